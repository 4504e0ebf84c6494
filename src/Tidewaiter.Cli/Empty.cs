namespace Tidewaiter.Cli;

/// <summary>What a listing says when it has nothing to show.</summary>
internal static class Empty
{
    /// <summary>Says that there is nothing for this viewer. The words are the same whether nothing is there or a marking hides it; that the log has entries is public.</summary>
    public static void Say(Terminal terminal, Session session, string what)
    {
        var viewer = session.View.Viewer;
        terminal.Line($"There are no {what} that [bold]{Show.Plain(viewer.Name)}[/] may read.");
        if (viewer.Name == session.Docket.Settings.Owner) Next.Suggest(terminal, "add FILE… --published DATE --source NAME", "takes reports in");
        else terminal.Line($"[dim]Markings decide what a viewer sees: new material here is {session.Docket.Settings.DefaultMarking.Level.Label()} unless said otherwise. The log has {session.View.Log.Size()} entries.[/]");
    }

    /// <summary>A line for every listing: on whose behalf it was made.</summary>
    public static string Seen(Session session) => $"[dim]As {Show.Plain(session.View.Viewer.Name)} may see it.[/]";
}
