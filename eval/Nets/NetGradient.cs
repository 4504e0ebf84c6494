using System.Numerics;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Nets;

namespace Tidewaiter.Eval.Nets;

/// <summary>What a sentence tells a net: the slope of its error by each weight (Rumelhart, Hinton and Williams, Nature 323, 1986).</summary>
/// <param name="weights">All rows of the net.</param>
internal sealed class NetGradient(float[] weights)
{
    private const int Width = NetWeights.Width;

    // Of the cells at the end, so many are left out of a lesson, and of the words' vectors (Srivastava and others, JMLR 15, 2014).
    private const double CellsOut = 0.3;
    private const double WordsOut = 0.1;

    private readonly float[] _vector = new float[WordVectors.Dimensions];
    private NetSentence _sentence = new([], []);
    private float[][] _cells = [], _made = [];
    private float[] _end = [], _kept = [], _told = [], _slope = [], _toldSlope = [], _madeSlope = [];
    private bool[] _known = [];

    /// <summary>The slopes of all lessons since they were cleared.</summary>
    public float[] Slopes { get; } = new float[weights.Length];

    /// <summary>The error of all lessons so far: minus the natural logarithm of what the net gave to what is so.</summary>
    public double Error { get; private set; }

    private int Count => _sentence.Words.Length;

    /// <summary>Adds the error and the slopes of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="random">Says what is left out; null for nothing.</param>
    public void Take(NetSentence sentence, Random? random)
    {
        Forward(sentence, random);
        Array.Clear(_toldSlope);
        for (var kind = 0; kind < LeaningTable.Kinds.Length; kind++) Err(kind);
        foreach (var bag in sentence.Bags) ErrSoft(bag);
        Backward();
    }

    /// <summary>What the net tells of each word of a sentence.</summary>
    public float[] Tell(NetSentence sentence)
    {
        Forward(sentence, null);
        return _told;
    }

    private void Forward(NetSentence sentence, Random? random)
    {
        _sentence = sentence;
        var length = Count * Width;
        var blocks = NetWeights.Reaches.Length;
        _cells = [.. Enumerable.Range(0, blocks + 1).Select(_ => new float[length])];
        _made = [.. Enumerable.Range(0, blocks).Select(_ => new float[length])];
        (_slope, _madeSlope, _end, _kept) = (new float[length], new float[length], new float[length], new float[length]);
        (_told, _toldSlope, _known) = (new float[Count * NetWeights.Told], new float[Count * NetWeights.Told], new bool[Count]);
        for (var i = 0; i < Count; i++) Begin(i, random);
        for (var block = 0; block < blocks; block++) Pass(block);
        for (var i = 0; i < length; i++)
        {
            _kept[i] = random is null ? 1 : random.NextDouble() < CellsOut ? 0 : (float)(1 / (1 - CellsOut));
            _end[i] = Math.Max(0, _cells[blocks][i]) * _kept[i];
        }

        for (var i = 0; i < Count; i++)
        {
            for (var told = 0; told < NetWeights.Told; told++) _told[(i * NetWeights.Told) + told] = weights[(NetWeights.BeginsAt * Width) + told] + Dot(At(_end, i), Row(NetWeights.ToldAt + told));
        }
    }

    private void Begin(int i, Random? random)
    {
        var word = _sentence.Words[i];
        var cells = At(_cells[0], i);
        _known[i] = word.Vector >= 0 && (random is null || random.NextDouble() >= WordsOut);
        if (_known[i])
        {
            WordVectors.Default.Read(word.Vector, _vector);
            for (var cell = 0; cell < _vector.Length; cell++) Add(_vector[cell], Row(cell), cells);
        }

        foreach (var row in Rows(word)) Add(1, Row(row), cells);
    }

    private static IEnumerable<int> Rows(NetWord word)
    {
        yield return NetWeights.TagsAt + (int)word.Tag;
        yield return NetWeights.SortsAt + (int)word.Sort;
        for (var left = (ulong)word.VerbClasses; left != 0; left &= left - 1) yield return NetWeights.VerbsAt + BitOperations.TrailingZeroCount(left);
        for (var left = (ulong)word.NounClasses; left != 0; left &= left - 1) yield return NetWeights.NounsAt + BitOperations.TrailingZeroCount(left);
    }

    private void Pass(int block)
    {
        var (row, reach) = (NetWeights.BlocksAt + (block * NetWeights.BlockRows), NetWeights.Reaches[block]);
        var (from, to) = (_cells[block], _cells[block + 1]);
        from.CopyTo(to, 0);
        for (var i = 0; i < Count; i++)
        {
            var made = At(_made[block], i);
            Lanes.Mix(i < reach ? default : At(from, i - reach), At(from, i), i + reach >= Count ? default : At(from, i + reach), weights.AsSpan(row * Width), made);
            for (var cell = 0; cell < Width; cell++)
            {
                if (made[cell] > 0) Add(made[cell], Row(row + NetWeights.Taps + cell), At(to, i));
            }
        }
    }

    // One of the words of each claim tells it, and none of the words outside.
    private void Err(int kind)
    {
        var outside = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            if (!Array.Exists(_sentence.Bags, bag => bag.Kind == kind && bag.First <= i && i < bag.End)) outside.Add(i);
        }

