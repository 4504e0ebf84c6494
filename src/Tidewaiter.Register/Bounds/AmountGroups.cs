using System.Collections.Immutable;

namespace Tidewaiter.Register.Bounds;

/// <summary>Divides amounts into groups that no sum tells apart: split by one sum after another, in the time of reading them.</summary>
internal sealed class AmountGroups(int amounts)
{
    private readonly int[] _group = new int[amounts];
    private readonly List<int> _partOf = [-1];
    private int _sum = -1;
    private readonly List<int> _splitBy = [-1];

    /// <summary>Tells apart what stands in the sum, and with which coefficient, from what does not.</summary>
    public void Split(ImmutableArray<(int Amount, Rational Coefficient)> sum)
    {
        _sum++;
        Dictionary<(int Group, Rational Coefficient), int>? others = null;
        foreach (var (amount, coefficient) in sum)
        {
            var group = _group[amount];
            if (coefficient != Rational.One)
            {
                others ??= [];
                if (!others.TryGetValue((group, coefficient), out var own)) others[(group, coefficient)] = own = Another();
                _group[amount] = own;
                continue;
            }

            if (_splitBy[group] != _sum) (_splitBy[group], _partOf[group]) = (_sum, Another());
            _group[amount] = _partOf[group];
        }
    }

    /// <summary>The groups by number from 0, in the order of their first amounts, and −1 for what is in no sum.</summary>
    /// <param name="count">How many groups there are.</param>
    /// <param name="first">The first amount of each.</param>
    public int[] Numbered(out int count, out List<int> first)
    {
        var number = new Dictionary<int, int>();
        (var place, first) = (new int[_group.Length], []);
        for (var j = 0; j < place.Length; j++)
        {
            if (_group[j] == 0)
            {
                place[j] = -1;
                continue;
            }

            if (number.TryAdd(_group[j], number.Count)) first.Add(j);
            place[j] = number[_group[j]];
        }

        count = number.Count;
        return place;
    }

    private int Another()
    {
        _partOf.Add(-1);
        _splitBy.Add(-1);
        return _partOf.Count - 1;
    }
}
