using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who gives, gets, teaches and learns, where the noun of the event does not say it itself.</content>
internal static partial class NounFrames
{
    // The clause says that the event takes place, is told of or is wanted.
    private static bool IsSupported(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause, ClaimKind kind)
    {
        var supported = clause.Verb is { } verb && (verb.IsBe ? clause.Objects.Contains(noun) : verb.Classes.Has(Classes.Support) || (verb.Classes.Has(Classes.Give) && kind is ClaimKind.Training or ClaimKind.Technology));
        supported |= clause.Verb is { Passive: true } told && clause.Subject == noun && told.Classes.Has(Classes.Say | Classes.Hedge | Classes.Plan | Classes.Show | Classes.Support | Classes.Deny) && kind is ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Training or ClaimKind.Sighting or ClaimKind.Movement;
        supported |= clause.Verb is { } happening && clause.Subject == noun && happening.Form.VerbLemma is "take place" or "occur" or "happen" or "follow" or "resume" or "begin" or "start" or "continue";
        // "an airlift was set up between Abu Dhabi and Amdjarass".
        supported |= kind is ClaimKind.Movement or ClaimKind.Transfer && clause.Verb is { Passive: true, Form.VerbLemma: "set up" or "establish" or "launch" or "organise" or "organize" or "open" or "start" or "resume" } && clause.Subject == noun;
        // "counted 31 military flights", "to resume direct flights between the capitals".
        supported |= kind == ClaimKind.Movement && clause.Verb is { Passive: false, Form.VerbLemma: "count" or "tally" or "resume" or "restart" or "restore" or "relaunch" or "reinstate" or "reopen" } && clause.Objects.Contains(noun);
        // "the start of regular shipments between A and B was noted".
        supported |= kind is ClaimKind.Movement or ClaimKind.Transfer && noun.First > 1 && words[noun.First - 1].Form.Text == "of" && words[noun.First - 2].Form.NounLemma is "start" or "beginning" or "resumption" or "onset" or "launch";
        // "was on its third voyage to Dalian".
        supported |= kind == ClaimKind.Movement && clause.Verb is { IsBe: true } under && noun.First > under.First && IsOn(words, clause, noun);
        supported |= kind == ClaimKind.Movement && clause.Verb is { Passive: false, Form.VerbLemma: "complete" or "finish" or "undertake" or "perform" or "embark on" or "begin" or "start" } && clause.Objects.Contains(noun);
        supported |= clause.Verb is { Passive: false } planning && planning.Classes.Has(Classes.Plan) && clause.Objects.Contains(noun) && kind is ClaimKind.Transfer or ClaimKind.Deployment;
        // "caught engaged in a ship-to-ship transfer".
        supported |= kind == ClaimKind.Transfer && clause.Verb is { Modal: < 0, Negated: false, Form.VerbLemma: "engage" or "take part" or "participate" } && IsShipToShip(words, noun);
        // "supplemented weapons sales with training".
        supported |= clause.Verb is { Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "supplement" or "complement" or "combine" or "step up" or "ramp up" or "accelerate" or "resume" or "expand" or "intensify" } && clause.Objects.Contains(noun) && kind is ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Training;
        // "showed the handover of the trucks": what is told of as known.
        supported |= kind == ClaimKind.Transfer && clause.Verb is { Passive: false } showing && showing.Classes.Has(Classes.Say | Classes.Show) && !showing.Classes.Has(Classes.Hedge | Classes.Plan | Classes.Deny) && noun.Determiner >= 0 && words[noun.Determiner].Form.Text == "the" && clause.Objects.Contains(noun);
        // "The report lists arms transfers", "speaks of weapons sales": goods handed over, many times.
        supported |= kind == ClaimKind.Transfer && noun is { Plural: true, Of: null, Determiner: < 0 } && noun.Head > noun.CoreFirst && words[noun.Head - 1].Form.NounClasses.Has(Classes.Goods) && clause.Verb is { Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "list" or "describe" or "report" or "document" or "mention" or "speak of" or "speak" or "tell of" or "record" or "reveal" or "detail" or "expose" or "condemn" or "denounce" } && (clause.Objects.Contains(noun) || clause.HasComplement(noun));
        // "images document a sealift between Rajin and Dunai".
        supported |= kind == ClaimKind.Movement && clause.Verb is { Passive: false, Negated: false, Modal: < 0, Form.VerbLemma: "document" or "show" or "reveal" or "record" or "register" } && clause.Objects.Contains(noun);
        return supported;
    }

