using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Docket.Tests;

/// <summary>Nobody sees more than their marking allows, and what is hidden is the same as what does not exist.</summary>
public sealed class ViewTests
{
    private static readonly Marking Secret = Marking.ForIntake(Tlp.Red, "KR");
    private static readonly Viewer Owner = new("KR");
    private static readonly Viewer Other = new("US");

    [Fact]
    public void What_is_hidden_behaves_as_what_does_not_exist()
    {
        using var test = new TestDocket();
        var (exhibit, layer, claims) = test.Add("Ship A left.", Secret);
        test.Docket.Append(
            Entries.Judged(TestDocket.Person, Marking.Clear, claims[0].Id.Text, accept: true, "clear"),
            Entries.Graded(TestDocket.Person, Secret, "Gazette", new Grade('B', 2), "x"),
            Entries.Linked(TestDocket.Person, Marking.Clear, claims[0].Id.Text, "same-as", "story", "x"));
        var absent = ContentHash.Of("absent"u8);
        var view = test.Docket.For(Other);

        view.Exhibits().ShouldBeEmpty();
        view.Claims().ShouldBeEmpty();
        view.Judgements().ShouldBeEmpty();
        view.Grades().ShouldBeEmpty();
        view.Links().ShouldBeEmpty();
        view.Exhibit(exhibit).ShouldBeNull();
        view.TextLayerOf(exhibit).ShouldBeNull();
        view.Claim(claims[0].Id.Text).ShouldBeNull();
        view.Entries().Select(entry => entry.Seq).ShouldBe([0, 1]);
        for (var seq = 2; seq < 8; seq++) view.Entry(seq).ShouldBeNull();
        Message(() => view.OpenExhibit(exhibit), exhibit).ShouldBe(Message(() => view.OpenExhibit(absent), absent));
        Message(() => view.OpenArtefact(layer), layer).ShouldBe(Message(() => view.OpenArtefact(absent), absent));
        test.Docket.For(Owner).Claims().ShouldHaveSingleItem().Latest!.Verdict.ShouldBe(Verdict.Accept);

        static string Message(Func<Stream> open, ContentHash hash) => Should.Throw<DocketException>(() => open().Dispose()).Message.Replace(hash.ToString(), "HASH", StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_day_shows_what_was_there_then_and_never_more_than_the_viewer_may_read()
    {
        using var test = new TestDocket();
        test.Add("Ship A left.");
        var then = test.Clock.GetUtcNow();
        test.Docket.For(Owner).AsOf(then).Claims().ShouldHaveSingleItem();
        test.Docket.For(Owner).AsOf(then.AddMilliseconds(-1)).Claims().ShouldBeEmpty();
        test.Add("Ship B left.", Secret);
        test.Docket.For(Other).AsOf(then).Claims().Count.ShouldBe(1);
        test.Docket.For(Owner).AsOf(then).Claims().Count.ShouldBe(2);
    }

    [Fact]
    public void An_entry_is_raised_to_the_marking_of_what_it_rests_on()
    {
        using var test = new TestDocket();
        var (_, _, claims) = test.Add("Ship A left.", Secret);
        var entry = test.Docket.Append(Entries.Judged(TestDocket.Person, Marking.Clear, claims[0].Id.Text, accept: false, "no"))[0];
        entry.Marking.ShouldBe(Marking.Clear.Join(Secret));
    }

    [Fact]
    public void Bytes_that_were_taken_in_twice_are_seen_under_the_capture_that_is_readable()
    {
        using var test = new TestDocket();
        var (exhibit, _, _) = test.Add("Ship A left.", Secret);
        test.Add("Ship A left.");
        test.Add("Ship A left.", Secret, tool: "2");
        test.Docket.For(Other).Exhibits().ShouldHaveSingleItem().Seq.ShouldBe(5);
        test.Docket.For(Owner).Exhibits().ShouldHaveSingleItem().Seq.ShouldBe(8);
        test.Docket.For(Other).Claims().ShouldHaveSingleItem().Seq.ShouldBe(7);
        test.Docket.For(Other).TextLayerOf(exhibit).ShouldNotBeNull();
    }

    [Fact]
    public void A_later_reading_supersedes_only_for_those_who_can_read_it()
    {
        using var test = new TestDocket();
        var (exhibit, layer, claims) = test.Add("Ship A left. Ship B came.");
        var fewer = test.Docket.Artefacts.Put(ClaimJson.WriteAll(claims.Take(1), indented: false));
        test.Docket.Append(Entries.Reading(TestDocket.Person, Secret, exhibit, layer, fewer.Hash, new DerivationRun("reader", "2")));
        test.Docket.For(Owner).Claims().Select(claim => (claim.Claim.Id, claim.IsCurrent)).ShouldBe([(claims[0].Id, true), (claims[1].Id, false)]);
        test.Docket.For(Other).Claims().Select(claim => (claim.Claim.Id, claim.IsCurrent)).ShouldBe([(claims[0].Id, true), (claims[1].Id, true)]);
    }

    [Fact]
    public void An_edit_supersedes_and_a_mark_adds()
    {
        using var test = new TestDocket();
        var (exhibit, _, claims) = test.Add("Ship A left. Ship B came.");
        var edited = claims[0] with { Item = "shells", Rule = "person" };
        var marked = claims[1] with { Item = "men", Rule = "person" };
        test.Docket.Append(
            Entries.Edited(TestDocket.Person, Marking.Clear, claims[0].Id.Text, exhibit, edited, "the text says shells"),
            Entries.Marked(TestDocket.Person, Marking.Clear, exhibit, marked, "missed"));
        var view = test.Docket.For(Other);
        view.Claims().Where(claim => claim.IsCurrent).Select(claim => claim.Claim.Id).ShouldBe([claims[1].Id, edited.Id, marked.Id]);
        view.Claim(claims[0].Id.Text)!.Latest!.ReplacementId.ShouldBe(edited.Id.Text);
    }

    [Fact]
    public void A_judgement_stays_with_a_claim_that_a_later_reading_finds_again()
    {
        using var test = new TestDocket();
        var (_, _, claims) = test.Add("Ship A left. Ship B came.");
        test.Docket.Append(Entries.Judged(TestDocket.Person, Marking.Clear, claims[1].Id.Text, accept: true, "clear"));
        test.Add("Ship A left. Ship B came.", tool: "2");
        var claim = test.Docket.For(Other).Claims().Single(claim => claim.Claim.Id == claims[1].Id);
        (claim.IsCurrent, claim.Latest!.Verdict, claim.Seq).ShouldBe((true, Verdict.Accept, 8));
    }

    [Theory]
    [InlineData("derived")]
    [InlineData("judged")]
    [InlineData("captured")]
    public void An_entry_that_rests_on_nothing_is_refused_and_leaves_nothing(string kind)
    {
        using var test = new TestDocket();
        var absent = ContentHash.Of("absent"u8);
        var stored = test.Docket.Artefacts.Put("x"u8.ToArray()).Hash;
        var before = test.Docket.Log.Checkpoint();
        Should.Throw<DocketException>(() => test.Docket.Append(
            Entries.Graded(TestDocket.Person, Marking.Clear, "Gazette", new Grade('A', 1), "first of the two"),
            kind switch
            {
                "derived" => Entries.Derived(TestDocket.Person, Marking.Clear, "events", [absent], stored, new DerivationRun("x", "1")),
                "judged" => Entries.Judged(TestDocket.Person, Marking.Clear, "c-0000000000000000", accept: true, "y"),
                _ => Entries.Captured(TestDocket.Person, Marking.Clear, new CapturedExhibit(absent, 1, "n", "text")),
            }));
        test.Docket.Log.Size().ShouldBe(2);
        test.Docket.Log.Checkpoint().ShouldBe(before);
        test.Docket.For(Owner).Grades().ShouldBeEmpty();
        test.Docket.Append(Entries.Graded(TestDocket.Person, Marking.Clear, "Gazette", new Grade('A', 1), "y"))[0].Seq.ShouldBe(2);
    }

    /// <summary>Two dockets that differ only in what a viewer may not read look the same to that viewer.</summary>
    [Fact]
    public void Hidden_entries_do_not_interfere() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 5)).Resize(12).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (int[] plan, int seed) =>
    {
        var (first, firstWithout) = Render(plan, seed, secrets: "one");
        var (second, secondWithout) = Render(plan, seed, secrets: "two");
        var (_, noneWithout) = Render(plan, seed, secrets: null);
        second.ShouldBe(first);
        firstWithout.ShouldBe(noneWithout);
        secondWithout.ShouldBe(noneWithout);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    // With the numbers of the entries, which are the public shape of the log, and without them. The first entry, a random key, is left out.
    private static (string WithNumbers, string Without) Render(int[] plan, int seed, string? secrets)
    {
        using var test = new TestDocket();
        for (var i = 0; i < plan.Length; i++)
        {
            var hidden = (plan[i] + seed + i) % 2 == 0;
            if (hidden && secrets is null) continue;
            Act(test, plan[i], (hidden ? secrets : "open") + i, hidden ? Secret : Marking.Clear);
        }

        var view = test.Docket.For(Other);
        return (Describe(view, seq => seq.ToString(CultureInfo.InvariantCulture)), Describe(view, _ => "#"));
    }

    private static void Act(TestDocket test, int act, string word, Marking marking)
    {
        switch (act)
        {
            case 0 or 1:
                test.Add($"Ship {word} left.", marking);
                break;
            case 2:
                // The same bytes for everybody, so that a hidden capture meets an open one.
                test.Add("Ship X left. Ship Y came.", marking, tool: word);
                break;
            case 3:
                test.Docket.Append(Entries.Graded(word, marking, "Gazette", new Grade(word[0] == 'o' ? 'B' : 'C', 2), word));
                break;
            default:
                var (exhibit, _, claims) = test.Add("Ship X left. Ship Y came.", marking);
                test.Docket.Append(
                    Entries.Judged(word, marking, claims[0].Id.Text, accept: act == 4, word),
                    Entries.Edited(word, marking, claims[1].Id.Text, exhibit, claims[1] with { Item = word, Rule = "person" }, word));
                break;
        }
    }

    private static string Describe(DocketView view, Func<long, string> number)
    {
        var text = new StringBuilder();
        foreach (var exhibit in view.Exhibits()) text.AppendLine((exhibit with { Seq = 0 }).ToString() + number(exhibit.Seq) + Read(view.OpenExhibit(exhibit.Hash)) + view.TextLayerOf(exhibit.Hash)?.Hash);
        foreach (var claim in view.Claims()) text.AppendLine($"{number(claim.Seq)} {claim.Claim.Id} {claim.Exhibit} {claim.IsCurrent} {claim.Marking} {claim.Latest?.Because} {claim.Latest?.Verdict}");
        foreach (var judgement in view.Judgements()) text.AppendLine($"{number(judgement.Seq)} {judgement with { Seq = 0 }}");
        foreach (var grade in view.Grades()) text.AppendLine($"{number(grade.Seq)} {grade with { Seq = 0 }}");
        foreach (var entry in view.Entries(from: 1)) text.AppendLine($"{number(entry.Seq)} {entry.Kind} {entry.Subject} {entry.Actor} {entry.Body} {entry.Marking}");
        return text.ToString();
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
