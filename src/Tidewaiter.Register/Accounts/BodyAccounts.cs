using System.Globalization;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Accounts;

/// <summary>Puts side by side what is said of organisations: what they are called, when they were founded, how many members they have, when they published something.</summary>
internal sealed class BodyAccounts
{
    private readonly List<BodyFact> _facts;
    private readonly List<NameMention> _names;
    private readonly EchoLinks _links;
    private readonly RegisterOptions _options;

    /// <summary>Reads the facts, and notes in the links which claims share a value that is not the body's own: an error in common is a sign of one source.</summary>
    public BodyAccounts(IEnumerable<WeighedClaim> claims, IReadOnlyList<NameMention> names, Roots roots, EchoLinks links, RegisterOptions options)
    {
        (_links, _options) = (links, options);
        _names = [.. names.Where(mention => mention.Named.Kind == NameKind.Body)];
        var byExhibit = _names.ToLookup(mention => mention.Exhibit);
        _facts = [.. claims.Select(claim => BodyFact.Read(claim, roots[claim.Id], byExhibit[claim.Exhibit])).OfType<BodyFact>()];
        foreach (var fact in _facts.GroupBy(fact => fact.Key)) LinkDepartures([.. fact]);
    }

    /// <summary>Every comparison.</summary>
    public IEnumerable<Difference> All()
    {
        foreach (var fact in _facts.Where(fact => fact.Kind != DifferenceKind.Name).GroupBy(fact => fact.Key).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal))
        {
            if (Sheet([.. fact]).Build(departuresAreOneVoice: _options.Makes(Assumption.UnconfirmedEchoes), whenEqual: true) is { } difference) yield return difference;
        }

        var named = _facts.Where(fact => fact.Kind == DifferenceKind.Name).ToLookup(fact => fact.Body, StringComparer.OrdinalIgnoreCase);
        foreach (var subject in _names.Select(mention => mention.Named.Subject!).Concat(named.Select(group => group.Key)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            if (Names(subject, named[subject]).Build(departuresAreOneVoice: _options.Makes(Assumption.UnconfirmedEchoes)) is { } difference) yield return difference;
        }
    }

    private AccountSheet Sheet(List<BodyFact> facts)
    {
        var first = facts.MinBy(fact => fact.Source.Id.Text, StringComparer.Ordinal)!;
        var sheet = new AccountSheet(first.Kind, first.Matter.Length > 0 ? $"{first.Body}, {first.Matter}" : first.Body, row: null, _links);
        var known = Known(first).ToList();
        var words = new DayWords(facts.Select(fact => fact.Days).Concat(known.Select(account => account.Days)).OfType<Period>());
        foreach (var fact in facts) sheet.Add(fact.Days is { } days ? words[days] : fact.Value!, fact.Voice, fact.Source.Marking);
        foreach (var (account, days) in known) sheet.Add(days is { } said ? words[said] : account.Values[0], account);
        return sheet;
    }

    private IEnumerable<(KnownAccount Account, Period? Days)> Known(BodyFact fact)
    {
        if (fact.Kind is not (DifferenceKind.Founded or DifferenceKind.Members)) yield break;
        foreach (var account in KnownAccount.Of(fact.Body, fact.Kind.ToString().ToLowerInvariant(), _options))
        {
            if (fact.Kind == DifferenceKind.Members) yield return (account, null);
            else if (PartialDate.TryParse(account.Values[0], out var date)) yield return (account, date.Days);
        }
    }

    // Who writes the short form only says nothing about the name.
    private AccountSheet Names(string subject, IEnumerable<BodyFact> facts)
    {
        var sheet = new AccountSheet(DifferenceKind.Name, subject, row: null, _links);
        var known = KnownAccount.Of(subject, "name", _options).ToList();
        string Of(string name) => known.Find(account => account.Values.Contains(name, StringComparer.OrdinalIgnoreCase)) is { Standing: Standing.Own } account ? account.Values[0] : name;
        foreach (var mention in _names.Where(mention => mention.Named.Subject!.Equals(subject, StringComparison.OrdinalIgnoreCase) && !mention.Named.Words.Equals(subject, StringComparison.OrdinalIgnoreCase)))
        {
            sheet.Add(Of(OneLine(mention.Named.Words)), new AccountVoice(mention.SourceName, null, mention.Published, null, mention, null, IsOwnWord: false), mention.Marking);
        }

        foreach (var fact in facts) sheet.Add(Of(fact.Value!), fact.Voice, fact.Source.Marking);
        foreach (var account in known.Where(account => account.Who.Length > 0)) sheet.Add(account.Values[0], account);
        return sheet;
    }

    // Two voices that share what is not the body's own word may be one: each rests, as a hypothesis, on the first who said so.
    private void LinkDepartures(List<BodyFact> facts)
    {
        if (facts[0].Kind == DifferenceKind.Name) return;
        var known = Known(facts[0]).ToList();
        var words = new DayWords(facts.Select(fact => fact.Days).Concat(known.Select(account => account.Days)).OfType<Period>());
        string Of(Period? days, string? value) => days is { } said ? words[said] : value!;
        var own = facts.Where(fact => fact.IsOwnWord).Select(fact => Of(fact.Days, fact.Value)).Concat(known.Where(account => account.Account.Standing == Standing.Own).Select(account => Of(account.Days, account.Account.Values[0]))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (own.Count != 1) return;
        foreach (var same in facts.GroupBy(fact => Of(fact.Days, fact.Value), StringComparer.OrdinalIgnoreCase).Where(same => !own.Contains(same.Key)))
        {
            var inOrder = same.OrderBy(fact => fact.Source.Published ?? DateOnly.MaxValue).ThenBy(fact => fact.Source.Id.Text, StringComparer.Ordinal).ToList();
            foreach (var later in inOrder.Skip(1).Where(later => !later.Who.Equals(inOrder[0].Who, StringComparison.OrdinalIgnoreCase)))
            {
                _links.AddSharedDeparture(later.Source, inOrder[0].Source, $"{later.Voice} says {same.Key} of {later.Body} like {inOrder[0].Voice}, and both depart from its own word, {own.Single()}");
            }
        }
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words for days, one for days that can be the same: "16 October 2024" is in "October 2024".</summary>
    private sealed class DayWords
    {
        private readonly Dictionary<Period, string> _words = [];

        /// <summary>Puts the days into groups in which each lies in each other's days or holds them.</summary>
        public DayWords(IEnumerable<Period> all)
        {
            var groups = new List<List<Period>>();
            foreach (var days in all.Distinct().OrderBy(Length).ThenBy(days => days.From).ThenBy(days => days.To))
            {
                if (groups.Find(group => group.TrueForAll(other => other.Contains(days) || days.Contains(other))) is { } fits) fits.Add(days);
                else groups.Add([days]);
            }

            foreach (var group in groups)
            {
                // The widest that is still a month says what all of them can mean.
                var shown = group.Where(days => Length(days) <= 31).DefaultIfEmpty(group[0]).MaxBy(Length);
                foreach (var days in group) _words[days] = Words(shown);
            }
        }

        public string this[Period days] => _words[days];

        private static int Length(Period days) => days is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : int.MaxValue;

        private static string Words(Period days) => days switch
        {
            { From: { } from, To: { } to } when from == to => from.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            { From: { } from, To: { } to } when days == Period.Month(from.Year, from.Month) => to.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            { From: { } from } when days == Period.Year(from.Year) => from.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => days.ToString(),
        };
    }
}
