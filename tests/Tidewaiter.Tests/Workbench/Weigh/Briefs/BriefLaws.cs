using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tidewaiter.Register;
using Tidewaiter.Tests.Register;
using Tidewaiter.Workbench.Weigh.Briefs;

namespace Tidewaiter.Tests.Workbench.Weigh.Briefs;

/// <summary>What a brief promises, over random dockets and over the example.</summary>
public sealed class BriefLaws
{
    private const int Dockets = 6;

    [Fact]
    public void No_sentence_lacks_its_exhibit() => ForEachDocket((docket, _) => HoldsExhibits(BriefPage.Write(docket.Brief())));

    [Fact]
    public void No_sentence_is_firmer_than_the_weakest_claim_that_it_passes_on() => ForEachDocket((docket, _) =>
    {
        var brief = docket.Brief();
        var claims = brief.Claims.ToDictionary(claim => claim.Claim.Claim.Id, claim => claim.Claim.Claim.Modality);
        var quotes = brief.Exhibits.SelectMany(exhibit => exhibit.Quotes).ToDictionary(quote => quote.Cite.Anchor, quote => quote.Claims);
        foreach (var sentence in brief.Sentences.Where(sentence => sentence.Certainty is not null))
        {
            // Claims that share their words are told apart by the key, which names the one that is meant.
            var meant = sentence.Cites.Where(cite => quotes.ContainsKey(cite.Anchor)).Select(cite => quotes[cite.Anchor].Max(claim => claims[claim])).ToList();
            meant.ShouldNotBeEmpty(sentence.Text);
            sentence.Certainty.ShouldNotBeNull();
            (sentence.Certainty.Value <= meant.Min()).ShouldBeTrue(sentence.Text);
        }
    });

    [Fact]
    public void Every_claim_is_worded_at_its_own_certainty() => ForEachDocket((docket, _) =>
    {
        foreach (var (claim, _, _) in docket.Brief().Claims)
        {
            var words = Wording.Of(claim);
            words.ShouldEndWith($"“{claim.Claim.Quote}”");
            Strength.Of(words[..words.IndexOf('“', StringComparison.Ordinal)]).ShouldBe(claim.Claim.Modality, words);
        }
    });

    [Fact]
    public void The_same_docket_and_choices_give_the_same_bytes() => ForEachDocket((docket, _) => BriefPage.Write(docket.Brief()).ShouldBe(BriefPage.Write(docket.Brief())));

    [Fact]
    public void A_brief_says_what_it_would_say_if_what_is_withheld_did_not_exist() => ForEachDocket((docket, seed) =>
    {
        var before = docket.Brief();
        docket.Add(new RandomClaims(seed + 1000), 9, "withheld", Marking.ForIntake(Tlp.Amber, "KR"));
        docket.Docket.Append(new Tidewaiter.Docket.Reply("Withheld party", new DateOnly(2025, 6, 1), null, null, []).Draft("secret person", Marking.ForIntake(Tlp.Red, "KR")));
        var after = docket.Brief();
        after.Checkpoint.ShouldNotBe(before.Checkpoint);
        // The checkpoint is the one thing that is public of everything.
        BriefPage.Write(after with { Checkpoint = before.Checkpoint }).ShouldBe(BriefPage.Write(before));
    });

    [Fact]
    public void Rows_and_figures_are_those_of_the_register() => ForEachDocket((docket, _) =>
    {
        var brief = docket.Brief();
        var draft = BriefDraft.Read(BriefPage.Write(brief));
        draft.Rows.Select(row => (row.Id, row.Lower, row.Upper)).ShouldBe(brief.Register.Rows.Select(row => (row.Id, row.Lower, row.Upper)));
        BriefDiff.Of(draft, BriefDraft.Of(brief)).IsEmpty.ShouldBeTrue();
    });

    [Fact]
    public void A_sentence_without_an_exhibit_cannot_be_made() => Should.Throw<ArgumentException>(() => new Sentence("key", "It is so.", Modality.Asserted));

    private static void ForEachDocket(Action<BriefDocket, int> holds)
    {
        for (var seed = 1; seed <= Dockets; seed++)
        {
            using var docket = new BriefDocket();
            var random = new RandomClaims(seed);
            docket.Add(random, 1 + (seed * 2), "one");
            docket.Add(random, 7, "<two>");
            holds(docket, seed);
        }
    }

    /// <summary>Reads the page as a browser does and follows every reference.</summary>
    internal static void HoldsExhibits(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        var sentences = document.QuerySelectorAll(".s");
        sentences.Length.ShouldBeGreaterThan(4);
        foreach (var sentence in sentences)
        {
            var references = sentence.QuerySelectorAll(".refs a");
            references.Length.ShouldBeGreaterThan(0, sentence.TextContent);
            foreach (var reference in references) Exhibit(document, reference).ShouldBeTrue($"{reference.OuterHtml} of: {sentence.TextContent}");
        }

        foreach (var row in document.QuerySelectorAll("#summary ~ table tbody tr, #annex-claims ~ table tbody tr, #annex-aside ~ table tbody tr"))
        {
            row.QuerySelectorAll(".refs a").ShouldNotBeEmpty(row.TextContent);
        }

        // Nothing is said beside the sentences: what is left is headings, labels, tables and the exhibits themselves.
        foreach (var left in document.QuerySelectorAll(".s, table, figure, h2, h3, h4, script, #annex-exhibits ~ *").ToList()) left.Remove();
        document.QuerySelector("main")!.TextContent.Trim().ShouldBe("");
    }

    // A reference leads to a place that is, or is in, an exhibit with a SHA-256.
    private static bool Exhibit(IDocument document, IElement reference)
    {
        var target = document.GetElementById(reference.GetAttribute("href")![1..]);
        return target?.Closest("article") is { } article && article.QuerySelectorAll("code").Any(code => ContentHash.TryParse(code.TextContent, out _))
            && (target.QuerySelector("blockquote") is not null || target == article);
    }
}

/// <summary>How firm the words before a quote are, by the one word that each phrase must have.</summary>
internal static class Strength
{
    private static readonly (string Word, Modality Modality)[] Marks =
        [("denial", Modality.Denied), ("speculation", Modality.Speculated), ("possible", Modality.Possible), ("plan", Modality.Planned), ("reports", Modality.Reported), ("states", Modality.Asserted)];

    public static Modality Of(string words) => Marks.First(mark => words.Contains(mark.Word, StringComparison.Ordinal)).Modality;
}
