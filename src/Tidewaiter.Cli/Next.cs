namespace Tidewaiter.Cli;

/// <summary>Says which command to type next.</summary>
internal static class Next
{
    /// <summary>How this program was called: the script's own path, or the bare name.</summary>
    public static string Command => Environment.GetEnvironmentVariable("TIDEWAITER_COMMAND") is { Length: > 0 } command ? command : "tidewaiter";

    public static void Suggest(Terminal terminal, string arguments, string why) =>
        terminal.Line($"[dim]Next:[/] [bold]{Show.Plain(Command)} {Show.Plain(arguments)}[/] [dim]{Show.Plain(why)}[/]");
}
