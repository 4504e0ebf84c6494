using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>One draft, several claims: members that have counts of their own, what a list includes, days that are events each.</content>
internal sealed partial class ClaimMaker
{
    private readonly List<Draft> _parts = [];

    // The claims that a draft makes, in a list that the next call fills anew.
    private List<Draft> Parts(Draft draft, bool dated)
    {
        _parts.Clear();
        Members(draft);
        if (draft is { Kind: ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Movement or ClaimKind.Sighting, Item: { } item, NeedsItem: false }) Included(draft, item);
        if (dated) Dated(draft);
        return _parts;
    }

    // "fired missiles on December 30, January 2 and January 6": each day is an event.
    private void Dated(Draft draft)
    {
        var dates = draft.Clause.Times;
        if (dates.Count < 2 || draft.Kind is ClaimKind.Estimate) return;
        // "in May and again in October".
        var again = draft is { Kind: not ClaimKind.Designation, Nominal: null } && dates.Count == 2 && dates[1] - dates[0] is > 2 and < 6 && Words[dates[1] - 1].Form.Text is "again" or "once again" or "once more";
        if (again)
        {
            for (var part = _parts.Count - 1; part >= 0; part--) _parts.Insert(part + 1, _parts[part] with { Date = dates[1] });
            return;
        }

        if (!IsDay(dates[0])) return;
        for (var part = _parts.Count - 1; part >= 0; part--)
        {
            for (var i = 1; i < dates.Count && i < 8 && IsDay(dates[i]) && IsJoined(dates[i - 1], dates[i]); i++) _parts.Insert(part + i, _parts[part] with { Date = dates[i] });
        }
    }

    private bool IsDay(int word) => times[Words[word].Time].Period is { From: { } from, To: { } to } && from == to;

    private bool IsJoined(int first, int second)
    {
        if (second - first > 3 || second - first < 2) return false;
        for (var i = first + 1; i < second; i++)
        {
            if (Words[i].Tag is not (Tag.Comma or Tag.Conj)) return false;
        }

        return true;
    }

    // "ammunition, including two million shells and 20 launchers": what is counted in the list is a claim of its own beside the whole.
    private void Included(Draft draft, NounPhrase item)
    {
        for (var whole = item; whole is not null; whole = whole.Next) AddCounted(draft, whole.Including);
        // "sent shells to Goma, including 20 launchers": the list stands apart from what it belongs to.
        foreach (var complement in draft.Clause.Preps)
        {
            if (complement.Prep <= item.First) continue;
            if (Words[complement.Prep].Form.Text == "including") AddCounted(draft, complement.Noun);
            // "received arms from Iran, among them 30 missiles".
            else if (Words[complement.Prep].Form.Text == "among" && complement.Noun is { IsPronoun: true } them) AddCounted(draft, ObjectAt(draft.Clause, them.End));
        }
    }

    private static NounPhrase? ObjectAt(Clause clause, int word)
    {
        foreach (var noun in clause.Objects)
        {
            if (noun.First == word) return noun;
        }

        return null;
    }

    private void AddCounted(Draft draft, NounPhrase? list)
    {
        for (var listed = list; listed is not null; listed = listed.Next)
        {
            if (listed.Quantity >= 0 && !listed.CountOnly && (Arguments.IsItem(listed) || (draft.Kind == ClaimKind.Deployment ? listed.Classes.Has(Classes.Person) : Arguments.IsCarrier(listed)))) _parts.Add(draft with { Item = listed, Counted = listed, ItemAlone = true });
        }
    }

    // A coordination in which members have counts of their own is one claim for each of them.
    private void Members(Draft draft)
    {
        var item = draft.Counted is { } list && (list == draft.Item || list == draft.Carrier || draft.Kind == ClaimKind.Designation || (list == draft.Recipient && draft.Kind == ClaimKind.Training)) ? list : null;
        if (item?.Next is null)
        {
            _parts.Add(draft);
            return;
        }

        var counted = 0;
        for (var member = item; member is not null; member = member.Next)
        {
            if (member.Quantity >= 0) counted++;
            if (member != item && member.Determiner >= 0 && Words[member.Determiner].Form.Text == "no")
            {
                _parts.Add(draft with { Item = item.Before(member), Counted = item });
                _parts.Add(draft with { Item = member, Counted = member });
                return;
            }
        }

        // "seized two vessels, the Horse and the Freya": their names.
        if (counted < 2 && draft.Item != item && draft.Kind != ClaimKind.Designation)
        {
            _parts.Add(draft);
            return;
        }

        // "listed the tanker and its captain": a ship and a person are listed each for itself.
        var mixed = draft.Kind == ClaimKind.Designation && Arguments.IsCarrier(item) != Arguments.IsCarrier(item.Next) && (Arguments.IsCarrier(item) ? item.Next : item).Classes.Has(Classes.Person | Classes.Party);
        if ((counted == 0 && !mixed) || (counted == 1 && item.Quantity >= 0 && item.Next.Determiner < 0 && !(quantities[item.Quantity].Unit is null && IsMass(item.Next)) && (item.Next.Next is null || draft.Kind != ClaimKind.Transfer || quantities[item.Quantity] is { Unit: not null } or { Vague: true })))
        {
            _parts.Add(draft);
            return;
        }

        // What has no count of its own is told with its neighbours that have none.
        for (var member = item; member is not null;)
        {
            var next = member.Next;
            while (!mixed && member.Quantity < 0 && next is { Quantity: < 0 }) next = next.Next;
            _parts.Add(Part(draft, item, next is null || next == member.Next ? member : member.Before(next), alone: next == member.Next));
            member = next;
        }
    }

    // "20 trucks and ammunition", "six jets and spare parts": no number counts those.
    private bool IsMass(NounPhrase noun) => noun is { IsName: false, IsPronoun: false } && ((noun.Classes.Has(Classes.Goods) && !noun.Classes.Has(Classes.Carrier) && !Words[noun.Head].Form.Text.EndsWith('s')) || Words[noun.Head].Form.NounLemma is "part" or "spare part" or "component" or "accessory" or "supply");

    private static Draft Part(Draft draft, NounPhrase list, NounPhrase member, bool alone)
    {
        // "9,500 North Korean troops and 900 engineers": all of them are North Korean.
        var people = draft is { Kind: ClaimKind.Deployment or ClaimKind.Labour, Supplier: null, SupplierWord: < 0 } && member is { Nationality: < 0, Possessor: null, IsName: false } && list.Nationality >= 0;
        if (draft.Item == list) return draft with { Item = member, Counted = member, ItemAlone = alone, SupplierWord = people ? list.Nationality : draft.SupplierWord };
        var own = alone ? member.Alone() : member;
        if (draft.Kind == ClaimKind.Designation ? Arguments.IsCarrier(member) : draft.Carrier == list) return draft with { Carrier = own, Recipient = draft.Kind == ClaimKind.Designation ? null : draft.Recipient, Counted = member };
        return draft with { Recipient = own, Carrier = draft.Kind == ClaimKind.Designation ? null : draft.Carrier, Counted = member };
    }
}
