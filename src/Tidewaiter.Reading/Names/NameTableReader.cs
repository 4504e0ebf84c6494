using System.Collections.Immutable;

namespace Tidewaiter.Reading.Names;

/// <summary>Reads data/{places,carriers,bodies,items,voices}.tsv as rows that can be named. What each column means stands at the head of each file.</summary>
internal sealed class NameTableReader
{
    private readonly List<NameRow> _rows = [];
    private readonly List<NameAlias> _aliases = [];

    /// <summary>The tables that are built into the program.</summary>
    /// <exception cref="FormatException">A row cannot be read; the message names the file and the line.</exception>
    public static NameTable ReadShipped()
    {
        var reader = new NameTableReader();
        reader.Read("places.tsv", 15, static (reader, cells) => reader.Place(cells));
        reader.Read("carriers.tsv", 13, static (reader, cells) => reader.Carrier(cells));
        reader.Read("bodies.tsv", 8, static (reader, cells) => reader.Body(cells));
        reader.Read("voices.tsv", 2, static (reader, cells) => reader.Add(new NameRow("voices/" + cells[0], cells[0], "body", null, null), cells[0], cells[1]));
        reader.Read("items.tsv", 7, static (reader, cells) => reader.Item(cells));
        return NameTable.Of(reader._rows, reader._aliases);
    }

    private void Read(string file, int columns, Action<NameTableReader, string[]> row)
    {
        using var stream = typeof(NameTableReader).Assembly.GetManifestResourceStream("names/" + file) ?? throw new InvalidOperationException($"data/{file} is not built in.");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length != columns) throw new FormatException($"{file}, line {number}: {columns} columns expected, {cells.Length} found.");
            row(this, cells);
        }
    }

    private void Place(string[] cells)
    {
        var row = new NameRow("places/" + cells[0], cells[1], "place", Cell(cells[4]), null) { Context = [.. List(cells[12]).Select(NameKeys.Of)] };
        Add(row, cells[1], cells[2]);
        foreach (var name in List(cells[11])) _aliases.Add(new NameAlias(NameKeys.Of(name), row, Doubtful: true, Acronym: false));
    }

    private void Carrier(string[] cells)
    {
        Imo? imo = Imo.TryParse(cells[7], out var number) ? number : null;
        var row = new NameRow("carriers/" + cells[0], cells[1], "carrier", Cell(cells[10]), imo) { IsVessel = cells[3] == "vessel" };
        // An airframe that nobody gave a registration shares its only name with its type.
        if (cells[3] == "aircraft" && cells[5].Length == 0) _rows.Add(row);
        else Add(row, cells[1], cells[2]);
    }

    private void Body(string[] cells) => Add(new NameRow("bodies/" + cells[0], cells[1], "body", Cell(cells[3]), null), cells[1], cells[2]);

    // Common words for goods ("shells") are no names; calibres, designations and names written with a capital are.
    private void Item(string[] cells)
    {
        var row = new NameRow("items/" + cells[0], cells[1], "designation", Cell(cells[4]), null);
        _rows.Add(row);
        foreach (var name in List(cells[5]))
        {
            if (char.IsAsciiLetterUpper(cells[1][0]) || name.Any(static c => char.IsDigit(c) || !char.IsAscii(c))) _aliases.Add(new NameAlias(NameKeys.Of(name), row, Doubtful: false, Acronym: false));
        }
    }

    private void Add(NameRow row, string name, string others)
    {
        _rows.Add(row);
        foreach (var other in (IEnumerable<string>)[name, .. List(others)])
        {
            if (other.Contains('(', StringComparison.Ordinal) || other.Contains('/', StringComparison.Ordinal)) continue;
            _aliases.Add(new NameAlias(NameKeys.Of(other), row, Doubtful: false, Acronym: other.Length <= 4 && other.All(char.IsAsciiLetterUpper)));
        }
    }

    private static string? Cell(string cell) => cell.Length == 0 ? null : cell;

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
