using System.Collections.Immutable;
using System.Globalization;
using Tidewaiter.Register.Bounds;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Echoes;

/// <summary>
/// Proposes which claims rest on which, beside those that name one root: by wording, by figure, by a converted figure, by a citation. Each claim is compared with few others, found in indices, so that the time is linear.
/// </summary>
internal sealed class EchoFinder
{
    // Candidates that one claim is compared with in one index at most, the earliest first.
    private const int MostCandidates = 16;

    // A figure of one or two digits is said by many: its days must be nearly the same. A figure of three digits that agree is rarely chance.
    private const double NearlySameDays = 0.8;
    private const double MostlySameDays = 0.5;

    private readonly List<Statement> _inOrder;
    private readonly Dictionary<(string Unit, decimal Figure), List<Statement>> _byFigure = [];
    private readonly Dictionary<(string Voice, DateOnly Day), List<Statement>> _byVoiceAndDay = [];
    private readonly Dictionary<(string Root, string Unit), List<Statement>> _byRootAndUnit = [];
    private readonly Dictionary<(ClaimId Copy, ClaimId Original), List<EchoReason>> _found = [];
    private readonly Dictionary<ClaimId, Statement> _byId = [];

    private EchoFinder(List<Statement> inOrder)
    {
        _inOrder = inOrder;
        foreach (var statement in inOrder)
        {
            _byId[statement.Source.Id] = statement;
            if (statement.Unit is { } unit)
            {
                foreach (var figure in statement.Figures) Add(_byFigure, (unit, figure), statement);
            }

            if (statement.Unit is not null) Add(_byRootAndUnit, (Key(statement.Root), statement.Unit), statement);
            if (statement.Source.Published is not { } day) continue;
            foreach (var name in Names(statement)) Add(_byVoiceAndDay, (name, day), statement);
        }
    }

    /// <summary>Claims that nobody rejected, as they are compared: by day of publication, then by id.</summary>
    public static List<Statement> Statements(IEnumerable<WeighedClaim> claims, Roots roots) =>
        [.. claims.Where(claim => claim.Judged != Verdict.Rejected).Select(claim => new Statement(claim, roots[claim.Id]))
            .OrderBy(statement => statement.Source.Published ?? DateOnly.MaxValue).ThenBy(statement => statement.Source.Id.Text, StringComparer.Ordinal)];

    /// <summary>Every link that is proposed, with its reasons, ordered by copy and original. Statements come in their order.</summary>
    public static List<(Statement Copy, Statement Original, List<EchoReason> Reasons)> Find(List<Statement> inOrder)
    {
        var finder = new EchoFinder(inOrder);
        foreach (var (copy, original, text) in SharedWording.Find(inOrder)) finder.Link(copy, original, EchoReasonKind.SharedWording, text);
        foreach (var statement in inOrder)
        {
            finder.SameFigure(statement);
            if (!finder.NamedConversion(statement)) finder.SilentConversion(statement);
            finder.Citation(statement);
        }

        return [.. finder._found.Select(pair => (finder._byId[pair.Key.Copy], finder._byId[pair.Key.Original], pair.Value)).OrderBy(link => link.Item1.Source.Id.Text, StringComparer.Ordinal).ThenBy(link => link.Item2.Source.Id.Text, StringComparer.Ordinal)];
    }

    private void SameFigure(Statement later)
    {
        if (later.Unit is not { } unit) return;
        foreach (var figure in later.Figures)
        {
            var said = _byFigure[(unit, figure)];
            var original = said.Take(MostCandidates).FirstOrDefault(earlier => Copies(later, earlier, figure));
            // A voice that had said it before, or on the same day, repeats itself and copies nobody.
            if (original is not null && !said.Take(MostCandidates).Any(own => Same(own.Root, later.Root) && !original.IsBefore(own) && own.SharesGoods(later))) Link(later, original, EchoReasonKind.SharedFigure, $"{later.Said} has the figure {figure:#,0.##} {unit} of {original.Said}, {original.Item} over nearly the same days ({original.Source.Claim.Time?.Period} and {later.Source.Claim.Time?.Period})");
        }
    }

    private static bool Copies(Statement later, Statement earlier, decimal figure) =>
        earlier.IsBefore(later) && !Same(earlier.Root, later.Root) && !later.IsOneDocumentWith(earlier) && later.CanShareParties(earlier) && later.SharesGoods(earlier)
        && earlier.Source.Claim.Time is { } time && later.Source.Claim.Time is { } when
        && Periods.Together(time.Period, when.Period) >= (SignificantDigits(figure) >= 3 ? MostlySameDays : NearlySameDays);

