using Tidewaiter.Reading;

namespace Tidewaiter.Eval.Claims;

/// <summary>Scores the reader, or claims that somebody else read, against annotated reports.</summary>
internal static class ClaimsSuite
{
    /// <summary>Runs the suite; 1 if a claim was promoted.</summary>
    public static int Run(ReadOnlySpan<string> words, TextWriter output)
    {
        var arguments = new Arguments(words, ["part", "reports", "published", "predicted", "file", "show"], ["shared", "asserting-model"]);
        var show = (arguments["show"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var scores = new List<(string Part, Score Score)>();
        foreach (var report in Chosen(arguments).OrderBy(report => report.Part == "held").ThenBy(report => report.Part, StringComparer.Ordinal))
        {
            var options = new ReadingOptions { Published = report.Published };
            IReadOnlyList<Claim> read = arguments["predicted"] is { } folder ? Predicted(Directory.Exists(folder) ? folder : Path.Combine(Checkout.Root, folder), report)
                : arguments.Has("asserting-model") ? AssertingModel.Read(report, options)
                : Reader.Read(report.Layer, options).Claims;
            foreach (var claim in read)
            {
                if (report.Layer.Slice(claim.Span) != claim.Quote) throw new FormatException($"{report.Name}: a quote that was read is not at its place: {claim.Quote}");
            }

            var score = Score.Of(report.Name, report.Claims, read);
            scores.Add((report.Part, score));
            if (!report.IsUnseen) Listing.Write(score, show, output);
        }

        if (scores.Count == 0) throw new UsageException("No report answers to these options (--part is all, or, with commas between, parts of parts.tsv beside the reports: by name (dev, blind1 …), by role (worked, teaching, unseen) or by role and manner (unseen:knowledge, unseen:retold)).");
        return ScoreTable.Write(scores, show.Contains("promotions"), output) == 0 ? 0 : 1;
    }

    private static IEnumerable<Report> Chosen(Arguments arguments)
    {
        var parts = (arguments["part"] ?? "dev").Split(',');
        IEnumerable<Report> reports = arguments["reports"] is { } folder && arguments["published"] is { } day
            ? Reports.Load(folder, DateOnly.ParseExact(day, "yyyy-MM-dd"))
            : Reports.Load(arguments["reports"] ?? Path.Combine(Checkout.Root, "tests", "cases", "reports")).Where(report => parts.Contains("all") ? !report.IsLater : Array.Exists(parts, part => IsOf(report, part)));
        if (arguments.Has("shared")) reports = reports.Concat(Reports.Shared(Path.Combine(Checkout.Shared, "reports")));
        return reports.Where(report => arguments["file"] is not { } name || report.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    // A part by its name, by what it is for ("unseen"), or by that and how it was written ("unseen:retold").
    private static bool IsOf(Report report, string part) =>
        part == report.Part || string.Equals(part, report.Role.ToString(), StringComparison.OrdinalIgnoreCase) || string.Equals(part, $"{report.Role}:{report.Manner}", StringComparison.OrdinalIgnoreCase);

    private static List<Claim> Predicted(string folder, Report report)
    {
        foreach (var ending in (string[])[".claims.json", ".json"])
        {
            var file = Path.Combine(folder, report.Name + ending);
            if (File.Exists(file)) return Reports.ReadClaims(file, report.Layer);
        }

        throw new UsageException($"{folder} has neither {report.Name}.claims.json nor {report.Name}.json.");
    }
}
