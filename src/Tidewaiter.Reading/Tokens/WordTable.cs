namespace Tidewaiter.Reading.Tokens;

/// <summary>
/// A fixed table from words to values that is asked with the characters of a text. The dictionaries of the base library cost several times as much here:
/// a look-up by span goes through a comparer that is found anew at each call, and the reader asks for every word of a text a few times.
/// </summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
{
    // A place holds the number of a row in its low bits, from 1, and above it as much as there is room for of the word's hash: a word that only falls on the same
    // place is passed over without a look at its row, and the places of all words stay near.
    private readonly uint[] _places;
    private readonly (string Word, T Value)[] _rows;
    private readonly bool _anyCase;
    private readonly int _bits;

    /// <summary>Takes the words over.</summary>
    /// <param name="words">The words and their values; no two words may be the same, nor differ in case only when <paramref name="anyCase"/> is set.</param>
    /// <param name="anyCase">True when capitals and small letters are the same.</param>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words, bool anyCase = false)
    {
        _anyCase = anyCase;
        _rows = [.. words.Select(static word => (word.Key, word.Value))];
        // At most a third of the places is taken, so that a word that is not there is soon known.
        var bits = 4;
        while (1 << bits < 3 * _rows.Length) bits++;
        (_places, _bits) = (new uint[1 << bits], bits);
        for (var i = 0; i < _rows.Length; i++)
        {
            var hash = Hash(_rows[i].Word);
            var at = First(hash);
            while (_places[at] != 0) at = Next(at);
            _places[at] = (hash << bits) | (uint)(i + 1);
        }
    }

    /// <summary>Finds a word.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        if (word.Length > 0)
        {
            var hash = Hash(word);
            for (var at = First(hash); _places[at] is var place and not 0; at = Next(at))
            {
                if (place >> _bits != (hash << _bits) >> _bits) continue;
                ref readonly var row = ref _rows[(int)(place & ((1u << _bits) - 1)) - 1];
                if (!IsSame(row.Word, word)) continue;
                value = row.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private int First(uint hash) => (int)(hash >> (32 - _bits));

    private int Next(int at) => (at + 1) & (_places.Length - 1);

    private bool IsSame(string known, ReadOnlySpan<char> word) => known.Length == word.Length && (_anyCase ? word.Equals(known, StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(known));

    // Seven characters tell words apart well enough; reading all of them would cost more than a wrong guess now and then.
    private uint Hash(ReadOnlySpan<char> word)
    {
        unchecked
        {
            var last = word.Length - 1;
            var hash = (uint)word.Length;
            hash = (hash * 31) + Fold(word[0]);
            hash = (hash * 31) + Fold(word[last]);
            hash = (hash * 31) + Fold(word[last / 2]);
            hash = (hash * 31) + Fold(word[last / 4]);
            hash = (hash * 31) + Fold(word[(last + 1) / 3]);
            hash = (hash * 31) + Fold(word[last - (last / 4)]);
            hash = (hash * 31) + Fold(word[last - (last > 0 ? 1 : 0)]);
            return hash * 2654435769u;
        }
    }

    private uint Fold(char c) => !_anyCase ? c : c < 128 ? (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToUpperInvariant(c);
}
