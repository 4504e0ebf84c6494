using System.Runtime.InteropServices;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>The ships and aircraft that a text names as such somewhere ("the tanker Nam San 8", "MV Angara"), so that a bare name elsewhere is known for one.</summary>
internal sealed partial class CarrierNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the names of a text.</summary>
    public void Collect(string text, List<Word> list)
    {
        var words = CollectionsMarshal.AsSpan(list);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!words[i].Form.NounClasses.Has(Classes.Carrier)) continue;
            CollectCalled(text, words, i + 1);
            var first = i + 1;
            // "a vessel called the Lena".
            if (words[first].Form.Text is "named" or "called" or "dubbed" or "renamed") first += first + 2 < words.Length && words[first + 1].Form.Text == "the" ? 2 : 1;
            if (first + 1 < words.Length && words[first].Tag == Tag.Quote) first++;
            if (first >= words.Length) continue;
            if (!IsName(words, first) && !IsDoubleName(words, first)) continue;
            var end = first + 1;
            while (end < words.Length && end < first + 5 && (IsName(words, end) || (IsPartOfName(words, end) && IsPartOfName(words, end - 1)) || IsNumeral(words[end]))) end++;
            _names.Add(text[words[first].Start..words[end - 1].End]);
        }

        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (IsBareName(words, i) && (i == 0 || !IsBareName(words, i - 1))) CollectBehaving(text, words, i);
            if (words[i].Tag == Tag.Det && words[i].Form.Text == "the") CollectSailing(text, words, i + 1);
            if (words[i].Tag == Tag.Comma && i > 0) CollectTold(text, words, i);
            if (words[i].Form.NounClasses.Has(Classes.Carrier) && words[i + 1].Tag == Tag.Comma && words[i + 2].Form.Text == "the") CollectApposed(text, words, i + 3);
            else if (words[i].Form.NounClasses.Has(Classes.Carrier) && !words[i].Form.Plural && words[i + 1].Tag == Tag.Comma) CollectApposed(text, words, i + 2);
            if (words[i].Form.NounClasses.Has(Classes.Carrier) && words[i].Form.Plural) CollectList(text, words, Listed(words, i + 1));
        }
    }

    // "the Eventin, a 274-metre tanker", "Sparta II and Sparta, two ro-ro ships": what the phrase behind the comma calls a ship is one.
    private void CollectTold(string text, ReadOnlySpan<Word> words, int comma)
    {
        if (comma + 1 >= words.Length || words[comma + 1].Tag is not (Tag.Det or Tag.Number) || words[comma + 1].Form.Text is "which" or "that") return;
        var i = comma + 2;
        while (i < words.Length && i < comma + 8 && words[i].Tag is Tag.Adj or Tag.Noun or Tag.Name) i++;
        if (i == comma + 2 || i >= words.Length || words[i - 1].Tag != Tag.Noun || !words[i - 1].Form.NounClasses.Has(Classes.Carrier) || words[i].Tag is not (Tag.Comma or Tag.Stop or Tag.Prep or Tag.Verb or Tag.Wh or Tag.That)) return;
        for (var end = comma; NameStart(words, end) is var first && first < end;)
        {
            if (first > 0 && words[first - 1].Tag == Tag.Noun && words[first - 1].Form.NounClasses.Has(Classes.Person | Classes.Party | Classes.Source)) return;
            // "near Lorient, a tanker without a flag": a place, and the ship spoken of before.
            if (first > 0 && words[first - 1].Tag == Tag.Prep && words[first - 1].Form.Text is "near" or "off" or "in" or "at" or "outside" or "to" or "from") return;
            _names.Add(text[words[first].Start..words[end - 1].End]);
            end = first > 0 && words[first - 1].Tag == Tag.Det ? first - 1 : first;
            if (end == 0 || words[end - 1].Tag != Tag.Conj) return;
            end--;
        }
    }

    // Where the name that ends here begins; its end where none does. Words that alone would be a place or a paper are part of a longer name.
    private static int NameStart(ReadOnlySpan<Word> words, int end)
    {
        var first = end;
        while (first > 0 && first > end - 4 && (IsPartOfName(words, first - 1) || (first > 1 && IsNumeral(words[first - 1]) && IsPartOfName(words, first - 2)))) first--;
        return end - first > 1 || (first < end && IsName(words, first)) ? first : end;
    }

    // "one of its biggest freighters, the 17,061-ton Wise Honest".
    private void CollectApposed(string text, ReadOnlySpan<Word> words, int i)
    {
        for (var limit = i + 3; i < limit && i < words.Length && words[i].Tag is Tag.Adj or Tag.Number;) i++;
        var end = i;
        while (end < words.Length && end < i + 4 && IsName(words, end)) end++;
        if (end > i && end < words.Length && words[end].Tag is Tag.Comma or Tag.Stop or Tag.Open) _names.Add(text[words[i].Start..words[end - 1].End]);
    }

    // "Unity's transponder", "Unity claimed the flag of Lesotho", "aboard Unity", "Unity docked": what nothing but a ship has, does or is.
    private void CollectBehaving(string text, ReadOnlySpan<Word> words, int first)
    {
        var end = first + 1;
        while (end < words.Length && end < first + 4 && (IsBareName(words, end) || (words[end].Tag == Tag.Number && words[end].EndToken == words[end].FirstToken + 1))) end++;
        if (end + 1 >= words.Length) return;
        for (var i = first; i < end; i++)
        {
            if (words[i].Form.NounClasses.Has(Classes.Person | Classes.Party | Classes.Troops)) return;
        }

        if (!IsAboard(words, first) && !(words[end].Tag == Tag.Poss ? HasGear(words, end + 1) : IsAfloat(words, end))) return;
        _names.Add(text[words[first].Start..words[end - 1].End]);
    }

    // "aboard Unity", "the crew of the Unity", "now sails as the Unity", "she is the Unity".
    private static bool IsAboard(ReadOnlySpan<Word> words, int first)
    {
        if (first > 1 && words[first - 1].Form.Text == "the") first--;
        if (first > 0 && (words[first - 1].Form.Text.EndsWith("aboard", StringComparison.Ordinal) || words[first - 1].Form.Text == "on board")) return true;
        if (first < 2) return false;
        return words[first - 1].Form.Text switch
        {
            "of" => words[first - 2].Form.NounLemma is "crew" or "master" or "skipper" or "hull" or "transponder" or "deck",
            "as" => words[first - 2].Form.VerbLemma is "sail" || words[first - 2].Form.Text == "her",
            "by" => words[first - 2].Form.NounLemma is "voyage",
            "is" or "was" => words[first - 2].Form.Text == "she",
            _ => false,
        };
    }

    // "Unity's AIS transponder".
    private static bool HasGear(ReadOnlySpan<Word> words, int at)
    {
        for (var i = at; i < words.Length && i < at + 4 && words[i].Tag is Tag.Adj or Tag.Noun or Tag.Name; i++)
        {
            if (words[i].Form.Text is "transponder" or "ais" or "crew" or "master" or "hull" or "hold" or "holds" or "deck" or "voyage" or "voyages" or "tonnage" or "funnel" or "anchor" or "imo") return true;
        }

        return false;
    }

    // "(IMO 1234567)", "has docked", "flew the flag of", "is one of hundreds of vessels".
    private static bool IsAfloat(ReadOnlySpan<Word> words, int at)
    {
        if (words[at].Tag == Tag.Open) return words[at + 1].Form.Text == "imo";
        var being = words[at].Form.Text is "is" or "was";
        while (at + 1 < words.Length && words[at].Tag is Tag.Aux or Tag.Adv) at++;
        if (words[at].Tag == Tag.Verb && words[at].Form.Forms.Has(VerbForms.Past | VerbForms.Third | VerbForms.Participle))
        {
            if (!being && words[at].Form.VerbLemma is "dock" or "berth" or "moor" or "set sail" or "weigh anchor" or "put to sea" or "drop anchor" or "tie up" or "unload" or "discharge") return true;
            if (words[at].Form.VerbLemma is not ("claim" or "fly" or "raise" or "hoist")) return false;
            return at + 2 < words.Length && words[at + 1].Tag == Tag.Det && (words[at + 2].Form.Text == "flag" || (at + 3 < words.Length && words[at + 3].Form.Text == "flag"));
        }

        if (!being || words[at].Form.Text != "one") return false;
        for (var i = at + 1; i < words.Length && i < at + 8 && words[i].Tag is Tag.Prep or Tag.Number or Tag.Adj or Tag.Noun or Tag.Det; i++)
        {
            if (words[i].Form.Plural && words[i].Form.NounClasses.Has(Classes.Carrier)) return true;
        }

        return false;
    }

    // "the vessels concerned, Angara …", "two ships under the tricolour, the Angara …", "moved by four ships, the portal reminds: Angara …": where the names behind several ships begin, or -1.
    private static int Listed(ReadOnlySpan<Word> words, int i)
    {
        for (var limit = i + 8; i + 1 < words.Length && i < limit && words[i].Tag is not (Tag.Stop or Tag.Break or Tag.Aux or Tag.Modal); i++)
        {
            if (words[i].Tag is Tag.Comma or Tag.Pause && (IsName(words, i + 1) || (words[i + 1].Form.Text == "the" && i + 2 < words.Length && IsName(words, i + 2)))) return i + 1;
        }

        return -1;
    }

    // "the four vessels concerned, Angara, Maria and Lady R".
    private void CollectList(string text, ReadOnlySpan<Word> words, int i)
    {
        if (i < 1) return;
        if (i < words.Length && words[i].Form.Text == "the") i++;
        for (var limit = i + 24; i < words.Length && i < limit && IsName(words, i);)
        {
            var end = i + 1;
            while (end < words.Length && IsName(words, end)) end++;
            if (end >= words.Length || words[end].Tag is not (Tag.Comma or Tag.Conj)) return;
            _names.Add(text[words[i].Start..words[end - 1].End]);
            var joined = words[end].Tag == Tag.Conj;
            i = end + 1;
            if (i < words.Length && words[i].Form.Text == "the") i++;
            if (!joined) continue;
            end = i;
            while (end < words.Length && IsName(words, end)) end++;
            if (end > i) _names.Add(text[words[i].Start..words[end - 1].End]);
            return;
        }
    }

    /// <summary>Takes note of a name that a claim has for a carrier: "crates were loaded onto the Orso".</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>True if the words are the name of a carrier that the text introduces.</summary>
    public bool Contains(ReadOnlySpan<char> name) => _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    // "Ocean Star", "Port Olya-3", "Un Hung": words that alone would be a place or a paper.
    private static bool IsDoubleName(ReadOnlySpan<Word> words, int i) => i + 1 < words.Length && IsPartOfName(words, i) && (IsPartOfName(words, i + 1) || IsNumeral(words[i + 1]));

    private static bool IsName(ReadOnlySpan<Word> words, int i) => words[i].Tag == Tag.Name && words[i].Country is null && words[i].Capital && !words[i].LineStart && !words[i].Form.NounClasses.Has(Classes.Place | Classes.Source);

    // "Unity": a name that no table knows for a state, a place or a source.
    private static bool IsBareName(ReadOnlySpan<Word> words, int i) => words[i].Tag == Tag.Name && words[i].Country is null && words[i].Capital && !words[i].Form.NounClasses.Has(Classes.Place | Classes.Source);
}
