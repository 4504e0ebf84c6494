using System.Collections.Immutable;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Words;

/// <summary>
/// Puts tokens together into words: "KN-23", "U.S.", "North Korea", "in exchange for". A quantity or a time found before is one word.
/// What a word is here is only what its form says; <see cref="Tagger"/> decides.
/// </summary>
/// <param name="lexicon">The words that are known.</param>
/// <param name="raw">A list for words before they are joined, which the caller may use again.</param>
internal sealed partial class WordStage(Lexicon lexicon, List<Word> raw)
{
    private const int LongestWord = 96;

    private static readonly WordTable<bool> Abbreviations = new(((string[])
    [
        "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "sgt", "adm", "capt", "sen", "rep", "gov", "prof", "st", "no", "nos", "inc", "co", "corp", "ltd", "jr", "sr", "vs", "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "para", "paras", "fig", "op", "brig", "vol", "ed",
    ]).ToDictionary(static word => word, static _ => true, StringComparer.Ordinal), anyCase: true);

    private static readonly WordForm UnknownNoun = new("\u0001noun");
    private static readonly WordForm Share = OfShare();
    private static readonly WordForm Mark = new("\u0001mark");

    private readonly List<Word> _raw = raw;

    private static WordForm OfShare()
    {
        var form = new WordForm("half");
        form.Add(new Term("half", Parts.Noun, Classes.Vague, null, null), VerbForms.None, plural: false);
        return form;
    }

    /// <summary>Replaces the content of <paramref name="words"/>.</summary>
    public void Cut(string text, ReadOnlySpan<Token> tokens, List<QuantityNode> quantities, List<TimeNode> times, List<Word> words)
    {
        _raw.Clear();
        words.Clear();
        CutRaw(text, tokens, quantities, times);
        for (var i = 0; i < _raw.Count;)
        {
            var length = JoinPhrase(text, i, out var joined);
            words.Add(joined);
            i += length;
        }
    }

    private void CutRaw(string text, ReadOnlySpan<Token> tokens, List<QuantityNode> quantities, List<TimeNode> times)
    {
        int quantity = 0, time = 0;
        for (var i = 0; i < tokens.Length;)
        {
            if (tokens[i].Shape == TokenShape.Mark && PastLink(text, tokens, i) is var past && past > i)
            {
                i = past;
                continue;
            }

            while (quantity < quantities.Count && quantities[quantity].FirstToken < i) quantity++;
            while (time < times.Count && (times[time].Loose || times[time].FirstToken < i)) time++;
            var node = time < times.Count && times[time].FirstToken == i ? times[time].EndToken : -1;
            // "200 night-vision goggles" are no nights.
            if (node > i && IsHyphenPart(text, tokens, node)) node = -1;
            var isTime = node > i;
            // "exceeded 16,500", "averages $700": the verb changes the number, and is the verb of its clause still.
            if (!isTime && quantity < quantities.Count && (IsVerbOfChange(text, tokens, i, quantities[quantity]) || IsHandedOver(text, tokens, i, quantities[quantity]) || IsNotOnly(text, tokens, i, quantities[quantity])))
            {
                quantities[quantity] = IsVerbOfChange(text, tokens, i, quantities[quantity]) ? quantities[quantity] with { FirstToken = i + 1 } : quantities[quantity].WithoutChange();
                _raw.Add(Make(text, tokens, i, i + 1, Tag.Noun, UnknownNoun));
                i++;
                continue;
            }

            if (!isTime && quantity < quantities.Count && quantities[quantity].FirstToken == i) node = quantities[quantity].EndToken;
            if (isTime && times[time].CoreFirst > i && IsParticle(text, tokens, i))
            {
                // "handed over late last year": the preposition belongs to the verb.
                _raw.Add(Make(text, tokens, i, i + 1, Tag.Noun, UnknownNoun));
                _raw.Add(Make(text, tokens, i + 1, node, Tag.Time, UnknownNoun) with { Time = time });
                i = node;
                continue;
            }

            // "100 KN-23": the unit belongs to the name behind it.
            if (!isTime && node > i && (IsGlued(tokens, node) || IsHyphenPart(text, tokens, node)) && quantities[quantity].NumberEnd < node && !tokens[quantities[quantity].NumberEnd].Glued)
            {
                node = quantities[quantity].NumberEnd;
                quantities[quantity] = quantities[quantity] with { EndToken = node, Kind = QuantityKind.Count, Unit = null };
            }

            if (node > i && !IsGlued(tokens, node) && (isTime || !IsHyphenPart(text, tokens, node)) && (isTime || !IsName(tokens, i, quantities[quantity])))
            {
                if (!isTime && !Counts(quantities[quantity]) && node < tokens.Length && text.AsSpan(tokens[node].Start, tokens[node].Length) is "of")
                {
                    // "at least half of the oil": a share of a thing is that thing.
                    _raw.Add(Make(text, tokens, i, node, Tag.Noun, Share) with { Capital = false, Share = true, Quantity = quantity });
                    i = node;
                    continue;
                }

                var counts = isTime || (Counts(quantities[quantity]) && !IsHyphened(text, tokens, quantities[quantity]));
                _raw.Add(Make(text, tokens, i, node, isTime ? Tag.Time : counts ? Tag.Number : Tag.Adj, UnknownNoun) with { Quantity = isTime || !counts ? -1 : quantity, Measured = !isTime && quantities[quantity].Unit is not null, Money = !isTime && quantities[quantity].Kind == QuantityKind.Money, Time = isTime ? time : -1 });
                i = node;
                continue;
            }

            var end = RawEnd(text, tokens, i);
            var token = tokens[i];
            if (token.Shape == TokenShape.ParagraphBreak) _raw.Add(Make(text, tokens, i, end, Tag.Break, Mark));
            else if (end == i + 1 && token.Shape == TokenShape.Mark) _raw.Add(Make(text, tokens, i, end, MarkTag(text, token), Mark));
            else _raw.Add(Make(text, tokens, i, end, IsPossessive(text, tokens, i, end) && IsS(text, tokens[i + 1]) ? Tag.Poss : Tag.Noun, UnknownNoun));
            i = end;
        }
    }

