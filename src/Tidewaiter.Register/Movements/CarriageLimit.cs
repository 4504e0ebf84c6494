using System.Collections.Immutable;

namespace Tidewaiter.Register.Movements;

/// <summary>What a limit of carriage limits.</summary>
internal enum CarriageLimitKind
{
    /// <summary>How many carriers there were.</summary>
    Fleet,

    /// <summary>The least days between two trips of one carrier in one direction.</summary>
    Turn,

    /// <summary>The most that one trip carries.</summary>
    Load,
}

/// <summary>What carriers could do at most (data/carriage.tsv), as an assumption that is off unless it is switched on by its name.</summary>
/// <param name="Name">The word by which it is switched.</param>
/// <param name="Kind">What it limits.</param>
/// <param name="Carrier">The type of carrier, or the word of a mode.</param>
/// <param name="Unit">The unit of the value.</param>
/// <param name="Value">The limit, included.</param>
/// <param name="Statement">Who says so, or how it is known.</param>
internal sealed record CarriageLimit(string Name, CarriageLimitKind Kind, string Carrier, string Unit, decimal Value, string Statement)
{
    /// <summary>The rows of data/carriage.tsv.</summary>
    public static ImmutableArray<CarriageLimit> All { get; } = [.. Reference.Rows(Reference.ReadText("carriage.tsv"), "carriage.tsv", 7).Select(row => Row(row.Line, row.Cells))];

    /// <summary>The same as an assumption.</summary>
    public Assumption Assumption => new(Name, $"{Carrier}: at most {Value:#,0.##} {Unit} a {Kind switch { CarriageLimitKind.Fleet => "fleet", CarriageLimitKind.Load => "trip", _ => "turn and no less" }} ({Statement})", OnByDefault: false);

    /// <summary>The limits that the viewer assumes.</summary>
    public static IEnumerable<CarriageLimit> Made(RegisterOptions options) => All.Where(limit => options.Makes(limit.Assumption));

    private static CarriageLimit Row(int line, string[] cells) =>
        Enum.TryParse<CarriageLimitKind>(cells[1], ignoreCase: true, out var kind) && decimal.TryParse(cells[4], out var value) && value > 0
            ? new CarriageLimit(cells[0], kind, cells[2], cells[3], value, cells[5])
            : throw new FormatException($"carriage.tsv, line {line}: '{cells[1]} {cells[4]}' is no limit.");
}
