using System.Collections.Immutable;
using Tidewaiter.Register.Items;

namespace Tidewaiter.Register.Measures;

/// <summary>All measures, found by direction, goods, amount and days. A measure that does not apply is not cited.</summary>
public sealed class MeasureBook
{
    private MeasureBook(ImmutableArray<Measure> all) => All = all;

    /// <summary>The rows that ship with the product.</summary>
    public static MeasureBook Default { get; } = Parse(Reference.ReadText("measures.tsv"));

    /// <summary>Every row, in the order of the file.</summary>
    public ImmutableArray<Measure> All { get; }

    /// <summary>Reads rows of sixteen tab-separated columns; lines that are empty or begin with # are left out.</summary>
    /// <exception cref="FormatException">A row is not as described; the message names its line.</exception>
    public static MeasureBook Parse(string table) => new([.. Reference.Rows(table, "measures.tsv", 16).Select(row => Row(row.Line, row.Cells))]);

    /// <summary>The measures that goods of this class violate when they go from one party to another in these days.</summary>
    /// <param name="supplier">The name that the register prints.</param>
    /// <param name="recipient">The name that the register prints.</param>
    /// <param name="item">The class of goods.</param>
    /// <param name="amount">The lower end in the class's own unit; null when it is unknown, and then no measure with a cap is cited.</param>
    /// <param name="days">When it happened.</param>
    public ImmutableArray<Citation> ForGoods(string supplier, string recipient, ItemClass item, decimal? amount, Period days) =>
        Cite(days, measure => measure.Binds(supplier, recipient) && measure.Goods.Any(item.IsPartOf) && (measure.Cap is null || amount > measure.Cap));

    /// <summary>The measures that an event beside flows of goods violates: training, technology. Parties are resolved as in the register.</summary>
    public ImmutableArray<Citation> ForEvent(Claim claim, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var days = claim.Time?.Period ?? new Period(null, published);
        return Cite(days, measure => measure.Binds(Parties.Name(claim.Supplier), Parties.Name(claim.Recipient)) && measure.Kinds.Contains(claim.Kind));
    }

    private ImmutableArray<Citation> Cite(Period days, Func<Measure, bool> applies) =>
        [.. All.Where(applies).Select(measure => (Measure: measure, Status: measure.StatusIn(days))).Where(cited => cited.Status is not null).Select(cited => new Citation(cited.Measure, cited.Status!.Value))];

    private static Measure Row(int line, string[] cells)
    {
        var goods = cells[13].Split(';', StringSplitOptions.RemoveEmptyEntries);
        return new Measure
        {
            Id = cells[0],
            Regime = cells[1],
            Instrument = cells[2],
            Paragraph = cells[3],
            Content = cells[6],
            History = [.. cells[7].Split(';').Select(stage => Stage(line, stage))],
            ParagraphSeen = cells[8] == "seen" && !cells[9].Contains("author knowledge", StringComparison.Ordinal),
            Party = cells[11].Length == 0 ? null : Parties.Name(cells[11]),
            To = cells[12] is "to" or "both",
            From = cells[12] is "from" or "both",
            Goods = [.. goods.Select(id => ItemCatalogue.Default[id])],
            Kinds = [.. cells[14].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(word => ClaimKinds.TryParse(word, out var kind) ? kind : throw new FormatException($"measures.tsv, line {line}: '{word}' is no kind of claim."))],
            Cap = cells[15].Length == 0 ? null : decimal.Parse(cells[15]),
        };
    }

    private static (MeasureStatus, Period) Stage(int line, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var status = text[..Math.Max(0, colon)] switch { "in force" => MeasureStatus.InForce, "suspended" => MeasureStatus.Suspended, "disputed" => MeasureStatus.Disputed, _ => (MeasureStatus?)null };
        if (status is null || !Period.TryParse(text[(colon + 1)..], out var days)) throw new FormatException($"measures.tsv, line {line}: '{text}' is no status with its days.");
        return (status.Value, days);
    }
}
