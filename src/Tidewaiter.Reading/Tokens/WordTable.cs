namespace Tidewaiter.Reading.Tokens;

/// <summary>
/// A fixed table from words to values that is asked with the characters of a text. The dictionaries of the base library cost several times as much here:
/// a look-up by span goes through a comparer that is found anew at each call, and the reader asks for every word of a text a few times.
/// </summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
{
    private readonly int[] _slots;
    private readonly string[] _words;
    private readonly T[] _values;
    private readonly bool _anyCase;
    private readonly int _shift;

    /// <summary>Takes the words over.</summary>
    /// <param name="words">The words and their values; no two words may be the same, nor differ in case only when <paramref name="anyCase"/> is set.</param>
    /// <param name="anyCase">True when capitals and small letters are the same.</param>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words, bool anyCase = false)
    {
        _anyCase = anyCase;
        _words = [.. words.Select(static word => word.Key)];
        _values = [.. words.Select(static word => word.Value)];
        // At most a third of the slots is taken, so that a word that is not there is soon known.
        var bits = 4;
        while (1 << bits < 3 * _words.Length) bits++;
        (_slots, _shift) = (new int[1 << bits], 32 - bits);
        for (var i = 0; i < _words.Length; i++)
        {
            var slot = Slot(_words[i]);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>Finds a word.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        if (word.Length > 0)
        {
            for (var slot = Slot(word); _slots[slot] is var found and > 0; slot = (slot + 1) & (_slots.Length - 1))
            {
                if (!IsSame(_words[found - 1], word)) continue;
                value = _values[found - 1];
                return true;
            }
        }

        value = default;
        return false;
    }

    private bool IsSame(string known, ReadOnlySpan<char> word) => known.Length == word.Length && (_anyCase ? word.Equals(known, StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(known));

    // Seven characters tell words apart well enough; reading all of them would cost more than a wrong guess now and then.
    private int Slot(ReadOnlySpan<char> word)
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
            return (int)((hash * 2654435769u) >> _shift);
        }
    }

    private uint Fold(char c) => !_anyCase ? c : c < 128 ? (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToUpperInvariant(c);
}
