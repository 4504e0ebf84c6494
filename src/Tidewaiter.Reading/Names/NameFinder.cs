using System.Runtime.InteropServices;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Names;

/// <summary>Finds the names of a table in a text, the longest first, in time linear in the text: a name has at most a dozen tokens and few begin alike.</summary>
internal sealed class NameFinder
{
    private readonly string _text;
    private readonly List<int> _tokens = [];
    private readonly List<string> _keys = [];
    private readonly List<NameMatch> _matches = [];

    public NameFinder(NameTable table, string text, List<Token> tokens)
    {
        _text = text;
        var all = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < all.Length; i++)
        {
            if (NameKeys.IsSilent(text, all[i])) continue;
            _tokens.Add(i);
            _keys.Add(all[i].Length == 0 ? "\n" : NameKeys.Fold(text.AsSpan(all[i].Start, all[i].Length)));
        }

        for (var i = 0; i < _keys.Count;) i = Match(table, all, i);
    }

    /// <summary>What was found, in order, without overlaps.</summary>
    public IReadOnlyList<NameMatch> Matches => _matches;

    /// <summary>The keys of the text; a paragraph's end is "\n".</summary>
    public IReadOnlyList<string> Keys => _keys;

    private int Match(NameTable table, ReadOnlySpan<Token> all, int at)
    {
        NameMatch? match = null;
        foreach (var alias in table.StartingWith(_keys[at]))
        {
            if (match is not null && alias.Keys.Length < match.Length) break;
            if (!Fits(alias, at)) continue;
            match ??= new NameMatch(at, alias.Keys.Length, _tokens[at], _tokens[at + alias.Keys.Length - 1] + 1);
            match.Aliases.Add(alias);
        }

        if (match is null || !IsWrittenAsName(all[match.FirstToken..match.EndToken])) return at + 1;
        _matches.Add(match);
        return at + match.Length;
    }

    private bool Fits(NameAlias alias, int at)
    {
        if (at + alias.Keys.Length > _keys.Count) return false;
        var last = alias.Keys.Length - 1;
        for (var i = 1; i < last; i++)
        {
            if (_keys[at + i] != alias.Keys[i]) return false;
        }

        return alias.Row.Kind == "designation"
            ? NameKeys.Singular(_keys[at + last]).SequenceEqual(NameKeys.Singular(alias.Keys[last]))
            : _keys[at + last] == alias.Keys[last];
    }

    // "maria" and "sparta" in small letters are other words; a script without case has no such sign.
    private bool IsWrittenAsName(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            var first = _text[token.Start];
            if (char.IsUpper(first) || char.IsDigit(first) || (char.IsLetter(first) && !char.IsLower(first))) return true;
        }

        return false;
    }
}

/// <summary>Words of a text that are a name in the table.</summary>
internal sealed class NameMatch(int at, int length, int firstToken, int endToken)
{
    /// <summary>Index of the first key.</summary>
    public int At { get; } = at;

    /// <summary>How many keys.</summary>
    public int Length { get; } = length;

    /// <summary>First token.</summary>
    public int FirstToken { get; } = firstToken;

    /// <summary>Token after the last.</summary>
    public int EndToken { get; } = endToken;

    /// <summary>The names that the words are, of one row or several.</summary>
    public List<NameAlias> Aliases { get; } = [];
}
