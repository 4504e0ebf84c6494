using System.CommandLine;
using System.Text;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Weigh;
using Tidewaiter.Workbench.Weigh.Charts;

namespace Tidewaiter.Cli;

/// <summary>The options by which the register is drawn over time.</summary>
internal sealed class ChartOptions
{
    private readonly Option<string?> _file = new("--chart") { Description = "Draw bounds over time, with the claims as marks: one picture a row, into this file or, for several rows, beside it.", HelpName = "FILE.svg" };
    private readonly Option<string[]> _rows = new("--row") { Description = "A row to draw, or any unique beginning of its id; may be given several times. All that have a figure otherwise.", HelpName = "ID" };

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_rows);
    }

    /// <summary>Draws what was asked for; false when nothing was.</summary>
    /// <param name="terminal">Where it says what it drew.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="docket">What is drawn.</param>
    /// <param name="quiet">True to say so on the error stream, because the output is for something else.</param>
    public bool Draw(Terminal terminal, ParseResult parsed, WeighedDocket docket, bool quiet = false)
    {
        var ids = parsed.GetValue(_rows) ?? [];
        if (parsed.GetValue(_file) is not { } file) return ids.Length == 0 ? false : throw new UsageException("--row names a row to draw: give --chart FILE.svg too.");
        if (!Path.GetExtension(file).Equals(".svg", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"--chart writes SVG; call it {Path.ChangeExtension(file, ".svg")}.");
        var rows = ids.Length == 0 ? [.. docket.Register.Rows.Where(row => row.Lower is not null || row.Upper is not null)] : ids.Select(id => Row(docket, id)).Distinct().ToList();
        var drawn = 0;
        foreach (var row in rows)
        {
            if (BoundsOverTime.Of(docket, row) is not { } data)
            {
                terminal.Complain($"Nothing about {row.Id} has a day, so it cannot be drawn over time.");
                continue;
            }

            var path = rows.Count == 1 ? file : Path.Combine(Path.GetDirectoryName(file) ?? "", $"{Path.GetFileNameWithoutExtension(file)}-{row.Id}.svg");
            File.WriteAllText(path, BoundsChart.Write(data), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (quiet) terminal.Error.WriteLine(Show.Harmless($"{row.Id}: drawn to {path}"));
            else terminal.Line($"{Show.Plain($"{row.Flow.Supplier} → {row.Flow.Recipient}: {row.Flow.Item}")}, {Show.Plain(row.Unit)}: drawn to [bold]{Show.Plain(path)}[/].");
            drawn++;
        }

        if (drawn == 0 && !quiet) terminal.Line("No row that may be drawn has a figure and a day.");
        return true;
    }

    private static RegisterRow Row(WeighedDocket docket, string id)
    {
        var found = docket.Register.Rows.Where(row => row.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new DocketException(found.Count == 0
            ? $"There is no row '{id}' with these choices. 'tidewaiter register' lists them."
            : $"'{id}' begins {found.Count} rows; give more of it: {string.Join(", ", found.Take(5).Select(row => row.Id))}.");
    }
}
