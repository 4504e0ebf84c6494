using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <summary>What a verb or an event noun has about it, by grammatical function; the role class decides what each one means.</summary>
internal sealed class Arguments : IErasable
{
    private bool _sorted;

    public NounPhrase? Agent { get; private set; }

    public NounPhrase? Theme { get; private set; }

    /// <summary>The first of two objects: "gave Russia shells".</summary>
    public NounPhrase? Dative { get; private set; }

    public NounPhrase? With { get; private set; }

    public NounPhrase? To { get; private set; }

    public NounPhrase? ToPlace { get; private set; }

    public NounPhrase? From { get; private set; }

    public NounPhrase? FromPlace { get; private set; }

    public NounPhrase? Via { get; private set; }

    public NounPhrase? By { get; private set; }

    public NounPhrase? Aboard { get; private set; }

    public NounPhrase? At { get; private set; }

    public NounPhrase? For { get; private set; }

    public NounPhrase? Of { get; private set; }

    public NounPhrase? On { get; private set; }

    public NounPhrase? Between { get; private set; }

    public bool Passive { get; private set; }

    /// <summary>The arguments of the verb of a clause: sorted once, when a frame first asks, and the same for all who ask.</summary>
    public static Arguments OfVerb(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = clause.Arguments;
        if (arguments._sorted) return arguments;
        arguments.Sort(words, clause);
        arguments._sorted = true;
        return arguments;
    }

    /// <summary>To be sorted anew: the clause has changed or is another.</summary>
    public void Forget() => _sorted = false;

    /// <inheritdoc />
    public void Erase()
    {
        (Agent, Theme, Dative, With, To, ToPlace, From, FromPlace) = (null, null, null, null, null, null, null, null);
        (Via, By, Aboard, At, For, Of, On, Between) = (null, null, null, null, null, null, null, null);
        (Passive, _sorted) = (false, false);
    }

