using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Names;

/// <summary>
/// Decides which row a name means: by the words beside it, by a fuller name elsewhere in the text, by words of the text that belong to one row only.
/// Where these do not tell, nothing is linked and the rows are offered.
/// </summary>
internal sealed class NameChoice
{
    private readonly LayerRun _run;
    private readonly NameFinder _found;
    private readonly int[] _wordOfToken;
    private readonly HashSet<NameRow> _named = [];
    private readonly HashSet<string> _keys;

    private NameChoice(LayerRun run, NameTable table)
    {
        _run = run;
        _found = new NameFinder(table, run.Layer.Text, run.Tokens);
        _keys = new HashSet<string>(_found.Keys, StringComparer.Ordinal);
        _wordOfToken = new int[run.Tokens.Count];
        for (var i = 0; i < run.Words.Length; i++)
        {
            for (var token = run.Words[i].FirstToken; token < run.Words[i].EndToken; token++) _wordOfToken[token] = i;
        }
    }

    /// <summary>The names of a text with their rows, in order.</summary>
    /// <param name="run">The stages over the text.</param>
    /// <param name="table">The rows.</param>
    /// <param name="isCarrier">True when the text is itself the name of a carrier, as in a slot of a claim.</param>
    public static List<NameLink> Of(LayerRun run, NameTable table, bool isCarrier = false)
    {
        var choice = new NameChoice(run, table);
        foreach (var match in choice._found.Matches)
        {
            var rows = Rows(match);
            if (rows.Count == 1 && !match.Aliases[0].Doubtful && !match.Aliases[0].Acronym && (match.Length > 1 || !rows[0].IsVessel)) choice._named.Add(rows[0]);
        }

        return [.. choice._found.Matches.Select(match => choice.Link(match, isCarrier)).OfType<NameLink>()];
    }

    private NameLink? Link(NameMatch match, bool isCarrier)
    {
        var rows = Rows(match);
        var ships = rows.Exists(static row => row.IsVessel) && match.Length == 1 && !isCarrier && !IsIntroduced(match) && !rows.Exists(row => row.IsVessel && IsNumbered(match, row));
        if (ships) rows.RemoveAll(static row => row.IsVessel);
        if (rows.Count == 0) return null;
        var sure = match.Aliases.FindAll(alias => !alias.Doubtful && rows.Contains(alias.Row) && !(alias.Acronym && !_named.Contains(alias.Row)));
        var row = sure.Count == 0 ? null : Choose(match, [.. sure.Select(static alias => alias.Row).Distinct()], rows);
        return new NameLink(match.FirstToken, match.EndToken, row, row is null ? [.. rows] : []);
    }

    private NameRow? Choose(NameMatch match, List<NameRow> sure, List<NameRow> all)
    {
        if (CountryBefore(match) is { } country)
        {
            sure = sure.FindAll(row => row.Country is null || row.Country == country);
            if (sure.Count == 0) return null;
        }

        if (all.Count == 1) return sure[0];
        return Only(sure, row => row.Context.Any(context => IsBeside(match, context)))
            ?? Only(sure, _named.Contains)
            ?? Only(sure, row => row.Context.Any(IsInText))
            ?? (all.Count == sure.Count || sure.Count > 1 ? null : Unless(sure[0], all));
    }

    // A true name wins over a doubtful one unless the text speaks of the doubtful one's surroundings.
    private NameRow? Unless(NameRow row, List<NameRow> all) => all.Exists(other => other != row && other.Context.Any(IsInText)) ? null : row;

    private static NameRow? Only(List<NameRow> rows, Func<NameRow, bool> fits)
    {
        NameRow? found = null;
        foreach (var row in rows)
        {
            if (!fits(row)) continue;
            if (found is not null) return null;
            found = row;
        }

        return found;
    }

    private bool IsBeside(NameMatch match, ImmutableArray<string> context) =>
        IsAt(match.At + match.Length, context) || IsAt(match.At - context.Length, context)
        || (match.At + match.Length < _found.Keys.Count && _found.Keys[match.At + match.Length] is "," or "(" or "in" && IsAt(match.At + match.Length + 1, context));

    private bool IsAt(int at, ImmutableArray<string> context)
    {
        if (at < 0 || at + context.Length > _found.Keys.Count) return false;
        for (var i = 0; i < context.Length; i++)
        {
            if (!NameKeys.Singular(_found.Keys[at + i]).SequenceEqual(NameKeys.Singular(context[i]))) return false;
        }

        return true;
    }

    private bool IsInText(ImmutableArray<string> context)
    {
        if (!_keys.Contains(context[0])) return false;
        if (context.Length == 1) return true;
        for (var i = 0; i < _found.Keys.Count; i++)
        {
            if (_found.Keys[i] == context[0] && IsAt(i, context)) return true;
        }

        return false;
    }

    // "the tanker Unica", "MV Angara", "the vessels Angara and Maria": a word for a ship within the same list of names.
    private bool IsIntroduced(NameMatch match)
    {
        var words = _run.Words;
        for (int i = _wordOfToken[match.FirstToken] - 1, limit = i - 12; i >= 0 && i > limit; i--)
        {
            if (words[i].Form.NounClasses.Has(Classes.Carrier)) return true;
            if (words[i].Tag is not (Tag.Name or Tag.Number or Tag.Comma or Tag.Conj or Tag.Quote or Tag.Open or Tag.Close)) return false;
        }

        return false;
    }

    // "Angara (IMO 9179842)".
    private bool IsNumbered(NameMatch match, NameRow row)
    {
        for (int i = match.At + match.Length, end = Math.Min(i + 5, _found.Keys.Count); i < end; i++)
        {
            if (row.Imo is { } imo && Imo.TryParse(_found.Keys[i], out var number) && number == imo) return true;
        }

        return false;
    }

    // "South Korea's Defense Intelligence Agency", "Russian Fokino".
    private string? CountryBefore(NameMatch match)
    {
        var words = _run.Words;
        var word = _wordOfToken[match.FirstToken] - 1;
        if (word >= 0 && words[word].Tag == Tag.Poss) word--;
        return word >= 0 ? words[word].Country?.Code : null;
    }

    private static List<NameRow> Rows(NameMatch match) => [.. match.Aliases.Select(static alias => alias.Row).Distinct()];
}
