using Spectre.Console;
using Spectre.Console.Rendering;

namespace Tidewaiter.Cli;

/// <summary>Marked-up words under a common indent, broken at blanks only, so that no line ends in one and an id stays whole between its brackets.</summary>
/// <param name="markup">The words.</param>
/// <param name="indent">Blanks before each line.</param>
/// <param name="first">What stands before the first line, inside the indent of the others: "• ".</param>
internal sealed class Indented(string markup, int indent, string first = "") : Renderable
{
    private const int OneLine = 1 << 24;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Max(20, maxWidth - indent - first.Length);
        var lines = new List<List<Segment>> { new() };
        var (word, used) = (new List<Segment>(), 0);
        foreach (var piece in ((IRenderable)new Markup(markup)).Render(options, OneLine).Where(segment => !segment.IsLineBreak).SelectMany(Pieces))
        {
            if (piece.Text != " ") word.Add(piece);
            else used = Place(lines, word, used, width, piece);
        }

        Place(lines, word, used, width, after: null);
        return lines.SelectMany((line, number) => Trimmed(line).Prepend(new Segment(new string(' ', indent) + (number == 0 ? first : new string(' ', first.Length)))).Append(Segment.LineBreak));
    }

    // A word goes to the next line when it does not fit; the blank after it is kept for the word that follows on the same line.
    private static int Place(List<List<Segment>> lines, List<Segment> word, int used, int width, Segment? after)
    {
        var length = word.Sum(piece => piece.CellCount());
        if (length > 0 && used > 0 && used + length > width)
        {
            lines.Add([]);
            used = 0;
        }

        lines[^1].AddRange(word);
        word.Clear();
        if (after is not null && used + length > 0) lines[^1].Add(after);
        else return used + length;
        return used + length + 1;
    }

    private static List<Segment> Trimmed(List<Segment> line) => line[..(line.FindLastIndex(piece => piece.Text != " ") + 1)];

    // Each blank, and the runs between them.
    private static IEnumerable<Segment> Pieces(Segment segment)
    {
        var start = 0;
        for (var i = 0; i <= segment.Text.Length; i++)
        {
            if (i < segment.Text.Length && segment.Text[i] != ' ') continue;
            if (i > start) yield return new Segment(segment.Text[start..i], segment.Style);
            if (i < segment.Text.Length) yield return new Segment(" ", segment.Style);
            start = i + 1;
        }
    }
}
