using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What is expected at a place or meant for somebody, who is sent on a visit, how many there are now.</content>
internal static partial class VerbFrames
{
    // "The minister is expected in Bamako", "the tanker is due at Amuay": an arrival that is still to come.
    private static Draft? Due(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        if ((verb.IsBe && !IsDue(words, clause)) || clause.Subject is not { } subject) return null;
        if (clause.Children.Exists(static child => child.Relation is ClauseRelation.Infinitive or ClauseRelation.Content)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var place = arguments.At is { } at && (at.Country is not null || at.Classes.Has(Classes.Place) || at.IsName) ? at : null;
        var dated = clause.Times.Count > 0;
        if (Arguments.IsShipLike(subject) && !subject.Classes.Has(Classes.Person | Classes.Source) && (place is not null || dated)) return new Draft { Kind = ClaimKind.Movement, Rule = "movement/expected", Clause = clause, Carrier = subject, Counted = subject, To = place, Ceiling = Modality.Planned };
        // "Another 20 howitzers are expected by June".
        if (dated && place is null && subject is { IsPronoun: false, Quantity: >= 0, CountOnly: false } && IsGoods(subject)) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/expected", Clause = clause, Item = subject, Counted = subject, Supplier = arguments.From, Ceiling = Modality.Planned };
        if (place is null || subject.Country is not null) return null;
        if (subject.Classes.Has(Classes.Troops)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/expected", Clause = clause, Item = subject, Counted = subject, To = place, Ceiling = Modality.Planned };
        if (subject.Classes.Has(Classes.Workers)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/expected", Clause = clause, Item = subject, Counted = subject, To = place, Ceiling = Modality.Planned };
        if (!subject.IsName && !subject.Classes.Has(Classes.Person | Classes.Source)) return null;
        return new Draft { Kind = ClaimKind.Visit, Rule = "visit/expected", Clause = clause, Supplier = subject, Recipient = place.Country is null ? null : place, To = place, Ceiling = Modality.Planned };
    }

    private static bool IsDue(ReadOnlySpan<Word> words, Clause clause)
    {
        foreach (var word in clause.Modifiers)
        {
            if (words[word].Form.Text == "due" && !(word + 1 < words.Length && words[word + 1] is { Tag: Tag.Prep, Form.Text: "to" })) return true;
        }

        return false;
    }

    // "weapons intended for the Houthis", "the fuel was meant for Egypt": a hand-over that was to be.
    private static Draft? Meant(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } goods || !Arguments.IsItem(goods)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        var receiver = arguments.For ?? arguments.To;
        if (receiver is null || !Arguments.IsParty(receiver)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/meant", clause, arguments), Clause = clause, Item = goods, Counted = goods, Recipient = receiver, To = arguments.At, From = arguments.FromPlace, Supplier = arguments.From, Ceiling = Modality.Planned };
    }

    /// <summary>The hand-over that goods are on their way to, told beside what the clause says of them: "found munitions destined for the Houthis". Null when they are bound for no party, or the clause itself hands them over.</summary>
    public static Draft? Bound(ReadOnlySpan<Word> words, Clause clause, Draft? told)
    {
        foreach (var complement in clause.Preps)
        {
            if (words[complement.Prep].Form.Text is not ("destined for" or "bound for" or "headed for") || !Arguments.IsParty(complement.Noun) || Goods(clause, complement.Prep) is not { } goods) continue;
            // "carried crude bound for India": the leg is told by the verb, unless it is a band of men that waits for the goods.
            if (told?.Recipient == complement.Noun || (told is not null && told.To == complement.Noun) || (words[complement.Prep].Form.Text != "destined for" && !Arguments.IsGroup(complement.Noun))) continue;
            return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/bound", Clause = clause, Item = goods, Counted = goods, Recipient = complement.Noun, Ceiling = Modality.Planned };
        }

        return null;
    }

    // "is awaiting six jets from Russia", "is eyeing Chinese drones": what is waited for is a hand-over where it comes from somebody.
    private static Draft? Awaited(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Objects.Count == 0 || clause.Objects[0] is not { } goods || !IsGoods(goods) || clause.Subject is not { } waiting || !(waiting.IsPronoun || Arguments.IsParty(waiting))) return null;
        var giver = Arguments.OfVerb(words, clause).From;
        return giver is null && goods.Nationality < 0 ? null : new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/awaited", Clause = clause, Item = goods, Counted = goods, Recipient = waiting, Supplier = giver, Ceiling = Modality.Planned };
    }

    // "Four more drones followed in March", "another 20 tanks are to follow": more of what was handed over.
    private static Draft? NextBatch(ReadOnlySpan<Word> words, Clause clause) => clause is { Subject: { IsPronoun: false, Quantity: >= 0, CountOnly: false } goods, Objects.Count: 0 } && IsGoods(goods) ? new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/followed", Clause = clause, Item = goods, Counted = goods } : null;

    // "ended up in the hands of militias", "found their way into the army's arsenal": who has the goods has been given them.
    private static Draft? Handed(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var goods = verb.Passive || clause.Objects.Count == 0 || words[clause.Objects[0].Head].Form.NounLemma == "way" ? clause.Subject : null;
        if (goods is null || !IsGoods(goods)) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First || words[complement.Prep].Form.Text is not ("in" or "into" or "to") || words[complement.Noun.Head].Form.NounLemma is not ("hand" or "possession" or "arsenal" or "clutch")) continue;
            if ((complement.Noun.Of ?? complement.Noun.Possessor) is { } holder && (Arguments.IsParty(holder) || holder.Classes.Has(Classes.Person))) return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/in-hands", Clause = clause, Item = goods, Counted = goods, Recipient = holder };
        }

        return null;
    }

