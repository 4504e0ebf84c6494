using System.CommandLine;
using System.Text;
using Tidewaiter.Docket;
using Tidewaiter.Workbench.Weigh;
using Tidewaiter.Workbench.Weigh.Briefs;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter brief</summary>
internal static class BriefVerb
{
    // Longer pages than this are no drafts that anybody wrote here.
    private const long LongestDraft = 512L << 20;

    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var choices = new RegisterChoices();
        var audience = new Option<string?>("--audience") { Description = "For whom it is: a level such as TLP:CLEAR, 'public', or a party of the docket. It holds nothing that this audience may not read.", HelpName = "WHO" };
        var place = new Option<string>("--out") { Description = "The page that is written, or the folder for it.", HelpName = "PATH", DefaultValueFactory = _ => "brief.html" };
        var title = new Option<string?>("--title") { Description = "What it is called.", HelpName = "TEXT" };
        var standard = new Option<string?>("--standard") { Description = $"The standard of evidence that it states: {string.Join(", ", StandardOfEvidence.All.Select(one => one.Name))}, or a table of the team's own, as FILE or FILE#NAME.", HelpName = "NAME" };
        var since = new Option<string?>("--since") { Description = "Also say what changed since an older draft, and why.", HelpName = "OLD.html" };
        var noPdf = new Option<bool>("--no-pdf") { Description = "Write the page only; otherwise a PDF beside it when Chromium is installed." };
        var command = new Command("brief", "Write a report for an audience in which no sentence lacks its exhibit.") { session.Folder, audience, place, title, standard, since, noPdf };
        choices.AddTo(command);
        command.Subcommands.Add(Diff(terminal));
        command.SetLongAction((parsed, cancellation) =>
        {
            var options = choices.Read(parsed);
            if (options.Window == Period.Always) throw new UsageException("A brief is about a window: give --window FROM..TO, for example 2023-08..2025-07.");
            var who = parsed.GetValue(audience) ?? throw new UsageException("A brief is for somebody: give --audience, for example TLP:CLEAR.");
            var file = Place(parsed.GetValue(place)!);
            var older = parsed.GetValue(since) is { } old ? Read(old) : null;
            using var docket = Docket.Docket.Open(parsed.GetValue(session.Folder)!, new DocketOpenOptions { ReadOnly = true });
            var viewer = Viewers.Parse(who, docket.Settings);
            var view = docket.For(viewer);
            var wishes = new BriefWishes { Audience = Tlps.TryParse(who, out var level) ? level.Label() : viewer.Name, Standard = Standard(parsed.GetValue(standard)) };
            if (parsed.GetValue(title) is { Length: > 0 } words) wishes = wishes with { Title = words };
            var brief = BriefBuilder.Build(view, WeighedDocket.Of(view, options, cancellation: cancellation), wishes, cancellation);
            File.WriteAllText(file, BriefPage.Write(brief), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            terminal.Line($"{Count(brief.Summary.Length, "row")}, {Count(brief.Sentences.Count(), "sentence")} and {Count(brief.Exhibits.Length, "exhibit")} for [bold]{Show.Plain(brief.Audience)}[/], written to [bold]{Show.Plain(file)}[/].");
            if (!parsed.GetValue(noPdf)) Print(terminal, file, cancellation);
            if (older is not null) BriefChanges.Print(terminal, BriefDiff.Of(older, BriefDraft.Of(brief)));
            return 0;
        });
        return command;
    }

    private static Command Diff(Terminal terminal)
    {
        var before = new Argument<string>("old") { Description = "The older page." };
        var after = new Argument<string>("new") { Description = "The newer page." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("diff", "Say what changed from one draft to another, and why.") { before, after, json };
        command.SetAction(parsed =>
        {
            var diff = BriefDiff.Of(Read(parsed.GetValue(before)!), Read(parsed.GetValue(after)!));
            if (parsed.GetValue(json)) BriefChanges.PrintJson(terminal, diff);
            else BriefChanges.Print(terminal, diff);
            return 0;
        });
        return command;
    }

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";

    private static string Place(string path)
    {
        var file = Directory.Exists(path) || path.EndsWith(Path.DirectorySeparatorChar) ? Path.Combine(path, "brief.html") : path;
        if (!Path.HasExtension(file) || Path.GetExtension(file).Equals(".pdf", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"--out names the page, which ends in .html, or a folder; '{path}' is neither. The PDF is written beside the page.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        return file;
    }

    private static StandardOfEvidence Standard(string? word)
    {
        if (word is null) return StandardOfEvidence.Default;
        if (StandardOfEvidence.All.FirstOrDefault(one => one.Name == word) is { } known) return known;
        var cut = word.LastIndexOf('#');
        var (file, name) = File.Exists(word) || cut < 0 ? (word, null) : (word[..cut], word[(cut + 1)..]);
        if (!File.Exists(file)) throw new UsageException($"'{word}' is no standard of evidence and no file. Known: {string.Join(", ", StandardOfEvidence.All.Select(one => one.Name))}.");
        var table = StandardOfEvidence.Read(DataTable.Of(Path.GetFileName(file), File.ReadAllBytes(file)));
        return name is null ? table[0] : table.FirstOrDefault(one => one.Name == name) ?? throw new UsageException($"{file} holds no standard '{name}'. It holds: {string.Join(", ", table.Select(one => one.Name))}.");
    }

    private static BriefDraft Read(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > LongestDraft }) throw new FormatException($"{file} is longer than any draft.");
        try
        {
            return BriefDraft.Read(File.ReadAllText(file));
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{file}: {exception.Message}", exception);
        }
    }

    private static void Print(Terminal terminal, string file, CancellationToken cancellation)
    {
        var pdf = Path.ChangeExtension(file, ".pdf");
        if (ChromiumPdf.Find(Environment.GetEnvironmentVariable("PATH")) is not { } program)
        {
            terminal.Line($"[dim]No PDF: no Chromium is on the PATH. Install one, or print {Show.Plain(file)} from any browser; the page is made for paper too.[/]");
            return;
        }

        var wrong = new ChromiumPdf(TimeProvider.System).Print(program, file, pdf, cancellation);
        terminal.Line(wrong is null ? $"Printed to [bold]{Show.Plain(pdf)}[/]." : $"[yellow]No PDF:[/] {Show.Plain(wrong)} The page itself is whole.");
    }
}