    // "handed over 200 guns" are 200 and not more.
    private static bool IsHandedOver(string text, ReadOnlySpan<Token> tokens, int i, QuantityNode node) => i > 0 && node.FirstToken == i && node.ChangeFirst == i && node.ChangeEnd == i + 1
        && text.AsSpan(tokens[i].Start, tokens[i].Length) is "over" && text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length) is "handed" or "hand" or "hands" or "handing" or "turned" or "turning" or "signed";

    // "not only 40 lorries but also two radars": "only" belongs to "not".
    private static bool IsNotOnly(string text, ReadOnlySpan<Token> tokens, int i, QuantityNode node) => i > 0 && node.FirstToken == i && node.ChangeFirst == i && node.ChangeEnd == i + 1
        && text.AsSpan(tokens[i].Start, tokens[i].Length) is "only" or "just" or "merely" && text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length) is "not";

    private static bool IsVerbOfChange(string text, ReadOnlySpan<Token> tokens, int i, QuantityNode node) => i > 0 && node.FirstToken == i && node.ChangeFirst == i && node.ChangeEnd == i + 1
        && text.AsSpan(tokens[i].Start, tokens[i].Length) is "exceeded" or "exceeds" or "exceed" or "surpassed" or "surpass" or "topped" or "averaged" or "averages";

    private bool IsParticle(string text, ReadOnlySpan<Token> tokens, int preposition)
    {
        // "taken on Nov. 18", "brought in May": a day or a month takes its own preposition.
        if (text.AsSpan(tokens[preposition].Start, tokens[preposition].Length) is "on" or "in" or "at" or "by") return false;
        if (preposition == 0 || _raw.Count == 0 || _raw[^1].Tag != Tag.Noun || _raw[^1].End - _raw[^1].Start > LongestWord / 2) return false;
        Span<char> buffer = stackalloc char[LongestWord * 2];
        var length = Lower(text, _raw[^1], buffer);
        if (!lexicon.Entry(buffer[..length]).GoesOn) return false;
        buffer[length++] = ' ';
        length += Lower(text, Make(text, tokens, preposition, preposition + 1, Tag.Noun, UnknownNoun), buffer[length..]);
        return lexicon.Find(buffer[..length]) is { } form && form.Parts.Has(Parts.Verb);
    }

    // A quantity that is glued to what follows ("5,000-ton", "152mm") is a modifier and no count.
    private static bool IsGlued(ReadOnlySpan<Token> tokens, int end) => end < tokens.Length && tokens[end].Glued && tokens[end].IsWord;

    // "12-gauge", "30-strong": the number is part of a word.
    private static bool IsHyphenPart(string text, ReadOnlySpan<Token> tokens, int end) => end + 1 < tokens.Length && tokens[end].Glued && text[tokens[end].Start] is '-' or '\u2011' && tokens[end + 1].Glued && tokens[end + 1].IsWord;

    // "Shahed 136", "Resolution 2375": a bare number behind a name is part of it; the tagger joins them.
    private static bool IsName(ReadOnlySpan<Token> tokens, int first, QuantityNode node) => node.EndToken == first + 1 && node.Kind == QuantityKind.Ordinal && tokens[first].IsWord;

    // "5,000-ton" is a modifier, whatever its unit.
    private static bool IsHyphened(string text, ReadOnlySpan<Token> tokens, QuantityNode node)
    {
        for (var i = node.NumberEnd; i < node.EndToken; i++)
        {
            if (text[tokens[i].Start] == '-') return true;
        }

        return false;
    }

    // Lengths, calibres, shares and ages tell of a thing and do not count it.
    private static bool Counts(QuantityNode node) => node.Kind is QuantityKind.Count or QuantityKind.Money
        || (node.Kind == QuantityKind.Dimension && node.Unit is "tonnes" or "tons" or "short tons" or "long tons" or "barrels" or "litres" or "gallons" or "kilograms" or "pounds" or "cubic metres" or "kilotonnes" or "grams");

    private static Word Make(string text, ReadOnlySpan<Token> tokens, int first, int end, Tag tag, WordForm form)
    {
        var (start, stop) = (tokens[first].Start, tokens[end - 1].End);
        var c = start < text.Length ? text[start] : '\n';
        return new Word
        {
            Start = start,
            End = Math.Max(start, stop),
            FirstToken = first,
            EndToken = end,
            Form = form,
            Tag = tag,
            Capital = char.IsUpper(c) || char.IsAsciiDigit(c) || IsArabicName(text.AsSpan(start, Math.Max(0, stop - start))),
            IsDesignation = tag == Tag.Noun && HasDigitAndLetter(text.AsSpan(start, stop - start)),
            LineStart = tokens[first].LineStart,
            Quantity = -1,
            Time = -1,
        };
    }

    // "al-Shabaab", "el-Obeid": the article of a name is not written with a capital.
    private static bool IsArabicName(ReadOnlySpan<char> word) => word.Length > 4 && word[2] == '-' && char.IsUpper(word[3]) && word[..2] is "al" or "el" or "an" or "as" or "ad" or "at" or "ar";

    private static bool HasDigitAndLetter(ReadOnlySpan<char> word)
    {
        bool digit = false, letter = false;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c)) digit = true;
            else if (char.IsUpper(c)) letter = true;
        }

        return digit && letter;
    }

    private static int RawEnd(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var end = first + 1;
        var shape = tokens[first].Shape;
        if (shape is TokenShape.ParagraphBreak) return end;
        if (shape == TokenShape.Mark)
        {
            // The 's of a possessive is a word of its own.
            return IsApostrophe(text[tokens[first].Start]) && tokens[first].Glued && end < tokens.Length && tokens[end].Glued && tokens[end].IsWord && (IsS(text, tokens[end]) || IsHelper(text, tokens[end])) ? end + 1 : end;
        }

        while (end < tokens.Length && tokens[end].Glued)
        {
            var c = text[tokens[end].Start];
            if (tokens[end].Shape != TokenShape.Mark) end++;
            else if (c is '-' or '\u2010' or '\u2011' && end + 1 < tokens.Length && tokens[end + 1].Glued && tokens[end + 1].Shape != TokenShape.Mark) end += 2;
            else if (c == '.' && end + 1 < tokens.Length && tokens[end + 1].Glued && tokens[end + 1].Length == 1 && tokens[end - 1].Length == 1 && tokens[end].Shape == TokenShape.Mark && tokens[end + 1].IsWord) end += 2;
            else if (c == '.' && IsAbbreviation(text, tokens, first, end))
            {
                end++;
                if (end + 1 >= tokens.Length || !tokens[end].Glued || text[tokens[end].Start] != '-' || !tokens[end + 1].Glued) return end;
            }
            else if (IsApostrophe(c) && IsContraction(text, tokens, end)) return end + 2;
            else break;
        }

        return end;
    }

    private static bool IsContraction(string text, ReadOnlySpan<Token> tokens, int apostrophe)
    {
        var next = apostrophe + 1;
        if (next >= tokens.Length || !tokens[next].Glued || !tokens[next].IsWord) return false;
        var tail = text.AsSpan(tokens[next].Start, tokens[next].Length);
        return tail is not ("s" or "S") && !IsHelper(text, tokens[next]);
    }

    private static bool IsS(string text, Token tail) => tail.Length == 1 && text[tail.Start] is 's' or 'S';

    // "they've", "she'd": the helping verb is a word of its own.
    private static bool IsHelper(string text, Token tail) => text.AsSpan(tail.Start, tail.Length) is "ve" or "re" or "ll" or "d" or "m";

    private static bool IsAbbreviation(string text, ReadOnlySpan<Token> tokens, int first, int dot)
    {
        // "U.S." and "a.m." keep their last point; so do "Mr." and the like. A single letter before a point is an initial ("J. Smith").
        var word = text.AsSpan(tokens[first].Start, tokens[dot].Start - tokens[first].Start);
        if (word.Contains('.') && tokens[dot - 1].Length == 1) return true;
        if (word.Length == 1 && char.IsUpper(word[0])) return true;
        return Abbreviations.TryGetValue(word, out _);
    }

    private static bool IsPossessive(string text, ReadOnlySpan<Token> tokens, int first, int end) => tokens[first].Shape == TokenShape.Mark && end == first + 2;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static Tag MarkTag(string text, Token token) => text[token.Start] switch
    {
        ',' => Tag.Comma,
        ';' or ':' or '\u2013' or '\u2014' or '\u2026' => Tag.Pause,
        '-' => token.Glued ? Tag.Mark : Tag.Pause,
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2018' => Tag.Quote,
        '\'' or '\u2019' => token.Glued && token.Start > 0 && text[token.Start - 1] is 's' or 'S' ? Tag.Poss : Tag.Quote,
        '(' or '[' => Tag.Open,
        ')' or ']' => Tag.Close,
        // "a .50-calibre gun": the point of a number.
        '.' when !token.Glued && token.Start > 0 && text[token.Start - 1] is ' ' or '\u00A0' && token.Start + 2 < text.Length && char.IsAsciiDigit(text[token.Start + 1]) && char.IsAsciiDigit(text[token.Start + 2]) => Tag.Mark,
        '.' or '!' or '?' => Tag.Stop,
        '&' => Tag.Conj,
        _ => Tag.Mark,
    };

    private int JoinPhrase(string text, int first, out Word joined)
    {
        var word = _raw[first];
        joined = word;
        if (word.Tag is not Tag.Noun || word.Share || word.End - word.Start > LongestWord) return 1;
        Span<char> buffer = stackalloc char[(LongestWord * 2) + 1];
        var position = Lower(text, word, buffer);
        var entry = lexicon.Entry(buffer[..position]);
        var best = entry.Form is not null && CaseFits(text, word.Start, word.End, entry) ? entry : default;
        var (bestCount, single) = (1, best);
        for (var i = first + 1; entry.GoesOn && i < _raw.Count; i++)
        {
            var next = _raw[i];
            if (next.Tag != Tag.Noun || position + 1 + next.End - next.Start > buffer.Length) break;
            buffer[position++] = ' ';
            position += Lower(text, next, buffer[position..]);
            entry = lexicon.Entry(buffer[..position]);
            if (entry.Form is not null && CaseFits(text, word.Start, next.End, entry) && !IsCutShort(text, entry, i)) (best, bestCount) = (entry, i - first + 1);
        }

        // "Kim's meeting with Putin": a noun with its preposition, and no verb of two words.
        if (bestCount > 1 && first > 0 && _raw[first - 1].Tag == Tag.Poss && best.Form is { Parts: Parts.Verb, Forms: VerbForms.Ing }) (best, bestCount) = (single, 1);
        if (best.Form is not { } form) return 1;
        var country = best.Country;
        if (country is not null && !char.IsUpper(text[word.Start]) && !form.Text.StartsWith("the ", StringComparison.Ordinal)) country = null;
        var isAdjective = country is not null && IsAmong(country.Adjectives, form.Text) && !form.Text.EndsWith('s');
        joined = word with { End = _raw[first + bestCount - 1].End, EndToken = _raw[first + bestCount - 1].EndToken, Form = form, Country = country, IsAdjectiveOfCountry = isAdjective };
        return bestCount;
    }

    // "the North Koreans" are no "the North".
    private bool IsCutShort(string text, LexiconEntry entry, int last) => entry.Country is not null && entry.Form!.Text is "the north" or "the south" && last + 1 < _raw.Count && text.AsSpan(_raw[last + 1].Start).StartsWith("Korea", StringComparison.Ordinal);

    // "US" and "CAR" are names only in capitals, "the North" only with a capital N.
    private static bool CaseFits(string text, int start, int end, LexiconEntry entry)
    {
        if (entry.Country is not { } country || entry.Form!.Parts != Parts.None) return true;
        var name = entry.Form.Text;
        if (name.StartsWith("the ", StringComparison.Ordinal)) return char.IsUpper(text[start + 4]);
        if (name.Length <= 4 && IsInitials(country, name)) return !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z');
        return char.IsUpper(text[start]);
    }

    // Loops and no lambdas: these are asked of every word, and a closure is made whether or not it is used.
    private static bool IsInitials(Country country, string text)
    {
        foreach (var name in country.Names)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase) && AreInitials(name)) return true;
        }

        return false;
    }

    private static bool AreInitials(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsUpper(c) && c != '.') return false;
        }

        return true;
    }

    private static bool IsAmong(ImmutableArray<string> adjectives, string text)
    {
        foreach (var adjective in adjectives)
        {
            if (adjective.Equals(text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int Lower(string text, Word word, Span<char> buffer)
    {
        var length = 0;
        for (var i = word.Start; i < word.End; i++)
        {
            var c = text[i];
            if (c is '\u2019' or '\u02BC') c = '\'';
            if (c is '\u2010' or '\u2011') c = '-';
            buffer[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }
}
