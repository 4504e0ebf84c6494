using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Know-how told by plain verbs: drawings that go from hand to hand, another's technology in use, experts of another land at work on something.</content>
internal static partial class VerbFrames
{
    // "The blueprints found their way to Tehran", "the know-how came from a Pakistani network", "combat data flow back to Pyongyang".
    private static Draft? Passed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false } verb, Subject: { IsPronoun: false, Country: null } known } || !(IsKnowledge(known) || IsPlans(words, known, null)) || known.Classes.Has(Classes.Source)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var receiver = arguments.To ?? (verb.Form.VerbLemma == "reach" && clause.Objects.Count > 0 ? clause.Objects[0] : arguments.ToPlace);
        if (receiver is not null && !(receiver.Country is not null || Arguments.IsParty(receiver) || IsWhere(receiver))) receiver = null;
        var giver = arguments.From ?? (arguments.FromPlace is { } place && (IsWhere(place) || place.Nationality >= 0) ? place : null);
        return receiver is null && giver is null ? null : new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/passed", clause, arguments), Clause = clause, Item = known, Counted = known, Supplier = giver ?? known.Possessor, SupplierWord = giver is null && known.Possessor is null ? known.Nationality : -1, Recipient = receiver };
    }

    // "The plant uses Iranian technology", "the drones run on Chinese software": whose know-how it is is told.
    private static Draft? UsesKnowHow(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false } verb, Subject: { } user }) return null;
        NounPhrase? known = clause.Objects.Count > 0 ? clause.Objects[0] : null;
        foreach (var complement in clause.Preps)
        {
            if (known is null && complement.Prep >= verb.End && complement.Prep <= verb.End + 1 && words[complement.Prep].Form.Text is "on" or "with") known = complement.Noun;
        }

        if (known is not { IsPronoun: false, Country: null } || !IsKnowledge(known) || known.Classes.Has(Classes.Source)) return null;
        var owner = known.Possessor?.Country ?? (known.Nationality >= 0 ? words[known.Nationality].Country : null);
        var own = user.Country ?? (user.Nationality >= 0 ? words[user.Nationality].Country : null);
        if (owner is null || owner == own) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/uses", Clause = clause, Supplier = known.Possessor, SupplierWord = known.Possessor is null ? known.Nationality : -1, Recipient = user.Country is not null || Arguments.IsParty(user) ? user : null, Item = known };
    }

    // "Iranian engineers advise on the assembly", "the guidance was refined by Russian specialists": experts of one land at work on what is another's.
    private static Draft? Experts(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Agent is not { IsPronoun: false, Country: null } experts || !IsExperts(words, clause, experts)) return null;
        var theme = arguments.Theme is { IsPronoun: false } made && made != experts ? made : null;
        NounPhrase? work = theme is not null && IsWork(words, theme) && !theme.Classes.Has(Classes.Troops | Classes.Workers | Classes.Money) ? theme : null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && words[complement.Prep].Form.Text is "with" or "on" or "in" && (IsEndeavour(words, complement.Noun) || (words[complement.Prep].Form.Text != "in" && complement.Noun.Classes.Has(Classes.Goods)))) work ??= complement.Noun;
        }

        if (work is null) return null;
        var origin = Origin(words, clause, experts);
        var owner = work.Possessor is { Country: not null } lord ? lord : theme is { Country: not null } helped ? helped : null;
        var land = owner?.Country ?? (work.Nationality >= 0 ? words[work.Nationality].Country : null);
        var theirs = origin?.Country ?? experts.Possessor?.Country ?? (experts.Nationality >= 0 ? words[experts.Nationality].Country : null);
        return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/experts", clause, arguments), Clause = clause, Supplier = experts, Recipient = owner, Item = work, To = IsWhere(arguments.At) && arguments.At?.Country != theirs ? arguments.At : null };
    }

    // "Iranian engineers", "specialists from Roscosmos", "Russia's experts".
    private static bool IsExperts(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun) =>
        words[noun.Head].Form.Plural && words[noun.Head].Form.NounLemma is "engineer" or "technician" or "specialist" or "expert" or "scientist" or "designer" or "consultant" or "missile engineer" or "missile expert" or "missile specialist" or "military specialist" or "military expert" or "military technician" or "missile technician" or "military engineer"
        && (noun.Nationality >= 0 || noun.Possessor?.Country is not null || Origin(words, clause, noun) is not null);

    // "Japan will send a frigate to take part in the surveillance", "dispatched a plane to monitor transfers": one's own craft on watch, and nothing handed over.
    private static Draft? SentOnWatch(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { } verb) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false } craft || !Arguments.IsCarrier(craft) || words[craft.Head].Form.NounLemma is "tanker" or "freighter" or "cargo ship" or "train" or "truck" or "convoy" or "container ship" || arguments.Dative is not null || arguments.To is { Country: null }) return null;
        if (!clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false, Form.VerbLemma: "monitor" or "patrol" or "watch" or "protect" or "escort" or "guard" or "take part in" or "take part" or "join" or "participate" or "enforce" or "police" or "secure" or "surveil" or "observe" } })) return null;
        return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/on-watch", clause, arguments), Clause = clause, Supplier = arguments.Agent, Item = craft, Counted = craft, To = IsWhere(arguments.To ?? arguments.ToPlace) ? arguments.To ?? arguments.ToPlace : IsWhere(arguments.At) ? arguments.At : null };
    }

    // "signed a licence agreement for the production of rifles": made by another's leave.
    private static Draft? LicenceSigned(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Subject is not { } signing || clause.Objects[0] is not { IsPronoun: false } paper) return null;
        var text = words[paper.Head].Form.NounLemma;
        if (text is not ("agreement" or "deal" or "contract" or "accord" or "licence" or "license" or "licence agreement" or "license agreement" or "licensing agreement" or "licensing deal" or "licence deal")) return null;
        var licensed = text is not ("agreement" or "deal" or "contract" or "accord");
        for (var i = paper.CoreFirst; i < paper.Head; i++) licensed |= words[i].Form.Text is "licence" or "license" or "licensing" or "licensed" or "technology-transfer";
        if (!licensed) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var made = arguments.For is { } aim && aim.Event is null ? aim.Of ?? aim : clause.Children.Find(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "produce" or "make" or "build" or "manufacture" or "assemble", Objects.Count: > 0 })?.Objects[0];
        return made is not { IsPronoun: false } || !(IsWork(words, made) || made.IsName) ? null : new Draft { Kind = ClaimKind.Technology, Rule = "technology/licence-signed", Clause = clause, Supplier = arguments.With, Recipient = signing, Item = made, Ceiling = Modality.Planned };
    }

    // "the accuracy of its missiles", "the error", "a launch": what is better, or works, for another's help.
    private static bool IsQuality(ReadOnlySpan<Word> words, NounPhrase noun) => noun is { IsPronoun: false, Country: null } && words[noun.Head].Form.NounLemma is "accuracy" or "precision" or "error" or "reliability" or "guidance" or "re-entry" or "reentry" or "launch" or "test" or "engine test" or "test launch" or "flight test" or "test flight" or "satellite launch" && (noun.Of is null || noun.Of.Classes.Has(Classes.Goods) || noun.Of.Nationality >= 0);

    // "with Russian help", "with the technical assistance of Tehran", "without Chinese advice".
    private static NounPhrase? IsForeignHelp(ReadOnlySpan<Word> words, Complement complement) => words[complement.Prep].Form.Text is "with" or "without" or "thanks to" && words[complement.Noun.Head].Form.NounLemma is "help" or "assistance" or "support" or "aid" or "advice" or "guidance" or "expertise" && (complement.Noun.Nationality >= 0 || complement.Noun.Possessor?.Country is not null) ? complement.Noun : null;

    // What was made, mended or made better with that help.
    private static NounPhrase? HelpedWith(ReadOnlySpan<Word> words, Clause clause) => (Arguments.OfVerb(words, clause).Theme ?? (clause.Objects.Count == 0 ? clause.Subject : null)) is { IsPronoun: false } made && IsWork(words, made) && !made.Classes.Has(Classes.Troops | Classes.Workers | Classes.Money) ? made : null;

    // "Its shape suggests Russian help", "the test points to Chinese know-how".
    private static Draft? Betrays(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false, Negated: false }, Subject: { } sign, Objects: [{ IsPronoun: false, Country: null } help, ..] }) return null;
        if (!(help.Nationality >= 0 || help.Possessor?.Country is not null) || !(words[help.Head].Form.NounLemma is "help" or "assistance" or "advice" or "involvement" or "hand" or "know-how" or "technology" or "expertise" or "input" or "influence" or "design" or "tutor" or "technical assistance" or "technical help")) return null;
        if (!(IsWork(words, sign) || words[sign.Head].Form.NounLemma is "shape" or "progress" or "speed" or "pace" or "success" or "leap" or "layout" or "silhouette" or "appearance" or "debut")) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/betrays", Clause = clause, Supplier = help.Possessor, SupplierWord = help.Nationality, Item = sign, Ceiling = Modality.Possible };
    }

    // "is teaching the North Koreans to build the drone", "showed the rebels how to assemble missiles": how to make them, and not how to use them.
    private static Draft? TaughtMaking(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { Passive: false }, Subject: { } teacher, Objects: [{ } pupil, ..] } || !(teacher.IsPronoun || Arguments.IsParty(teacher) || teacher.Nationality >= 0)) return null;
        if (clause.Children.Find(static child => child is { Verb.Form.VerbLemma: "build" or "make" or "assemble" or "manufacture" or "produce" or "design" or "construct" or "develop" or "modify" or "refine", Objects: [{ IsPronoun: false }, ..] }) is not { } making) return null;
        return !making.Objects[0].Classes.Has(Classes.Goods) || making.Objects[0].Classes.Has(Classes.Troops) ? null : new Draft { Kind = ClaimKind.Technology, Rule = "technology/taught", Clause = clause, Supplier = teacher, Recipient = pupil, Item = making.Objects[0], Ceiling = clause.Relation == ClauseRelation.Infinitive ? Modality.Planned : Modality.Asserted };
    }

    // "the plans for the torpedo", "centrifuge plans", "instructions for mixing the fuel": papers by which something is made.
    private static bool IsPlans(ReadOnlySpan<Word> words, NounPhrase noun, NounPhrase? made)
    {
        if (noun is not { IsPronoun: false, Plural: true, Country: null } || words[noun.Head].Form.NounLemma is not ("plan" or "instruction")) return false;
        made ??= noun.Of;
        return (made is { IsPronoun: false } && made.Classes.Has(Classes.Goods) && made.Event is null) || (noun.Head > noun.CoreFirst && words[noun.Head - 1].Form.NounClasses.Has(Classes.Goods)) || words[noun.Head].Form.NounLemma == "instruction" && made is not null && made.Classes.Has(Classes.Goods);
    }
}
