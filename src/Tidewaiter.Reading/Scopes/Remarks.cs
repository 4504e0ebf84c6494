using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>
/// Comments of a sentence on itself, of which no clause tree knows what they are about: ", though this could not be confirmed", ", or so diplomats think", ": a lie", "Rumours are going round: …",
/// "with near certainty". They are looked for once a sentence, behind its commas, dashes, colons and brackets.
/// </summary>
internal static class Remarks
{
    // Longer stretches between two marks tell something of their own.
    private const int Longest = 16;

    // From "with" to the noun of certainty, from a denied "could" to its verb, from "share" to what is shared.
    private const int Near = 5;

    // From an aside between dashes back to the verb that it breaks, and on from one between commas.
    private const int LongAside = 8;

    /// <summary>Folds them into a claim.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        if (!sentence.RemarksRead) Read(words, sentence);
        if (sentence.Remarks.Count == 0) return;
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        foreach (var remark in sentence.Remarks)
        {
            if (head >= remark.From && head < remark.To && IsOf(remark.Of, draft, sentence, fold)) fold.Insist(remark.Word, remark.Word + 1, remark.Ceiling);
        }
    }

    private static bool IsOf(Remarked of, Draft draft, ClauseBuilder sentence, Commitment fold) => of switch
    {
        Remarked.Unsourced => fold.Sources.Count == 0 && sentence.Attributions.Count == 0,
        Remarked.Goods => draft.Kind == ClaimKind.Transfer,
        Remarked.Knowledge => draft.Kind is ClaimKind.Transfer or ClaimKind.Technology,
        Remarked.People => draft.Kind is ClaimKind.Labour or ClaimKind.Deployment or ClaimKind.Training,
        _ => true,
    };

    private static void Read(ReadOnlySpan<Word> words, ClauseBuilder sentence)
    {
        sentence.RemarksRead = true;
        var (first, end) = (sentence.First, Math.Min(sentence.End, words.Length));
        // "It seems to have left Moscow and called at Khabarovsk before it crossed the border".
        if (words[first].Form.Text is "it seems" or "it appears" && first + 1 < end && words[first + 1].Tag == Tag.To) sentence.Remarks.Add(new Remark(first, EndOf(words, first, end), first, Modality.Possible));
        Unknown(words, sentence, end);
        if (IsProvided(words, first, end)) sentence.Remarks.Add(new Remark(first, end, first, Modality.Possible));
        for (var i = first; i < end; i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause or Tag.Open && i > first && i + 1 < end)
            {
                Behind(words, sentence, i + 1, EndOf(words, i + 1, end));
                if (words[i].Tag == Tag.Pause && sentence.Source(i) == ":") Announced(words, sentence, i, end);
            }

            Inner(words, sentence, i, end);
        }
    }

    // Remarks without a mark before them: "with near certainty", "possible ties to", "share technical features with", "were real students", "placards about", "addressed to".
    private static void Inner(ReadOnlySpan<Word> words, ClauseBuilder sentence, int i, int end)
    {
        ref readonly var word = ref words[i];
        var first = sentence.First;
        if (IsCertainty(word.Form.Text) && IsWith(words, first, i)) sentence.Remarks.Add(new Remark(first, end, i, Modality.Possible));
        if (i == first || i + 1 >= end) return;
        if (IsReckoned(words, i)) sentence.Remarks.Add(new Remark(first, end, i, Modality.Possible));
        if (words[i - 1].Form.VerbClasses.Has(Classes.Be) && IsEntered(words, i)) sentence.Remarks.Add(new Remark(first, end, i, Modality.Planned));
        if (word.Form.NounLemma is "tie" or "link" && words[i - 1].Form.Ceiling(Parts.Adj, Classes.Cue) == Modality.Possible) sentence.Remarks.Add(new Remark(first, end, i - 1, Modality.Possible));
        if (word.Form.Text == "in common" || (word.Form.Text == "in" && words[i + 1].Form.Text == "common") || IsLikeness(words, first, i)) sentence.Remarks.Add(new Remark(first, end, i, Modality.Possible, Remarked.Knowledge));
        if (word.Form.Text is "real" or "genuine" or "ordinary" or "legitimate" or "regular" or "bona fide" && words[i - 1].Form.VerbClasses.Has(Classes.Be) && IsVisitor(words[i + 1].Form.NounLemma)) sentence.Remarks.Add(new Remark(first, end, i, Modality.Denied, Remarked.People));
        if (word.Form.NounLemma is "placard" or "poster" or "banner" or "leaflet" or "slogan" && words[i + 1].Form.Text is "about" or "saying" or "claiming" or "showing" or "against") sentence.Remarks.Add(new Remark(i + 1, end, i, Modality.Speculated));
        if ((word.Form.Text is "addressed" or "consigned" && words[i + 1].Form.Text == "to") || (word.Form.Text == "sights" && words[i + 1].Form.Text == "on")) sentence.Remarks.Add(new Remark(first, end, i, Modality.Planned, Remarked.Goods));
    }

    // "Provided the papers are genuine, Iran sold them"; not "Provided the drones by Iran, …".
    private static bool IsProvided(ReadOnlySpan<Word> words, int first, int end)
    {
        if (words[first].Form.Text is not ("provided" or "providing")) return false;
        for (var i = first + 2; i < end && words[i].Tag != Tag.Comma; i++)
        {
            if (words[i].Form.Text is "is" or "are" or "was" or "were") return true;
        }

        return false;
    }

    // "six flights are down for the day"
    private static bool IsEntered(ReadOnlySpan<Word> words, int i) => words[i].Form.Text == "down for" || (words[i].Form.Text == "down" && words[i + 1].Form.Text == "for");

    // "I reckon they sold them", "is reckoned to have gone"
    private static bool IsReckoned(ReadOnlySpan<Word> words, int i) => words[i].Form.VerbLemma == "reckon" && (words[i - 1].Form.Text is "i" or "we" || (words[i + 1].Tag == Tag.To && words[i - 1].Form.VerbClasses.Has(Classes.Be)));

    // "How many drones they got is not known", "Where the oil went remains a mystery": what nobody knows is told in front of it.
    private static void Unknown(ReadOnlySpan<Word> words, ClauseBuilder sentence, int end)
    {
        var first = sentence.First;
        if (words[first].Form.Text is not ("how" or "how many" or "how much" or "where" or "who" or "whose" or "what" or "which" or "when" or "why")) return;
        for (var i = first + 2; i + 1 < end; i++)
        {
            if (!(words[i].Form.VerbClasses.Has(Classes.Be) || words[i].Form.VerbLemma is "remain" or "stay")) continue;
            for (var verdict = i + 1; verdict < end && verdict < i + Near; verdict++)
            {
                if (words[verdict].Tag == Tag.Neg || words[verdict].Form.Text is "unclear" or "unknown" or "uncertain" or "open" or "disputed" or "mystery" or "guess" or "undisclosed" or "secret") sentence.Remarks.Add(new Remark(first, i, verdict, Modality.Possible));
            }
        }
    }

    // "share technical features with", "bears the hallmarks of"
    private static bool IsLikeness(ReadOnlySpan<Word> words, int first, int noun)
    {
        if (words[noun].Tag != Tag.Noun || words[noun].Form.NounLemma is not ("feature" or "characteristic" or "trait" or "similarity" or "resemblance" or "likeness" or "hallmark" or "parallel") || words[noun + 1].Form.Text is not ("with" or "to" or "of" or "between")) return false;
        for (var verb = noun - 1; verb >= first && verb >= noun - Near && words[verb].Tag is not (Tag.Comma or Tag.Pause); verb--)
        {
            if (words[verb].Form.VerbLemma is "share" or "bear" or "show" or "display" or "exhibit" or "carry" || words[verb].Form.VerbClasses.Has(Classes.Have)) return true;
        }

        return false;
    }

    private static bool IsVisitor(string? noun) => noun is "student" or "tourist" or "trainee" or "civilian" or "visitor" or "pupil" or "diplomat" or "businessman" or "traveller" or "traveler" or "pilgrim";

    private static int EndOf(ReadOnlySpan<Word> words, int first, int end)
    {
        var i = first;
        while (i < end && words[i].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop or Tag.Close or Tag.Break or Tag.Open)) i++;
        return i;
    }

    private static void Behind(ReadOnlySpan<Word> words, ClauseBuilder sentence, int first, int end)
    {
        var i = first;
        while (i < end && words[i].Form.Text is "at least" or "but" or "though" or "although" or "even though" or "yet" or "and" or "or" or "while" or "however" or "or at least") i++;
        if (i + 2 < end && words[i].Form.Text == "at" && words[i + 2].Tag == Tag.That) i += 2;
        if (i + 1 < end && words[i].Form.Text == "so" && words[i + 1].Tag == Tag.Verb) i++;
        if (end - i is < 1 or > Longest) return;
        var stretch = words[i..end];
        // "has – most probably – flown", "and then, perhaps, delivered"
        if (stretch.Length <= 2 && stretch[^1].Tag == Tag.Adv && stretch[^1].Form.Ceiling(Parts.Adv, Classes.Cue) is { } adverb and < Modality.Planned)
        {
            sentence.Remarks.Add(new Remark(words[first - 1].Tag == Tag.Pause ? Math.Max(sentence.First, first - LongAside) : first, end + Near, end - 1, adverb));
            return;
        }

        if (stretch.Length == 1 && words[first - 1].Tag != Tag.Pause) return;
        if (Judged(words, stretch, end) is { } verdict) sentence.Remarks.Add(new Remark(sentence.First, first - 1, end - 1, verdict));
        else if (stretch.Length == 1) return;
        else if (Supposed(stretch) is { } guess) sentence.Remarks.Add(new Remark(GoesOn(words[first - 2]) ? first : sentence.First, end < words.Length && words[end].Tag is Tag.Comma or Tag.Pause && words[first - 1].Tag == words[end].Tag && stretch.Length < Near ? end + LongAside : first - 1, i, guess));
        else if (IsCaution(stretch)) sentence.Remarks.Add(new Remark(sentence.First, first - 1, i, Modality.Possible));
        else if (IsUnproven(stretch)) sentence.Remarks.Add(new Remark(sentence.First, first - 1, i, Modality.Possible, Remarked.Unsourced));
    }

    // "the gulf, where, it is suspected, oil is pumped over", "may, it is feared, get": of what comes.
    private static bool GoesOn(in Word before) => before.Tag is Tag.Wh or Tag.That or Tag.Conj or Tag.Modal or Tag.Aux or Tag.Sub;

    private static bool IsCertainty(string word) => word is "certainty" or "probability" or "likelihood" or "plausibility" || word.EndsWith(" certainty", StringComparison.Ordinal);

    // "with near certainty", "with a high degree of probability"
    private static bool IsWith(ReadOnlySpan<Word> words, int first, int noun)
    {
        for (var i = noun - 1; i >= first && i > noun - Near - 1; i--)
        {
            if (words[i].Tag is Tag.Verb or Tag.Comma or Tag.Pause or Tag.Neg) return false;
            if (words[i].Form.Text == "with") return i + 1 < noun || words[noun].Form.Text.Contains(' ', StringComparison.Ordinal);
        }

        return false;
    }

    // ": a lie", ", which is nonsense", "– pure invention"; ", that it does not": a word of falsehood and nothing beside it.
    private static Modality? Judged(ReadOnlySpan<Word> words, ReadOnlySpan<Word> stretch, int end)
    {
        if (end < words.Length && words[end].Tag is not (Tag.Comma or Tag.Stop or Tag.Break)) return null;
        if (stretch[^1].Form.Ceiling(Parts.Noun | Parts.Adj, Classes.Cue) != Modality.Denied) return null;
        var told = stretch.Length > 2 && stretch[0].Form.Text is "which" or "that" or "this" or "it" && stretch[1].Form.VerbClasses.Has(Classes.Be);
        for (var i = told ? 2 : 0; i < stretch.Length - 1; i++)
        {
            if (stretch[i].Tag is not (Tag.Det or Tag.Adj or Tag.Adv)) return null;
        }

        return told || (stretch[^1].Tag == Tag.Noun && stretch[0].Tag is Tag.Det or Tag.Adj or Tag.Noun) ? Modality.Denied : null;
    }

    // ", or so diplomats think", ", it is suspected in Brussels", ", one suspects,", "; that at least is the theory", ", assuming the report is right"
    private static Modality? Supposed(ReadOnlySpan<Word> stretch)
    {
        var last = stretch[^1].Form.Ceiling(Parts.Verb, Classes.Hedge);
        // "one" is a number to the words.
        if (stretch[0].Tag is Tag.Number or Tag.Pron && stretch.Length == 2 && stretch[1].Form.Text is "suspects" or "supposes" or "assumes" or "guesses" or "believes" or "presumes" or "thinks") return Modality.Possible;
        if (stretch[0].Form.Text is "so" or "one" && last is Modality.Possible or Modality.Speculated) return last;
        if (stretch[0].Form.Text == "it" && stretch[1].Form.Text is "is" or "was") return Held(stretch);
        if (stretch[0].Form.Text is "that" or "this" or "such") return Named(stretch, last);
        return stretch[0].Form.Text is "assuming" or "supposing" or "presuming" && HasVerb(stretch[1..]) ? Modality.Possible : null;
    }

    private static Modality? Held(ReadOnlySpan<Word> stretch)
    {
        for (var i = 2; i < stretch.Length && i < Near; i++)
        {
            if (stretch[i].Form.Ceiling(Parts.Verb, Classes.Hedge) is not { } held || !stretch[i].Form.Forms.Has(VerbForms.Participle)) continue;
            return held is Modality.Possible or Modality.Speculated && !HasVerb(stretch[(i + 1)..]) ? held : null;
        }

        return null;
    }

    // "that is what Brussels suspects", "that at least is the theory"
    private static Modality? Named(ReadOnlySpan<Word> stretch, Modality? last)
    {
        var be = 1;
        while (be < stretch.Length - 1 && be < Near && !stretch[be].Form.VerbClasses.Has(Classes.Be)) be++;
        if (be + 1 >= stretch.Length || !stretch[be].Form.VerbClasses.Has(Classes.Be)) return null;
        if (stretch[be + 1].Form.Text == "what") return last is Modality.Possible or Modality.Speculated or Modality.Planned ? last : null;
        return stretch[be + 1].Tag is Tag.Det or Tag.Poss && be + 2 < stretch.Length && stretch[be + 2].Form.Ceiling(Parts.Noun, Classes.Cue) is { } noun and < Modality.Reported ? noun : null;
    }

    private static bool HasVerb(ReadOnlySpan<Word> stretch)
    {
        foreach (ref readonly var word in stretch)
        {
            if (word.Tag is Tag.Verb or Tag.Aux or Tag.Modal or Tag.That) return true;
        }

        return false;
    }

    // "but take it with a pinch of salt", "treat with caution", "for what it is worth", "so handle with care"
    private static bool IsCaution(ReadOnlySpan<Word> stretch)
    {
        for (var i = 0; i + 1 < stretch.Length; i++)
        {
            if (stretch[i].Form.Text == "with" && stretch[0].Tag == Tag.Verb && stretch[^1].Form.Text is "caution" or "care" or "salt" or "scepticism" or "skepticism" or "reserve" && IsHandled(stretch[..i])) return true;
            if (stretch[i].Form.Text == "for" && stretch[i + 1].Form.Text == "what" && stretch[^1].Form.Text is "worth") return true;
        }

        return false;
    }

    private static bool IsHandled(ReadOnlySpan<Word> stretch)
    {
        foreach (ref readonly var word in stretch)
        {
            if (word.Form.VerbLemma is "take" or "treat" or "handle" or "read" or "regard" or "view") return true;
        }

        return false;
    }

    // "this could not be confirmed", "which remains to be proven", "a claim that has not been verified", "proof is lacking", "nobody knows for sure"
    private static bool IsUnproven(ReadOnlySpan<Word> stretch)
    {
        if (stretch[0].Form.Text is "nobody" or "no one" or "no-one" && stretch[1].Form.VerbLemma is "know") return true;
        var about = stretch[0].Form.Text is "this" or "that" or "it" or "which" or "none" || IsAccount(stretch);
        for (var i = 1; i < stretch.Length; i++)
        {
            if (stretch[i].Tag is Tag.Wh || (stretch[i].Tag == Tag.That && i > 2)) return false;
            // "proof is lacking", "evidence is thin"
            if (stretch[i - 1].Form.NounLemma is "proof" or "evidence" or "confirmation" && (stretch[i].Form.VerbLemma == "lack" || stretch[^1].Form.Text is "lacking" or "missing" or "thin" or "outstanding" or "scarce" or "scant" or "absent" or "pending")) return true;
            if (stretch[i].Form.VerbLemma is "verify" or "confirm" or "prove" or "corroborate" or "substantiate" or "authenticate" or "check" && IsUndone(stretch[..i])) return about ? !HasObject(stretch[(i + 1)..]) : i + 1 < stretch.Length && i + 2 >= stretch.Length - 2 && stretch[i + 1].Form.Text is "this" or "that" or "it";
        }

        return false;
    }

    private static bool IsAccount(ReadOnlySpan<Word> stretch) => stretch[0].Tag == Tag.Det && (stretch[1].Form.NounClasses.Has(Classes.Account) || (stretch.Length > 2 && stretch[2].Form.NounClasses.Has(Classes.Account)));

    private static bool IsUndone(ReadOnlySpan<Word> stretch)
    {
        for (var i = stretch.Length - 1; i >= 0 && i >= stretch.Length - Near; i--)
        {
            if (stretch[i].Tag == Tag.Neg || stretch[i].Form.Text is "unable" or "impossible" or "hard" or "difficult" or "remains" or "remained" or "yet" or "cannot" or "none" or "never") return true;
        }

        return false;
    }

    private static bool HasObject(ReadOnlySpan<Word> stretch) => stretch.Length > 0 && stretch[0].Tag is Tag.Noun or Tag.Name or Tag.Det or Tag.Adj or Tag.Number;

    // "Rumours are circulating on Telegram: …", "The suspicion: …": what stands behind the colon is what they say.
    private static void Announced(ReadOnlySpan<Word> words, ClauseBuilder sentence, int colon, int end)
    {
        for (var i = sentence.First; i < colon; i++)
        {
            if (words[i].Tag is Tag.Det or Tag.Adj or Tag.Number or Tag.Poss) continue;
            if (words[i].Tag == Tag.Noun && words[i].Form.Ceiling(Parts.Noun, Classes.Cue) is { } ceiling and (Modality.Possible or Modality.Speculated)) sentence.Remarks.Add(new Remark(colon, end, i, ceiling));
            return;
        }
    }
}
