using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Names;

/// <summary>
/// Names as they are compared: tokens in lower case without marks above letters (Ch'ŏngjin is chongjin), without hyphens, apostrophes and stops.
/// So KN-23, KN 23 and KN23 are one name, in any script; a last token of a name of goods is one in singular and plural.
/// </summary>
internal static class NameKeys
{
    /// <summary>The keys of a name.</summary>
    public static ImmutableArray<string> Of(string name)
    {
        var tokens = new List<Token>();
        Tokeniser.Cut(name, tokens);
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var token in CollectionsMarshal.AsSpan(tokens))
        {
            if (!IsSilent(name, token)) keys.Add(Fold(name.AsSpan(token.Start, token.Length)));
        }

        return keys.ToImmutable();
    }

    /// <summary>True for a mark that names are written with or without.</summary>
    public static bool IsSilent(string text, in Token token) => token.Length == 1 && text[token.Start] is '-' or '‐' or '‑' or '–' or '\'' or '’' or 'ʼ' or '.';

    /// <summary>A token as a key.</summary>
    public static string Fold(ReadOnlySpan<char> token)
    {
        var lower = token.ToString().ToLowerInvariant();
        if (Ascii.IsValid(lower)) return lower;
        var folded = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            // Hangul syllables come apart too and are put together again below; only marks above letters are left out.
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(c);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The key without the s of a plural.</summary>
    public static ReadOnlySpan<char> Singular(string key) => key.Length > 3 && key[^1] == 's' && key[^2] != 's' ? key.AsSpan(0, key.Length - 1) : key;
}
