using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Plans that are denied with the deed: "had never exported weapons to Russia and had no plans to do so".</content>
internal sealed partial class ClaimMaker
{
    // Words behind "plans" among which the deed is pointed at.
    private const int FarthestDeed = 4;

    /// <summary>Makes the claim of a clause by which a sentence denies that what it has told of is planned; returns how many.</summary>
    public int Forswear(Sentence sentence, int before, ImmutableArray<Claim>.Builder claims)
    {
        if (claims.Count == before || claims[^1] is not { Kind: ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Technology } told) return 0;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is not { Passive: false } verb || DeedEnd(clause) is not (> 0 and var end)) continue;
            var span = layer.SpanOf(Words[verb.First].Start, Words[Math.Min(end, sentence.End) - 1].End);
            claims.Add(told with
            {
                Span = span,
                Quote = layer.Slice(span),
                Modality = Modality.Denied,
                Quantity = null,
                Time = null,
                Cues = [new Cue(slots.Word(verb.Main), layer.SpanOf(Words[verb.Main].Start, Words[verb.Main].End), Modality.Denied)],
                Rule = "denial/of-a-plan",
            });
            return 1;
        }

        return 0;
    }

    // Where "no plans to do so" ends, or -1.
    private int DeedEnd(Clause clause)
    {
        if (!clause.Verb!.Classes.Has(Classes.Have) || clause.Objects.Count == 0 || clause.Objects[0] is not { Determiner: >= 0 } plan) return -1;
        if (Words[plan.Determiner].Form.Text != "no" || Words[plan.Head].Form.NounLemma is not ("plan" or "intention" or "wish" or "desire")) return -1;
        for (var i = plan.Head + 1; i < Words.Length && i <= plan.Head + FarthestDeed; i++)
        {
            if (Words[i].Form.Text is "so" or "this" or "that" or "it" or "do so" or "doing so" && Words[i - 1].Form.Text is "do" or "doing" or "to" or "of") return i + 1;
        }

        return -1;
    }
}
