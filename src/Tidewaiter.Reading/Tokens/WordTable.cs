namespace Tidewaiter.Reading.Tokens;

/// <summary>
/// A fixed table from words to values that is asked with the characters of a text. The dictionaries of the base library cost several times as much here:
/// a look-up by span goes through a comparer that is found anew at each call, and the reader asks for every word of a text a few times.
/// </summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
{
    // A look-up costs what it touches of memory: one place, and one value when the word is there. A place holds the number of a value in its low bits, from 1, and above
    // it as much as there is room for of the word's hash: so much that the word itself need not be looked at.
    private readonly ulong[] _places;
    private readonly T[] _values;
    private readonly bool _anyCase;
    private readonly int _bits;

    /// <summary>Takes the words over.</summary>
    /// <param name="words">The words and their values; no two words may be the same, nor differ in case only when <paramref name="anyCase"/> is set.</param>
    /// <param name="anyCase">True when capitals and small letters are the same.</param>
    /// <exception cref="ArgumentException">Two words are the same, or cannot be told apart by their hashes.</exception>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words, bool anyCase = false)
    {
        _anyCase = anyCase;
        _values = [.. words.Select(static word => word.Value)];
        // At most half of the places is taken, so that a word that is not there is soon known.
        var bits = 4;
        while (1 << bits < 2 * _values.Length) bits++;
        (_places, _bits) = (new ulong[1 << bits], bits);
        var number = 0;
        foreach (var (word, _) in words)
        {
            var hash = Hash(word);
            var at = First(hash);
            for (; _places[at] != 0; at = Next(at))
            {
                if (IsOf(_places[at], hash)) throw new ArgumentException($"'{word}' stands twice in a table of words, or cannot be told from another.", nameof(words));
            }

            _places[at] = (hash << bits) | (uint)++number;
        }
    }

    /// <summary>Finds a word.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        var hash = Hash(word);
        for (var at = First(hash); _places[at] is var place and not 0; at = Next(at))
        {
            if (!IsOf(place, hash)) continue;
            value = _values[(int)(place & (((ulong)1 << _bits) - 1)) - 1];
            return true;
        }

        value = default;
        return false;
    }

    private int First(ulong hash) => (int)(hash >> (64 - _bits));

    private int Next(int at) => (at + 1) & (_places.Length - 1);

    private bool IsOf(ulong place, ulong hash) => (place ^ (hash << _bits)) >> _bits == 0;

    // Words that meet by chance are too rare to matter (2⁻⁴⁰ a pair in the largest table); those of a table are made sure of.
    private ulong Hash(ReadOnlySpan<char> word)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL;
            if (_anyCase)
            {
                foreach (var c in word) hash = Mix(hash, Fold(c));
            }
            else
            {
                foreach (var c in word) hash = Mix(hash, c);
            }

            hash ^= hash >> 32;
            return hash * 0xD6E8FEB86659FD93UL;
        }
    }

    private static ulong Mix(ulong hash, uint c) => unchecked(System.Numerics.BitOperations.RotateLeft(hash ^ c, 26) * 0x9E3779B97F4A7C15UL);

    private static uint Fold(char c) => c < 128 ? (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToUpperInvariant(c);
}