    // "Conversion of 5,000 containers": the figure is named with its unit. True when a claim names one, whether the figure is among the claims or not.
    private bool NamedConversion(Statement later)
    {
        var names = false;
        foreach (var element in later.Source.Claim.Sources.Sources)
        {
            if (!element.StartsWith("conversion of ", StringComparison.OrdinalIgnoreCase)) continue;
            var words = element.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 4 || !decimal.TryParse(words[2], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)) continue;
            names = true;
            var unit = Units.Of(string.Join(' ', words.Skip(3)));
            if (!_byFigure.TryGetValue((unit, figure), out var said)) continue;
            var original = said.Where(earlier => earlier != later && !(later.Source.Published < earlier.Source.Published)).MaxBy(earlier => (Same(earlier.Root, later.Root), earlier.Source.Published));
            if (original is not null) Link(later, original, EchoReasonKind.ConvertedFigure, $"{later.Said} says itself that it converts the {figure:#,0.##} {unit} of {original.Said}");
        }

        return names;
    }

    // 9,000,000 rounds from a voice that also says 20,000 containers, a figure that another had said before: 450 to one, within the published factors.
    private void SilentConversion(Statement later)
    {
        if (later.Unit is not { } unit || later.Item is not { } item) return;
        foreach (var conversion in Conversion.All.Where(conversion => conversion.To == unit && item.IsPartOf(conversion.Item)))
        {
            if (!_byRootAndUnit.TryGetValue((Key(later.Root), conversion.From), out var said)) continue;
            foreach (var own in said.Take(MostCandidates).Where(later.CanShareParties))
            {
                foreach (var (larger, smaller) in own.Figures.SelectMany(larger => later.Figures.Select(smaller => (larger, smaller))))
                {
                    var factor = smaller / larger;
                    if (factor < conversion.Low || factor > conversion.High) continue;
                    var original = _byFigure[(conversion.From, larger)].Take(MostCandidates).FirstOrDefault(earlier => earlier.IsBefore(later) && !Same(earlier.Root, later.Root) && !later.IsOneDocumentWith(earlier) && later.CanShareParties(earlier));
                    if (original is not null) Link(later, original, EchoReasonKind.ConvertedFigure, $"{smaller:#,0.##} {unit} of {later.Said} is {factor:#,0.#} × {larger:#,0.##} {conversion.From}, which {original.Said} had said before and {later.Root} says, too: {conversion.Name} is {conversion.Low:#,0.#} to {conversion.High:#,0.#}");
                }
            }
        }
    }

    // A source of the chain that is another document: of the day that is named, or with the same figure.
    private void Citation(Statement later)
    {
        foreach (var element in later.Source.Claim.Sources.Sources)
        {
            var (words, days) = NameAndDays(element);
            var name = Key(Voices.Name(words));
            // A paper that names itself first in its chain cites nobody by that; one whose word is another paper's does.
            if (name == Key(Voices.Name(later.Source.SourceName))) continue;
            var candidates = days is { } named ? Days(named).SelectMany(day => _byVoiceAndDay.GetValueOrDefault((name, day)) ?? [])
                : later.Unit is not { } unit ? [] : later.Figures.SelectMany(figure => _byFigure[(unit, figure)].Take(MostCandidates * MostCandidates)).Where(earlier => Names(earlier).Contains(name, StringComparer.Ordinal) && later.SharesGoods(earlier));
            var original = candidates.Take(MostCandidates).FirstOrDefault(earlier => earlier != later && !later.IsOneDocumentWith(earlier) && !Same(earlier.Root, later.Root) && !later.IsBefore(earlier) && later.CanShareParties(earlier));
            if (original is not null) Link(later, original, EchoReasonKind.Citation, $"{later.Said} names “{element}”: that is {original.Said}");
        }
    }

    private void Link(Statement copy, Statement original, EchoReasonKind kind, string text)
    {
        var pair = (copy.Source.Id, original.Source.Id);
        if (pair.Item1 == pair.Item2 || _found.ContainsKey((pair.Item2, pair.Item1))) return;
        if (!_found.TryGetValue(pair, out var reasons)) _found[pair] = reasons = [];
        if (!reasons.Exists(reason => reason.Kind == kind)) reasons.Add(new EchoReason(kind, text));
        reasons.Sort((one, other) => one.Kind.CompareTo(other.Kind));
    }

    private static (string Name, Period? Days) NameAndDays(string element)
    {
        var words = element.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && PartialDate.TryParse(words[^1], out var date) ? (string.Join(' ', words[..^1]), date.Days) : (element, null);
    }

    private static IEnumerable<DateOnly> Days(Period period)
    {
        for (var day = period.From!.Value; day < period.To; day = day.AddDays(1)) yield return day;
        yield return period.To!.Value;
    }

    // The voice, and the publication that printed it.
    private static string[] Names(Statement statement)
    {
        var (root, publication) = (Key(statement.Root), Key(Voices.Name(statement.Source.SourceName)));
        return root == publication ? [root] : [root, publication];
    }

    private static string Key(string name) => name.ToUpperInvariant();

    private static int SignificantDigits(decimal figure)
    {
        var digits = figure.ToString("0.############", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return digits.Length;
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static void Add<TKey>(Dictionary<TKey, List<Statement>> index, TKey key, Statement statement)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(statement);
    }
}
