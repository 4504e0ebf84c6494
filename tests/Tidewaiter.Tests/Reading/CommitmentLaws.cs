using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Tests.Reading;

/// <summary>The first promise: no word that hedges, denies, plans or attributes ever makes a reading firmer.</summary>
public class CommitmentLaws
{
    private static readonly string[] Clauses =
    [
        "North Korea sent 2,000 containers of artillery shells to Russia",
        "Iran delivered drones to Russia",
        "the Angara carried containers of munitions from Rajin to Dunai",
        "more than 11,000 North Korean infantrymen were deployed to Russia",
        "Russia supplied radars to North Korea and trained the crews",
        "a Russian Il-76 flew from Vladivostok to Pyongyang",
        "the tanker received diesel from an unidentified vessel in the East China Sea",
        "the navy seized a dhow with rifles off Oman",
        "Myanmar imported weapons from Russia and jet fuel from Singapore",
        "Tehran made three deliveries of missiles to the Houthis",
        "the vessel switched off its transponder near Nampo",
        "the United States sanctioned three companies and two ships",
    ];

    private static readonly (string Before, string After, Modality Most)[] Frames =
    [
        ("It is not true that ", "", Modality.Denied),
        ("The ministry denied that ", "", Modality.Denied),
        ("The panel found no evidence that ", "", Modality.Denied),
        ("Officials speculated that ", "", Modality.Speculated),
        ("According to rumours, ", "", Modality.Speculated),
        ("It is rumoured that ", "", Modality.Speculated),
        ("Analysts believe that ", "", Modality.Possible),
        ("It is possible that ", "", Modality.Possible),
        ("Perhaps ", "", Modality.Possible),
        ("The imagery suggests that ", "", Modality.Possible),
        ("Seoul suspects that ", "", Modality.Possible),
        ("Investigators are looking into whether ", "", Modality.Possible),
        ("It remains unclear whether ", "", Modality.Possible),
        ("The plan is that ", "", Modality.Planned),
        ("The ministry said that ", "", Modality.Reported),
        ("According to the panel, ", "", Modality.Reported),
        ("", ", the ministry said", Modality.Reported),
        ("", ", according to the panel", Modality.Reported),
        ("", ", a claim that the government has denied", Modality.Denied),
    ];

    [Fact]
    public void A_frame_around_a_clause_leaves_no_claim_above_its_ceiling()
    {
        var wrong = new List<string>();
        foreach (var clause in Clauses)
        {
            foreach (var frame in Frames)
            {
                var text = Capital(frame.Before + clause + frame.After) + ".";
                foreach (var claim in ReadText.Of(text).Claims)
                {
                    if (claim.Modality > frame.Most) wrong.Add($"{claim.Modality.Word()}: {text}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Nested_frames_leave_no_more_than_the_weakest_of_them()
    {
        var nested = Gen.Elements(Clauses).SelectMany(clause => Gen.Elements(Frames.Where(frame => frame.After.Length == 0 && frame.Before.EndsWith("that ", StringComparison.Ordinal)).ToArray()).ListOf(3).Select(frames => (Clause: clause, Frames: frames)));
        Prop.ForAll(nested.ToArbitrary(), sample =>
        {
            var text = sample.Clause;
            foreach (var frame in sample.Frames) text = frame.Before + char.ToLowerInvariant(text[0]) + text[1..];
            var most = sample.Frames.Min(frame => frame.Most);

            // What is "not true" or has no evidence may itself be denied again; a denial of a denial is still no assertion.
            return ReadText.Of(Capital(text) + ".").Claims.All(claim => claim.Modality <= (most == Modality.Reported ? Modality.Reported : Modality.Planned));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_adverb_of_the_lexicon_that_hedges_makes_a_clause_firmer()
    {
        var adverbs = Lexicon.Default.Rows.Where(row => row.Term is { Part: Parts.Adv, Ceiling: < Modality.Asserted } && row.Term.Classes.Has(Classes.Cue)).Select(row => row.Term).ToList();
        adverbs.Count.ShouldBeGreaterThan(15);
        var wrong = new List<string>();
        foreach (var adverb in adverbs)
        {
            foreach (var text in (string[])[$"North Korea {adverb.Lemma} sent 2,000 containers of shells to Russia.", $"The shells were {adverb.Lemma} sent to Russia by North Korea.", $"{Capital(adverb.Lemma)} North Korea sent shells to Russia."])
            {
                foreach (var claim in ReadText.Of(text).Claims)
                {
                    if (claim.Modality > adverb.Ceiling) wrong.Add($"{claim.Modality.Word()}: {text}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_fired_cue_is_recorded_and_the_weakest_is_the_modality()
    {
        foreach (var clause in Clauses)
        {
            foreach (var claim in ReadText.Of($"The ministry said that {clause}, and Seoul believes that more may follow.").Claims)
            {
                if (claim.Cues.Length > 0) claim.Modality.ShouldBe(claim.Cues.Min(cue => cue.Ceiling), claim.Quote);
            }
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
