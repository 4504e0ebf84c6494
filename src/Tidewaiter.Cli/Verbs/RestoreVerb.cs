using System.CommandLine;
using Tidewaiter.Docket;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter restore BACKUP FOLDER</summary>
internal static class RestoreVerb
{
    public static Command Build(Terminal terminal)
    {
        var backup = new Argument<string>("backup") { Description = "The folder of the backup." };
        var target = new Argument<string>("folder") { Description = "Where the docket comes back; a folder without a docket." };
        var person = new Option<string>("--as") { Description = "Who restores; written into the entry.", HelpName = "PERSON", Required = true };
        var because = new Option<string>("--because") { Description = "The reason; written into the entry.", HelpName = "TEXT", Required = true };
        var command = new Command("restore", "Bring a backup back. It goes behind the last checkpoint kept outside, so it is an act with a name and a reason.") { backup, target, person, because };
        command.SetAction(parsed =>
        {
            using var docket = DocketFolder.Restore(parsed.GetValue(backup)!, parsed.GetValue(target)!, parsed.GetValue(person)!, parsed.GetValue(because)!);
            terminal.Line($"Restored to {Show.Plain(docket.Folder)}, with {docket.Log.Size()} entries; the restoring is the last of them.");
            Next.Suggest(terminal, "verify", "checks it");
            return 0;
        });
        return command;
    }
}