    // "two weeks of training".
    internal static bool IsLong(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) return words[complement.Prep].Form.Text == "of" && complement.Prep > 0 && words[complement.Prep - 1].Tag == Tag.Time;
        }

        return false;
    }

    // Who is trained, by whom and on what. True when the clause says that it takes place.
    private static bool Taught(ReadOnlySpan<Word> words, Draft draft, NounPhrase noun, Clause clause, Arguments arguments)
    {
        var taught = false;
        if (clause.Verb is { Passive: false, Form.VerbLemma: "receive" or "undergo" or "complete" or "finish" or "get" or "attend" or "begin" or "start" or "be" or "have" } && (clause.Objects.Contains(noun) || IsLong(words, clause, noun)) && clause.Subject is { } pupils && (Arguments.IsParty(pupils) || pupils.IsPronoun || pupils.Classes.Has(Classes.Workers | Classes.Person)))
        {
            taught = true;
            (draft.Recipient, draft.Supplier) = (pupils, draft.Supplier == pupils ? null : draft.Supplier);
        }

        // "went to Iran for training", "were given training": who goes for it or is given it is to be trained.
        if (Pupils(words, clause, noun) is { } trainees)
        {
            taught = true;
            draft.Recipient = trainees;
            if (draft.To is null && Arguments.OfVerb(words, clause) is var way && (way.To ?? way.ToPlace) is { } whereTo && VerbFrames.IsWhere(whereTo)) draft.To = whereTo;
            if (clause.Verb is not { Passive: true, Form.VerbLemma: "give" or "provide" or "offer" }) draft.Ceiling = Modality.Planned;
        }

        // "the training of 200 officers", "training on the Su-25": who is trained and on what.
        if (arguments.Theme is { } trained && !trained.Classes.Has(Classes.Goods) && trained.Classes.Has(Classes.Troops | Classes.Workers)) (draft.Item, draft.Recipient) = (null, draft.Recipient ?? trained);
        if (draft.Item is null && draft.ItemWords is null && (arguments.On ?? arguments.Aboard) is { } on && (Arguments.IsItem(on) || Arguments.IsCarrier(on))) draft.Item = on;
        return taught;
    }

    private static NounPhrase? Pupils(ReadOnlySpan<Word> words, Clause clause, NounPhrase training)
    {
        if (clause.Verb is not { } verb) return null;
        // "The deal includes training for 40 pilots".
        if (verb is { Passive: false, Form.VerbLemma: "include" or "cover" or "involve" or "comprise" or "provide for" or "envisage" or "foresee" } && clause.Objects.Contains(training) && Arguments.OfNoun(words, training, clause).For is { } meant && (meant.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) || meant.Country is not null)) return meant;
        var pupils = verb.Classes.Has(Classes.Travel) && !verb.Passive ? clause.Subject : verb.Classes.Has(Classes.Give | Classes.Deploy | Classes.Carry) ? verb.Passive ? clause.Subject : clause.Objects.Count > 0 ? clause.Objects[0] : null : null;
        if (pupils is null || pupils == training || !(pupils.Classes.Has(Classes.Troops | Classes.Workers | Classes.Person) || pupils.IsPeople) || pupils.Classes.Has(Classes.Goods)) return null;
        if (verb.Passive && (clause.Objects.Contains(training) || (clause.Objects is [{ Of: { } of }, ..] && of == training))) return pupils;
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == training && (words[complement.Prep].Form.Text is "for" or "to undergo" or "to receive" || (verb.Passive && IsLong(words, clause, training)))) return pupils;
        }

        return null;
    }

    // "has eased the pressure through shipments of chips", "earned millions from its provision of shells", "accounts for half of Mali's arms imports": the subject is a side of what the noun says. True when it does so by means of it.
    private static bool FillFromParty(ReadOnlySpan<Word> words, Draft draft, NounPhrase noun, Clause clause, NounPhrase party, bool receipt)
    {
        var prep = "";
        foreach (var complement in clause.Preps)
        {
            if (complement.Noun == noun) prep = words[complement.Prep].Form.Text;
        }

        var own = noun.Determiner >= 0 && words[noun.Determiner].Form.Text is "its" or "their" && party.First < noun.First;
        var means = party.Country is not null && (noun.Determiner < 0 || (prep == "through" && words[noun.Determiner].Form.Text == "the" && noun.Of is not null)) && (prep is "through" or "by means of" || (prep == "with" && clause.Verb is { Form.VerbLemma: "support" or "back" or "help" or "aid" or "bolster" or "assist" or "strengthen" or "prop up" or "sustain" or "boost" or "reward" or "replenish" }));
        // "assisted the ministry with arms deliveries".
        means |= prep == "with" && noun.Determiner < 0 && clause.Verb is { Passive: false, Form.VerbLemma: "assist" or "help" or "aid" or "support" or "provide" };
        var shared = clause.Verb is { Form.VerbLemma: "account for" or "account" or "make up" } && !noun.IsPronoun && noun.First > clause.Verb.First;
        if ((!own && !means && !shared) || draft.Supplier == party) return false;
        if (draft.Supplier is null && draft.SupplierWord < 0 && !(receipt && !shared)) draft.Supplier = party;
        else if (draft.Recipient is null && (receipt || shared)) draft.Recipient = party;
        return means;
    }

    // "Iranian shipments to Yemen", "North Korean deliveries began": between whom is told, or whose they are when it is said that they go on, if not of what.
    private static bool IsRouted(ReadOnlySpan<Word> words, Draft draft, NounPhrase noun, bool going)
    {
        if (words[noun.Head].Form.NounLemma is not ("shipment" or "delivery" or "supply" or "export" or "consignment" or "transfer" or "sale" or "flow" or "resupply" or "re-export" or "smuggling")) return false;
        var supplier = draft.Supplier is not null || draft.SupplierWord >= 0;
        return (supplier && draft.Recipient is not null) || (going && (supplier || draft.Recipient is not null) && words[noun.Head].Form.NounLemma is "shipment" or "delivery");
    }

    // "India's imports of Russian crude": who imports receives.
    private static void Receive(ReadOnlySpan<Word> words, Draft draft, Arguments arguments)
    {
        var buyer = draft.SupplierWord >= 0 ? NounPhrase.OfState(words, draft.SupplierWord) : draft.Supplier == arguments.From ? null : draft.Supplier;
        draft.SupplierWord = -1;
        (draft.Supplier, draft.Recipient) = (arguments.From, buyer ?? arguments.To);
    }

    private static bool IsShipToShip(ReadOnlySpan<Word> words, NounPhrase noun) => words[noun.Head].Form.NounLemma is "ship-to-ship transfer" or "ship-to-ship transfers" or "sts transfer" or "ship-to-ship operation";
}
