using Tidewaiter.Eval.Claims;

namespace Tidewaiter.Eval.LayerScores;

/// <summary>
/// How marks that were read compare with marks that were written. Marks are paired one to one where they share a character, the larger share first;
/// a pair is a hit of <see cref="Relaxed"/>, of <see cref="Exact"/> when both ends agree, and of <see cref="Value"/> when the values do.
/// </summary>
internal sealed record LayerScore(string Name, Tally Exact, Tally Relaxed, Tally Value, Tally Words, IReadOnlyList<(Mark? Written, Mark? Read)> Rows)
{
    /// <summary>Compares the marks of one text, both lists in order.</summary>
    public static LayerScore Of(MarkedText text, IReadOnlyList<Mark> read)
    {
        var written = text.Marks;
        var pairs = Pairs(written, read);
        var rows = pairs.Select(pair => ((Mark?)written[pair.Written], (Mark?)read[pair.Read]))
            .Concat(Others(written, pairs.Select(pair => pair.Written)).Select(mark => ((Mark?)mark, (Mark?)null)))
            .Concat(Others(read, pairs.Select(pair => pair.Read)).Select(mark => ((Mark?)null, (Mark?)mark)))
            .OrderBy(row => (row.Item1 ?? row.Item2)!.Value.Span.Start)
            .ToList();
        var valued = written.Any(mark => mark.Value is not null);
        return new LayerScore(text.Name,
            Of(rows, row => row.Written!.Value.Span == row.Read!.Value.Span),
            Of(rows, _ => true),
            valued ? Of(rows, row => row.Written!.Value.Value is not { } value || value == row.Read!.Value.Value) : default,
            WordsOf(text.Layer, written, read),
            rows);
    }

    private static Tally Of(List<(Mark? Written, Mark? Read)> rows, Func<(Mark? Written, Mark? Read), bool> agrees)
    {
        var hits = rows.Count(row => row.Written is not null && row.Read is not null && agrees(row));
        return new Tally(hits, rows.Count(row => row.Written is not null) - hits, rows.Count(row => row.Read is not null) - hits);
    }

    private static IEnumerable<Mark> Others(IReadOnlyList<Mark> marks, IEnumerable<int> paired)
    {
        var taken = paired.ToHashSet();
        return marks.Where((_, i) => !taken.Contains(i));
    }

    private static List<(int Written, int Read)> Pairs(IReadOnlyList<Mark> written, IReadOnlyList<Mark> read)
    {
        var candidates = from i in Enumerable.Range(0, written.Count)
                         from j in Enumerable.Range(0, read.Count)
                         let shared = Shared(written[i].Span, read[j].Span)
                         where shared > 0
                         orderby shared descending, Math.Abs(written[i].Span.Length - read[j].Span.Length), i, j
                         select (i, j);
        var (taken, used) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int Written, int Read)>();
        foreach (var (i, j) in candidates)
        {
            if (taken.Contains(i) || used.Contains(j)) continue;
            taken.Add(i);
            used.Add(j);
            pairs.Add((i, j));
        }

        return pairs;
    }

    private static int Shared(Span one, Span other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    /// <summary>Word by word: how many of the words in marks that were written are in marks that were read.</summary>
    private static Tally WordsOf(TextLayer layer, IReadOnlyList<Mark> written, IReadOnlyList<Mark> read)
    {
        var (wanted, found) = (Starts(layer, written), Starts(layer, read));
        var hits = wanted.Count(found.Contains);
        return new Tally(hits, wanted.Count - hits, found.Count - hits);
    }

    private static HashSet<int> Starts(TextLayer layer, IReadOnlyList<Mark> marks)
    {
        var starts = new HashSet<int>();
        foreach (var mark in marks)
        {
            var (from, to) = (layer.ToIndex(mark.Span.Start), layer.ToIndex(mark.Span.End));
            for (var i = from; i < to; i++)
            {
                if (char.IsLetterOrDigit(layer.Text[i]) && (i == 0 || !char.IsLetterOrDigit(layer.Text[i - 1]))) starts.Add(i);
            }
        }

        return starts;
    }
}
