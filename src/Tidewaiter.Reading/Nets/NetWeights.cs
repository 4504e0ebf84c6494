using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Nets;

/// <summary>
/// What the net has learnt: data/lexicon/net.tsv, by <c>eval net --write</c> (docs/adr/0027-net.md). All of it is rows of <see cref="Width"/> cells: of the vectors' cells, of what else is seen of a
/// word, of each block, and of what is told of each word at the end.
/// </summary>
internal sealed class NetWeights
{
    /// <summary>Cells that the net keeps of a word.</summary>
    public const int Width = 48;

    /// <summary>What is told of a word: a sum for each of <see cref="LeaningTable.Kinds"/>, and one for what is told being less than reported.</summary>
    public static readonly int Told = LeaningTable.Kinds.Length + 1;

    /// <summary>The last of what is told of a word: that what it tells is denied, doubted or planned.</summary>
    public static readonly int Soft = LeaningTable.Kinds.Length;

    /// <summary>First row of the tags; before it, one for each cell of a vector.</summary>
    public const int TagsAt = WordVectors.Dimensions;

    /// <summary>First row of the sorts.</summary>
    public const int SortsAt = TagsAt + (int)Tag.Mark + 1;

    /// <summary>First row of the classes of verbs.</summary>
    public const int VerbsAt = SortsAt + (int)NetSort.Time + 1;

    /// <summary>First row of the classes of nouns.</summary>
    public const int NounsAt = VerbsAt + ClassBits;

    /// <summary>First row of the blocks: of each the shares of the word before, of the word and of the word after, what is added, and a row for each cell.</summary>
    public const int BlocksAt = NounsAt + ClassBits;

    /// <summary>Rows of a block before those of its cells.</summary>
    public const int Taps = 4;

    /// <summary>Rows of a block.</summary>
    public const int BlockRows = Taps + Width;

    private const int ClassBits = 64;
    private const string File = "net.tsv";

    // Vectors that are worked out at once.
    private const int Together = 64;

    private readonly Lazy<float[]> _vectors;
    private readonly float[] _cells;

    /// <summary>Takes what was learnt.</summary>
    /// <param name="cells">All rows, one behind the other.</param>
    /// <exception cref="FormatException">There are too few cells, or too many.</exception>
    public NetWeights(float[] cells)
    {
        if (cells.Length != Rows * Width) throw new FormatException($"{File}: {Rows} rows of {Width} cells expected.");
        _cells = cells;
        Said = Turned();
        _vectors = new Lazy<float[]>(() => Through(WordVectors.Default));
    }

    /// <summary>The weights that ship with the product.</summary>
    public static NetWeights Default { get; } = new(Read(Lexicon.Resource(File)));

    /// <summary>How far apart the words are that a block looks at.</summary>
    public static ReadOnlySpan<int> Reaches => [1, 1, 2, 4];

    /// <summary>First row of what is told of a word.</summary>
    public static int ToldAt => BlocksAt + (Reaches.Length * BlockRows);

    /// <summary>The row of what each sum begins with, the last.</summary>
    public static int BeginsAt => ToldAt + Told;

    /// <summary>All rows.</summary>
    public static int Rows => BeginsAt + 1;

    /// <summary>What is told of a word, by the cells at the end: a row of <see cref="Lanes.Step"/> for each cell.</summary>
    public float[] Said { get; }

    /// <summary>Rows from one on.</summary>
    public ReadOnlySpan<float> From(int row) => _cells.AsSpan(row * Width);

    /// <summary>A row.</summary>
    public ReadOnlySpan<float> Row(int row) => _cells.AsSpan(row * Width, Width);

    /// <summary>What the net makes of a vector, by its row.</summary>
    public ReadOnlySpan<float> Vector(int row) => _vectors.Value.AsSpan(row * Width, Width);

    /// <summary>Reads a table: what the row is for, tab, its cells as Base64 of half-precision numbers (IEEE 754-2019, binary16, the low byte first).</summary>
    /// <exception cref="FormatException">A row is of another length.</exception>
    public static float[] Read(ReadOnlySpan<char> table)
    {
        var all = new List<float>(Rows * Width);
        WeightRows.Read(File, table, (_, cells, line) =>
        {
            Span<byte> bytes = stackalloc byte[Width * 2];
            if (all.Count >= Rows * Width || !Convert.TryFromBase64Chars(cells, bytes, out var length) || length != bytes.Length) throw new FormatException($"{File}, line {line}: no more than {Rows} rows of {Width} cells expected.");
            for (var i = 0; i < Width; i++) all.Add((float)BitConverter.ToHalf(bytes[(2 * i)..]));
        });
        return [.. all];
    }

    private float[] Turned()
    {
        var said = new float[Width * Lanes.Step];
        for (var i = 0; i < Width * Told; i++) said[(i % Width * Lanes.Step) + (i / Width)] = _cells[(ToldAt * Width) + i];
        return said;
    }

    // Each vector is worked out once, so that a word of a text costs one addition.
    private float[] Through(WordVectors vectors)
    {
        var through = new float[vectors.Count * Width];
        var cells = new float[WordVectors.Dimensions * Together];
        for (var row = 0; row < vectors.Count; row += Together)
        {
            var some = Math.Min(Together, vectors.Count - row);
            for (var i = 0; i < some; i++) vectors.Read(row + i, cells.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
            Lanes.AddProducts(cells.AsSpan(0, some * WordVectors.Dimensions), WordVectors.Dimensions, _cells, Width, through.AsSpan(row * Width, some * Width));
        }

        return through;
    }
}
