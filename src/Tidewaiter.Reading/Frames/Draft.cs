using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Reading.Frames;

/// <summary>A claim in the making: the phrases that fill its slots, before pronouns are resolved and the commitment is folded.</summary>
internal sealed record Draft : IErasable
{
    public required ClaimKind Kind { get; set; }

    public required string Rule { get; set; }

    public required Clause Clause { get; set; }

    /// <summary>The event noun that made it; null when the verb did.</summary>
    public NounPhrase? Nominal { get; set; }

    public NounPhrase? Supplier { get; set; }

    public NounPhrase? Recipient { get; set; }

    public NounPhrase? Carrier { get; set; }

    public NounPhrase? Item { get; set; }

    public NounPhrase? From { get; set; }

    public NounPhrase? To { get; set; }

    public NounPhrase? Via { get; set; }

    public NounPhrase? Operator { get; set; }

    /// <summary>The phrase whose count is the quantity.</summary>
    public NounPhrase? Counted { get; set; }

    /// <summary>Words of a nationality adjective that stands for the supplier, or -1.</summary>
    public int SupplierWord { get; set; } = -1;

    /// <summary>First and end word of an item that is part of a compound ("arms shipments"), or null.</summary>
    public (int First, int End)? ItemWords { get; set; }

    /// <summary>The event is that something was not done ("did not broadcast its position"): the negation of its own clause denies nothing.</summary>
    public bool NegativeEvent { get; set; }

    /// <summary>An attribute of a noun tells it ("Turkish-supplied rockets"), in a sentence that may be about anything else.</summary>
    public bool ByAttribute { get; set; }

    /// <summary>The time of its clause is not its own: a listing that is taken as known, the price of what was done.</summary>
    public bool Untimed { get; set; }

    /// <summary>What shows the event ("imagery"): a source.</summary>
    public NounPhrase? Witness { get; set; }

    /// <summary>A commitment that the construction itself allows at most.</summary>
    public Modality Ceiling { get; set; } = Modality.Asserted;

    /// <summary>The word that shows that ceiling; -1 for the first of the clause.</summary>
    public int CeilingWord { get; set; } = -1;

    /// <summary>The word of the time when the clause has several and each is an event ("on 28 January and 25 February"), or -1.</summary>
    public int Date { get; set; } = -1;

    /// <summary>The number of an ordinal that is the quantity ("the second such case"), or 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>What the words lean to, for its kind, as natural logarithms of odds: its own word (infinite where that is no trigger), the strongest of the sentence, the strongest for another kind, and the sentence as a whole.</summary>
    public (float Own, float Best, float Other, float Whole) Leaning { get; set; }

    /// <summary>A rule has read it and found no event: nothing is told of it, by this or any other means.</summary>
    public bool IsNoEvent { get; set; }

    /// <summary>Without an antecedent for its pronoun there is no claim: "Tehran supplied them".</summary>
    public bool NeedsItem { get; set; }

    /// <summary>The item covers only this member of a coordination, not the members behind it.</summary>
    public bool ItemAlone { get; set; }

    /// <summary>The words of the sentence told it, and no rule.</summary>
    public bool IsLeaning => Rule.Contains("/leaning", StringComparison.Ordinal);

    public int Filled => (Supplier is not null || SupplierWord >= 0 ? 1 : 0) + (Recipient is null ? 0 : 1) + (Carrier is null ? 0 : 1) + (Item is null && ItemWords is null ? 0 : 1) + (From is null ? 0 : 1) + (To is null ? 0 : 1) + (Counted is { Quantity: >= 0 } ? 1 : 0);

    /// <inheritdoc />
    public void Erase()
    {
        (Nominal, ItemWords) = (null, null);
        (Supplier, Recipient, Carrier, Item, From, To, Via, Operator, Counted, Witness) = (null, null, null, null, null, null, null, null, null, null);
        (SupplierWord, CeilingWord, Date, Ordinal, Ceiling) = (-1, -1, -1, 0, Modality.Asserted);
        Leaning = default;
        (NegativeEvent, ByAttribute, Untimed, IsNoEvent, NeedsItem, ItemAlone) = (false, false, false, false, false, false);
    }

    /// <summary>Begins a draft in one that the sentence has to spare.</summary>
    public static Draft Of(Clause clause, ClaimKind kind, string rule)
    {
        var draft = clause.Pool.Drafts.Next();
        (draft.Clause, draft.Kind, draft.Rule) = (clause, kind, rule);
        return draft;
    }
}