        Err(outside, kind, told: false);
        foreach (var bag in _sentence.Bags)
        {
            if (bag.Kind == kind) Err([.. Enumerable.Range(bag.First, bag.End - bag.First)], kind, told: true);
        }
    }

    private void Err(List<int> words, int kind, bool told)
    {
        if (words.Count == 0) return;
        var most = words.Max(i => _told[(i * NetWeights.Told) + kind]);
        var sum = words.Sum(i => MathF.Exp(_told[(i * NetWeights.Told) + kind] - most));
        var error = Miss(most + MathF.Log(sum), told);
        foreach (var i in words) _toldSlope[(i * NetWeights.Told) + kind] += error * MathF.Exp(_told[(i * NetWeights.Told) + kind] - most) / sum;
    }

    private void ErrSoft(NetBag bag)
    {
        if (bag.Soft is not { } soft) return;
        var most = float.NegativeInfinity;
        for (var i = bag.First; i < bag.End; i++) most = Math.Max(most, _told[(i * NetWeights.Told) + bag.Kind]);
        var (sum, shares) = (0f, 0f);
        for (var i = bag.First; i < bag.End; i++)
        {
            var share = MathF.Exp(_told[(i * NetWeights.Told) + bag.Kind] - most);
            (sum, shares) = (sum + (share * _told[(i * NetWeights.Told) + NetWeights.Soft]), shares + share);
        }

        var error = Miss(sum / shares, soft);
        for (var i = bag.First; i < bag.End; i++) _toldSlope[(i * NetWeights.Told) + NetWeights.Soft] += error * MathF.Exp(_told[(i * NetWeights.Told) + bag.Kind] - most) / shares;
    }

    private void Backward()
    {
        var blocks = NetWeights.Reaches.Length;
        for (var i = 0; i < Count; i++)
        {
            for (var told = 0; told < NetWeights.Told; told++)
            {
                var error = _toldSlope[(i * NetWeights.Told) + told];
                if (error == 0) continue;
                Slopes[(NetWeights.BeginsAt * Width) + told] += error;
                Add(error, At(_end, i), Slope(NetWeights.ToldAt + told));
                Add(error, Row(NetWeights.ToldAt + told), At(_slope, i));
            }
        }

        for (var i = 0; i < _slope.Length; i++) _slope[i] = _end[i] > 0 ? _slope[i] * _kept[i] : 0;
        for (var block = blocks - 1; block >= 0; block--) PassBack(block);
        for (var i = 0; i < Count; i++) BeginBack(i);
    }

    private void PassBack(int block)
    {
        var (row, reach) = (NetWeights.BlocksAt + (block * NetWeights.BlockRows), NetWeights.Reaches[block]);
        var from = _cells[block];
        Array.Clear(_madeSlope);
        for (var i = 0; i < Count; i++)
        {
            for (var cell = 0; cell < Width; cell++)
            {
                var made = _made[block][(i * Width) + cell];
                if (made <= 0) continue;
                Add(made, At(_slope, i), Slope(row + NetWeights.Taps + cell));
                _madeSlope[(i * Width) + cell] = Dot(Row(row + NetWeights.Taps + cell), At(_slope, i));
            }
        }

        for (var i = 0; i < Count; i++)
        {
            var error = At(_madeSlope, i);
            Add(1, error, Slope(row + 3));
            for (var tap = 0; tap < 3; tap++)
            {
                var at = i + ((tap - 1) * reach);
                if (at < 0 || at >= Count) continue;
                Multiply(error, At(from, at), Slope(row + tap));
                Multiply(error, Row(row + tap), At(_slope, at));
            }
        }
    }

    private void BeginBack(int i)
    {
        var slope = At(_slope, i);
        if (_known[i])
        {
            WordVectors.Default.Read(_sentence.Words[i].Vector, _vector);
            for (var cell = 0; cell < _vector.Length; cell++) Add(_vector[cell], slope, Slope(cell));
        }

        foreach (var row in Rows(_sentence.Words[i])) Add(1, slope, Slope(row));
    }

    // The slope of the error of some odds; the error itself is noted.
    private float Miss(float odds, bool so)
    {
        Error += Math.Log(1 + Math.Exp(so ? -odds : odds));
        return (1 / (1 + MathF.Exp(-odds))) - (so ? 1 : 0);
    }

    private static Span<float> At(float[] cells, int word) => cells.AsSpan(word * Width, Width);

    private Span<float> Row(int row) => weights.AsSpan(row * Width, Width);

    private Span<float> Slope(int row) => Slopes.AsSpan(row * Width, Width);

    private static void Add(float share, ReadOnlySpan<float> row, Span<float> sums)
    {
        for (var i = 0; i < Width; i += Vector<float>.Count) (new Vector<float>(sums[i..]) + (share * new Vector<float>(row[i..]))).CopyTo(sums[i..]);
    }

    private static void Multiply(ReadOnlySpan<float> one, ReadOnlySpan<float> other, Span<float> sums)
    {
        for (var i = 0; i < Width; i += Vector<float>.Count) (new Vector<float>(sums[i..]) + (new Vector<float>(one[i..]) * new Vector<float>(other[i..]))).CopyTo(sums[i..]);
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < Width; i += Vector<float>.Count) sum += new Vector<float>(one[i..]) * new Vector<float>(other[i..]);
        return Vector.Sum(sum);
    }
}
