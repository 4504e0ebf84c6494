using System.CommandLine;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter backup FOLDER</summary>
internal static class BackupVerb
{
    public static Command Build(Terminal terminal)
    {
        var session = new SessionOptions();
        var target = new Argument<string>("to") { Description = "A folder that does not exist yet." };
        var command = new Command("backup", "Copy a docket, also while it is in use.") { target, session.Folder };
        command.SetLongAction((parsed, cancellation) =>
        {
            using var docket = Docket.Docket.Open(parsed.GetValue(session.Folder)!, new Docket.DocketOpenOptions { ReadOnly = true });
            var folder = Path.GetFullPath(parsed.GetValue(target)!);
            docket.BackupTo(folder, terminal.ShowsProgress ? new ProgressLine(terminal) : null, cancellation);
            terminal.Line($"Backed up to {Show.Plain(folder)}. Its signing key is in it: keep it as safely as the docket.");
            Next.Suggest(terminal, $"restore {parsed.GetValue(target)} FOLDER --as PERSON --because TEXT", "brings it back");
            return 0;
        });
        return command;
    }
}
