using System.Collections.Immutable;
using System.Text;
using Tidewaiter.Docket;
using Tidewaiter.Reading;
using Tidewaiter.Register;
using Tidewaiter.Tests.Register;
using Tidewaiter.Workbench.Weigh;
using Tidewaiter.Workbench.Weigh.Briefs;

namespace Tidewaiter.Tests.Workbench.Weigh;

/// <summary>A docket in a folder of its own with a clock that stands still.</summary>
internal sealed class BriefDocket : IDisposable
{
    public const string Person = "A. Analyst";

    private readonly string _root = Directory.CreateTempSubdirectory("tidewaiter-brief-").FullName;

    public BriefDocket(Marking? defaultMarking = null) => Docket = DocketFolder.Create(
        Path.Combine(_root, "case"), new DocketSettings { Owner = "KR", Participants = ["US"], DefaultMarking = defaultMarking ?? Marking.Clear, StateFolder = Path.Combine(_root, "state"), Origin = "test/docket" }, new StoppedClock());

    public Tidewaiter.Docket.Docket Docket { get; }

    public static Viewer Public => new("reader of TLP:CLEAR", Tlp.Clear, []);

    /// <summary>Takes in a text and reads it with the real reader.</summary>
    public IReadOnlyList<Claim> Add(string name, string text, string published, string source, Marking? marking = null)
    {
        var layer = TextLayer.From(text);
        var claims = Reader.Read(layer, new ReadingOptions { Published = DateOnly.Parse(published) }, TestContext.Current.CancellationToken).Claims;
        Add(name, layer, claims, DateOnly.Parse(published), source, marking ?? Marking.Clear);
        return claims;
    }

    /// <summary>Takes in random claims, each with a line of its own to rest on.</summary>
    public void Add(RandomClaims random, int count, string name, Marking? marking = null)
    {
        var made = Enumerable.Range(0, count).Select(i => random.One((Modality)(i % 6)).Claim).ToList();
        var text = new StringBuilder();
        var starts = made.ConvertAll(claim =>
        {
            var start = text.Length;
            text.Append($"Line {start} of {name} says <b>{claim.Item}</b> & “more”.").Append('\n');
            return (Start: start, End: text.Length - 1);
        });
        var layer = TextLayer.From(text.ToString());
        var claims = made.Select((claim, i) => claim with { Span = layer.SpanOf(starts[i].Start, starts[i].End), Quote = layer.Text[starts[i].Start..starts[i].End] }).ToList();
        Add(name, layer, claims, new DateOnly(2025, 1, 1), $"paper {name}", marking ?? Marking.Clear);
    }

    public Brief Brief(RegisterOptions? options = null, Viewer? viewer = null)
    {
        var view = Docket.For(viewer ?? Public);
        var chosen = options ?? new RegisterOptions { Window = new Period(new DateOnly(2023, 1, 1), new DateOnly(2025, 12, 31)) };
        return BriefBuilder.Build(view, WeighedDocket.Of(view, chosen), new BriefWishes { Audience = "TLP:CLEAR" }, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Docket.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private void Add(string name, TextLayer layer, IReadOnlyList<Claim> claims, DateOnly published, string source, Marking marking)
    {
        var bytes = Encoding.UTF8.GetBytes(layer.Text);
        var exhibit = Put(Docket.Exhibits, bytes);
        Put(Docket.Artefacts, bytes);
        var reading = Put(Docket.Artefacts, ClaimJson.WriteAll([.. claims], indented: false));
        Docket.Append(
            Entries.Captured(Person, marking, new CapturedExhibit(exhibit, bytes.Length, name, "text") { Source = source, Published = published }),
            Entries.TextLayer(Person, marking, exhibit, layer.Hash, new DerivationRun("text", "1")),
            Entries.Reading(Person, marking, exhibit, layer.Hash, reading, new DerivationRun("reader", "1")));
    }

    private static ContentHash Put(Tidewaiter.Docket.Exhibits.ContentStore store, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return store.Put(stream, TestContext.Current.CancellationToken).Hash;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 8, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
