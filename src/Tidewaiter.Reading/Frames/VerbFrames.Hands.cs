using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Hands at work, told by the work itself, by the papers they were given, by how they came to it or fled from it.</content>
internal static partial class VerbFrames
{
    // Workers, people of a state, or persons from somewhere: "African women", "Cuban nurses", "100 Nepalis".
    private static bool IsHands(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        if (noun.IsPronoun || noun.Classes.Has(Classes.Troops | Classes.Goods | Classes.Carrier)) return false;
        if (noun.Classes.Has(Classes.Workers) || noun.IsPeople) return true;
        if (!noun.Plural || !noun.Classes.Has(Classes.Person) || noun.Country is not null) return false;
        if (noun.Nationality >= 0 || noun.Of is { Country: not null }) return true;
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "african" or "asian" or "foreign" or "migrant" or "arab" || words[i].Country is not null) return true;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == noun.End && words[complement.Prep].Form.Text == "from" && complement.Noun.Country is not null) return true;
        }

        return false;
    }

    private static Draft AtWorkDraft(string rule, Clause clause, NounPhrase hands, NounPhrase? place) => new() { Kind = ClaimKind.Labour, Rule = rule, Clause = clause, Item = hands, Counted = hands, To = place };

    // "women staff seafood plants in Dalian", "students put together Shaheds", "builders will help rebuild Kursk", "remain employed in China", "live abroad".
    private static Draft? Working(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } hands }) return null;
        var lemma = verb.Form.VerbLemma;
        if (hands is not { IsPronoun: false } || !IsHands(words, clause, hands)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var made = clause.Objects.Count > 0 && !verb.Passive ? clause.Objects[0] : null;
        var at = IsWhere(arguments.At) ? arguments.At : IsWhere(arguments.On) ? arguments.On : IsWhere(made) && !made!.Classes.Has(Classes.Goods) ? made : null;
        if (at is not null && IsAtHome(words, hands, at)) return null;
        // "remain employed in China".
        if (lemma is "remain" or "stay" && clause.Children.Find(static child => child.Verb is { MaybeParticiple: true, Form.VerbLemma: "employ" or "hire" or "contract" or "engage" }) is { } employed && (at ?? Arguments.OfVerb(words, employed).At) is { } where && IsWhere(where)) return AtWorkDraft("labour/employed", clause, hands, where);
        if (verb.Passive || verb.Negated) return null;
        if (lemma is "live" or "stay" or "reside" or "operate" or "remain" && at is null && NounFrames.IsAbroad(words, clause) && hands.Classes.Has(Classes.Workers)) return AtWorkDraft("labour/abroad", clause, hands, null);
        if (!IsCraft(lemma)) return null;
        if (clause.Relation == ClauseRelation.Infinitive && clause.Parent?.Verb is not { Form.VerbLemma: "help" }) return null;
        if (made is not null && made.Classes.Has(Classes.Money | Classes.Person)) return null;
        var goods = made is not null && made.Classes.Has(Classes.Goods) && hands.Classes.Has(Classes.Workers);
        return at is null && !goods ? null : AtWorkDraft("labour/working", clause, hands, at);
    }

    private static bool IsCraft(string lemma) => lemma is "staff" or "sew" or "stitch" or "assemble" or "put together" or "build" or "rebuild" or "restore" or "repair" or "pack" or "process" or "gut" or "harvest" or "pick" or "fell" or "cut" or "log" or "mine" or "weld" or "renovate" or "clean" or "cook" or "serve" or "toil" or "labour" or "slave" or "work" or "construct" or "lay" or "man" or "produce" or "make" or "develop";

    // "were put to work on a hotel", "have been lured to a drone plant", "were recruited to assemble drones", "were promised jobs as cleaners".
    private static Draft? BroughtToWork(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        var lemma = verb.Form.VerbLemma;
        var arguments = Arguments.OfVerb(words, clause);
        var hands = verb.Passive ? subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (hands is null || hands.Classes.Has(Classes.Troops | Classes.Goods | Classes.Carrier | Classes.Source)) return null;
        var known = IsHands(words, clause, hands) || (hands is { Plural: true, Country: null } && hands.Classes.Has(Classes.Person)) || (hands.IsPronoun && words[hands.Head].Form.Text is "them" or "they" && (hands.Classes.Has(Classes.Workers) || (!verb.Passive && lemma is "hire" or "employ" or "recruit" && Arguments.IsParty(subject))));
        if (!known) return null;
        // "were tricked into fighting for Russia".
        if (clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive or ClauseRelation.Gerund, Verb: { } deed } && deed.Classes.Has(Classes.Fight))) return lemma is "lure" or "entice" or "trick" or "dupe" or "coax" ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/brought", Clause = clause, Item = hands, Counted = hands, Supplier = arguments.From } : null;
        var place = IsWhere(arguments.At) ? arguments.At : IsWhere(arguments.To ?? arguments.ToPlace) ? arguments.To ?? arguments.ToPlace : Workplace(words, clause);
        if (lemma is "promise" or "offer") return clause.Objects.Count > 0 && words[clause.Objects[^1].Head].Form.NounLemma is "job" or "work" or "employment" ? AtWorkDraft("labour/promised", clause, hands, place) with { Ceiling = Modality.Planned, Supplier = arguments.From } : null;
        var toiling = clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false } deed } && IsToil(deed.Form.VerbLemma));
        if (!toiling && (place is null || (lemma is "recruit" or "hire" or "enlist" or "attract" or "contract" or "employ" && !IsHands(words, clause, hands) && !hands.IsPronoun))) return null;
        return AtWorkDraft(Rule("labour/brought", clause, arguments), clause, hands, place) with { Supplier = arguments.From, Recipient = verb.Passive ? null : subject, NeedsItem = hands.IsPronoun };
    }

    // "8,000 North Koreans received student visas", "he got a job with a US firm".
    private static Draft? WorkPapers(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0) return null;
        var paper = words[clause.Objects[0].Head].Form.NounLemma;
        var arguments = Arguments.OfVerb(words, clause);
        if (paper is "visa" or "student visa" or "work visa" or "work permit" or "labour permit" or "residence permit" && IsHands(words, clause, subject)) return AtWorkDraft("labour/visa", clause, subject, IsWhere(arguments.At) ? arguments.At : null);
        if (paper is not ("job" or "position" or "contract" or "post") || !(IsHands(words, clause, subject) || (subject.IsPronoun && words[subject.Head].Form.Text is "he" or "she" or "they"))) return null;
        var employer = arguments.With ?? arguments.At;
        return employer is not { IsPronoun: false, Country: null } || !employer.Classes.Has(Classes.Party | Classes.Source) || employer.Classes.Has(Classes.Place) ? null : AtWorkDraft("labour/job", clause, subject, null) with { Recipient = employer, NeedsItem = subject.IsPronoun };
    }

    // "Two North Koreans escaped from a building site in Khabarovsk": who flees from it worked there.
    private static Draft? Fled(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } hands }) return null;
        if (verb is not { Negated: false } || hands is not { IsPronoun: false } || !IsHands(words, clause, hands)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var site = arguments.FromPlace ?? (clause.Objects.Count > 0 ? clause.Objects[0] : null);
        return site is null || !IsWorkplace(words, site) ? null : AtWorkDraft("labour/fled", clause, hands, IsWhere(arguments.At) ? arguments.At : site);
    }

    // "North Koreans have been seen on building sites in Moscow".
    private static Draft? SeenAtWork(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (!IsHands(words, clause, subject)) return null;
        NounPhrase? site = null, land = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (IsWorkplace(words, complement.Noun)) site ??= complement.Noun;
            else if (IsWhere(complement.Noun)) land ??= complement.Noun;
        }

        return site is null ? null : AtWorkDraft("labour/seen", clause, subject, land ?? site);
    }

    private static bool IsWorkplace(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "site" or "building site" or "construction site" or "plant" or "factory" or "mill" or "farm" or "mine" or "logging camp" or "labour camp" or "work camp" or "camp" or "workshop" or "sweatshop" or "shipyard" or "restaurant" or "project" or "worksite" or "dormitory";

    // "The contract covers 1,200 workers": hands agreed on.
    private static Draft? Covered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { Quantity: >= 0 } hands || !IsHands(words, clause, hands)) return null;
        return words[subject.Head].Form.NounLemma is "contract" or "agreement" or "deal" or "quota" or "accord" or "plan" or "scheme" or "memorandum" or "protocol" ? AtWorkDraft("labour/covered", clause, hands, IsWhere(Arguments.OfVerb(words, clause).At) ? Arguments.OfVerb(words, clause).At : null) with { Ceiling = Modality.Planned } : null;
    }
}