    private static NounPhrase? Goods(Clause clause, int end)
    {
        foreach (var noun in clause.Objects)
        {
            if (noun.End == end && IsGoods(noun)) return noun;
        }

        foreach (var complement in clause.Preps)
        {
            if (complement.Noun.End == end && IsGoods(complement.Noun)) return complement.Noun;
        }

        return clause.Subject is { } subject && subject.End == end && IsGoods(subject) ? subject : null;
    }

    private static bool IsGoods(NounPhrase noun) => !noun.IsPronoun && (noun.Event is null or ClaimKind.Transfer) && noun.Classes.Has(Classes.Goods) && Arguments.IsItem(noun);

    // "Iran has asked Moscow for attack helicopters", "appealed to Ankara for drones".
    private static Draft? Asked(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } asking || !(asking.IsPronoun || Arguments.IsParty(asking))) return null;
        NounPhrase? asked = clause.Objects.Count > 0 ? clause.Objects[0] : null, goods = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < clause.Verb!.First) continue;
            if (complement.Noun.Country is not null || Arguments.IsParty(complement.Noun)) asked ??= complement.Noun;
            else if (complement.Noun is { Event: ClaimKind.Transfer, Of: { } wanted } && Arguments.IsItem(wanted)) goods ??= wanted;
            else if (Arguments.IsItem(complement.Noun)) goods ??= complement.Noun;
        }

        if (asked is null || goods is null || !Arguments.IsParty(asked)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/asked", Clause = clause, Supplier = asked, Recipient = asking, Item = goods, Counted = goods, Ceiling = Modality.Planned };
    }

    // "included the company in the sanctions list", "put three tankers on its blacklist".
    private static Draft? Enlisted(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var listed = verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        if (listed is null or { IsPronoun: true } || listed.Country is not null || !(Arguments.IsCarrier(listed) || listed.IsName || listed.Classes.Has(Classes.Party | Classes.Person))) return null;
        NounPhrase? list = null, by = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < verb.First) continue;
            if (IsList(words, complement.Noun) || (!verb.Passive && clause.Subject?.Country is not null && IsOwnList(words, complement.Noun))) list ??= complement.Noun;
            else if (words[complement.Prep].Form.Text == "by") by ??= complement.Noun;
        }

        if (list is null) return null;
        return new Draft { Kind = ClaimKind.Designation, Rule = "designation/enlisted", Clause = clause, Supplier = verb.Passive ? by : clause.Subject, Carrier = Arguments.IsCarrier(listed) ? listed : null, Recipient = Arguments.IsCarrier(listed) ? null : listed, Counted = listed };
    }

    // A bare list may be of anything: a list of sanctions says so.
    private static bool IsList(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "blacklist" or "sanctions list" or "sdn list" or "sanction list"
        || (words[noun.Head].Form.Text == "list" && ((noun.Head > noun.CoreFirst && (words[noun.Head - 1].Form.NounLemma is "sanction" or "sanctions" || words[noun.Head - 1].Country?.Code is "US" or "GB" or "EU" or "CA" or "AU" or "JP" or "CH" or "NZ")) || noun.Of is { Event: ClaimKind.Designation }));

    // "The EU put 52 ships on its list": what a state keeps a list of is listed by it.
    private static bool IsOwnList(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma == "list" && noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their";

    // "sent a delegation to Pyongyang": people who speak for a state are sent on a visit, not handed over.
    private static Draft? Delegate(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Theme is not { IsPronoun: false, Country: null } guests || guests.Classes.Has(Classes.Items) || (guests.Plural && words[guests.Head].Form.NounLemma == "man") || !guests.Classes.Has(Classes.Person | Classes.Source)) return null;
        var host = arguments.To ?? arguments.ToPlace;
        if (host is null || !(host.Country is not null || host.Classes.Has(Classes.Place | Classes.Party))) return null;
        // "General Kim was sent to Russia to oversee the troops": one of them.
        if (clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "oversee" or "command" or "lead" or "coordinate" or "supervise" or "direct" or "fight" or "advise" or "train" })) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/send", clause, arguments), Clause = clause, Supplier = arguments.Agent, Item = guests, Counted = guests, Recipient = host.Country is null ? null : host, To = host };
        return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/send", clause, arguments), Clause = clause, Supplier = arguments.Agent ?? guests, Recipient = host.Country is null ? null : host, To = host };
    }

    // "helped Iran build a drone factory", "is helping North Korea with submarine technology": know-how given.
    private static Draft? Help(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } helper) return null;
        var helped = clause.Objects.Count > 0 && Arguments.IsParty(clause.Objects[0]) ? clause.Objects[0] : null;
        var item = Arguments.OfVerb(words, clause) is var arguments && IsEndeavour(words, arguments.With) || (arguments.With is { Of: { } sent } && sent.Classes.Has(Classes.Goods) && words[arguments.With.Head].Form.NounLemma is "launch" or "launching" or "repair" or "maintenance" or "upgrade" or "assembly") ? arguments.With : helped is not null && (IsEndeavour(words, arguments.On) || arguments.On?.Classes.Has(Classes.Goods) == true) ? arguments.On : null;
        foreach (var child in clause.Children)
        {
            if (child.Verb?.Form.VerbLemma is "build" or "develop" or "improve" or "design" or "produce" or "manufacture" or "upgrade" or "modernize" or "modernise" or "assemble" or "modify" or "set up" or "establish" or "construct" or "launch" or "repair" or "perfect" or "correct" or "fix" or "refine" or "calibrate" or "enhance" or "advance" or "master" or "extend" or "overcome" && child.Objects.Count > 0 && !(child.Verb.Form.VerbLemma == "launch" && IsProjectile(words[child.Objects[0].Head].Form.NounLemma))) item ??= child.Objects[0];
        }

        if (item is null || item.IsPronoun || !(helper.IsPronoun || Arguments.IsParty(helper) || helper.Nationality >= 0)) return null;
        return new Draft { Kind = ClaimKind.Technology, Rule = "technology/help", Clause = clause, Supplier = helper, Recipient = helped, Item = item, Ceiling = IsPurpose(clause) ? Modality.Planned : Modality.Asserted };
    }

    // "went to North Korea to help": what somebody goes for is still to come.
    private static bool IsPurpose(Clause clause) => clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } going } && going.Classes.Has(Classes.Travel | Classes.Visit | Classes.Give | Classes.Deploy);

    // "A drone crashed in Kherson", "two missiles came down in the centre": a weapon that comes down was used.
    private static Draft? Impact(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } weapon || clause.Objects.Count > 0) return null;
        if (!IsProjectile(words[weapon.Head].Form.NounLemma)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        // A drone can land at an airfield of its own accord.
        var crashed = clause.Verb!.Form.VerbLemma != "land" || words[weapon.Head].Form.NounLemma.EndsWith("missile", StringComparison.Ordinal) || words[weapon.Head].Form.NounLemma.EndsWith("rocket", StringComparison.Ordinal);
        if ((arguments.ToPlace ?? arguments.To ?? (clause.Verb.Form.VerbLemma is "tear" or "rip" or "plough" or "plow" ? arguments.Via : null) ?? arguments.At ?? arguments.On) is not { } at || Arguments.IsCarrier(at) || at.Classes.Has(Classes.Goods) || (!crashed && words[at.Head].Form.NounLemma is "airport" or "airfield" or "airbase" or "air base" or "runway" or "base")) return null;
        return new Draft { Kind = ClaimKind.Use, Rule = "use/impact", Clause = clause, Item = weapon, Counted = weapon, To = at };
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
        var arguments = Arguments.OfVerb(words, clause);
        // "IT workers operate from China".
        if (arguments.At is null && verb.Form.VerbLemma == "operate" && (arguments.From ?? arguments.FromPlace) is { } base0 && (base0.Country is not null || base0.IsName)) return new Draft { Kind = ClaimKind.Labour, Rule = "labour/operate", Clause = clause, Item = workers, Counted = workers, To = base0 };
        // "live in containers on the site", "are rebuilding Kursk": of several the one that is a place.
        var at = arguments.At is { } first && IsWhere(first) ? first : IsWhere(arguments.On) ? arguments.On : verb.Form.VerbLemma is "build" or "rebuild" or "restore" or "repair" && IsWhere(arguments.Theme) ? arguments.Theme : arguments.At;
        if (at is null || !(at.Country is not null || at.IsName || at.Classes.Has(Classes.Place)) || (!dwelling && verb.Form.VerbLemma is not ("operate" or "serve") && clause.Objects.Count == 0 && !clause.Children.Exists(static child => child.Relation == ClauseRelation.Infinitive))) return null;
        return new Draft { Kind = ClaimKind.Labour, Rule = dwelling ? "labour/living" : "labour/at-work", Clause = clause, Supplier = hands ? Origin(words, clause, workers) : null, Item = workers, Counted = workers, To = at };
    }

    // "pilots have been learning to fly the Su-35 in Russia", "crews trained to operate the system".
    private static Draft? Learn(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause is { Verb: { Passive: false, Form.VerbLemma: "attend" or "take" or "follow" }, Subject: { Country: null } cadets, Objects: [{ } school, ..] } && cadets.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) && !cadets.Classes.Has(Classes.Goods) && words[school.Head].Form.NounLemma is "academy" or "military academy" or "course" or "training" or "training course" or "college" or "staff college" or "flight school" or "military school" or "academies")
        {
            var taught = Arguments.OfVerb(words, clause);
            var host0 = IsWhere(taught.At) ? taught.At : null;
            var teacher = school.Nationality >= 0 ? NounPhrase.OfState(words, school.Nationality) : null;
            return host0 is null && teacher is null ? null : new Draft { Kind = ClaimKind.Training, Rule = "training/attend", Clause = clause, Supplier = teacher, Recipient = cadets, Counted = cadets, To = host0 };
        }

        if (clause.Verb is not { Passive: false, Form.VerbLemma: "learn" or "train" or "practise" or "practice" or "study" } || clause.Subject is not { Country: null } pupils || !(pupils.Classes.Has(Classes.Troops | Classes.Person | Classes.Workers) || pupils.IsPeople)) return null;
        if (clause.Objects.Count > 0 && (clause.Verb.Form.VerbLemma == "train" || !Arguments.IsItem(clause.Objects[0]) || IsWreck(words[clause.Objects[0].Head].Form.NounLemma))) return null;
        var deed = clause.Children.Find(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "fly" or "operate" or "use" or "handle" or "pilot" or "maintain" or "fire" or "drive" or "launch" or "repair" or "service" or "man" or "work" });
        var arguments = Arguments.OfVerb(words, clause);
        var item = deed?.Objects.Count > 0 && Arguments.IsItem(deed.Objects[0]) ? deed.Objects[0] : arguments.On is { } on && Arguments.IsItem(on) ? on : clause.Objects.Count > 0 ? clause.Objects[0] : null;
        item ??= arguments.Aboard;
        var at = arguments.At ?? (deed is null ? null : Arguments.OfVerb(words, deed).At);
        if (at is null && clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sent } && sent.Classes.Has(Classes.Give | Classes.Deploy | Classes.Travel)) at = Arguments.OfVerb(words, clause.Parent) is var way ? way.To ?? way.ToPlace ?? way.At : null;
        if (at is null && clause is { Relation: ClauseRelation.Participle, Parent.Verb.IsBe: true }) at = Arguments.OfVerb(words, clause.Parent).At;
        var with = arguments.With is { } host && Arguments.IsParty(host) ? host : null;
        if (item is null && with is null && clause is { Relation: ClauseRelation.Infinitive, Parent.Verb: { } sending } && sending.Classes.Has(Classes.Give | Classes.Deploy) && arguments.At is null) return null;
        if (item is null && ((at is null && !(with is not null && IsForeign(words, with))) || clause.Verb.Form.VerbLemma is not ("train" or "study")) || (item is null && clause.Verb.Form.VerbLemma == "study" && !(pupils.Classes.Has(Classes.Troops) && at?.Country is not null && !IsAtHome(words, pupils, at)))) return null;
        return new Draft { Kind = ClaimKind.Training, Rule = "training/learn", Clause = clause, Recipient = pupils, Counted = pupils, Item = item, To = at, Supplier = with, Ceiling = IsPurpose(clause) ? Modality.Planned : Modality.Asserted };
    }

    // "six officers had been killed near Donetsk": who falls at a place was sent there; "a contingent is being prepared": who is still to be sent.
    private static Draft? Fate(ReadOnlySpan<Word> words, Clause clause)
    {
        // "the bodies of six officers were found near Donetsk".
        var bodies = clause.Subject is { Of: { } dead } remains && IsForce(dead) && words[remains.Head].Form.Text is "bodies" or "body" or "corpses" or "remains" && clause.Verb is { Passive: true, Form.VerbLemma: "find" or "recover" or "repatriate" or "discover" or "identify" } ? dead : null;
        if (clause.Verb is not { } verb || (bodies ?? clause.Subject) is not { Country: null } troops || !(troops.Classes.Has(Classes.Troops) || IsOfficer(words, troops)) || troops.Classes.Has(Classes.Goods) || clause.Relation == ClauseRelation.Participle) return null;
        if (verb is { Passive: true, Form.VerbLemma: "prepare" or "ready" or "assemble" } && clause.Objects.Count == 0) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/prepared", Clause = clause, Item = troops, Counted = troops, Ceiling = Modality.Planned };
        var fallen = (verb.Passive && verb.Form.VerbLemma is "kill" or "wound" or "injure" or "capture" or "encircle") || (!verb.Passive && verb.Form.VerbLemma is "die" or "perish" or "surrender" or "defect" or "desert" or "fall");
        fallen |= bodies is not null;
        if (!fallen || !(troops.IsPronoun || IsForeign(words, troops))) return null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep > verb.First && (complement.Noun.Country is not null || complement.Noun.Classes.Has(Classes.Place) || complement.Noun.IsName) && complement.Noun.Event is null && !complement.Noun.Classes.Has(Classes.Source | Classes.Person)) return new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/fallen", Clause = clause, Item = troops, Counted = troops, To = complement.Noun };
        }

        // "over 4,000 soldiers have died in the conflict": a toll.
        return troops.Quantity >= 0 && (!verb.Passive || (verb.Form.VerbLemma is "kill" or "wound" or "injure" && !(verb.End < words.Length && words[verb.End].Tag == Tag.Conj))) ? new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/toll", Clause = clause, Item = troops, Counted = troops } : null;
    }

    // "the tanker was held in Estonia for two weeks".
    private static Draft? Held(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { } ship || !Arguments.IsShipLike(ship) || clause.Objects.Count > 0) return null;
        var at = Arguments.OfVerb(words, clause).At;
        return at is null || !(at.Country is not null || at.IsName || at.Classes.Has(Classes.Place)) ? null : new Draft { Kind = ClaimKind.Sighting, Rule = "sighting/held", Clause = clause, Carrier = ship, Counted = ship, To = at };
    }

    // "the forces have included a growing number of Russian instructors".
    private static Draft? ForceIncludes(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { IsPronoun: false } force || !force.Classes.Has(Classes.Troops) || clause.Objects.Count == 0) return null;
        var men = clause.Objects[0];
        return men.Classes.Has(Classes.Troops) && !men.Classes.Has(Classes.Goods) && (men.Nationality >= 0 || men.Of?.Country is not null) ? new Draft { Kind = ClaimKind.Deployment, Rule = "deployment/among", Clause = clause, Item = men, Counted = men } : null;
    }

    // "The number of soldiers in Russia has risen to 11,000": a stock at a place.
    private static Draft? Stock(ReadOnlySpan<Word> words, Clause clause)
    {
        if (clause.Subject is not { Country: null } people || !people.Classes.Has(Classes.Troops | Classes.Workers) || people.Classes.Has(Classes.Goods)) return null;
        if (clause.Verb is not { } growing) return null;
        NounPhrase? count = null, place = null;
        foreach (var complement in clause.Preps)
        {
            var prep = words[complement.Prep].Form.Text;
            if (prep is "to" or "at" && complement.Noun.CountOnly) count ??= complement.Noun;
            else if (prep is "in" or "at" or "on" && (complement.Noun.Country is not null || complement.Noun.Classes.Has(Classes.Place))) place ??= complement.Noun;
        }

        if (growing.Form.VerbLemma is "number" or "total" or "reach" or "exceed" or "top" or "pass" && clause.Objects.Count > 0 && clause.Objects[0].CountOnly) count ??= clause.Objects[0];
        if (count is null || place is null) return null;
        var kind = people.Classes.Has(Classes.Troops) ? ClaimKind.Deployment : ClaimKind.Labour;
        return new Draft { Kind = kind, Rule = $"{kind.Word()}/stock", Clause = clause, Item = people, Counted = count, To = place };
    }
}
