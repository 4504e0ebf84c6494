using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Scopes;

/// <summary>What is wanted or being talked over and has not come about: "is after fighter jets", "on its shopping list are", "the idea is", "counts on the North sending", "a trip is under discussion".</summary>
internal static class Wishes
{
    // From a word of wishing to what is wished for.
    private const int Reach = 24;

    // From what is talked about back to its "about".
    private const int TopicReach = 8;

    /// <summary>Folds them.</summary>
    public static void Fold(ReadOnlySpan<Word> words, Draft draft, ClauseBuilder sentence, Commitment fold)
    {
        var head = draft.Nominal?.Head ?? draft.Clause.Verb?.Main ?? draft.Clause.First;
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (words[i].Form.VerbClasses.Has(Classes.Be)) After(words, draft, i, fold);
            if (i < head && i > head - Reach)
            {
                Idea(words, i, head, fold);
                // "gave his word on the delivery of radars"
                if (words[i].Form.VerbLemma == "give" && words[i + 1].Form.Text is "his" or "her" or "its" or "their" or "our" or "my" && words[i + 2].Form.NounLemma == "word") fold.Insist(i, i + 3, Modality.Planned);
            }

            if (words[i + 1].Form.VerbClasses.Has(Classes.Be) && (IsWishList(words, i) || (draft.Kind == ClaimKind.Transfer && words[i].Form.NounLemma is "list" && i > sentence.First && words[i - 1].Tag == Tag.Poss))) fold.Insist(i, i + 1, Modality.Planned);
        }