    private void Sort(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        Erase();
        Passive = verb.Passive;
        // What stands behind the verb is closer to it than what stands in front: "in the west, planes have been landing at Misrata".
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= verb.First && !IsOfLack(words, clause, complement)) Add(words[complement.Prep].Form.Text, complement.Noun);
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) Add(words[complement.Prep].Form.Text, complement.Noun);
        }

        // "missiles fired at its territory", "rifles shipped to Yemen": goods fire and ship nothing.
        var done = verb.MaybeParticiple && clause.Objects.Count == 0 && clause.Subject is { IsPronoun: false } goods && IsItem(goods) && !goods.Classes.Has(Classes.Carrier | Classes.Troops | Classes.Workers | Classes.Source) && verb.Classes.Has(Classes.Give | Classes.Receive | Classes.Use | Classes.Seize | Classes.Sight) && !verb.Classes.Has(Classes.Travel);
        if (done) Passive = true;
        if (Passive)
        {
            Theme = clause.Subject;
            if (clause.Objects.Count > 0 && clause.Objects[0] != clause.Subject && clause.Subject?.Classes.Has(Classes.Goods) != true && (clause.Objects[0].First == 0 || words[clause.Objects[0].First - 1].Tag != Tag.Comma) && (HasItem(clause.Objects[0]) || IsCarrier(clause.Objects[0]))) (Dative, Theme) = (clause.Subject, clause.Objects[0]);
            if (By is { } by && !IsCarrier(by)) Agent = by;
            else Aboard ??= By;
        }
        else
        {
            // "routes used to move weapons": what is used to do it is no giver.
            Agent = clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { Passive: true, Form.VerbLemma: "use" or "employ" } } && clause.Subject is { } means && !IsCarrier(means) ? null : clause.Subject;
            if (clause.Objects.Count > 0) Theme = clause.Objects[^1];
            if (clause.Objects.Count > 1 && !(clause.Objects[0].Quantity >= 0 && clause.Objects[1].CountOnly) && (IsParty(clause.Objects[0]) || IsGivenTo(clause)) && !verb.Classes.Has(Classes.Designate | Classes.Seize)) (Dative, Theme) = (clause.Objects[0], clause.Objects[1]);
            else if (clause.Objects.Count > 1) Theme = clause.Objects[0];
            // "a drone that Ankara has tested and has also exported": the second verb has the same object.
            if (clause is { Relation: ClauseRelation.Relative, Objects.Count: 0, Antecedent: { } told, Sibling: { Relation: ClauseRelation.Relative } before } && told != clause.Subject && before.Objects.Contains(told)) Theme = told;
            // "a launcher that Moscow is said to have given", "jets that it wants to buy": the object stands in front of the verb above.
            if (clause is { Relation: ClauseRelation.Infinitive, Objects.Count: 0, Parent: { Relation: ClauseRelation.Relative, Antecedent: { } sought } around } && sought != clause.Subject && around.Objects.Contains(sought)) Theme ??= sought;
            // "drones which Iran began delivering in May": the same of a doing that begins or goes on.
            if (clause is { Relation: ClauseRelation.Gerund, Marker: < 0, Objects.Count: 0, Parent: { Relation: ClauseRelation.Relative, Antecedent: { } begun, Verb: { } phase } going } && phase.Classes.Has(Classes.Aspect) && begun != clause.Subject && going.Objects.Contains(begun)) Theme ??= begun;
            if (By is { } by && IsCarrier(by)) Aboard ??= by;
        }

        // "By supplying drones to Russia, Tehran broke the resolution": who does it stands behind the comma.
        if (Agent is null && !Passive && verb.Classes.Has(Classes.Give | Classes.Receive) && clause is { Relation: ClauseRelation.Gerund, Subject: null, Parent.Subject: { } late } && late.First > verb.First) Agent = late;
        // "pictures of wagons that had travelled": the wagons did.
        if (clause.Relation == ClauseRelation.Relative && Agent is { Of: { IsPronoun: false } shot } film && film == clause.Antecedent && (IsCarrier(shot) || IsItem(shot)) && words[film.Head].Form.NounLemma is "picture" or "image" or "photo" or "photograph" or "footage" or "video") Agent = shot;
        // "After calling at Djibouti, tracking data shows the ship leaving": who shows it went nowhere.
        if (clause is { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Parent: { Verb: { Passive: false } showing, Subject: { Country: null } witness, Objects: [{ } shown, ..] } } && verb.First < showing.First && Agent == witness && showing.Classes.Has(Classes.Show) && witness.Classes.Has(Classes.Source) && !witness.Classes.Has(Classes.Person | Classes.Party) && IsCarrier(shown)) Agent = shown;
        AddFromParticiples(words, clause);

        if (clause.Sibling is { Verb: not null } sibling && clause.Subject == sibling.Subject && To is null && ToPlace is null) Share(words, clause, sibling);
    }

    // "flows to Nampo without notification to the committee": what hangs in a phrase of what was not done is no end of the verb.
    private static bool IsOfLack(ReadOnlySpan<Word> words, Clause clause, Complement complement)
    {
        if (words[complement.Prep].Form.Text is not ("to" or "from")) return false;
        foreach (var lacking in clause.Preps)
        {
            if (lacking.Noun.End == complement.Prep && lacking.Noun.Event is null && words[lacking.Prep].Form.Text == "without" && !IsCarrier(lacking.Noun) && !IsItem(lacking.Noun)) return true;
        }

        return false;
    }

    /// <summary>The arguments of an event noun: its possessor, its "of" phrase, and the complements that follow it in its clause.</summary>
    public static Arguments OfNoun(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        var arguments = clause.Pool.Arguments.Next();
        arguments.Agent = noun.Possessor;
        if (noun.Of is { } of)
        {
            if ((IsItem(of) && !(noun.Event == ClaimKind.Movement && IsCarrier(of))) || (noun.Event == ClaimKind.Transfer && IsCarrier(of)) || (noun.Event == ClaimKind.Sighting && arguments.Agent is not null && IsCarrier(of))) arguments.Theme = of;
            else if (arguments.Agent is null) arguments.Agent = of;
        }

        // "flights have been made from Sharjah", "a landing took place at Nyala": what stands behind the verb belongs to the noun.
        var light = clause.Subject == noun && clause.Verb is { Form.VerbLemma: "make" or "conduct" or "carry out" or "operate" or "complete" or "perform" or "undertake" or "run" or "take place" or "occur" or "happen" or "resume" or "begin" or "set up" or "establish" or "launch" or "open" or "organise" or "organize" or "start" or "restart" or "continue" };
        var limit = clause.Verb is { } verb && verb.First > noun.First && !light ? verb.First : int.MaxValue;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < noun.End || complement.Prep > limit) continue;
            arguments.Add(words[complement.Prep].Form.Text, complement.Noun);
        }

        if (arguments.By is { } by)
        {
            if (IsCarrier(by)) arguments.Aboard ??= by;
            else arguments.Agent ??= by;
        }

        return arguments;
    }

    // "lent the rivals four guns", "sent it 30 trucks", "gifted Harare 20 buses".
    private static bool IsGivenTo(Clause clause) => clause.Verb!.Classes.Has(Classes.Give) && clause.Objects[1] is { IsPronoun: false, CountOnly: false } goods && (goods.Quantity >= 0 || clause.Objects[0].IsPronoun) && (IsItem(goods) || IsCarrier(goods)) && clause.Objects[0] is { Event: null, Money: false, Measured: false } to && !IsItem(to) && !IsCarrier(to);

    // "shipped containers filled with munitions to Russia": where they went stands behind the participle and belongs to the verb.
    private void AddFromParticiples(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child.Relation != ClauseRelation.Participle || child.Verb is not { } verb || verb.Classes.Has(Classes.Frames | Classes.Plan | Classes.Hedge) || child.Antecedent is not { } told || !clause.Objects.Contains(told)) continue;
            foreach (var complement in child.Preps)
            {
                if (words[complement.Prep].Form.Text is "to" or "from" or "via" or "through" or "aboard") Add(words[complement.Prep].Form.Text, complement.Noun);
            }
        }
    }

    // "has supplied launchers to North Korea and trained …": a conjunct shares what stands before the verb; what stands behind only when it has no object of its own.
    private void Share(ReadOnlySpan<Word> words, Clause clause, Clause sibling)
    {
        if (clause.Objects.Count > 0 || clause.Verb!.Passive) return;
        foreach (var complement in sibling.Preps)
        {
            if (complement.Prep < sibling.Verb!.First) Add(words[complement.Prep].Form.Text, complement.Noun);
        }
    }

    private void Add(string prep, NounPhrase noun)
    {
        // "rose to 11,000", "down from 400,000 a month earlier": no place.
        if (prep is "to" or "from" && (noun is { CountOnly: true, Money: false } || (noun is { Quantity: >= 0, Country: null } && noun.Classes == Classes.Vague))) return;
        switch (prep)
        {
            case "on its way to" or "on their way to" or "on her way to" or "on the way to" or "on his way to" or "to" or "into" or "toward" or "towards" or "bound for" or "destined for" or "headed for" or "heading for" or "en route to" or "en route for" or "for delivery to" or "onto" or "bound to" or "in the direction of":
                if (noun.Country is not null || IsParty(noun) || (noun.Classes.Has(Classes.Source) && !noun.Classes.Has(Classes.Place | Classes.Carrier))) To ??= noun;
                else ToPlace ??= noun;
                break;
            case "from" or "out of" or "on its way from" or "on their way from" or "on the way from" or "on her way from" or "en route from":
                if (noun.Country is not null || IsParty(noun)) From ??= noun;
                else FromPlace ??= noun;
                break;
            case "via" or "through" or "by way of" or "across":
                Via ??= noun;
                break;
            case "by":
                By ??= noun;
                break;
            case "aboard" or "on board" or "onboard":
                Aboard ??= noun;
                break;
            case "against" when noun.Event is null && (IsCarrier(noun) || IsParty(noun) || noun.IsPronoun || noun.Classes.Has(Classes.Party | Classes.Person | Classes.Source)):
                On ??= noun;
                break;
            case "on":
                if (IsCarrier(noun)) Aboard ??= noun;
                else On ??= noun;
                break;
            case "in" or "at" or "near" or "off" or "outside" or "inside" or "off the coast of" or "around" or "over" or "within" or "close to" or "just off" or "south of" or "north of" or "east of" or "west of":
                // "in private hands in thirteen places", "a skiff in the Gulf of Aden": what is a place goes before what is none.
                if ((!noun.Classes.Has(Classes.Vague | Classes.Event) || noun.Country is not null) && (At is null || (!IsPlace(At) && !(At.Of is { } held && IsCarrier(held)) && IsPlace(noun)))) At = noun;
                break;
            case "beside" or "underneath" or "beneath" when IsPlace(noun):
                At ??= noun;
                break;
            case "for" or "for use by" or "on behalf of" or "for the benefit of":
                For ??= noun;
                break;
            case "with":
                With ??= noun;
                break;
            case "of":
                Of ??= noun;
                break;
            case "between" or "among":
                Between ??= noun;
                break;
        }
    }

    public static bool IsParty(NounPhrase noun) => noun.Country is not null || (noun.Classes.Has(Classes.Party | Classes.Troops | Classes.Person) && !noun.Classes.Has(Classes.Place)) || ((noun.Classes & ~Classes.Vague) == Classes.None && noun.IsName);

    /// <summary>A party that is no state: a militia, a firm, an army.</summary>
    public static bool IsGroup(NounPhrase noun) => noun.Country is { } party ? party.IsStateless || noun.CoreEnd - noun.CoreFirst > 1 : IsParty(noun);

    private static bool IsPlace(NounPhrase noun) => noun.Country is not null || noun.Classes.Has(Classes.Place);

    public static bool IsCarrier(NounPhrase noun) => noun.Classes.Has(Classes.Carrier) && noun.Country is null;

    /// <summary>A carrier, or a bare name with "the" that is neither a state nor a place nor a speaker: ships are named so.</summary>
    public static bool IsShipLike(NounPhrase noun) => IsCarrier(noun) || (noun.IsName && noun.Determiner >= 0 && noun.Country is null && !noun.Classes.Has(Classes.Place | Classes.Source));

    public static bool IsItem(NounPhrase noun) => !(noun.Of is { Event: not null } of && !of.Classes.Has(Classes.Items)) && (noun.Classes.Has(Classes.Items) || noun.Measured || IsCountedName(noun)) && noun.Country is null;

    /// <summary>Goods, or a list that goods stand in: "papers, uniforms and rifles".</summary>
    public static bool HasItem(NounPhrase noun)
    {
        for (var member = noun; member is not null; member = member.Next)
        {
            if (IsItem(member)) return true;
            if (member.Country is not null || member.IsPronoun || member.Event is not null || member.Classes.Has(Classes.Person | Classes.Troops | Classes.Party)) return false;
        }

        return false;
    }

    // "40 Eurofighters", "six Kirpis": unknown names that are counted are things.
    private static bool IsCountedName(NounPhrase noun) => noun is { IsName: true, Quantity: >= 0, CountOnly: false, Classes: Classes.None, Next: null, Of: null } && noun.CoreEnd - noun.CoreFirst == 1;
}
