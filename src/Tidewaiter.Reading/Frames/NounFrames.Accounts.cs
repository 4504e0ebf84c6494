using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Frames;

/// <content>What an account is of: "dismissed the stories about guns from Korea", "the trade in arms".</content>
internal static partial class NounFrames
{
    /// <summary>The hand-over that somebody denies by denying an account of the goods. Null when the account is of no goods, or nobody denies it.</summary>
    public static Draft? Disbelieved(ReadOnlySpan<Word> words, NounPhrase account, Clause clause)
    {
        if (account.IsPronoun || clause.Verb is not { Negated: false } verb || !words[account.Head].Form.NounClasses.Has(Classes.Account)) return null;
        var denied = verb.Classes.Has(Classes.Deny) && !verb.Classes.Has(Classes.Ban) ? verb.Passive ? clause.Subject == account : clause.Objects.Contains(account)
            : (verb.IsBe ? clause.Subject == account : verb.Classes.Has(Classes.Label) && clause.Objects.Contains(account)) && Denials.IsCalledFalse(words, clause, account);
        if (!denied) return null;
        var goods = account.Of is { Country: null } of ? of : null;
        NounPhrase? giver = null, receiver = null;
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < account.End) continue;
            if (goods is null && complement.Prep == account.End && words[complement.Prep].Form.Text is "about" or "of" or "on") goods = complement.Noun;
            else if (goods is not null && words[complement.Prep].Form.Text is "from" && Arguments.IsParty(complement.Noun)) giver ??= complement.Noun;
            else if (goods is not null && words[complement.Prep].Form.Text is "to" or "for" && Arguments.IsParty(complement.Noun)) receiver ??= complement.Noun;
        }

        if (goods is not { IsPronoun: false, Event: null } || !goods.Classes.Has(Classes.Goods) || goods.Classes.Has(Classes.Money)) return null;
        return new Draft { Kind = ClaimKind.Transfer, Rule = "transfer/disbelieved", Clause = clause, Nominal = account, Item = goods, Counted = goods, Supplier = giver ?? goods.Possessor, SupplierWord = giver is null && goods.Possessor is null ? goods.Nationality : -1, Recipient = receiver, Ceiling = Modality.Denied };
    }

    // "the trade in arms", "denied trading in arms": the goods behind the "in" that stands right behind.
    internal static NounPhrase? TradedIn(ReadOnlySpan<Word> words, Clause clause, int end)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep == end && words[complement.Prep].Form.Text == "in" && complement.Noun is { IsPronoun: false, Country: null } goods && goods.Classes.Has(Classes.Goods)) return goods;
        }

        return null;
    }
}
