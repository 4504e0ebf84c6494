using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who goes through a course, and who is shown how to do something.</content>
internal static partial class VerbFrames
{
    // "went through a course at the airfield", "took lessons in Iran", "were put through a six-week course".
    private static Draft? Course(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || verb.Form.VerbLemma is "put" or "send" && !verb.Passive && clause.Objects.Count == 0) return null;
        var put = verb.Form.VerbLemma is "put" or "send" or "run" && !verb.Passive;
        NounPhrase? course = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text == "through" && IsCourse(words, complement.Noun)) course ??= complement.Noun;
        }

        if (course is null && !verb.Passive && verb.Form.VerbLemma is "take" or "attend" or "complete" or "finish" or "undergo" or "follow" or "get" or "receive" && clause.Objects.Count > 0 && IsCourse(words, clause.Objects[0])) course = clause.Objects[0];
        var pupils = put && clause.Objects.Count > 0 ? clause.Objects[0] : subject;
        if (course is null || (course.Determiner >= 0 && words[course.Determiner].Form.Text is "any" or "every") || !IsPupil(words, pupils)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var teacher = put ? subject : arguments.By ?? course.Possessor ?? (course.Nationality >= 0 ? NounPhrase.OfState(words, course.Nationality) : null);
        return new Draft { Kind = ClaimKind.Training, Rule = "training/course", Clause = clause, Nominal = course.Event is null ? null : course, Item = arguments.On is { } on && Arguments.IsItem(on) ? on : null, Supplier = teacher, Recipient = pupils, Counted = pupils, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    private static bool IsCourse(ReadOnlySpan<Word> words, NounPhrase noun) => (noun.Event == ClaimKind.Training && words[noun.Head].Form.NounLemma is not ("exercise" or "joint exercise" or "joint exercises" or "war game" or "manoeuvre" or "maneuver" or "instruction")) || words[noun.Head].Form.NounLemma is "lesson" or "lessons" or "academy" or "military academy" or "flight school" or "military school" or "staff college" or "boot camp";

    private static bool IsPupil(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.IsPronoun) return noun.Quantity >= 0 || words[noun.Head].Form.Text is "they" or "them" or "he" or "him" or "she" or "her";
        return (!noun.Classes.Has(Classes.Goods) || noun.Classes.Has(Classes.Troops)) && (noun.IsPeople || noun.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) || (noun.CountOnly && noun.Quantity >= 0) || (noun.Quantity >= 0 && noun.Of is { IsPronoun: true }));
    }

    // "showed the Sudanese how to arm them", "were shown how to use both".
    private static Draft? ShownHow(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || clause.Relation is ClauseRelation.Gerund || !IsHow(words, verb.End)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var pupils = verb.Passive ? subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (pupils is null || !(IsPupil(words, pupils) || IsForce(pupils) || (pupils.Country is not null && (pupils.IsPeople || pupils.Country.IsStateless)))) return null;
        if (!verb.Passive && (subject.IsPronoun ? words[subject.Head].Form.Text is "it" or "this" or "that" : !(subject.Country is not null || subject.Classes.Has(Classes.Troops | Classes.Person | Classes.Party | Classes.Workers)))) return null;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/shown-how", Clause = clause, Supplier = verb.Passive ? arguments.By : subject, Recipient = pupils, Counted = pupils, To = IsWhere(arguments.At) ? arguments.At : null, Ceiling = IsPurpose(clause) || clause.Relation == ClauseRelation.Infinitive ? Modality.Planned : Modality.Asserted };
    }

    // "gave lessons to the guards", "courses were held at the base", "training began in August".
    private static Draft? Lessons(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || clause.Relation is ClauseRelation.Gerund) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var place = IsWhere(arguments.At) ? arguments.At : null;
        // "teaches the world a lesson".
        if (clause.Objects.Count > 1 && verb.Form.VerbLemma == "teach" && clause.Objects[^1] is { Plural: false, Determiner: >= 0 } moral && words[moral.Head].Form.NounLemma == "lesson") return NoEvent(clause);
        var phase = verb.Form.VerbLemma is "begin" or "start" or "last" or "end" or "take place" or "continue";
        if (verb.Passive || phase)
        {
            if (subject.Event != ClaimKind.Training || !IsCourse(words, subject) && words[subject.Head].Form.NounLemma != "instruction") return null;
            if (clause.Objects.Count > 0 || (phase ? place is null && clause.Times.Count == 0 : place is null && arguments.By is null)) return null;
            return new Draft { Kind = ClaimKind.Training, Rule = "training/lessons", Clause = clause, Nominal = subject, Supplier = arguments.By ?? subject.Possessor, SupplierWord = subject.Nationality, Recipient = subject.Of is { } of && IsPupil(words, of) ? of : arguments.For is { } meant && IsPupil(words, meant) ? meant : null, To = place };
        }

        if (clause.Objects.Count == 0 || !IsCourse(words, clause.Objects[^1]) || words[clause.Objects[^1].Head].Form.NounLemma is not ("lesson" or "lessons" or "course" or "training course" or "training session") || !(subject.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers) || subject.Country is not null || subject.IsPeople || IsPupil(words, subject))) return null;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/lessons", Clause = clause, Nominal = clause.Objects[^1], Supplier = subject, Recipient = arguments.To ?? (clause.Objects.Count > 1 ? clause.Objects[0] : arguments.For), To = place };
    }

    // "how to" within a few words.
    private static bool IsHow(ReadOnlySpan<Word> words, int first)
    {
        for (var i = first; i < words.Length - 1 && i < first + 8; i++)
        {
            // "how drones are flown".
            if (i < first + 4 && words[i].Form.Text == "how" && words[i + 1].Tag is not (Tag.Adv or Tag.Adj)) return true;
            if (words[i].Form.Text == "how to" || (words[i].Form.Text == "how" && words[i + 1].Form.Text == "to")) return true;
            if (words[i].Tag is Tag.Stop) return false;
        }

        return false;
    }
}
