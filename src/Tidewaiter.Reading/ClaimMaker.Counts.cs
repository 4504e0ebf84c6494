using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>How much, when the number does not stand with what it counts: a part of it, a number behind it or in brackets, what carries it.</content>
internal sealed partial class ClaimMaker
{
    // "four delegations visited the plant", "seven of the tankers are under sanctions": how many came or were listed; "the two leaders" are known.
    private NounPhrase? Guests(Draft draft)
    {
        if (draft is { Kind: ClaimKind.Visit, Supplier: { IsName: false } guests } && !IsPointed(guests)) return guests;
        return draft is { Kind: ClaimKind.Designation, ByAttribute: false } && (draft.Carrier ?? draft.Recipient) is { } listed && !Words[listed.First].Share ? listed : null;
    }

    // "Of the six missiles that hit the city, three were …": so many are told of.
    private NounPhrase? Share(Clause clause)
    {
        if (clause is not { Relation: ClauseRelation.Relative, Antecedent: { Quantity: >= 0 } whole, Parent: { Subject: { CountOnly: true, Quantity: >= 0 } part } around }) return null;
        foreach (var complement in around.Preps)
        {
            if (complement.Noun == whole && complement.Prep < part.First && Words[complement.Prep].Form.Text is "of" or "out of") return part;
        }

        return null;
    }

    // "those two dates", "the two leaders".
    private bool IsPointed(NounPhrase noun) => noun.Determiner >= 0 && noun.Determiner == noun.First && Words[noun.Determiner].Form.Text is "the" or "those" or "these" or "both";

    // "supplies 40 percent of the shells"; of "shells fired by Russia" not all are that part.
    private Quantity? Percentage(Draft draft, NounPhrase counted)
    {
        if (Words[counted.First] is not { Share: true, Quantity: >= 0 and var part } || quantities[part] is not { Kind: QuantityKind.Percent } node || draft.Clause.Antecedent == counted) return null;
        return new Quantity(node.Min, node.Max, node.Approximate, "percent", node.Meaning);
    }

    // "some 4,700 of them": what they are when that is known.
    private static Quantity? InNouns(Quantity? quantity, string? told, string? carrier, bool batch)
    {
        if (quantity is null || !(batch || quantity.Unit is "them" or "these" or "those" or "they" or "which" or "whom")) return quantity;
        // "two of them": tankers, and no ship by name.
        var hulls = batch || carrier is null || !char.IsLower(carrier[carrier.LastIndexOfAny([' ', '\u00A0']) + 1]) ? null : carrier;
        return (told ?? hulls) is { } counted ? new Quantity(quantity.Min, quantity.Max, quantity.Approximate, LastWord(counted), quantity.Meaning) : quantity;
    }

    // The lexicon knows "cargo plane" as one word, and what is counted are planes.
    private static string LastWord(string unit) => unit[(unit.LastIndexOfAny([' ', '\u00A0']) + 1)..].ToLowerInvariant();

    private Quantity? NumberBehind(Draft draft, NounPhrase counted)
    {
        var number = Apposed(draft, counted);
        if (number < 0) number = Told(draft, counted);
        if (number < 0) return Borne(draft);
        var node = quantities[number];
        return new Quantity(node.Min, node.Max, node.Approximate, node.Unit ?? slots.Word(LastMember(counted).Head).ToLowerInvariant(), node.Meaning);
    }

    // "exports were two million barrels a day", "puts China's imports at 1.5 million barrels", "the number of missiles handed over is put at 200": the index of the number that the verb tells, or -1.
    private int Told(Draft draft, NounPhrase counted)
    {
        var clause = draft.Clause;
        var level = draft.Nominal is { } nominal ? (clause.Subject == nominal || (clause.Objects.Count > 0 && clause.Objects[0] == nominal) ? clause : null)
            : clause is { Relation: ClauseRelation.Participle or ClauseRelation.Relative, Antecedent: { } whole, Parent: { } around } && (whole == around.Subject || around.Objects.Contains(whole)) && IsNumberOf(whole) ? around : null;
        if (level?.Verb is not { } verb) return -1;
        if (verb.IsBe && level.Objects.Count > 0 && level.Objects[^1] is { Of: null, Quantity: >= 0 and var said } && level.Objects[^1] is var much && (much.Measured || much.CountOnly) && (much.CountOnly || IsRate(much)) && much != counted) return said;
        if (verb.Form.VerbLemma is not ("put" or "estimate" or "assess" or "calculate" or "reckon" or "count")) return -1;
        foreach (var complement in level.Preps)
        {
            if (complement.Prep > verb.First && Words[complement.Prep].Form.Text == "at" && complement.Noun is { Of: null, Quantity: >= 0 and var put } sum && (sum.CountOnly || IsRate(sum))) return put;
        }

        return -1;
    }

