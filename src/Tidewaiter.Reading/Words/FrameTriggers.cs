using System.Collections.Immutable;

namespace Tidewaiter.Reading.Words;

/// <summary>One row of data/lexicon/frames.tsv: a frame at its place in the order of precedence, and the verbs that it can read there.</summary>
/// <param name="Frame">Name of the frame.</param>
/// <param name="Passive">The voice that it reads; null for both.</param>
/// <param name="Verbs">Lemmas.</param>
/// <param name="Classes">Role classes whose verbs it reads, beside the lemmas.</param>
/// <param name="Be">It reads the verb "be" where that stands alone.</param>
/// <param name="Every">It reads every verb but "be".</param>
internal sealed record FrameTrigger(string Frame, bool? Passive, ImmutableArray<string> Verbs, Classes Classes, bool Be, bool Every);

/// <summary>The rows that the verb of a clause triggers, ascending.</summary>
/// <param name="Active">In the active.</param>
/// <param name="Passive">In the passive.</param>
internal sealed record FrameRows(ImmutableArray<int> Active, ImmutableArray<int> Passive);

/// <summary>Which frames a verb triggers, in the order in which they are tried (data/lexicon/frames.tsv).</summary>
internal sealed class FrameTriggers
{
    private const string ClassMark = "class:";

    private readonly ImmutableArray<int> _be;

    private FrameTriggers(ImmutableArray<FrameTrigger> rows)
    {
        Rows = rows;
        _be = [.. Enumerable.Range(0, rows.Length).Where(row => rows[row].Be)];
    }

    /// <summary>The rows that ship with the product.</summary>
    public static FrameTriggers Default { get; } = Read(Lexicon.Resource("frames.tsv"));

    /// <summary>The rows in the order of precedence.</summary>
    public ImmutableArray<FrameTrigger> Rows { get; }

    /// <summary>The rows that a verb triggers. They are looked up once for each written form.</summary>
    public ImmutableArray<int> Of(WordForm form, bool be, bool passive)
    {
        if (be) return _be;
        var rows = form.Frames ??= new FrameRows(Find(form, passive: false), Find(form, passive: true));
        return passive ? rows.Passive : rows.Active;
    }

    /// <summary>Reads a table of rows: frame, voice, verbs.</summary>
    /// <exception cref="FormatException">A row cannot be read; the message names the line.</exception>
    public static FrameTriggers Read(string table)
    {
        var rows = ImmutableArray.CreateBuilder<FrameTrigger>();
        var number = 0;
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length != 3) throw new FormatException($"frames.tsv, line {number}: 3 columns expected, {cells.Length} found.");
            rows.Add(Row(cells, number));
        }

        return new FrameTriggers(rows.ToImmutable());
    }

    private static FrameTrigger Row(string[] cells, int number)
    {
        bool? passive = cells[1] switch
        {
            "active" => false,
            "passive" => true,
            "" => null,
            _ => throw new FormatException($"frames.tsv, line {number}: '{cells[1]}' is no voice."),
        };
        var verbs = cells[2].Split(',');
        var classes = Classes.None;
        foreach (var verb in verbs)
        {
            if (!verb.StartsWith(ClassMark, StringComparison.Ordinal)) continue;
            classes |= Enum.TryParse<Classes>(verb[ClassMark.Length..], ignoreCase: true, out var one) ? one : throw new FormatException($"frames.tsv, line {number}: '{verb}' is no class.");
        }

        return new FrameTrigger(cells[0], passive, [.. verbs.Where(static verb => verb is not ("be" or "*") && !verb.StartsWith(ClassMark, StringComparison.Ordinal))], classes, verbs.Contains("be"), verbs.Contains("*"));
    }

    private ImmutableArray<int> Find(WordForm form, bool passive)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < Rows.Length; i++)
        {
            var row = Rows[i];
            if ((row.Passive ?? passive) == passive && (row.Every || form.VerbClasses.Has(row.Classes) || row.Verbs.Contains(form.VerbLemma))) found.Add(i);
        }

        return found.ToImmutable();
    }
}
