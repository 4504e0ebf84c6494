using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>Hand-overs of what no table knows as goods, where both sides are told.</content>
internal static partial class VerbFrames
{
    // "exported looms to Belarus", "bought receivers from Taiwan", "has never sold to Russia", "nothing has been shipped there".
    private static Draft? Wares(ReadOnlySpan<Word> words, Clause clause)
    {
        var verb = clause.Verb!;
        var receiving = verb.Classes.Has(Classes.Receive) && !verb.Classes.Has(Classes.Give);
        if (!verb.Classes.Has(Classes.Give | Classes.Receive) || clause.Relation == ClauseRelation.Participle || (clause.Relation == ClauseRelation.Infinitive && clause.Parent?.Verb?.Classes.Has(Classes.Plan | Classes.Hedge | Classes.Say) != true)) return null;
        var arguments = Arguments.OfVerb(words, clause);
        if (arguments.Agent is null ? !arguments.Passive : !IsSide(arguments.Agent) && !(arguments.Agent.IsPronoun && words[arguments.Agent.Head].Form.Text is "it" or "he" or "she" or "they" or "we")) return null;
        var to = arguments.Dative ?? arguments.To;
        var (supplier, recipient) = receiving ? (arguments.From, arguments.Agent ?? to) : (arguments.Agent ?? arguments.From, to ?? (arguments.For is { Country: not null } meant ? meant : null));
        var theme = arguments.Theme;
        // "nothing lethal has left for", "denied that anything had been shipped": what was not handed over.
        if (theme is { IsPronoun: true } && words[theme.Head].Form.Text is "nothing" or "anything")
        {
            var none = words[theme.Head].Form.Text == "nothing";
            if (verb.Form.VerbLemma is "ask for" or "pass on" or "want" or "need" or "get" or "demand" or "give" || (!none && clause.Parent?.Verb?.Classes.Has(Classes.Deny) != true)) return null;
            return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/nothing", clause, arguments), Clause = clause, Supplier = supplier, Recipient = recipient, Ceiling = Modality.Denied, CeilingWord = theme.Head };
        }

        // "never sold to Russia": of what is not said.
        if (theme is null) return !arguments.Passive && !receiving && clause.Objects.Count == 0 && arguments.Agent is { } seller && to is { Country: not null, IsPronoun: false } && verb.Form.VerbLemma is "sell" or "export" or "ship" or "supply" or "deliver" or "resell" or "re-export" ? new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/sold-to", clause, arguments), Clause = clause, Supplier = seller, Recipient = to } : null;
        if (theme is not { IsPronoun: false, Country: null, Event: null, IsPeople: false, CountOnly: false, Money: false } || theme.Classes != Classes.None || (theme.IsName && theme.Quantity < 0) || verb.Form.VerbLemma is not ("export" or "import" or "ship" or "buy" or "sell" or "supply" or "deliver" or "donate" or "purchase" or "procure" or "acquire" or "resell" or "re-export" or "sell on" or "smuggle" or "source" or "give" or "hand over" or "order" or "send" or "provide")) return null;
        if (supplier is null || recipient is null || !(supplier.IsPronoun || IsSide(supplier)) || !(recipient.IsPronoun || IsSide(recipient)) || (supplier.IsPronoun && recipient.IsPronoun)) return null;
        if (verb.Form.VerbLemma is "give" or "send" or "provide" && (theme.Quantity < 0 || !theme.Plural || recipient.Country is null)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = Rule("transfer/wares", clause, arguments), Clause = clause, Item = theme, Counted = theme, Supplier = supplier, Recipient = recipient, Via = arguments.Via, Carrier = arguments.Aboard };
    }

    private static bool IsSide(NounPhrase noun) => !noun.IsPronoun && noun.Event is null && (noun.Country is not null || noun.IsName || noun.Classes.Has(Classes.Party | Classes.Person | Classes.Troops)) && !(noun.Classes.Has(Classes.Goods | Classes.Carrier) && !noun.IsName);
}
