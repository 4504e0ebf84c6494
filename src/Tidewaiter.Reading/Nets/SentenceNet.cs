using System.Numerics;
using System.Runtime.InteropServices;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Nets;

/// <summary>
/// Reads a sentence word by word, each with its neighbours: residual blocks of depthwise separable convolutions (He and others, CVPR 2016; Chollet, CVPR 2017; reaches that grow: Yu and Koltun,
/// ICLR 2016) over word vectors. It says of each word how much speaks for a claim of each kind there, and for its being less than reported. Sums are natural logarithms of odds. A sentence is read when it is first asked of, so that one without claims costs nothing.
/// </summary>
internal sealed class SentenceNet
{
    /// <summary>A sentence of more words is no sentence of a report, and nothing is told of it.</summary>
    public const int MostWords = 400;

    private readonly List<NetWord> _seen = [];
    private readonly float[] _cells = new float[MostWords * NetWeights.Width], _made = new float[MostWords * NetWeights.Width];
    private readonly float[] _told = new float[MostWords * Lanes.Step];
    private bool _isRead;

    /// <summary>By which it reads: the weights that ship with the product, unless somebody measures others.</summary>
    public NetWeights Weights { get; init; } = NetWeights.Default;

    /// <summary>Words of the sentence that was shown last; 0 where it has too many.</summary>
    public int Count { get; private set; }

    /// <summary>Shows it a sentence.</summary>
    public void Show(ReadOnlySpan<Word> words)
    {
        _isRead = false;
        Count = words.Length > MostWords ? 0 : words.Length;
        CollectionsMarshal.SetCount(_seen, Count);
        for (var i = 0; i < Count; i++) _seen[i] = NetWord.Of(words[i]);
    }

    /// <summary>Shows it what is seen of the words of a sentence.</summary>
    public void Show(ReadOnlySpan<NetWord> words)
    {
        _isRead = false;
        Count = words.Length > MostWords ? 0 : words.Length;
        CollectionsMarshal.SetCount(_seen, Count);
        words[..Count].CopyTo(CollectionsMarshal.AsSpan(_seen));
    }

    /// <summary>What is told of a word of the sentence, counted from 0: a sum for each of <see cref="LeaningTable.Kinds"/>, and <see cref="NetWeights.Soft"/>.</summary>
    public ReadOnlySpan<float> Of(int word)
    {
        if (!_isRead) Read();
        return _told.AsSpan(word * Lanes.Step, NetWeights.Told);
    }

    /// <summary>The most that any of some words says for a kind; negative infinity where there are none.</summary>
    /// <param name="kind">Its place in <see cref="LeaningTable.Kinds"/>.</param>
    /// <param name="first">First word, counted from 0.</param>
    /// <param name="end">Word after the last.</param>
    public float Best(int kind, int first, int end)
    {
        var best = float.NegativeInfinity;
        for (var i = Math.Max(first, 0); i < Math.Min(end, Count); i++) best = Math.Max(best, Of(i)[kind]);
        return best;
    }

    /// <summary>How much speaks for a claim's being less than reported: by each word as much as it speaks for the kind. Not a number where there are no words.</summary>
    /// <param name="kind">Its place in <see cref="LeaningTable.Kinds"/>.</param>
    /// <param name="first">First word, counted from 0.</param>
    /// <param name="end">Word after the last.</param>
    /// <param name="softest">The word that speaks for it most; -1 where there are none.</param>
    public float Softness(int kind, int first, int end, out int softest)
    {
        var best = Best(kind, first, end);
        var (sum, shares, most) = (0f, 0f, float.NegativeInfinity);
        softest = -1;
        for (var i = Math.Max(first, 0); i < Math.Min(end, Count); i++)
        {
            var share = MathF.Exp(Of(i)[kind] - best);
            var said = share * Of(i)[NetWeights.Soft];
            (sum, shares) = (sum + said, shares + share);
            if (said > most) (softest, most) = (i, said);
        }

        return sum / shares;
    }

    private void Read()
    {
        _isRead = true;
        var cells = _cells.AsSpan(0, Count * NetWeights.Width);
        for (var i = 0; i < Count; i++) Begin(_seen[i], cells.Slice(i * NetWeights.Width, NetWeights.Width));
        for (var block = 0; block < NetWeights.Reaches.Length; block++) Pass(block, cells);
        Lanes.CutOff(cells);
        var begins = Weights.Row(NetWeights.BeginsAt)[..Lanes.Step];
        for (var i = 0; i < Count; i++) begins.CopyTo(_told.AsSpan(i * Lanes.Step));
        Lanes.AddProducts(cells, NetWeights.Width, Weights.Said, Lanes.Step, _told);
    }

    private void Begin(in NetWord word, Span<float> cells)
    {
        if (word.Vector >= 0) Weights.Vector(word.Vector).CopyTo(cells);
        else cells.Clear();
        Lanes.Add(Weights.Row(NetWeights.TagsAt + (int)word.Tag), cells);
        Lanes.Add(Weights.Row(NetWeights.SortsAt + (int)word.Sort), cells);
        for (var left = (ulong)word.VerbClasses; left != 0; left &= left - 1) Lanes.Add(Weights.Row(NetWeights.VerbsAt + BitOperations.TrailingZeroCount(left)), cells);
        for (var left = (ulong)word.NounClasses; left != 0; left &= left - 1) Lanes.Add(Weights.Row(NetWeights.NounsAt + BitOperations.TrailingZeroCount(left)), cells);
    }

    private void Pass(int block, Span<float> cells)
    {
        var (row, reach) = (NetWeights.BlocksAt + (block * NetWeights.BlockRows), NetWeights.Reaches[block]);
        var shares = Weights.From(row);
        var made = _made.AsSpan(0, cells.Length);
        for (var i = 0; i < Count; i++) Lanes.Mix(Word(cells, i - reach), Word(cells, i), Word(cells, i + reach), shares, made[(i * NetWeights.Width)..]);
        Lanes.AddProducts(made, NetWeights.Width, Weights.From(row + NetWeights.Taps), NetWeights.Width, cells);
    }

    private static ReadOnlySpan<float> Word(ReadOnlySpan<float> cells, int word) => word < 0 || word >= cells.Length / NetWeights.Width ? default : cells.Slice(word * NetWeights.Width, NetWeights.Width);
}
