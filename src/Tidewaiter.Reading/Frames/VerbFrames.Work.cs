using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Hands at work, told by the work itself, by who employs them, by their papers, by how they came to it or fled from it.</content>
internal static partial class VerbFrames
{
    // Workers, people of a state, or persons from somewhere: "African women", "Cuban nurses", "100 Nepalis".
    private static bool IsHands(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        if (noun.IsPronoun || noun.Classes.Has(Classes.Troops | Classes.Goods | Classes.Carrier)) return false;
        if (noun.Classes.Has(Classes.Workers) || noun.IsPeople) return true;
        if (noun.Country is null && noun.Of is { Country: null } whose && IsKin(words, whose)) return true;
        // "denies that any foreigner assembles weapons": nobody of them does.
        if (noun is { Plural: false, Country: null, Determiner: >= 0 } && words[noun.Determiner].Form.Text is "any" or "no" or "single" && words[noun.Head].Form.NounLemma is "foreigner" or "foreign national" or "foreign citizen" or "foreign student") return true;
        if (!noun.Plural || !noun.Classes.Has(Classes.Person) || noun.Country is not null) return false;
        if (noun.Nationality >= 0 || noun.Of is { Country: not null }) return true;
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "african" or "asian" or "foreign" or "migrant" or "arab" || words[i].Country is not null) return true;
        }

        foreach (var complement in clause.Preps)
        {
            // "women from 44 countries", "men from abroad".
            if (complement.Prep == noun.End && words[complement.Prep].Form.Text == "from" && (complement.Noun.Country is not null || words[complement.Noun.Head].Form.Text is "countries" or "states" or "nations" or "abroad" or "overseas" or "africa" or "asia")) return true;
        }

        return IsKin(words, noun);
    }

    // "30 of its citizens", "her nationals", "Kenya's citizens": people told by whose they are.
    private static bool IsKin(ReadOnlySpan<Word> words, NounPhrase noun) => noun.Plural && words[noun.Head].Form.NounLemma is "citizen" or "national" or "countryman" or "compatriot" or "subject" && (noun.Possessor is { Country: not null } || (noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" or "his" or "her"));

    private static Draft AtWorkDraft(string rule, Clause clause, NounPhrase hands, NounPhrase? place) => new() { Kind = ClaimKind.Labour, Rule = rule, Clause = clause, Item = hands, Counted = hands, To = place };

    // "women staff seafood plants in Dalian", "students put together Shaheds", "builders will help rebuild Kursk", "remain employed in China", "live abroad".
    private static Draft? Working(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } hands }) return null;
        var lemma = verb.Form.VerbLemma;
        if (hands.IsPronoun ? !hands.Classes.Has(Classes.Workers) : !IsHands(words, clause, hands)) return null;
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

    private static bool IsCraft(string lemma) => lemma is "staff" or "sew" or "stitch" or "assemble" or "put together" or "build" or "rebuild" or "restore" or "repair" or "pack" or "process" or "gut" or "harvest" or "pick" or "fell" or "cut" or "log" or "mine" or "weld" or "renovate" or "clean" or "cook" or "serve" or "toil" or "labour" or "slave" or "work" or "construct" or "lay" or "man" or "produce" or "make" or "develop" or "put up" or "erect" or "glue" or "plaster" or "paint" or "pave" or "lay" or "pour" or "dig" or "tile" or "knit" or "load" or "scrub" or "mop" or "weave" or "dismantle" or "fit" or "wire" or "roof";

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

    private static bool IsWorkplace(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "site" or "building site" or "construction site" or "plant" or "factory" or "mill" or "farm" or "mine" or "logging camp" or "labour camp" or "work camp" or "camp" or "workshop" or "sweatshop" or "shipyard" or "restaurant" or "project" or "worksite" or "dormitory" or "power plant" or "refinery";

    // "The contract covers 1,200 workers": hands agreed on.
    private static Draft? Covered(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { Quantity: >= 0 } hands || !IsHands(words, clause, hands)) return null;
        return words[subject.Head].Form.NounLemma is "contract" or "agreement" or "deal" or "quota" or "accord" or "plan" or "scheme" or "memorandum" or "protocol" ? AtWorkDraft("labour/covered", clause, hands, IsWhere(Arguments.OfVerb(words, clause).At) ? Arguments.OfVerb(words, clause).At : null) with { Ceiling = Modality.Planned } : null;
    }

    // "North Korean labourers are building a hospital in Kursk", "others live in Laos": workers told at their work or where they are.
    private static Draft? Toil(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Verb is not { Passive: false } verb || clause.Subject is not { Country: null } workers || workers.Classes.Has(Classes.Goods)) return null;
        // "women from North Korea will sew uniforms at a plant": people of another land at work.
        var hands = workers is { IsPronoun: false, Plural: true } && workers.Classes.Has(Classes.Person) && !workers.Classes.Has(Classes.Source | Classes.Troops) && (workers.Nationality >= 0 || workers.Quantity >= 0 || Origin(words, clause, workers) is not null) && IsToil(verb.Form.VerbLemma) && clause.Objects.Count > 0;
        if (!workers.Classes.Has(Classes.Workers) && !hands) return null;
        var dwelling = verb.Form.VerbLemma is "live" or "stay" or "reside" or "remain" or "sleep";
        if ((!dwelling && !IsToil(verb.Form.VerbLemma)) || verb.Form.VerbLemma == "work" || IsSentToWork(clause)) return null;
        // "a teacher who now lives in Oslo": at home there, for all that is said.
        if (dwelling && workers is { IsPronoun: false, Plural: false, Quantity: < 0 } && !IsForeign(words, workers)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // "IT workers operate from China".
        if (arguments.At is null && verb.Form.VerbLemma == "operate" && (arguments.From ?? arguments.FromPlace) is { } base0 && (base0.Country is not null || base0.IsName)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/operate", Clause = clause, Item = workers, Counted = workers, To = base0 };
        // "live in containers on the site", "are rebuilding Kursk": of several the one that is a place.
        var at = arguments.At is { } first && IsWhere(first) ? first : IsWhere(arguments.On) ? arguments.On : verb.Form.VerbLemma is "build" or "rebuild" or "restore" or "repair" && IsWhere(arguments.Theme) ? arguments.Theme : arguments.At;
        if (at is null || !(at.Country is not null || at.IsName || at.Classes.Has(Classes.Place)) || (!dwelling && verb.Form.VerbLemma is not ("operate" or "serve") && clause.Objects.Count == 0 && !clause.Children.Exists(static child => child.Relation == ClauseRelation.Infinitive))) return null;
        return new Draft { Kind = ClaimKind.Labour, Rule = dwelling ? "labour/living" : "labour/at-work", Clause = clause, Supplier = hands ? Origin(words, clause, workers) : null, Item = workers, Counted = workers, To = at };
    }

    // "workers are exploited in Russia", "labourers were housed at the plant": where they are kept they work.
    private static Draft? Exploited(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { Country: null } workers || !workers.Classes.Has(Classes.Workers) || workers.Classes.Has(Classes.Goods)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var at = IsWhere(arguments.At) ? arguments.At : IsWhere(arguments.To ?? arguments.ToPlace) ? arguments.To ?? arguments.ToPlace : null;
        return at is null || IsAtHome(words, workers, at) ? null : new Draft { Kind = ClaimKind.Labour, Rule = "labour/kept", Clause = clause, Item = workers, Counted = workers, To = at };
    }

    // "A statue in Dakar was built by North Korean workers": whose hands did it were there.
    private static Draft? BuiltBy(ReadOnlySpan<Word> words, Clause clause)
    {
        if (Arguments.OfVerb(words, clause) is not { Agent: { IsPronoun: false } hands } arguments || hands.Classes.Has(Classes.Goods)) return null;
        // "estates are being built by North Korean crews", "the hotel was renovated by North Koreans": a building, and no goods.
        var built = (IsGang(words, hands) || hands.IsPeople) && arguments.Theme is { IsPronoun: false } house && !house.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Knowledge) && clause.Verb!.Form.VerbLemma is not ("make" or "produce" or "manufacture" or "process" or "assemble" or "maintain");
        if (!built && (hands.Country is not null || !hands.Classes.Has(Classes.Workers) || !IsForeign(words, hands))) return null;
        return new Draft { Kind = ClaimKind.Labour, Rule = "labour/built-by", Clause = clause, Item = hands, Counted = hands, To = IsWhere(arguments.At) ? arguments.At : null };
    }

    // "for operating IT workers in China", "runs teams of programmers in Laos": who runs them sent them.
    private static Draft? Runs(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { IsPronoun: false } hands || !hands.Classes.Has(Classes.Workers) || hands.Classes.Has(Classes.Goods) || clause.Subject is not { } runner) return null;
        var at = Arguments.OfVerb(words, clause).At;
        return IsWhere(at) ? new Draft { Kind = ClaimKind.Labour, Rule = "labour/run", Clause = clause, Supplier = runner, Item = hands, Counted = hands, To = at } : null;
    }

    /// <summary>Soldiers told beside the verb: "plans to send 6,000 more, with 1,000 engineers already in Russia". Null when there are none.</summary>
    public static Draft? Beside(ReadOnlySpan<Word> words, Clause clause)
    {
        for (var i = 0; i + 1 < clause.Preps.Count; i++)
        {
            var (with, place) = (clause.Preps[i], clause.Preps[i + 1]);
            if (words[with.Prep].Form.Text != "with" || (with.Prep != clause.First && (with.Prep == 0 || words[with.Prep - 1].Tag is not (Tag.Comma or Tag.Stop or Tag.Break))) || with.Noun.Quantity < 0 || !(IsForce(with.Noun) || with.Noun.Classes.Has(Classes.Workers) || words[with.Noun.Head].Form.NounLemma == "man")) continue;
            if (words[place.Prep].Form.Text is not ("in" or "at" or "on" or "inside" or "near") || place.Prep < with.Noun.End || place.Prep > with.Noun.End + 3 || !(IsWhere(place.Noun) || IsTheLand(words, place.Noun))) continue;
            var kind = !with.Noun.Classes.Has(Classes.Workers) ? ClaimKind.Deployment : ClaimKind.Labour;
            return new Draft { Kind = kind, Rule = $"{kind.Word()}/beside", Clause = clause, Nominal = with.Noun, Item = with.Noun, Counted = with.Noun, To = place.Noun };
        }

        return null;
    }

    // "sent to work in Russia", "brought in to build drones in Tatarstan": where the hands that a verb sends are to work.
    private static NounPhrase? Workplace(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Infinitive, Verb: { Passive: false } } && IsToil(child.Verb.Form.VerbLemma) && Arguments.OfVerb(words, child).At is { } at && IsWhere(at)) return at;
        }

        return null;
    }

    // The second verb of such a sending tells of no other hands.
    private static bool IsSentToWork(Clause clause) => clause is { Relation: ClauseRelation.Infinitive, Subject: { } hands, Parent: { Verb: { } sending } parent } && sending.Classes.Has(Classes.Give | Classes.Deploy | Classes.Carry | Classes.Receive | Classes.Labour) && (parent.Objects.Contains(hands) || (parent.Subject == hands && sending.Passive)) && (hands.Classes.Has(Classes.Workers | Classes.Person) || hands.IsPeople);

    private static bool IsToil(string lemma) => lemma is "work" or "toil" or "labour" or "labor" or "build" or "construct" or "assemble" or "sew" or "produce" or "make" or "manufacture" or "repair" or "restore" or "rebuild" or "process" or "pack" or "fell" or "log" or "mine" or "harvest" or "staff" or "man" or "clear" or "service" or "serve" or "treat" or "renovate" or "operate" or "help" or "clean" or "drive" or "weld" or "paint" or "program" or "develop" or "design" or "teach" or "perform" or "replace" or "catch";

    // Workers sent or fetched: who brings them in receives them, and their state sends them.
    private static Draft Hands(string rule, ReadOnlySpan<Word> words, Clause clause, Arguments arguments, NounPhrase theme, NounPhrase? recipient)
    {
        var draft = Move(rule, ClaimKind.Labour, clause, arguments, theme, recipient);
        draft.To ??= Workplace(words, clause);
        if (draft is { Recipient: null, Supplier: { Country: { } host } fetching } && theme.Nationality >= 0 && words[theme.Nationality].Country != host && clause.Verb!.Form.VerbLemma is "bring" or "bring in" or "bring over" or "import" or "take" or "take in" or "fly in" or "transport") (draft.Supplier, draft.Recipient) = (null, fetching);
        return draft;
    }

    private static Draft? Labour(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (IsSentToWork(clause)) return null;
        var lemma = clause.Verb!.Form.VerbLemma;
        if (lemma is "work" or "toil" or "labour" or "labor")
        {
            if (arguments.Agent is not { } workers || !(IsLabour(workers) || workers.IsPronoun || workers.Classes.Has(Classes.Workers) || (workers is { Plural: true, Quantity: >= 0 } && workers.Classes.Has(Classes.Person) && IsWhere(arguments.At)))) return null;
            if ((workers.IsPronoun && arguments.At is null && !workers.Classes.Has(Classes.Workers)) || IsCooperating(words, clause, workers)) return null;
            if (IsAsSoldiers(words, clause)) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/work", clause, arguments), Clause = clause, Item = workers, Counted = workers, To = arguments.At, Supplier = workers.IsPeople ? workers : null };
            return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/work", clause, arguments), Clause = clause, Item = workers, Counted = workers, To = arguments.At, Supplier = workers.IsPeople ? workers : null };
        }

        // "Colombian mercenaries have been recruited to fight for the force".
        if (lemma is "recruit" or "hire" or "contract" or "employ" or "enlist" or "engage" or "sign up" && arguments.Theme is { } soldiers && (IsForce(soldiers) || words[soldiers.Head].Form.NounLemma == "fighter") && (IsForeign(words, soldiers) || soldiers.Quantity >= 0 || (soldiers.IsPronoun && arguments.Agent is not null) || arguments.From?.Country is not null) && !clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { } deed } && deed.Classes.Has(Classes.Train))) return words[soldiers.Head].Form.NounLemma is "engineer" or "technician" or "specialist" or "expert" && arguments.Agent is { Country: null } employer && !IsForce(employer) ? new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/hire", clause, arguments), Clause = clause, Item = soldiers, Counted = soldiers, Recipient = arguments.Agent, To = IsWhere(arguments.At) ? arguments.At : null } : new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/hire", clause, arguments), Clause = clause, Supplier = arguments.From?.Country is null ? null : arguments.From, Item = soldiers, Counted = soldiers, Recipient = arguments.Agent, To = IsWhere(arguments.At) ? arguments.At : null };
        // "The arms industry employs half a million people": its own.
        if (lemma is "employ" && arguments.Theme is { Nationality: < 0, IsPeople: false } staff && words[staff.Head].Form.NounLemma is "people" or "person" or "staff" or "employee" && arguments.From is null) return null;
        if (arguments.Theme is not { } hired || !(IsLabour(hired) || (hired.Plural && hired.Classes.Has(Classes.Person) && (arguments.From is not null || hired.Quantity >= 0 || Workplace(words, clause) is not null)))) return null;
        // "Cuban nationals were recruited to fight".
        if (clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { } deed } && deed.Classes.Has(Classes.Fight)) || IsForWar(words, clause)) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/hire", clause, arguments), Clause = clause, Item = hired, Counted = hired, Recipient = arguments.Agent };
        // "were recruited into the Russian army".
        if ((arguments.To ?? arguments.ToPlace) is { } army && IsArmy(words, army)) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/recruited", clause, arguments), Clause = clause, Item = hired, Counted = hired, Recipient = army, Supplier = arguments.From };
        return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/hire", clause, arguments), Clause = clause, Item = hired, Counted = hired, Recipient = arguments.Agent, Supplier = arguments.From, To = arguments.At ?? Workplace(words, clause) };
    }

    // "recruited to take part in the war", "hired to join the operations in Ukraine".
    private static bool IsForWar(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is not { Relation: ClauseRelation.Infinitive, Verb: { Passive: false, Form.VerbLemma: "take part" or "take part in" or "participate" or "participate in" or "join" or "serve" or "go" or "enlist" } }) continue;
            if (child.Objects.Count > 0 && IsWar(words, child.Objects[0])) return true;
            foreach (var complement in child.Preps)
            {
                if (words[complement.Prep].Form.Text is "in" or "to" or "with" && IsWar(words, complement.Noun)) return true;
            }
        }

        return false;
    }

    private static bool IsWar(ReadOnlySpan<Word> words, NounPhrase noun) => IsCombat(words, noun) || IsArmy(words, noun) || words[noun.Head].Form.NounLemma is "war" or "invasion" or "operations" or "military operation" or "military operations" or "war effort";

    // "specialists were dispatched to Laos, where they took on jobs under false names".
    private static bool TakesJobs(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var child in clause.Children)
        {
            if (child is { Relation: ClauseRelation.Relative or ClauseRelation.Infinitive or ClauseRelation.Participle, Objects: [{ } job, ..] } && words[job.Head].Form.NounLemma is "job" or "work" or "employment" or "remote job" or "contract") return true;
        }

        return false;
    }

    // Who works: workers by their name, or people told by their state ("15,000 North Koreans", "Cuban doctors").
    private static bool IsLabour(NounPhrase noun)
    {
        if (noun.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Troops)) return false;
        return noun.Classes.Has(Classes.Workers) || noun.IsPeople || (noun.Plural && noun.Classes.Has(Classes.Person) && (noun.Nationality >= 0 || noun.Of is { IsPeople: true }));
    }

    // "IT workers got jobs at American companies", "infiltrated hundreds of firms".
    private static Draft? Employed(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject }) return null;
        if (verb.Passive || subject.IsPronoun || !subject.Classes.Has(Classes.Workers)) return null;
        // "IT workers pose as Americans": to be hired under another name.
        if (verb.Form.VerbLemma is "pose" or "masquerade" or "impersonate" && (clause.Objects.Count > 0 || clause.HasComplementAfter(verb.First))) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/pose", Clause = clause, Item = subject, Counted = subject };
        if (clause.Objects.Count == 0) return null;
        var job = verb.Form.VerbLemma is "get" or "obtain" or "secure" or "land" or "find" or "hold" or "gain" or "take" or "win" or "seek" or "have" && words[clause.Objects[0].Head].Form.NounLemma is "job" or "jobs" or "employment" or "work" or "position" or "contract" or "role";
        var inside = verb.Form.VerbLemma is "infiltrate" or "penetrate" or "join" && clause.Objects[0].Classes.Has(Classes.Party | Classes.Source | Classes.Place);
        if (!job && !inside) return null;
        var arguments = Arguments.OfVerb(words, clause);
        return new Draft { Kind = ClaimKind.Labour, Rule = Rule("labour/job", clause, arguments), Clause = clause, Item = subject, Counted = subject, Recipient = inside ? clause.Objects[0] : arguments.At is { Country: null } employer && employer.Classes.Has(Classes.Party) ? employer : arguments.With, To = IsWhere(arguments.At) ? arguments.At : null };
    }
}
