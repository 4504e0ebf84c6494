using System.Globalization;
using Tidewaiter.Workbench.Capture;

namespace Tidewaiter.Cli;

/// <summary>The example that ships beside the program: data/examples.</summary>
internal static class Example
{
    /// <summary>Its files with what is known of them, in the order of publication.</summary>
    public static IEnumerable<(string Path, CaptureWishes Wishes)> Files(string actor)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "examples");
        foreach (var line in File.ReadLines(Path.Combine(folder, "demo.tsv")))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            yield return (Path.Combine(folder, cells[0]), new CaptureWishes
            {
                Actor = actor,
                Published = DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                SourceName = cells[2],
            });
        }
    }
}
