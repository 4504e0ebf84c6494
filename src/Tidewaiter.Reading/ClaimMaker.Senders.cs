using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;

namespace Tidewaiter.Reading;

/// <content>Who sends people whose land stands behind them: "young women from Kenya", "labourers have gone from the North to Russia".</content>
internal sealed partial class ClaimMaker
{
    private Draft WithSender(Draft draft)
    {
        if (draft is not { Kind: ClaimKind.Deployment or ClaimKind.Labour, Supplier: null, SupplierWord: < 0 } || NationalityOf(draft) is not null) return draft;
        var sender = draft.Item is { IsPronoun: false } people && (people.Plural || people.Quantity >= 0) ? LandBehind(draft.Clause, people) ?? (draft.Clause.Parent is { } around ? LandBehind(around, people) : null) : null;
        // A capital is where they set out; a land is who sends them.
        sender ??= draft.From is { Country: { } land, First: > 0 } from && Words[from.First - 1].Form.Text == "from" && !land.Capitals.Contains(slots.Name(from), StringComparer.OrdinalIgnoreCase) ? from : null;
        return sender is null ? draft : draft with { Supplier = sender, From = draft.From == sender ? null : draft.From };
    }

    private NounPhrase? LandBehind(Clause clause, NounPhrase people)
    {
        var end = people.End;
        for (var member = people.Next; member is not null; member = member.Next) end = Math.Max(end, member.End);
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep >= people.CoreEnd && complement.Prep <= end && Words[complement.Prep].Form.Text == "from" && complement.Noun is { IsPronoun: false, Country: not null }) return complement.Noun;
        }

        return null;
    }
}
