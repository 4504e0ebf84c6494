using Tidewaiter.Docket.Verification;

namespace Tidewaiter.Docket.Tests;

/// <summary>Dockets of earlier programs stay readable, and of later ones are at least not written to.</summary>
public sealed class FormatTests
{
    private static readonly Viewer Owner = new("KR");

    [Fact]
    public void A_docket_of_format_1_opens_is_sound_and_goes_on()
    {
        using var old = new Copied("format-1");
        DocketVerifier.Verify(old.Folder, new VerifyOptions { StateFolder = old.State }, cancellation: TestContext.Current.CancellationToken).Findings.ShouldBeEmpty();
        using var docket = Docket.Open(old.Folder, new DocketOpenOptions { StateFolder = old.State });
        docket.Format.ShouldBe(1);
        docket.Settings.Owner.ShouldBe("KR");
        var view = docket.For(Owner);
        view.Entries().Select(entry => entry.Kind.Word()).ShouldBe(["key", "case-step", "captured", "derived", "derived", "judged", "judged", "graded", "linked"]);
        view.Claims().Count.ShouldBe(3);
        view.Claims().Count(claim => claim.IsCurrent).ShouldBe(2);
        view.Exhibits().ShouldHaveSingleItem().Published.ShouldBe(new DateOnly(2025, 2, 28));
        docket.For(new Viewer("US")).Exhibits().ShouldBeEmpty();
        docket.Append(Entries.Graded("A. Analyst", Marking.Clear, "Gazette", new Grade('C', null), "the log goes on"))[0].Seq.ShouldBe(9);
    }

    [Fact]
    public void A_docket_of_a_later_format_is_read_and_not_written_to()
    {
        using var old = new Copied("format-1");
        File.WriteAllText(Path.Combine(old.Folder, ".tidewaiter", "format"), "tidewaiter-docket 2\n");
        using var docket = Docket.Open(old.Folder, new DocketOpenOptions { StateFolder = old.State });
        (docket.Format, docket.IsReadOnly).ShouldBe((2, true));
        docket.For(Owner).Claims().Count.ShouldBe(3);
        Should.Throw<DocketException>(() => docket.Append(Entries.Graded("x", Marking.Clear, "s", new Grade('A', null), "y"))).Message.ShouldContain("newer tidewaiter");
        Should.Throw<DocketException>(() => docket.Exhibits.Put(new byte[1])).Message.ShouldContain("reading only");
    }

    /// <summary>Makes the fixture of the present format, when it is run by name: once for each new format, never to make a test pass.</summary>
    [Fact(Explicit = true)]
    public void The_fixture_is_written_when_asked_for()
    {
        var marking = Marking.ForIntake(Tlp.Amber, "KR");
        using var test = new TestDocket(marking);
        var (exhibit, _, claims) = test.Add("Ship A left the port. Ship B came.", marking);
        var edited = claims[1] with { Item = "shells", Rule = "person" };
        test.Docket.Append(
            Entries.Judged(TestDocket.Person, marking, claims[0].Id.Text, accept: true, "clear words"),
            Entries.Edited(TestDocket.Person, marking, claims[1].Id.Text, exhibit, edited, "the text says shells"),
            Entries.Graded(TestDocket.Person, marking, "Gazette", new Grade('B', 2), "long record"),
            Entries.Linked(TestDocket.Person, marking, claims[0].Id.Text, "same-story", edited.Id.Text, "one departure"));
        test.Close();
        File.Delete(Path.Combine(test.Hidden, "lock"));
        Copied.Copy(test.Hidden, Path.Combine(Case($"format-{Sqlite.Schema.Format}"), ".tidewaiter"));
    }

    private static string Case(string name) => Path.Combine(Checkout.Root, "tests", "cases", "docket", name);

    private sealed class Copied : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("tidewaiter-old-").FullName;

        public Copied(string fixture) => Copy(Case(fixture), Folder);

        public string Folder => Path.Combine(_root, "case");

        public string State => Path.Combine(_root, "state");

        public static void Copy(string from, string to)
        {
            foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, path));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(path, target);
            }
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);
    }
}
