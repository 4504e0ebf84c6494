using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidewaiter.Signals.ModeS;
using Tidewaiter.Signals.ModeS.Input;
using Tidewaiter.Signals.ModeS.Writing;
using Tidewaiter.Signals.Tables.Csv;
using Tidewaiter.Signals.Tables.Writing;

namespace Tidewaiter.Tests.Signals.Tables;

/// <summary>Blocks of columns hold what the rows of CSV hold.</summary>
public sealed class ColumnBlockTests
{
    [Theory]
    [InlineData("danish-26.csv")]
    [InlineData("aircraft.json")]
    [InlineData("mapped.csv")]
    [InlineData("track.gpx")]
    public void Positions_are_those_of_the_csv(string name)
    {
        using var rows = new MemoryStream();
        using var blocks = new MemoryStream();
        using (var csv = new PositionCsv(rows, name))
        using (var columns = new PositionColumnBlocks(blocks, name))
            CaseTests.Read(name, File.ReadAllBytes(Path.Combine(CaseTests.Folder(), name)), 1 << 16, csv, columns).Rows.ShouldNotBeEmpty();
        Compare(rows, blocks, name, WrittenTime.Milliseconds);
    }

    [Fact]
    public void Messages_are_those_of_the_csv()
    {
        using var rows = new MemoryStream();
        using var blocks = new MemoryStream();
        foreach (var (output, open) in new (MemoryStream, Func<Stream, ModeSTable>)[] { (rows, s => new ModeSCsv(s, "x")), (blocks, s => new ModeSColumnBlocks(s, "x")) })
        {
            using var table = open(output);
            var joined = new ModeSRows(table);
            var reader = new Rs1090Reader(new ModeSDecoder(joined));
            reader.Push(ModeS.Recording.Bytes("traffic-tutorial-part1.jsonl.gz").AsSpan(0, 2_000_000));
            reader.Complete();
            joined.Flush();
        }

        Compare(rows, blocks, "x", WrittenTime.Microseconds);
    }

    [Fact]
    public void A_block_ends_when_it_is_full_of_rows_or_of_text()
    {
        using var output = new MemoryStream();
        using (var block = new ColumnBlock(output, null, ["a"]))
        {
            for (var i = 0; i < ColumnBlock.BlockRows + 1; i++)
            {
                block.Add((long)i);
                block.End();
            }
        }

        Blocks(output).Select(b => b.GetProperty("rows").GetInt32()).ShouldBe([ColumnBlock.BlockRows, 1]);
        using var wide = new MemoryStream();
        using (var block = new ColumnBlock(wide, null, ["a"]))
        {
            for (var i = 0; i < 100; i++)
            {
                block.Add(new string('x', 1 << 20));
                block.End();
            }
        }

        Blocks(wide).Select(b => b.GetProperty("rows").GetInt32()).ShouldBe([32, 32, 32, 4]);
    }

    private static List<JsonElement> Blocks(MemoryStream output) =>
        [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Cell by cell; the time is text in one and milliseconds in the other.</summary>
    private static void Compare(MemoryStream rows, MemoryStream blocks, string file, string form)
    {
        var table = new Table();
        var reader = new CsvReader(table);
        reader.Push(rows.ToArray());
        reader.Complete();
        var block = Blocks(blocks).ShouldHaveSingleItem();
        block.GetProperty("file").GetString().ShouldBe(file);
        var names = table.Rows[0];
        block.EnumerateObject().Select(p => p.Name).Except(["rows", "file"]).ShouldBe(names.Where(n => n != "file").Select(n => n == "time" ? "time_ms" : n));
        block.GetProperty("rows").GetInt32().ShouldBe(table.Rows.Count - 1);
        for (var column = 0; column < names.Length; column++)
        {
            if (names[column] == "file")
                continue;
            var values = block.GetProperty(names[column] == "time" ? "time_ms" : names[column]).EnumerateArray().ToList();
            values.Count.ShouldBe(table.Rows.Count - 1);
            for (var row = 0; row < values.Count; row++)
                Text(names[column], values[row], form).ShouldBe(table.Rows[row + 1][column], $"{names[column]} of row {row}");
        }
    }

    private static string Text(string name, JsonElement value, string form) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => value.GetString()!,
        _ when name == "time" => DateTime.UnixEpoch.AddMicroseconds(Math.Round(value.GetDouble() * 1000)).ToString(form, CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    private sealed class Table : ICsvSink
    {
        public List<string[]> Rows { get; } = [];

        public void OnRow(in CsvRow row)
        {
            var cells = new string[row.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Encoding.UTF8.GetString(row[i]);
            Rows.Add(cells);
        }

        public void OnFault(in Tidewaiter.Signals.Fault fault) => throw new InvalidOperationException(fault.ToString());
    }
}
