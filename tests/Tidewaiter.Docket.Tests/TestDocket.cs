using System.Text;
using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket.Tests;

/// <summary>A docket in a folder of its own, with a clock that stands still and a state folder beside it.</summary>
internal sealed class TestDocket : IDisposable
{
    public const string Person = "A. Analyst";

    private readonly string _root = Directory.CreateTempSubdirectory("tidewaiter-docket-").FullName;

    public TestDocket(Marking? defaultMarking = null)
    {
        Docket = DocketFolder.Create(Folder, new DocketSettings { Owner = "KR", DefaultMarking = defaultMarking ?? Marking.Clear, StateFolder = State, Origin = "test/docket" }, Clock);
    }

    public string Folder => Path.Combine(_root, "case");

    public string State => Path.Combine(_root, "state");

    public string Hidden => Path.Combine(Folder, ".tidewaiter");

    public string Database => Path.Combine(Hidden, "docket.db");

    public FixedClock Clock { get; } = new(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public Docket Docket { get; private set; }

    public VerifyReport Verify(VerifyOptions? options = null)
        => DocketVerifier.Verify(Folder, (options ?? new VerifyOptions()) with { StateFolder = State }, cancellation: TestContext.Current.CancellationToken);

    /// <summary>The checkpoint that is kept outside the docket.</summary>
    public string Kept() => Directory.GetFiles(Path.Combine(State, "checkpoints")).ShouldHaveSingleItem();

    public string Beside(string name) => Path.Combine(_root, name);

    public void Close() => Docket.Dispose();

    public Docket Reopen(bool readOnly = false)
    {
        Close();
        return Docket = Open(readOnly);
    }

    public DocketOpenOptions Options => new() { StateFolder = State, Time = Clock };

    public Docket Open(bool readOnly = false) => Docket.Open(Folder, Options with { ReadOnly = readOnly });

    /// <summary>Takes in a text and reads it into claims, as the workbench does.</summary>
    public (ContentHash Exhibit, ContentHash Layer, IReadOnlyList<Claim> Claims) Add(string text, Marking? marking = null, string tool = "1")
    {
        var mark = marking ?? Marking.Clear;
        var bytes = Encoding.UTF8.GetBytes(text);
        var exhibit = Docket.Exhibits.Put(bytes);
        var layer = TextLayer.From(text);
        Docket.Artefacts.Put(bytes).Hash.ShouldBe(layer.Hash);
        var claims = Claims(layer);
        var reading = Docket.Artefacts.Put(ClaimJson.WriteAll(claims, indented: false));
        Docket.Append(
            Entries.Captured(Person, mark, new CapturedExhibit(exhibit.Hash, exhibit.Length, "report.txt", "text") { Source = "Gazette", Published = new DateOnly(2025, 2, 28) }),
            Entries.TextLayer(Person, mark, exhibit.Hash, layer.Hash, new DerivationRun("text", "1")),
            Entries.Reading(Person, mark, exhibit.Hash, layer.Hash, reading.Hash, new DerivationRun("reader", tool)));
        return (exhibit.Hash, layer.Hash, claims);
    }

    /// <summary>One claim a sentence: enough of a reader for a docket.</summary>
    public static IReadOnlyList<Claim> Claims(TextLayer layer)
    {
        var claims = new List<Claim>();
        for (int start = 0, end; start < layer.Text.Length && (end = layer.Text.IndexOf('.', start)) >= 0; start = end + 1)
        {
            var span = layer.SpanOf(start, end + 1);
            claims.Add(new Claim { Span = span, Quote = layer.Slice(span), Kind = ClaimKind.Transfer, Modality = Modality.Reported, Rule = "sentence", Item = "rounds" });
        }

        return claims;
    }

    public void Dispose()
    {
        Docket.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}

internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