        CountedOn(words, draft.Clause, fold);
        InProcess(words, draft.Clause, fold);
        ToDo(words, draft, fold);
        if (draft.Nominal is { } noun)
        {
            TalkedOver(words, noun.End, sentence.End, fold);
            TalkedAbout(words, noun, sentence, fold);
        }
    }

    // "Tehran is after trainers and radars from Russia": it wants them. "was after midnight" dates.
    private static void After(ReadOnlySpan<Word> words, Draft draft, int be, Commitment fold)
    {
        if (draft.Kind is not (ClaimKind.Transfer or ClaimKind.Technology) || words[be + 1].Form.Text != "after" || words[be + 2].Time >= 0 || words[be + 2].Tag is not (Tag.Noun or Tag.Name or Tag.Adj or Tag.Number or Tag.Det)) return;
        fold.Insist(be, be + 2, Modality.Planned);
    }

    // "On its shopping list are jets".
    private static bool IsWishList(ReadOnlySpan<Word> words, int list) => words[list].Form.NounLemma is "list" && list > 0 && words[list - 1].Form.Text is "wish" or "shopping" || words[list].Form.Text is "wish list" or "shopping list" or "wishlist";

    // "The idea, in the broadcaster's words, is lessons for North Korea"; "The third, which we favour, is that boxes are moving by train": one of several answers.
    private static void Idea(ReadOnlySpan<Word> words, int i, int head, Commitment fold)
    {
        var wish = words[i].Form.NounLemma is "idea" or "aim" or "goal" or "ambition" or "intention" or "proposal" or "hope" or "wish" or "dream" or "condition" or "plan" or "demand" or "objective" || ((words[i].Form.NounLemma is "way" or "option" || words[i].Form.Text is "way" or "option") && i > 0 && words[i - 1].Form.Text is "one" or "another" or "a");
        var answer = words[i].Form.Text is "second" or "third" or "fourth" or "likeliest" || words[i].Form.NounLemma is "possibility" or "explanation" or "theory" or "scenario" or "hypothesis" or "guess";
        if ((!wish && !answer) || i == 0 || words[i - 1].Form.Text is not ("the" or "another" or "one" or "a" or "its" or "their")) return;
        // "the wish of the army is that …"
        var whose = i + 1;
        if (words[whose].Form.Text == "of") while (whose < head && words[whose].Tag is Tag.Prep or Tag.Det or Tag.Adj or Tag.Noun or Tag.Name) whose++;
        for (var be = whose; be < head && words[be].Tag is not (Tag.Stop or Tag.Break); be++)
        {
            if (be > whose && words[i + 1].Tag is not (Tag.Comma or Tag.Pause)) return;
            if (words[be].Form.Text is "is" or "was" && (be == whose || words[be - 1].Tag is Tag.Comma or Tag.Pause) && (wish || words[be + 1].Form.Text == "that")) fold.Insist(i, i + 1, wish ? Modality.Planned : Modality.Possible);
        }
    }

    // "counts on the North sending more guns", "reckons with Iran delivering".
    private static void CountedOn(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        for (; clause.Parent is not null; clause = clause.Parent)
        {
            if (clause is not { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Verb: { Ing: true } verb } || (clause.Subject ?? clause.Antecedent) is not { First: > 0 } doer || doer.End != verb.First) continue;
            var on = doer.First - 1;
            var counting = words[on].Tag == Tag.Prep && on > 0 ? on - 1 : on;
            if (words[on].Form.VerbLemma is "count on" or "bank on" or "reckon with" or "hope for" or "expect" || (words[counting].Form.VerbLemma is "count" or "bank" or "reckon" or "rely" && words[on].Form.Text is "on" or "with" or "upon")) fold.Insist(counting, on + 1, Modality.Planned);
        }
    }

    // "an accord by which the North was to send him arms", "were to be sent".
    private static void ToDo(ReadOnlySpan<Word> words, Draft draft, Commitment fold)
    {
        if (draft.Nominal is not null || draft.Clause.Verb is not { Main: > 2 and var main }) return;
        var to = words[main - 1].Form.Text == "be" ? main - 2 : main - 1;
        if (words[to].Tag == Tag.To && words[to - 1].Form.VerbClasses.Has(Classes.Be) && words[to - 1].Form.Text is not ("been" or "being")) fold.Insist(to - 1, to + 1, Modality.Planned);
    }

    // "is in the process of getting it".
    private static void InProcess(ReadOnlySpan<Word> words, Clause clause, Commitment fold)
    {
        if (clause.Verb is { Ing: true, First: > 0 and var first } && words[first - 1].Form.Text == "in the process of") fold.Insist(first - 1, first, Modality.Planned);
    }

    // "Talks between officials of Sudan and Turkey about one more shipment": what they talk about is to come.
    private static void TalkedAbout(ReadOnlySpan<Word> words, NounPhrase noun, ClauseBuilder sentence, Commitment fold)
    {
        var about = noun.Head;
        // "about one more" reads like a number.
        while (about > sentence.First && about > noun.Head - TopicReach && words[about].Form.Text is not ("about" or "on" or "over") && !sentence.Source(about).StartsWith("about ", StringComparison.OrdinalIgnoreCase)) about--;
        for (var i = about - 1; i >= sentence.First && i > about - Reach && words[i].Tag is not (Tag.Verb or Tag.Stop or Tag.Pause or Tag.Comma); i--)
        {
            if (words[i].Form.NounLemma is "talk" or "talks" or "negotiation" or "discussion" or "consultation") fold.Insist(i, i + 1, Modality.Planned);
        }
    }

    // "A trip to Russia is said to be under discussion."
    private static void TalkedOver(ReadOnlySpan<Word> words, int first, int end, Commitment fold)
    {
        for (var i = first; i + 1 < end && words[i].Tag is not (Tag.Comma or Tag.Pause or Tag.Stop or Tag.Wh or Tag.That); i++)
        {
            if (words[i].Form.Text is "under discussion" or "under consideration" or "under negotiation") fold.Insist(i, i + 1, Modality.Planned);
            if (words[i].Form.Text == "under" && words[i + 1].Form.NounLemma is "discussion" or "consideration" or "negotiation" or "preparation") fold.Insist(i, i + 2, Modality.Planned);
        }
    }
}
