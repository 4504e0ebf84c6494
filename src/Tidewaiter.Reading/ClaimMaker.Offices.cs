using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Parties that are told by an office or an owner, and the ship that a clause calls "she": what the frame leaves open and the words around it tell.</content>
internal sealed partial class ClaimMaker
{
    // "Iran's mission said it had supplied nothing", "the foreign ministry of North Korea": an office speaks for its state.
    private string? StateOf(NounPhrase office)
    {
        if (office is not { IsPronoun: false, Plural: false, Next: null } || Words[office.Head].Form.NounLemma is not { } lemma || lemma[(lemma.LastIndexOf(' ') + 1)..] is not ("ministry" or "mission" or "embassy" or "government" or "consulate" or "delegation")) return null;
        return Home(office);
    }

    // "the leader of the DPRK", "Iran's mission", "the Iranian mission": the state that a phrase belongs to.
    private string? Home(NounPhrase noun)
    {
        if (noun.Possessor is { IsPronoun: false, Country: not null } owner) return slots.Name(owner);
        if (noun.Of is { IsPronoun: false, Country: not null } of) return slots.Name(of);
        return noun.Nationality >= 0 ? slots.Word(noun.Nationality) : null;
    }

    // "North Korea's foreign ministry said last year that it had never exported": whose office says it of itself.
    private string? OfOffice(NounPhrase pronoun, Draft draft)
    {
        if (Words[pronoun.Head].Form.Text is not ("it" or "they" or "we")) return null;
        for (var clause = draft.Clause; clause.Parent is { } parent && clause.Relation is ClauseRelation.Content or ClauseRelation.Infinitive or ClauseRelation.Gerund; clause = parent)
        {
            if (parent.Subject is { } speaker && speaker != pronoun && parent.Verb is { } saying && saying.Classes.Has(Classes.Say | Classes.Deny) && StateOf(speaker) is { } state) return state;
        }

        return null;
    }

    // "Tehran denied that drones were sent to Russia": who denies a deed that is laid at no other's door denies his own.
    private string? Denier(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Transfer or ClaimKind.Deployment, Supplier: null, SupplierWord: < 0, Nominal: null, Clause: { Relation: ClauseRelation.Content, Verb: { Negated: false } told, Parent: { Verb: { Passive: false, Negated: false } denying, Subject: { IsPronoun: false } speaker } } } || !denying.Classes.Has(Classes.Deny) || !(told.Passive || told.Classes.Has(Classes.Travel))) return null;
        var state = IsState(speaker) && speaker.Next is null ? slots.Name(speaker) : StateOf(speaker);
        return state is not null && draft.Recipient is { IsPronoun: false } given && !Same(state, slots.Name(given)) ? state : null;
    }

    private static bool Same(string one, string other) => one == other || (Countries.Default.Find(one) is { } state && Countries.Default.Find(other) == state);

    // "a contingent of its soldiers has come", "spoke of his troops": those of the one who was told of before.
    private string? Commander(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Deployment or ClaimKind.Labour, Supplier: null, SupplierWord: < 0, Item: { IsPronoun: false } item }) return null;
        var people = item is { Determiner: >= 0 } && Words[item.Determiner].Form.Text is "its" or "his" ? item : item.Of;
        if (people is not { Determiner: >= 0, Possessor: null } || !people.Classes.Has(Classes.Troops | Classes.Workers) || Words[people.Determiner].Form.Text is not ("its" or "his")) return null;
        var one = Words[people.Determiner].Form.Text == "his";
        NounPhrase? last = null;
        foreach (var clause in clauses.Clauses)
        {
            if (clause is { Subject: { IsPronoun: false } subject, Verb: not null } && subject.End <= people.Determiner && subject != item && (last is null || subject.First > last.First)) last = subject;
        }

        // "Niger got its instructors": who receives them did not send them.
        if (last is not null && (last == draft.Recipient || draft.Clause.Verb?.Classes.Has(Classes.Receive) == true)) return null;
        if (last is not null) return one ? IsOnePerson(last) ? Home(last) ?? slots.Name(last) : null : IsBody(last) && !IsSeveral(last) ? slots.Name(last) : StateOf(last);
        return _topic.Paragraph == _paragraph && _topic.Body != one && !_topic.Plural && _topic.Words.End > 0 ? slots.Range(_topic.Words.First, _topic.Words.End) : null;
    }

    // "Her course led from Iran", "a satellite caught her off Johor", "TL-KRB landed at Latakia": the ship that the clause calls "she", or the one that it names and the text has told of as one.
    private string? Hull(Draft draft, Sentences.Sentence sentence)
    {
        if (draft.Kind is not (ClaimKind.Movement or ClaimKind.Sighting or ClaimKind.Transfer) || draft.Carrier is not null) return null;
        var clause = draft.Clause;
        for (var i = Math.Max(clause.First, sentence.First); i < Math.Min(clause.End, sentence.End); i++)
        {
            if (Words[i].Form.Text is "she" or "her" && recency.Carrier(Words, new NounPhrase { First = i, CoreFirst = i, CoreEnd = i + 1, Head = i, End = i + 1, IsPronoun = true }, sentence.Paragraph) is { } ship) return ship;
        }

        return clause is { Subject: { IsPronoun: false, IsName: true, Next: null, Country: null } named } && named != draft.Item && recency.IsNamed(named) ? slots.Name(named) : null;
    }

    // "Minister Shin Won-sik said … The minister gave no number. He added": who was named a few sentences before goes on under his office.
    private bool IsTheSame(NounPhrase speaker)
    {
        const int Near = 4;
        if (speaker is not { Determiner: >= 0, IsName: false, Plural: false, Next: null, Of: null, Possessor: null, Named: null, Nationality: < 0 } || speaker.CoreEnd - speaker.CoreFirst != 1 || speaker.End != speaker.CoreEnd || Words[speaker.Determiner].Form.Text != "the") return false;
        if (Words[speaker.Head].Form.NounLemma is not ("minister" or "spokesman" or "spokeswoman" or "spokesperson" or "president" or "director" or "ambassador" or "envoy" or "general" or "secretary" or "lawmaker" or "adviser" or "researcher" or "analyst")) return false;
        if (_lastPerson is not { } known || _sentence - _lastPersonAt > Near) return false;
        for (var i = known.First; i < known.End; i++)
        {
            if (Words[i] is { Tag: Tag.Name, Country: null }) return true;
        }

        return false;
    }
}
