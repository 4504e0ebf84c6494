using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>What has been spoken of, by type, most recent last: pronouns and definite phrases stand for the last of their type, or for nothing.</summary>
internal sealed class Recency(SlotText slots, Mentions mentions)
{
    private const int Memory = 3;

    // A text that calls its ship "she" has one ship that it tells of.
    private const int ShipMemory = 6;
    private const int Lookback = 80;
    private const string Group = "group";
    private const string Firm = "firm";

    /// <summary>Takes note of every phrase of a sentence.</summary>
    public void Note(ReadOnlySpan<Word> words, List<Node> nodes, int paragraph)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var others = mentions.LastOthers;
            for (var noun = nodes[i].Noun; noun is not null; noun = noun.Next) Note(words, noun, paragraph);
            // "Member states think that tens of thousands remain": who says so is not who is spoken of.
            if (IsTelling(nodes, i)) mentions.LastOthers = others;
        }
    }

    /// <summary>True for a phrase with a verb of saying or thinking behind it: "officials said", "commanders expect".</summary>
    public static bool IsTelling(List<Node> nodes, int i) => i + 1 < nodes.Count && nodes[i].Noun is { IsPronoun: false } && nodes[i + 1].Verb is { Passive: false } verb && verb.Classes.Has(Classes.Say | Classes.Hedge | Classes.Plan | Classes.Show);

    private void Note(ReadOnlySpan<Word> words, NounPhrase noun, int paragraph)
    {
        if (noun.Of is { } of) Note(words, of, paragraph);
        if (noun.IsPronoun) return;
        if (IsAnaphor(words, noun))
        {
            // "The officials are from Delhi. They came …": they, and nobody before.
            if (noun.Plural && noun.Classes.Has(Classes.Person | Classes.Source | Classes.Party) && !noun.Classes.Has(Classes.Troops | Classes.Workers) && !IsMen(words, noun) && !IsPointing(words, noun)) mentions.LastOthers = noun.First;
            // "The tanker left … It": what is pointed at again is what "it" stands for next.
            if (noun.Classes.Has(Classes.Goods | Classes.Knowledge) && !noun.Classes.Has(Classes.Troops | Classes.Workers) && noun.Next is null) mentions.Items.Add(FindMention(mentions.Items, words, noun, paragraph, static _ => 0) is { } told ? told with { Paragraph = paragraph, First = noun.First } : new Mention(SlotText.ItemOf(noun, alone: false), words[noun.Head].Form.NounLemma, noun.Plural, paragraph, noun.First, Named: false, noun.Classes));
            if (Arguments.IsCarrier(noun) && noun.Next is null) mentions.Carriers.Add(FindMention(mentions.Carriers, words, noun, paragraph, Kind) is { } known ? known with { Paragraph = paragraph, First = noun.First } : new Mention(SlotText.NameOf(noun), words[noun.Head].Form.NounLemma, noun.Plural, paragraph, noun.First, Named: false));
            return;
        }

        var armed = noun.Country is { } group && group.IsStateless && group.Code is not ("XX-SAF" or "XX-GNU");
        if (armed || (noun is { IsName: true, Country: null, Next: null, Of: null, Possessor: null } && noun.Classes.Has(Classes.Party) && !noun.Classes.Has(Classes.Place | Classes.Source))) mentions.Bodies.Add(new Mention((noun.CoreFirst, noun.CoreEnd), armed ? Group : Firm, noun.Plural, paragraph, noun.First, Named: true));
        if (noun.Country is not null)
        {
            Add(mentions.Countries, noun, paragraph, SlotText.NameOf(noun), words);
            return;
        }

        if (noun.Plural && !noun.Classes.Has(Classes.Troops | Classes.Workers) && noun.Classes.Has(Classes.Carrier | Classes.Items | Classes.Person | Classes.Source | Classes.Party)) mentions.LastOthers = noun.First;
        if (noun.Classes.Has(Classes.Troops | Classes.Workers) && !IsOfMany(words, noun)) Add(mentions.People, noun, paragraph, SlotText.ItemOf(noun, alone: true), words);
        if (Arguments.IsCarrier(noun) && words[noun.Head].Form.Text is not ("rail" or "sea" or "road" or "air"))
        {
            var carrier = noun.Next is { } next && !Arguments.IsCarrier(next) ? noun.Alone() : noun;
            // "another vessel, Eolika, was found": the name is what is spoken of.
            if (!carrier.IsName && carrier.Next is null && Appositions.Of(words, carrier, ofShip: true) is { } named) mentions.Carriers.Add(new Mention(named, words[carrier.Head].Form.NounLemma, carrier.Plural, paragraph, carrier.First, Named: true));
            else Add(mentions.Carriers, carrier, paragraph, SlotText.NameOf(carrier), words);
        }

        if (noun.Classes.Has(Classes.Goods | Classes.Knowledge)) Add(mentions.Items, noun, paragraph, SlotText.ItemOf(noun, alone: false), words);
    }

    private static void Add(List<Mention> list, NounPhrase noun, int paragraph, (int First, int End) text, ReadOnlySpan<Word> words) => list.Add(new Mention(text, words[noun.Head].Form.NounLemma, noun.Plural || noun.Next is not null, paragraph, noun.First, noun.Named is not null || HasName(words, noun), noun.Classes));

    private static bool HasName(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.CoreFirst; i < noun.CoreEnd; i++)
        {
            if (words[i].Tag == Tag.Name) return true;
        }

        return false;
    }

    /// <summary>"they", "others", "most": people or things without a name of their own.</summary>
    public static bool IsPointing(ReadOnlySpan<Word> words, NounPhrase noun) => IsOfThem(words, noun) || noun.CoreEnd - noun.CoreFirst == 1 && noun is { Quantity: < 0, Of: null, Possessor: null } && words[noun.Head].Form.Text is "they" or "them" or "many" or "some" or "most" or "others" or "all" or "several" or "rest" or "remainder";

    // "most of them entered on student visas", "the first of them".
    private static bool IsOfThem(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { Quantity: < 0, Of: { IsPronoun: true } of } && words[of.Head].Form.Text == "them" && words[noun.Head].Form.Text is "many" or "some" or "most" or "others" or "several" or "few" or "all" or "half" or "first" or "last" or "rest" or "part" or "third" or "majority" or "bulk" or "group";

    /// <summary>"3,000 of them were flown home", "another 3,000 are in Belarus": so many of those told of before.</summary>
    public static bool IsCounted(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.Money || noun.Measured) return false;
        if (noun.IsPronoun) return noun.Quantity >= 0 && words[noun.Head].Form.Text == "them";
        if (!noun.CountOnly) return false;
        if (noun.Of is { } of) return of.IsPronoun && words[of.Head].Form.Text == "them";
        // "one in two flew", a footnote's number: nobody is counted.
        return noun is { Quantity: >= 0, Classes: Classes.None } && words[noun.First].Form.Text != "one" && ((noun.End < words.Length && words[noun.End].Tag is Tag.Verb or Tag.Aux) || (noun.First > 0 && words[noun.First - 1] is { Tag: Tag.Verb } giving && giving.Form.VerbLemma is "send" or "dispatch" or "deploy" or "commit"));
    }

    /// <summary>True for a phrase that points back: "the plane", "these missiles", "it".</summary>
    public static bool IsAnaphor(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        if (noun.IsPronoun || IsPointing(words, noun)) return true;
        if (noun.Determiner < 0 || noun.Quantity >= 0 || noun.Of is not null || noun.CoreEnd - noun.CoreFirst > 2 || noun.IsName || noun.Named is not null || noun.Possessor is not null) return false;
        var determiner = words[noun.Determiner].Form.Text;
        return determiner is "these" or "those" or "this" or "that" or "such" or "its" or "their" || (determiner == "the" && noun.CoreEnd - noun.CoreFirst == 1) || (determiner == "the" && words[noun.CoreFirst].Form.Text is "same" or "latter" or "recent");
    }

    /// <summary>The carrier that a phrase stands for; null when none fits.</summary>
    public string? Carrier(ReadOnlySpan<Word> words, NounPhrase noun, int paragraph) => Find(mentions.Carriers, words, noun, paragraph, Kind);

    private static int Kind(string lemma) => Vehicles.IsAircraft(lemma) ? 1 : Vehicles.IsShip(lemma) ? 2 : 0;

    /// <summary>The goods that a phrase stands for.</summary>
    public string? Item(ReadOnlySpan<Word> words, NounPhrase noun, int paragraph) => Find(mentions.Items, words, noun, paragraph, static _ => 0);

    /// <summary>The state that "the country" stands for: the one named last, other than the party on the other side.</summary>
    public string? Country(NounPhrase noun, int paragraph, string? other) => Country(noun.First, paragraph, other);

    /// <summary>The state named last before a word, other than the party on the other side.</summary>
    public string? Country(int word, int paragraph, string? other)
    {
        for (var i = mentions.Countries.Count - 1; i >= Math.Max(0, mentions.Countries.Count - Lookback); i--)
        {
            var mention = mentions.Countries[i];
            if (mention.First >= word || (other is not null && (Text(mention).Contains(other, StringComparison.OrdinalIgnoreCase) || (Countries.Default.Find(other) is { } state && Countries.Default.Find(Text(mention)) == state)))) continue;
            return paragraph - mention.Paragraph > 1 ? null : Text(mention);
        }

        return null;
    }

    /// <summary>The armed group or the firm that "the group" or "the company" stands for: the one of its kind named last, other than the party on the other side; null when there is none near.</summary>
    public string? Body(ReadOnlySpan<Word> words, NounPhrase noun, int paragraph, string? other)
    {
        if (noun is not { Determiner: >= 0, Of: null, Possessor: null, Quantity: < 0, Next: null, Plural: false, Nationality: < 0 } || noun.CoreEnd - noun.CoreFirst != 1 || words[noun.Determiner].Form.Text is not ("the" or "this" or "that")) return null;
        var kind = words[noun.Head].Form.NounLemma switch
        {
            "group" => Group,
            "company" or "firm" or "airline" or "enterprise" or "manufacturer" or "bank" => Firm,
            _ => null,
        };
        string? found = null;
        for (var i = mentions.Bodies.Count - 1; kind is not null && i >= Math.Max(0, mentions.Bodies.Count - Lookback); i--)
        {
            var mention = mentions.Bodies[i];
            // Of several firms nobody knows which is meant.
            if (paragraph - mention.Paragraph > (kind == Group ? 1 : 0)) break;
            if (mention.Lemma != kind || mention.First >= noun.First || Text(mention) == found) continue;
            found = Text(mention);
            if (kind == Group) break;
        }

        return found != other ? found : null;
    }

    /// <summary>Takes note of a ship that is known for one only by what is said of it: "commandos boarded the Eagle S".</summary>
    public void NoteShip(NounPhrase noun, int paragraph) => mentions.Carriers.Add(new Mention(SlotText.NameOf(noun), "", false, paragraph, noun.First, Named: true));

    /// <summary>True for the bare name of a ship or an aircraft that the text has spoken of as one.</summary>
    public bool IsNamed(NounPhrase noun)
    {
        var name = slots.Written((noun.CoreFirst, noun.CoreEnd));
        for (var i = mentions.Carriers.Count - 1; i >= 0; i--)
        {
            if (mentions.Carriers[i] is { Named: true } known && slots.Written(known.Words).EndsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Takes note of whom a sentence was about: "they" in the next are soldiers or workers when it was about such.</summary>
    public void NoteTopic(ReadOnlySpan<Word> words, List<Clause> clauses, int paragraph)
    {
        NoteShip(clauses, paragraph);
        foreach (var clause in clauses)
        {
            if (clause is not { Relation: ClauseRelation.Main or ClauseRelation.Content, Verb: { } verb, Subject: { } subject }) continue;
            if (subject.Classes.Has(Classes.Troops | Classes.Workers) && !subject.Classes.Has(Classes.Goods))
            {
                // "another 200 arrived", "a second group followed": of those who were spoken of.
                if (IsOfMany(words, subject) && (mentions.Topic ?? (mentions.People is [.., { Plural: true } last] ? last : null)) is { } whole) mentions.Topic = whole with { Paragraph = paragraph };
                else if (!IsAnaphor(words, subject)) mentions.Topic = new Mention(SlotText.ItemOf(subject, alone: true), words[subject.Head].Form.NounLemma, true, paragraph, subject.First, false, subject.Classes);
                else if (mentions.Topic is { } same) mentions.Topic = same with { Paragraph = paragraph };
                return;
            }

            // "Seoul says that troops are …": what is said is what the sentence is about.
            if (!verb.Classes.Has(Classes.Say | Classes.Hedge | Classes.Show)) break;
        }

        mentions.Topic = null;
    }

    /// <summary>Takes note of people whom a claim has told of at work or on duty: "Some 50,000 North Koreans are employed in Jilin. They …" goes on about workers.</summary>
    public void NoteTold(ReadOnlySpan<Word> words, Draft draft, int paragraph)
    {
        var kind = draft.Kind switch { ClaimKind.Labour => Classes.Workers, ClaimKind.Deployment or ClaimKind.Use => Classes.Troops, _ => Classes.None };
        if (kind == Classes.None || (draft.Kind == ClaimKind.Use ? draft.Recipient : draft.Item) is not { IsPronoun: false, CountOnly: false } people || !(people.Plural || people.IsPeople) || people.Classes.Has(Classes.Troops | Classes.Workers | Classes.Goods | Classes.Carrier) || !(people.IsPeople || (people.Classes.Has(Classes.Person) && draft.Kind != ClaimKind.Use)) || IsAnaphor(words, people)) return;
        var told = new Mention(SlotText.ItemOf(people, alone: true), words[people.Head].Form.NounLemma, true, paragraph, people.First, false, kind);
        mentions.People.Add(told);
        if (draft.Clause is { Relation: ClauseRelation.Main or ClauseRelation.Content } clause && clause.Subject == people) mentions.Topic = told;
    }

    /// <summary>Passes over a paragraph that tells nothing, a heading or a question: what was spoken of before it is spoken of after it.</summary>
    public void Pass(int paragraph)
    {
        if (mentions.Topic is { } topic && paragraph - topic.Paragraph == 1) mentions.Topic = topic with { Paragraph = paragraph };
        if (mentions.People is [.., { } last] && paragraph - last.Paragraph == 1) mentions.People[^1] = last with { Paragraph = paragraph };
    }

    private static bool IsOfMany(ReadOnlySpan<Word> words, NounPhrase noun) => noun.CountOnly || (noun is { IsPronoun: false, Of: null or { CountOnly: true }, Nationality: < 0, Possessor: null, IsName: false } && words[noun.Head].Form.NounLemma is "group" or "batch" or "party" or "wave");

    // The one ship or aircraft that a sentence is about: its subject, or that of what is said.
    private void NoteShip(List<Clause> clauses, int paragraph)
    {
        foreach (var clause in clauses)
        {
            if (clause is not { Relation: ClauseRelation.Main or ClauseRelation.Content, Verb: { } verb, Subject: { } subject }) continue;
            // "The Unity's journey took it north. It was …".
            var ship = subject is { Event: ClaimKind.Movement, Possessor: { } traveller } ? traveller : subject;
            if (Arguments.IsCarrier(ship) && ship is { Plural: false, Next: null, Quantity: < 0 })
            {
                mentions.ShipParagraph = paragraph;
                return;
            }

            if (!verb.Classes.Has(Classes.Say | Classes.Hedge | Classes.Show)) break;
        }

        mentions.ShipParagraph = -2;
    }

    /// <summary>Whether the sentence before was about one ship or aircraft.</summary>
    public bool IsOfShip(int paragraph) => paragraph - mentions.ShipParagraph is 0 or 1;

    /// <summary>Whether a plural that points back stands for soldiers or workers: their kind, or none.</summary>
    public Classes PeopleMeant(int paragraph)
    {
        if (mentions.Topic is { } topic && paragraph - topic.Paragraph <= 1) return topic.Classes;
        if (mentions.People.Count == 0 || mentions.People[^1] is not { Plural: true } last || last.First < mentions.LastOthers || paragraph - last.Paragraph > 1) return Classes.None;
        return last.Classes.Has(Classes.Goods) ? Classes.None : last.Classes;
    }

    /// <summary>The soldiers or workers whom a bare count before a word counts: those last told of in this paragraph or the one before.</summary>
    public string? Fallen(int word, int paragraph)
    {
        if (mentions.Topic is { } topic && paragraph - topic.Paragraph <= 1 && topic.First < word) return Text(topic);
        for (var i = mentions.People.Count - 1; i >= 0 && paragraph - mentions.People[i].Paragraph <= 1; i--)
        {
            if (mentions.People[i] is { Plural: true } people && people.First < word) return Text(people);
        }

        return null;
    }

    /// <summary>"the men", "these women": people by no other name.</summary>
    public static bool IsMen(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { Plural: true, Determiner: >= 0, IsPronoun: false, Of: null } && noun.CoreEnd - noun.CoreFirst == 1 && words[noun.Head].Form.NounLemma is "man" or "woman";

    /// <summary>The troops or workers that a phrase stands for.</summary>
    public string? People(ReadOnlySpan<Word> words, NounPhrase noun, int paragraph) => (noun.IsPronoun || IsMen(words, noun) || IsPointing(words, noun)) && mentions.Topic is { } topic && paragraph - topic.Paragraph <= 1 && topic.First < noun.First ? Text(topic) : Find(mentions.People, words, noun, paragraph, static _ => 0);

    private string? Find(List<Mention> list, ReadOnlySpan<Word> words, NounPhrase noun, int paragraph, Func<string, int> group) => FindMention(list, words, noun, paragraph, group) is { } mention ? Text(mention) : null;

    private Mention? FindMention(List<Mention> list, ReadOnlySpan<Word> words, NounPhrase noun, int paragraph, Func<string, int> group)
    {
        var lemma = words[noun.Head].Form.NounLemma;
        var kind = noun.IsPronoun ? 0 : group(lemma);
        if (noun.IsPronoun && words[noun.Head].Form.Text is "she" or "her") return Ship(list, noun, paragraph, group);
        Mention? unnamed = null;
        for (var i = list.Count - 1; i >= Math.Max(0, list.Count - Lookback); i--)
        {
            var mention = list[i];
            if (mention.First >= noun.First) continue;
            if (paragraph - mention.Paragraph > Memory) return unnamed;
            // "it" is the ship named in the paragraph before as well as one of its own; "they" are the men of the paragraph before.
            var reach = list == mentions.People || (ReferenceEquals(list, mentions.Items) && noun.Plural && mention.Plural) || (ReferenceEquals(list, mentions.Carriers) && !noun.Plural && mention.Named) ? 1 : 0;
            if (noun.IsPronoun && paragraph - mention.Paragraph > reach) return unnamed;
            if (noun.IsPronoun && mention.Plural != noun.Plural && ReferenceEquals(list, mentions.Carriers)) continue;
            if (!noun.IsPronoun && kind == 0 && mention.Lemma != lemma && !(list == mentions.People && (IsMen(words, noun) || IsPointing(words, noun)))) continue;
            if (kind != 0 && mention.Lemma != lemma && !Vehicles.IsGeneric(lemma) && !(mention.Named && Text(mention).Contains(lemma, StringComparison.OrdinalIgnoreCase))) continue;
            if (kind != 0 && group(mention.Lemma) is var other && other != kind && (other != 0 || !mention.Named)) continue;
            if (kind != 0 && mention.Plural != noun.Plural && (noun.Plural || !mention.Named) && lemma is not ("aircraft" or "craft")) continue;
            if (kind == 0 || mention.Named) return mention;
            unnamed ??= mention;
        }

        return unnamed;
    }

    // "she" is the ship last named.
    private static Mention? Ship(List<Mention> list, NounPhrase noun, int paragraph, Func<string, int> group)
    {
        Mention? unnamed = null;
        for (var i = list.Count - 1; i >= Math.Max(0, list.Count - Lookback); i--)
        {
            var mention = list[i];
            if (mention.First >= noun.First || mention.Plural || group(mention.Lemma) == 1) continue;
            // A ship without a name, when the paragraph has no other.
            if (!mention.Named && mention.Paragraph == paragraph && group(mention.Lemma) == 2 && unnamed is null) unnamed = mention;
            if (!mention.Named) continue;
            return paragraph - mention.Paragraph > ShipMemory ? unnamed : mention;
        }

        return unnamed;
    }

    private string Text(Mention mention) => slots.Range(mention.Words.First, mention.Words.End);
}
