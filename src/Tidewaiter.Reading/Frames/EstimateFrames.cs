using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <summary>Frames of numbers that are no event: capacity ("could contain"), sufficiency ("enough to supply"), totals ("the volume would have been"), money.</summary>
internal static class EstimateFrames
{
    /// <summary>The estimate that a clause makes, or null.</summary>
    public static Draft? Of(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var theme = clause.Objects.Count > 0 ? clause.Objects[^1] : null;
        if (clause.Relation == ClauseRelation.Infinitive && clause.Antecedent is { } enough && words[enough.Head].Form.Text == "enough" && theme is not null && Count(theme) >= 0)
        {
            return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/enough", Clause = clause, Item = clause.Parent?.Objects.Find(noun => noun != enough) ?? clause.Parent?.Subject, Counted = theme };
        }

        if (theme is null) return null;
        if (verb.Classes.Has(Classes.Hold) && verb.Modal >= 0 && Count(theme) >= 0) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/capacity", Clause = clause, Item = theme, Counted = theme, Ceiling = Modality.Possible };
        if (Count(theme) >= 0 && clause.Subject is { } subject && IsTotal(words, subject) && (verb.IsBe || verb.Form.VerbLemma is "reach" or "exceed" or "total" or "come" or "amount" or "stand" or "top" or "surpass")) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/total", Clause = clause, Item = subject.Of ?? theme, Counted = theme };
        return null;
    }

    private static int Count(NounPhrase noun) => noun.Quantity >= 0 ? noun.Quantity : noun.Of?.Quantity ?? -1;

    private static bool IsTotal(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "volume" or "number" or "total" or "figure" or "value" or "cost" or "tally" or "toll" or "sum" or "amount";
}
