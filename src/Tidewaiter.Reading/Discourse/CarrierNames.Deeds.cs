using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <content>Names that nothing introduces as ships and that do, or are done to, what only ships do and are.</content>
internal sealed partial class CarrierNames
{
    // "the Oronte, which tied up at Tripoli", "the Lady R was towed", "the Sirius Star carried 300 crates".
    private void CollectSailing(string text, ReadOnlySpan<Word> words, int first)
    {
        var end = NameEnd(words, first);
        if (end == first || end + 1 >= words.Length || !IsNobody(text, words, first, end)) return;
        // "the Lena and the Onyx tied up".
        var other = words[end].Tag == Tag.Conj && words[end + 1].Form.Text == "the" ? end + 2 : -1;
        var last = other > 0 ? NameEnd(words, other) : end;
        if (last == other || last + 1 >= words.Length || (other > 0 && !IsNobody(text, words, other, last)) || !Sails(words, last)) return;
        _names.Add(text[words[first].Start..words[end - 1].End]);
        if (other > 0) _names.Add(text[words[other].Start..words[last - 1].End]);
    }

    private static int NameEnd(ReadOnlySpan<Word> words, int first)
    {
        var end = first;
        while (end < words.Length && end < first + 4 && (IsPartOfName(words, end) || (end > first && IsNumeral(words[end])))) end++;
        return end;
    }

    private static bool IsPartOfName(ReadOnlySpan<Word> words, int i) => words[i] is { Tag: Tag.Name, Capital: true, Country: null, LineStart: false };

    private static bool IsNumeral(in Word word) => word.Tag == Tag.Number && word.EndToken == word.FirstToken + 1;

    // A name that no class knows and that is no abbreviation; a place only with a number behind it: "the Port Samur 2".
    private static bool IsNobody(string text, ReadOnlySpan<Word> words, int first, int end)
    {
        var numbered = end > first + 1 && char.IsAsciiDigit(text[words[end - 1].End - 1]);
        var lower = end > first + 1;
        for (var i = first; i < end; i++)
        {
            var classes = words[i].Form.NounClasses & ~Classes.Vague;
            if (classes != Classes.None && !(numbered && !classes.Has(~Classes.Place))) return false;
            lower |= text.AsSpan(words[i].Start, words[i].End - words[i].Start).IndexOfAnyInRange('a', 'z') > 0;
        }

        return lower;
    }

    private static bool Sails(ReadOnlySpan<Word> words, int at)
    {
        if (words[at].Tag == Tag.Comma && at + 2 < words.Length && words[at + 1].Tag == Tag.Wh) at++;
        if (words[at].Tag is Tag.Wh or Tag.That) at++;
        var being = false;
        for (var limit = at + 4; at + 1 < words.Length && at < limit && words[at].Tag is Tag.Aux or Tag.Adv; at++) being |= words[at].Form.Text is "is" or "was" or "been" or "being";
        if (at + 1 >= words.Length || words[at].Tag != Tag.Verb || !words[at].Form.Forms.Has(VerbForms.Past | VerbForms.Participle)) return false;
        var lemma = words[at].Form.VerbLemma;
        if (being) return lemma is "tow" or "board" or "moor" or "berth" or "anchor" or "impound" or "load" or "unload" or "escort" or "tie up";
        return lemma switch
        {
            "sail" or "dock" or "berth" or "moor" or "anchor" or "steam" or "drift" or "tie up" or "cast off" or "put in" or "put to sea" or "set sail" or "weigh anchor" or "drop anchor" or "unload" or "discharge" or "load" or "run aground" => true,
            "call" => words[at + 1].Form.Text is "at",
            "carry" or "bring" or "bring in" or "transport" or "deliver" or "haul" or "ferry" => IsLaden(words, at + 1),
            "arrive" or "depart" or "lie" => words[at + 1].Form.Text is "at" or "from" or "off" or "in",
            _ => false,
        };
    }

    // "carried 300 crates", "brought in coal": goods, and not the news.
    private static bool IsLaden(ReadOnlySpan<Word> words, int at)
    {
        for (var i = at; i < words.Length && i < at + 5 && words[i].Tag is Tag.Number or Tag.Adj or Tag.Adv or Tag.Noun or Tag.Prep or Tag.Det; i++)
        {
            if (words[i].Tag == Tag.Noun && words[i].Form.NounClasses.Has(Classes.Goods | Classes.Carrier) && !words[i].Form.NounClasses.Has(Classes.Source)) return true;
        }

        return false;
    }

    // "The ships are the Reef and the Noble", "the vessel is called Nadezhny".
    private void CollectCalled(string text, ReadOnlySpan<Word> words, int being)
    {
        if (being + 2 >= words.Length || words[being].Form.Text is not ("is" or "was" or "are" or "were")) return;
        var first = being + 1;
        if (words[first].Form.Text is "now" or "then") first++;
        if (words[first].Form.Text is not ("the" or "called" or "named") || ++first >= words.Length) return;
        var end = NameEnd(words, first);
        if (end > first && end < words.Length && words[end].Tag is Tag.Comma or Tag.Stop or Tag.Conj or Tag.Open && IsNobody(text, words, first, end)) _names.Add(text[words[first].Start..words[end - 1].End]);
    }
}
