using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Workbench.Capture;
using Tidewaiter.Workbench.Read;
using Tidewaiter.Workbench.Weigh;

namespace Tidewaiter.Cli.Verbs;

/// <summary>tidewaiter demo [FILE…]</summary>
internal static class DemoVerb
{
    private const string Owner = "demo";

    public static Command Build(Terminal terminal)
    {
        var files = new Argument<string[]>("file") { Description = "Your own articles; the example that ships with the program otherwise.", Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--docket") { Description = "Folder of the docket that is made.", HelpName = "FOLDER", DefaultValueFactory = _ => "tidewaiter-demo" };
        var published = Days.DayOption("--published", "Day of publication of your articles; found in the page otherwise.");
        var command = new Command("demo", "Make a docket from an example, or from your own articles, and show its register.") { files, folder, published };
        command.SetLongAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(folder)!;
            var own = parsed.GetValue(files) ?? [];
            // Own articles go into a docket of their own, so that the example's figures never mix with theirs.
            if (own.Length > 0 && parsed.GetResult(folder) is null or { Implicit: true }) path += "-own";
            terminal.Line(own.Length > 0 ? $"Reading {own.Length} of your files." : "Reading three short news items by newspapers that do not exist, with public figures that are known to disagree.");
            using var docket = Open(path);
            using var session = new Session(docket, new Viewer(docket.Settings.Owner));
            var wishes = own.Length > 0
                ? own.Select(file => (file, new CaptureWishes { Actor = SessionOptions.DefaultActor, Published = parsed.GetValue(published) }))
                : Example.Files(SessionOptions.DefaultActor);
            var failures = AddVerb.Add(terminal, session, [.. wishes], TeamLexicon.Default, cancellation);
            var weighed = WeighedDocket.Of(session.View, new RegisterOptions(), cancellation: cancellation);
            terminal.Line("");
            RegisterTable.Print(terminal, session, weighed);
            terminal.Line("");
            var first = weighed.Register.Rows is [var row, ..] ? Show.Short(row.Id) : "ID";
            Next.Suggest(terminal, $"why {first} --docket {path}", "goes from a figure to the words, the bytes and the entry it rests on");
            return failures == 0 ? 0 : 1;
        });
        return command;
    }

    private static Docket.Docket Open(string path)
    {
        if (Directory.Exists(Path.Combine(path, ".tidewaiter"))) return Docket.Docket.Open(path);
        return DocketFolder.Create(path, new DocketSettings { Owner = Owner, DefaultMarking = Marking.ForIntake(Tlp.Clear, Owner) }, TimeProvider.System);
    }
}
