using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidewaiter.Reading.Nets;

/// <summary>Sums of products, several words at a time. Every product is fused into its sum (IEEE 754-2019, fusedMultiplyAdd) in the same order, so that all machines get the same numbers.</summary>
internal static class Lanes
{
    /// <summary>Cells that are worked out together: every row is a multiple of it.</summary>
    public const int Step = 16;

    // Sums of so many words stay in the registers of a common processor.
    private const int Abreast = 4;

    /// <summary>Adds to each row of sums the products of a row of inputs and the matrix.</summary>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="count">Inputs of a row.</param>
    /// <param name="matrix">A row of cells for each input.</param>
    /// <param name="width">Cells of a row of the matrix and of the sums, a multiple of <see cref="Step"/>.</param>
    /// <param name="sums">A row of sums for each row of inputs.</param>
    /// <exception cref="ArgumentException">There are too few cells.</exception>
    public static void AddProducts(ReadOnlySpan<float> inputs, int count, ReadOnlySpan<float> matrix, int width, Span<float> sums)
    {
        var rows = inputs.Length / count;
        if (width % Step != 0 || matrix.Length < count * width || sums.Length < rows * width) throw new ArgumentException("too few cells", nameof(matrix));
        ref var input = ref MemoryMarshal.GetReference(inputs);
        for (var row = 0; row < rows; row += Abreast)
        {
            // Behind the last row it is worked out again.
            var (second, third, fourth) = (Math.Min(row + 1, rows - 1), Math.Min(row + 2, rows - 1), Math.Min(row + 3, rows - 1));
            for (var cell = 0; cell < width; cell += Step)
            {
                ref var weight = ref Unsafe.Add(ref MemoryMarshal.GetReference(matrix), cell);
                ref var sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), cell);
                var (a, b, c, d) = (At(ref sum, row * width), At(ref sum, second * width), At(ref sum, third * width), At(ref sum, fourth * width));
                ref var x = ref Unsafe.Add(ref input, row * count);
                ref var y = ref Unsafe.Add(ref input, second * count);
                ref var z = ref Unsafe.Add(ref input, third * count);
                ref var v = ref Unsafe.Add(ref input, fourth * count);
                for (var i = 0; i < count; i++)
                {
                    var w = At(ref weight, i * width);
                    a = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, i)), w, a);
                    b = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref y, i)), w, b);
                    c = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref z, i)), w, c);
                    d = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref v, i)), w, d);
                }

                a.StoreUnsafe(ref sum, (nuint)(row * width));
                b.StoreUnsafe(ref sum, (nuint)(second * width));
                c.StoreUnsafe(ref sum, (nuint)(third * width));
                d.StoreUnsafe(ref sum, (nuint)(fourth * width));
            }
        }
    }

    /// <summary>Adds a row to another of the same length, a multiple of <see cref="Step"/>.</summary>
    public static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(sums[..row.Length]);
        for (var i = 0; i < row.Length; i += Step) (At(ref to, i) + At(ref from, i)).StoreUnsafe(ref to, (nuint)i);
    }

    /// <summary>What a block makes of three words: their shares and what is added, nothing below 0.</summary>
    /// <param name="before">The word before; empty at the end of a sentence.</param>
    /// <param name="here">The word.</param>
    /// <param name="after">The word after; empty at the end of a sentence.</param>
    /// <param name="shares">The shares of the three, and what is added: four rows.</param>
    /// <param name="made">Receives it.</param>
    public static void Mix(ReadOnlySpan<float> before, ReadOnlySpan<float> here, ReadOnlySpan<float> after, ReadOnlySpan<float> shares, Span<float> made)
    {
        var width = here.Length;
        ref var share = ref MemoryMarshal.GetReference(shares[..(4 * width)]);
        ref var to = ref MemoryMarshal.GetReference(made[..width]);
        for (var i = 0; i < width; i += Step)
        {
            var sum = Vector512.FusedMultiplyAdd(At(ref MemoryMarshal.GetReference(here), i), At(ref share, width + i), At(ref share, (3 * width) + i));
            if (!before.IsEmpty) sum = Vector512.FusedMultiplyAdd(At(ref MemoryMarshal.GetReference(before), i), At(ref share, i), sum);
            if (!after.IsEmpty) sum = Vector512.FusedMultiplyAdd(At(ref MemoryMarshal.GetReference(after), i), At(ref share, (2 * width) + i), sum);
            Vector512.Max(sum, Vector512<float>.Zero).StoreUnsafe(ref to, (nuint)i);
        }
    }

    /// <summary>Cuts off what is below 0.</summary>
    public static void CutOff(Span<float> cells)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells);
        for (var i = 0; i < cells.Length; i += Step) Vector512.Max(At(ref cell, i), Vector512<float>.Zero).StoreUnsafe(ref cell, (nuint)i);
    }

    private static Vector512<float> At(ref float cells, int place) => Vector512.LoadUnsafe(ref cells, (nuint)place);
}