    // "the number of missiles handed over was 30": the number is told with them, and is no claim of its own.
    private bool IsNumberOfAnother(Draft draft, List<Draft> drafts) => draft is { Kind: ClaimKind.Estimate, Counted: { Quantity: >= 0 and var number } } && drafts.Exists(other => other is { Kind: not ClaimKind.Estimate, Counted: { Quantity: < 0 } counted } && Told(other, counted) == number);

    // "1.3 million barrels a day".
    private bool IsRate(NounPhrase noun) => noun.Measured && Words[noun.Head].Form.Text is "day" or "week" or "month" or "year";

    // "the number of missiles", "the volume of fuel".
    private bool IsNumberOf(NounPhrase noun) => Words[Math.Min(noun.First + 1, noun.Head)].Form.NounLemma is "number" or "total" or "figure" or "volume" or "amount" or "quantity";

    // "were taken across in convoys of 12 pick-ups": of goods without a number, what carries them is counted.
    private Quantity? Borne(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Movement, Nominal: null, ItemAlone: false, Carrier: { IsPronoun: false } carrier } || (carrier.Quantity >= 0 ? carrier : carrier.Of) is not { Quantity: >= 0 and var number } hulls || quantities[number] is not { Kind: QuantityKind.Count } node || IsPointed(hulls) || draft.Clause.Antecedent == carrier) return null;
        return new Quantity(node.Min, node.Max, node.Approximate, LastWord(slots.Word(hulls.Head)), node.Meaning);
    }

    // "missiles, around 200 of them,", "shells (roughly nine million)", "instructors in April, about a hundred", "troops, estimated at 12,000,": the index of the number, or -1.
    private int Apposed(Draft draft, NounPhrase counted)
    {
        if (draft.Kind is ClaimKind.Visit or ClaimKind.Designation or ClaimKind.Estimate || counted.IsName || counted.IsPronoun || draft.Nominal == counted) return -1;
        foreach (var child in draft.Clause.Children)
        {
            if (child is not { Relation: ClauseRelation.Participle, Verb.Form.VerbLemma: "estimate" or "put" or "reckon" } || child.Antecedent != counted) continue;
            foreach (var complement in child.Preps)
            {
                if (complement.Noun is { CountOnly: true, Money: false, Quantity: >= 0 and var level } && Words[complement.Prep].Form.Text == "at") return level;
            }
        }

        var mark = counted.End;
        while (mark < Words.Length && Words[mark].Tag == Tag.Time) mark++;
        if (mark + 1 >= Words.Length || Words[mark].Tag is not (Tag.Comma or Tag.Pause or Tag.Open) || Words[mark + 1] is not { Tag: Tag.Number, Money: false, Quantity: >= 0 and var number } || quantities[number].Kind is not (QuantityKind.Count or QuantityKind.Dimension)) return -1;
        var end = mark + 2;
        if (end + 1 < Words.Length && Words[end].Form.Text is "of" && Words[end + 1].Form.Text is "them") end += 2;
        else if (end < Words.Length && Words[end].Form.Text is "in all" or "in total" or "all told" or "altogether") end++;
        else if (quantities[number].Kind == QuantityKind.Dimension && Words[mark].Tag != Tag.Open) return -1;
        return end >= Words.Length || Words[end].Tag is Tag.Comma or Tag.Pause or Tag.Close or Tag.Stop or Tag.Break ? number : -1;
    }
}
