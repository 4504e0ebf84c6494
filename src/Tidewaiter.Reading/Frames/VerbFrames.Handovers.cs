using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Who gives, receives and trades what, by the role classes of those verbs; what is given in return and beside.</content>
internal static partial class VerbFrames
{
    private static bool IsFitting(string lemma) => lemma is "equip" or "arm" or "outfit" or "fit out" or "kit out" or "provide" or "re-equip" or "rearm";

    // "The Emirates has been supplying the paramilitaries": a state that supplies a force arms it.
    private static bool IsSupplied(Clause clause, Arguments arguments, NounPhrase receiver)
    {
        if (clause.Verb!.Form.VerbLemma != "supply" || receiver.Money) return false;
        if (arguments.Agent is { Country: not null } && (receiver.Country is not null || receiver.Classes.Has(Classes.Party | Classes.Troops))) return true;
        // "was accused of supplying the Russian military", "supplies Russia's drone programme": a firm that supplies a state's force sells it goods.
        return !arguments.Passive && ((receiver is { Country: not null, IsPeople: false } && clause.Relation == ClauseRelation.Gerund) || ((receiver.Nationality >= 0 || receiver.Possessor?.Country is not null) && (receiver.Classes.Has(Classes.Party | Classes.Troops) || IsProgramme(receiver)))) && arguments.Agent is null or { Country: null };

        bool IsProgramme(NounPhrase noun) => !noun.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Workers | Classes.Person) && noun.Event is null;
    }

    private static Draft? Give(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (PersonMoved(words, clause, arguments) is { } moved) return moved;
        if (clause is { Relation: ClauseRelation.Gerund or ClauseRelation.Participle, Parent: { } catching } && Caught(words, catching) is not null) return null;
        if (theme is not null && clause.Verb!.Form.VerbLemma is "divert" or "redirect" or "reroute" && (Arguments.IsCarrier(theme) || Arguments.IsShipLike(theme))) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/led", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = arguments.To ?? arguments.ToPlace }, arguments);
        // "to strengthen the air defence": what it was given for.
        if (clause.Verb!.Form.VerbLemma is "strengthen" or "reinforce" or "bolster" or "boost" && arguments.With is null) return null;
        // "the insurance of passing tankers"; "No country has supplied more weapons than Russia": a comparison denies nothing.
        if (clause.Verb.Form.VerbLemma == "pass" && theme is not null && Arguments.IsCarrier(theme)) return null;
        if (arguments.Agent is { Determiner: >= 0 } nobody && words[nobody.Determiner].Form.Text == "no" && Compares(words, clause)) return NoEvent(clause);
        if (IsFittedOut(clause, arguments) || IsNoHandover(words, clause, arguments)) return NoEvent(clause);
        if (IsManner(words, clause)) return null;
        // "were given training": what is given is an event.
        if (arguments.Passive && (clause.Objects is [{ Event: ClaimKind.Training }, ..] or [{ Of.Event: ClaimKind.Training }, ..] || (arguments.Of is { Event: ClaimKind.Training } course && NounFrames.IsLong(words, clause, course)))) return null;
        var recipient = arguments.Dative ?? arguments.To;
        // "sent hundreds of men to Russia".
        if (theme is { IsPronoun: false, Plural: true } && words[theme.Head].Form.NounLemma == "man" && (theme.Quantity >= 0 || IsFront(words, arguments.ToPlace) || (arguments.Passive && theme.Determiner >= 0 && IsWhere(arguments.To ?? arguments.ToPlace))) && clause.Verb!.Form.VerbLemma is "send" or "dispatch" or "provide" or "supply") return clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb.Form.VerbLemma: "work" or "build" or "rebuild" or "repair" or "restore" or "renovate" or "construct" or "assemble" or "harvest" or "log" }) || ((arguments.ToPlace ?? arguments.To) is { } site && IsWorkplace(words, site) && words[site.Head].Form.NounLemma != "camp") ? Hands("labour/send", words, clause, arguments, theme, recipient) : Move("deployment/send", ClaimKind.Deployment, clause, arguments, theme, recipient);
        // "Kenyans have been sent to the front".
        if (theme is not null && (theme.IsPeople || (theme is { Plural: true, Country: null } && theme.Classes.Has(Classes.Person))) && IsFront(words, arguments.ToPlace)) return Move("deployment/send", ClaimKind.Deployment, clause, arguments, theme, recipient);
        var classes = clause.Verb!.Classes;
        if (classes.Has(Classes.With) && arguments.With is { } with && (Arguments.IsItem(with) || (Arguments.IsCarrier(with) && theme is not null && Arguments.IsParty(theme)))) (recipient, theme) = (theme, with);
        else if (classes.Has(Classes.With) && theme is not null && (Arguments.IsParty(theme) || theme.IsPronoun || IsSupplied(clause, arguments, theme)) && (words[clause.Verb.Main].Form.VerbLemma is "arm" or "equip" or "rearm" or "resupply" || IsSupplied(clause, arguments, theme))) (recipient, theme) = (theme, null);
        // "vehicles fitted out for military use": what is fitted out is not handed over.
        else if (arguments is { Passive: true, With: null, To: null, ToPlace: null, For: null or { Country: null }, Agent: null } && clause.Verb!.Form.VerbLemma is "equip" or "outfit" or "fit out" or "kit out" or "re-equip" && theme is not null && theme.Classes.Has(Classes.Goods | Classes.Carrier)) return null;
        // "provided the ship with an escort", "the missile is equipped with an antenna": the ship is not handed over, and the missile has it by design.
        else if (classes.Has(Classes.With) && arguments.With is not null && theme is not null && !theme.Classes.Has(Classes.Goods)) return null;
        else if (!IsItem(theme) && !(theme is { Quantity: >= 0 } && IsLabour(theme)) && !IsSome(words, theme)) return null;
        if (classes.Has(Classes.With) && theme == arguments.With && recipient is not null && IsFitting(clause.Verb.Form.VerbLemma) && ((recipient.Classes.Has(Classes.Goods | Classes.Carrier) && !recipient.Classes.Has(Classes.Troops) && recipient.Country is null) || (recipient is { IsPronoun: true, Plural: false } && arguments.Passive) || (arguments.Passive && clause.Verb.Form.VerbLemma is "equip" or "outfit" && recipient is { IsPronoun: false } && !Arguments.IsParty(recipient)))) return null;
        // "gave it rhetorical support": words and no goods.
        if (theme is { IsPronoun: false } && (IsOfWords(words, theme) || IsBacking(words, clause, theme, recipient is null && arguments.ToPlace is null && arguments.For is null))) return NoEvent(clause);
        // "pledged $3 billion to improve schools": money without a receiver.
        if (theme is { Money: true } && clause.Verb.Form.VerbLemma is "pledge" or "promise" or "grant" or "offer" && recipient is null && arguments.ToPlace is null && arguments.For is null) return null;
        if (clause.Verb.Form.VerbLemma == "facilitate" && (recipient is null || theme!.Classes.Has(Classes.Money))) return null;
        if (theme is { IsPronoun: true, Plural: true } && arguments is { Passive: true, Agent: null } && clause.Verb.Form.VerbLemma is "send" or "dispatch" or "post") return Move("deployment/send", ClaimKind.Deployment, clause, arguments, theme, recipient) with { NeedsItem = true };
        var bare = theme is { IsPronoun: true } && !IsSome(words, theme) && recipient is null && arguments.From is null && arguments.ToPlace is null;
        if (bare && !(arguments.Agent is { IsPronoun: false } sender && Arguments.IsParty(sender))) return null;
        // "troops supplied for two months": supplies for them, and no sending.
        if (theme is not null && arguments is { Passive: true, Agent: null, To: null, ToPlace: null } && theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods) && classes.Has(Classes.With)) return null;
        // "pledged $3 billion": a sum and no goods.
        // "offered up to $5 million for information on three men": a reward.
        if (theme is { Money: true } && arguments.For is { } tip && words[tip.Head].Form.NounLemma is "information" or "capture" or "arrest" or "tip") return NoEvent(clause);
        if (theme is { CountOnly: true, Money: true } && arguments.For is not { Classes: Classes.Knowledge or Classes.Cue } && recipient is null && arguments.ToPlace is null && !arguments.Passive && clause.Verb.Classes.Has(Classes.Plan)) return new Draft { Kind = ClaimKind.Estimate, Rule = "estimate/pledge", Clause = clause, Supplier = arguments.Agent, Item = arguments.For, Counted = theme };
        // "supported proxy forces", "funds fighters": they get it and are not sent.
        if (theme is not null && theme != arguments.With && theme.Classes.Has(Classes.Troops) && (clause.Verb.Form.VerbLemma is "support" or "back" or "aid" or "assist" or "fund" or "finance" or "sponsor" or "reinforce" or "bolster" or "help" || (clause.Verb.Form.VerbLemma is "supply" or "resupply" && recipient is null && arguments.ToPlace is null))) return null;
        if (theme is not null && theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods) && IsSchooled(words, clause)) return NoEvent(clause);
        if (theme is not null && theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods)) return IsCraftsmen(words, theme) && TakesJobs(words, clause) ? Hands("labour/send", words, clause, arguments, theme, recipient) : Move("deployment/send", ClaimKind.Deployment, clause, arguments, theme, recipient);
        // "North Koreans were sent to fight".
        if (theme is { IsPeople: true } && clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Verb: { } deed } && deed.Classes.Has(Classes.Fight))) return Move("deployment/send", ClaimKind.Deployment, clause, arguments, theme, recipient);
        if (theme is not null && IsLabour(theme) && (theme.Classes.Has(Classes.Workers) || theme.Quantity >= 0)) return Hands("labour/send", words, clause, arguments, theme, recipient);
        // "provide his soldiers with battlefield experience": one's own learn nothing of another.
        if (theme is not null && theme.Classes.Has(Classes.Knowledge) && recipient is { Determiner: >= 0, Country: null } own && words[own.Determiner].Form.Text is "his" or "its" or "their") return null;
        var endeavour = theme is not null && IsEndeavourHelp(words, clause, theme, arguments);
        var kind = theme is not null && ((theme.Classes.Has(Classes.Knowledge) && !theme.Classes.Has(Classes.Goods) && !IsWares(words, clause, theme, arguments.Agent)) || endeavour) ? ClaimKind.Technology : ClaimKind.Transfer;
        if (theme is not null && Arguments.IsCarrier(theme) && ((!theme.Classes.Has(Classes.Goods) && recipient is null && arguments.ToPlace is not null) || IsServicing(words, arguments))) return Reach(new Draft { Kind = ClaimKind.Movement, Rule = Rule("movement/send", clause, arguments), Clause = clause, Carrier = theme, Counted = theme, To = arguments.ToPlace ?? arguments.To }, arguments);
        var draft = new Draft { Kind = kind, Rule = Rule($"{kind.Word()}/give", clause, arguments), Clause = clause, Item = theme, Counted = theme, NeedsItem = bare || IsSome(words, theme) };
        Giver(words, draft, arguments);
        if (arguments.ToPlace is { } other && Arguments.IsShipLike(other)) recipient ??= other;
        if (arguments.FromPlace is { } source && draft.Carrier is null && Arguments.IsShipLike(source) && source.Determiner >= 0) (draft.Carrier, draft.From) = (source, arguments.At);
        draft.Recipient = recipient ?? (arguments.For is { } to && Arguments.IsParty(to) ? to : null);
        // "fired missiles supplied by Iran", "relies on shells sent by Pyongyang": who uses them was given them.
        if (clause is { Relation: ClauseRelation.Participle, Antecedent: { } used, Parent: { Verb: { Passive: false } firing, Subject: { } user } around } && draft is { Recipient: null, Supplier: not null } && kind == ClaimKind.Transfer && arguments.ToPlace is null && (firing.Classes.Has(Classes.Use) || firing.Form.VerbLemma is "rely" or "depend" or "operate" or "fly") && user != draft.Supplier && user != used && Arguments.IsParty(user) && (around.Objects.Contains(used) || around.HasComplement(used))) draft.Recipient = user;
        // "is supplying Russia's war in Ukraine with shells": the one who wages it.
        if (draft.Recipient is { Country: null, Possessor: { Country: not null } waging } war && words[war.Head].Form.NounLemma is "war" or "effort" or "war effort" or "war machine" or "campaign" or "invasion" or "operation" or "offensive") draft.Recipient = waging;
        if (IsFreight(clause, draft, arguments)) (draft.Kind, draft.Rule, draft.Supplier, draft.From) = (ClaimKind.Movement, Rule("movement/freight", clause, arguments), null, arguments.FromPlace ?? arguments.From);
        return Route(draft, arguments);
    }

    /// <summary>What is given in return for what a draft says: "flew cash to Iran in return for drones". Null when nothing is.</summary>
    public static Draft? Return(ReadOnlySpan<Word> words, Clause clause, Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Transfer or ClaimKind.Technology or ClaimKind.Deployment }) return null;
        foreach (var complement in clause.Preps)
        {
            var traded = words[complement.Prep].Form.Text == "for" && (clause.Verb!.Classes.Has(Classes.Trade) || clause.Verb.Form.VerbLemma is "barter" or "swap");
            if ((traded || words[complement.Prep].Form.Text is "in return for" or "in exchange for") && (complement.Prep > clause.Verb!.First || !traded) && Arguments.IsItem(complement.Noun) && complement.Noun.Possessor is null && words[complement.Noun.Head].Form.NounLemma != "support" && !complement.Noun.Classes.Has(Classes.Troops | Classes.Workers) && (complement.Prep > clause.Verb.First || complement.Noun is { Determiner: < 0 } || words[complement.Noun.Determiner].Form.Text is "its" or "their" or "these" or "those")) return new Draft { Kind = IsKnowledge(complement.Noun) ? ClaimKind.Technology : ClaimKind.Transfer, Rule = IsKnowledge(complement.Noun) ? "technology/in-return" : "transfer/in-return", Clause = clause, Item = complement.Noun, Counted = complement.Noun, Supplier = draft.Recipient, Recipient = draft.Supplier };
        }

        return null;
    }

    /// <summary>What else is given with the goods: "weapons and expertise", "shells as well as troops". Null when all of it is goods.</summary>
    public static Draft? Besides(ReadOnlySpan<Word> words, Draft draft)
    {
        if (draft is { Kind: ClaimKind.Transfer or ClaimKind.Technology, Nominal: null, Item: { Next.Next: not null } list }) return Mixed(words, draft, list);
        if (draft is not { Kind: ClaimKind.Transfer or ClaimKind.Labour or ClaimKind.Deployment, Nominal: null, Item: { Next.Next: null } item } || item.Next is null) return null;
        for (var member = item.Next; member is not null; member = member.Next)
        {
            // "more troops and suicide drones".
            if (draft.Kind == ClaimKind.Deployment && item.Classes.Has(Classes.Troops) && !item.Classes.Has(Classes.Goods) && member.Classes.Has(Classes.Goods) && !member.Classes.Has(Classes.Troops))
            {
                draft.Item = item.Before(member);
                if (draft.Counted == item) draft.Counted = draft.Item;
                return draft with { Kind = ClaimKind.Transfer, Rule = "transfer/besides", Item = member.Alone(), Counted = member, ItemWords = null };
            }

            if (member.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Money) || member.IsPronoun || (draft.Kind == ClaimKind.Transfer && IsPlainTechnology(words, member))) continue;
            var kind = member.Classes.Has(Classes.Knowledge) ? ClaimKind.Technology : member.Classes.Has(Classes.Troops) ? draft.Kind == ClaimKind.Deployment ? null : ClaimKind.Deployment : member.Classes.Has(Classes.Workers) && (draft.Kind == ClaimKind.Transfer || (draft.Kind == ClaimKind.Deployment && item.Classes.Has(Classes.Troops) && (item.Quantity < 0 || member.Quantity >= 0))) ? ClaimKind.Labour : (ClaimKind?)null;
            if (kind is not { } other) continue;
            draft.Item = item.Before(member);
            if (draft.Counted == item) draft.Counted = draft.Item;
            return draft with { Kind = other, Rule = $"{other.Word()}/besides", Item = member.Alone(), Counted = member, ItemWords = null };
        }

        return null;
    }

    // "missile technology, air defence equipment and jammers": a list that begins with know-how and goes on with goods, or the other way round.
    private static Draft? Mixed(ReadOnlySpan<Word> words, Draft draft, NounPhrase list)
    {
        for (var member = list.Next; member is not null; member = member.Next)
        {
            // "rockets, shells and labourers": workers at the end of a list of goods.
            if (draft.Kind == ClaimKind.Transfer && member is { Next: null, Including: null } && !member.Classes.Has(Classes.Goods | Classes.Carrier | Classes.Troops) && member.Classes.Has(Classes.Workers) && IsGoodsBefore(list, member))
            {
                draft.Item = list.Before(member);
                if (draft.Counted == list) draft.Counted = draft.Item;
                return draft with { Kind = ClaimKind.Labour, Rule = "labour/besides", Item = member.Alone(), Counted = member, ItemWords = null };
            }

            var know = IsKnowledge(member) && !(draft.Kind == ClaimKind.Transfer && IsPlainTechnology(words, member));
            if (know == (draft.Kind == ClaimKind.Technology) || !(know || member.Classes.Has(Classes.Goods | Classes.Carrier)) || member.Including is not null) continue;
            // A list that goes back and forth is left whole.
            for (var after = member.Next; after is not null; after = after.Next)
            {
                if (IsKnowledge(after) != know) return null;
            }

            var kind = know ? ClaimKind.Technology : ClaimKind.Transfer;
            draft.Item = list.Before(member);
            if (draft.Counted == list) draft.Counted = draft.Item;
            return draft with { Kind = kind, Rule = $"{kind.Word()}/besides", Item = member, Counted = member, ItemWords = null };
        }

        return null;
    }

    private static bool IsOfWords(ReadOnlySpan<Word> words, NounPhrase noun)
    {
        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            if (words[i].Form.Text is "rhetorical" or "diplomatic" or "political" or "moral" or "verbal" or "symbolic" or "legal") return words[noun.Head].Form.NounLemma is "support" or "assistance" or "help" or "aid" or "backing" or "cover";
        }

        return false;
    }

    private static bool IsKnowledge(NounPhrase noun) => noun.Classes.Has(Classes.Knowledge) && !noun.Classes.Has(Classes.Goods);

    private static void Giver(ReadOnlySpan<Word> words, Draft draft, Arguments arguments)
    {
        if (arguments.Agent is { } agent && Fleet(agent) is { } ship) draft.Carrier = ship;
        // "images show the vessels loading and delivering cargo": who shows it gives nothing.
        else draft.Supplier = arguments.Agent is { Country: null } eye && eye.Classes.Has(Classes.Source) && !eye.Classes.Has(Classes.Party | Classes.Person) && IsEye(words, eye) ? null : arguments.Agent;
        // "names Russia as one of those who arm the junta": who is named so is who gives.
        if (draft.Supplier is { IsPronoun: true } one && words[one.Head].Form.Text is "those" or "one" or "ones" && draft.Clause is { Relation: ClauseRelation.Relative, Parent: { Verb: { } naming } above } && naming.Form.VerbLemma is "name" or "identify" or "list" or "describe" or "call" or "be" && (naming.Passive || naming.IsBe ? above.Subject : above.ObjectBeside(one)) is { IsPronoun: false } named && Arguments.IsParty(named)) draft.Supplier = named;
        if (draft.Supplier is null && arguments.From is { } from) draft.Supplier = from;
        else if (arguments.From is { } place) draft.From = place;
    }

    private static Draft Route(Draft draft, Arguments arguments)
    {
        draft.Via ??= arguments.Via;
        if (arguments.FromPlace != draft.Carrier) draft.From ??= arguments.FromPlace;
        draft.To ??= (arguments.ToPlace == draft.Recipient ? arguments.At : arguments.ToPlace) ?? (draft.Kind is ClaimKind.Transfer or ClaimKind.Technology ? null : arguments.At);
        draft.Carrier ??= arguments.Aboard;
        return draft;
    }

    private static Draft? Receive(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        var theme = arguments.Theme;
        if (theme is { IsPronoun: false } guest && guest.IsName && !Arguments.IsItem(guest) && arguments.Passive && arguments.Agent is { } host) return new Draft { Kind = ClaimKind.Visit, Rule = Rule("visit/received", clause, arguments), Clause = clause, Supplier = guest, Recipient = host, To = arguments.At };
        // "ordered the tanker to sail to Tallinn": told to go, and not bought.
        if (clause.Verb!.Form.VerbLemma is "order" or "ask" && theme is not null && clause.Children.Exists(child => child.Relation == ClauseRelation.Infinitive && child.Subject == theme)) return null;
        // "They would secure the mines": ground, and nothing that is got.
        if (clause.Verb.Form.VerbLemma == "secure" && theme is { IsPronoun: false } ground && (ground.Classes.Has(Classes.Place) || words[ground.Head].Form.NounLemma is "mine" or "perimeter" or "front" or "flank" or "convoy" or "site" or "border" or "area")) return null;
        // "is getting ready to launch", "got rid of": nothing is got.
        if (clause.Verb.Form.VerbLemma == "get" && clause.Verb.End < words.Length && words[clause.Verb.End].Form.Text is "ready" or "rid" or "underway" or "under way" or "used") return NoEvent(clause);
        // "imagery taken over the airport": what shows, and no know-how.
        if (theme is { IsPronoun: false } shot && shot.Classes.Has(Classes.Source) && shot.Classes.Has(Classes.Knowledge) && (arguments.Passive || clause.Verb!.Form.VerbLemma is "take")) return null;
        // "received a second group of Russian instructors": who is received is sent there.
        if (theme is { IsPronoun: false } && theme.Classes.Has(Classes.Troops) && !theme.Classes.Has(Classes.Goods) && arguments.Agent is { } land && Arguments.IsParty(land)) return new Draft { Kind = ClaimKind.Deployment, Rule = Rule("deployment/receive", clause, arguments), Clause = clause, Item = theme, Counted = theme, Recipient = land, Supplier = arguments.From, To = land.Country is null ? arguments.At : land };
        // "received help with its satellite programme".
        if (theme is { IsPronoun: false } && theme.Of is null && arguments.With is { } aided && aided.Classes.Has(Classes.Knowledge | Classes.Goods | Classes.Vague) && theme.Classes.Has(Classes.Knowledge | Classes.Goods | Classes.Vague) && words[theme.Head].Form.NounLemma is "help" or "assistance" or "support" or "advice") return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/help-with", clause, arguments), Clause = clause, Item = aided, Recipient = arguments.Agent, Supplier = arguments.From };
        // "collected shells from the depot": a hand-over where they come from somebody.
        if (IsNoHandover(words, clause, arguments)) return NoEvent(clause);
        if (clause.Verb!.Form.VerbLemma is "collect" or "pick up" && (arguments.From is null || arguments.Agent is null || Arguments.IsCarrier(arguments.Agent) || theme is { IsPronoun: true })) return null;
        // "The tankers have been ordered to move": told to, and not bought.
        if (arguments.Passive && clause.Verb!.Form.VerbLemma == "order" && clause.Children.Exists(static child => child is { Relation: ClauseRelation.Infinitive, Governor: null })) return null;
        // "a jet that nobody wants to explain": what is wanted is another doing.
        if (clause.Objects.TrueForAll(noun => noun == clause.Antecedent) && clause.Verb!.Form.VerbLemma is "want" or "need" or "wish" or "hope" && clause.Children.Exists(static child => child.Relation == ClauseRelation.Infinitive)) return null;
        // "is seeking Russian assistance on submarine technology".
        if (theme is { IsPronoun: false, Of: null } && words[theme.Head].Form.NounLemma is "assistance" or "help" or "support" or "advice" or "expertise" && (arguments.On ?? arguments.With ?? arguments.For) is { Country: null } field && (IsEndeavour(words, field) || field.Next is { } further && IsEndeavour(words, further))) return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/help-on", clause, arguments), Clause = clause, Item = field, Recipient = arguments.Agent, Supplier = arguments.From, SupplierWord = arguments.From is null ? theme.Nationality : -1 };
        // "is demanding support", "sought further help": of nobody and for nothing that is told.
        if (theme is { IsPronoun: false } && clause.Verb!.Classes.Has(Classes.Plan) && IsBacking(words, clause, theme, arguments.From is null && arguments.FromPlace is null)) return NoEvent(clause);
        var counted = IsSome(words, theme);
        // "they receive a salary": pay of somebody's own.
        if (theme is { IsPronoun: false } && words[theme.Head].Form.NounLemma is "salary" or "wage" or "pension" or "stipend" && arguments.From is null) return null;
        // "workers only receive this money when …": pay.
        if (theme is { IsPronoun: false } && theme.Classes.Has(Classes.Money) && !theme.Classes.Has(Classes.Goods) && arguments.Agent is { } paid && paid.Classes.Has(Classes.Workers)) return null;
        if (!(IsItem(theme) || counted) || (theme!.IsPronoun && !counted && arguments.From is null)) return null;
        var kind = theme.Classes.Has(Classes.Knowledge) && !theme.Classes.Has(Classes.Goods) && !IsWares(words, clause, theme, arguments.Agent) && !IsAmongGoods(words, theme) ? ClaimKind.Technology : theme.Classes.Has(Classes.Workers) && !theme.Classes.Has(Classes.Goods) ? ClaimKind.Labour : ClaimKind.Transfer;
        var draft = new Draft { Kind = kind, Rule = Rule($"{kind.Word()}/receive", clause, arguments), Clause = clause, Item = theme, Counted = theme, Recipient = arguments.Agent, Supplier = arguments.From, NeedsItem = counted };
        if (arguments.Agent is { } ship && Arguments.IsCarrier(ship) && arguments.FromPlace is { } giver && Arguments.IsCarrier(giver)) (draft.Carrier, draft.To) = (giver, arguments.At);
        else draft.From = arguments.FromPlace;
        // "obtained weapons for Moscow": who buys for another hands them on.
        if (kind == ClaimKind.Transfer && draft.Recipient?.Country is null && arguments.For is { IsPronoun: false } user && (user.Country is not null || user.IsName || user.Possessor?.Country is not null) && !user.Classes.Has(Classes.Carrier)) draft.Recipient = user;
        // "had been bought for the police", "are imported to Russia through middlemen".
        if (arguments.Passive && draft.Recipient is null) draft.Recipient = arguments.For is { } meant && (Arguments.IsParty(meant) || meant.Classes.Has(Classes.Source)) ? meant : arguments.To;
        draft.Via = arguments.Via;
        draft.To ??= arguments.ToPlace;
        draft.Carrier ??= arguments.Aboard;
        return draft;
    }

    private static Draft? Trade(ReadOnlySpan<Word> words, Clause clause)
    {
        var arguments = Arguments.OfVerb(words, clause);
        // "Six of the firms deal in gold": their line of business.
        if (clause.Verb!.Form.VerbLemma.StartsWith("deal", StringComparison.Ordinal) && arguments.With is null) return NoEvent(clause);
        var theme = arguments.Theme ?? (clause.Verb.Form.VerbLemma == "trade" ? NounFrames.TradedIn(words, clause, clause.Verb.End) : null);
        if (!IsItem(theme) || theme!.IsPronoun || arguments.Agent is { IsPronoun: false } trader && !Arguments.IsParty(trader)) return null;
        if (theme.Classes.Has(Classes.Knowledge) && !theme.Classes.Has(Classes.Goods)) return new Draft { Kind = ClaimKind.Technology, Rule = Rule("technology/exchange", clause, arguments), Clause = clause, Item = theme, Supplier = arguments.Agent, Recipient = arguments.With };
        var draft = new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/trade", clause, arguments), Clause = clause, Item = theme, Counted = theme };
        draft.Supplier = arguments.Agent is { Next: null } single ? single : null;
        draft.Recipient = arguments.With is { } with && Arguments.IsParty(with) ? with : null;
        return draft;
    }
}
