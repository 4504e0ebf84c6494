using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Whom "it", "they" and "he" stand for as a party: the subject before in the sentence, else the one that the sentence before in the paragraph was about.</content>
internal sealed partial class ClaimMaker
{
    // Words and not their text, because most topics are never asked for.
    private ((int First, int End) Words, bool Plural, Classes Classes, bool Body, int Paragraph) _topic = (default, false, Classes.None, false, -1);

    private int _hullParagraph = -1;

    // What the sentence was about; a pronoun goes on about the same, anything that is no party ends it.
    private void NoteTopic()
    {
        if (clauses.Clauses.Find(static clause => clause.Relation == ClauseRelation.Main && clause.Verb is not null) is not { Subject: { } subject }) return;
        if (subject.IsPronoun)
        {
            if (_topic.Paragraph == _paragraph || _hullParagraph == _paragraph) return;
            _topic = (default, false, Classes.None, false, -1);
            return;
        }

        _hullParagraph = Arguments.IsCarrier(subject) || recency.IsNamed(subject) ? _paragraph : -1;
        _topic = IsBody(subject) || IsOnePerson(subject) ? (SlotText.NameOf(subject), IsSeveral(subject), subject.Classes, IsBody(subject), _paragraph) : (default, false, Classes.None, false, -1);
    }

    private static bool IsBody(NounPhrase noun) => !noun.IsPronoun && noun.Event is null && !Arguments.IsCarrier(noun) && !Arguments.IsItem(noun) && !noun.Classes.Has(Classes.Person) && (noun.Country is not null || (noun.Classes.Has(Classes.Party) && !noun.Classes.Has(Classes.Place)));

    private static bool IsOnePerson(NounPhrase noun) => noun is { IsPronoun: false, Plural: false, Next: null } && (noun.Classes.Has(Classes.Person) || noun is { Country: null, IsName: true, Classes: Classes.None or Classes.Source, Determiner: < 0 });

    // "Tehran", "the Emirates": one, whatever its name looks like.
    private static bool IsState(NounPhrase noun) => noun is { Country.IsStateless: false, IsPeople: false };

    // "The Houthis": a name in the plural.
    private bool IsSeveral(NounPhrase noun) => IsState(noun) ? noun.Next is not null : noun.Plural || noun.Next is not null || (noun.Country?.IsStateless == true && Written(noun.Head) is [.., 's']);

    private string? Topic(NounPhrase pronoun, Draft draft, NounPhrase? other)
    {
        var word = Words[pronoun.Head].Form.Text;
        var person = word is "he" or "she" or "him" or "her";
        if (!person && word is not ("it" or "they" or "them")) return null;
        var before = Before(pronoun, draft);
        if (before is not null)
        {
            var fits = person ? IsOnePerson(before) : IsBody(before) && IsSeveral(before) == pronoun.Plural;
            return fits && before != other ? slots.Name(before) : null;
        }

        if (_topic.Paragraph != _paragraph) return null;
        var name = slots.Range(_topic.Words.First, _topic.Words.End);
        return (person ? !_topic.Body : _topic.Body || (word == "it" && _topic.Classes == Classes.None)) && _topic.Plural == pronoun.Plural ? name : null;
    }

    // The subject last named before the pronoun in its sentence.
    private NounPhrase? Before(NounPhrase pronoun, Draft draft)
    {
        NounPhrase? last = null;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Subject is { IsPronoun: false } subject && subject.First < pronoun.First && clause.Verb is not null && (last is null || subject.First > last.First) && (clause != draft.Clause || (subject.First < draft.Clause.Verb?.First && pronoun.First < draft.Clause.Verb.First))) last = subject;
        }

        return last;
    }

    // "its delivery of drones to Russia": whose it is.
    private string? Owner(Draft draft)
    {
        if (draft is not { Nominal: { Determiner: >= 0, Possessor: null } deed, Supplier: null, SupplierWord: < 0 } || draft.Kind is not (ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour or ClaimKind.Visit) || Words[deed.Determiner].Form.Text is not "its") return null;
        NounPhrase? last = null;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Subject is { IsPronoun: false } subject && subject.First < deed.First && clause.Verb is not null && (last is null || subject.First > last.First)) last = subject;
        }

        if (last is not null) return IsBody(last) && (!last.Plural || IsState(last)) && last.Next is null && last != draft.Recipient ? slots.Name(last) : null;
        return _topic.Paragraph == _paragraph && _topic is { Body: true, Plural: false } ? slots.Range(_topic.Words.First, _topic.Words.End) : null;
    }
}
