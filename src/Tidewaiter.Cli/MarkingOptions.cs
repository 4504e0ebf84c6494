using System.CommandLine;

namespace Tidewaiter.Cli;

/// <summary>The options that mark what comes in.</summary>
internal sealed class MarkingOptions
{
    private readonly Option<string?> _level = new("--marking") { Description = "Who may read it: TLP:CLEAR, GREEN, AMBER, AMBER+STRICT or RED; the docket's default otherwise.", HelpName = "TLP" };
    private readonly Option<string[]> _audience = new("--releasable-to") { Description = "A party that may have it; may be given several times.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        command.Options.Add(_level);
        command.Options.Add(_audience);
    }

    /// <summary>The marking that was asked for, or null for the docket's default.</summary>
    public Marking? Read(ParseResult parsed, Docket.DocketSettings settings)
    {
        var audience = parsed.GetValue(_audience) ?? [];
        foreach (var party in audience)
        {
            if (party != settings.Owner && !settings.Participants.Contains(party)) throw new UsageException($"'{party}' is no party of this docket, so nothing can be released to it. Parties are named when the docket is made: init --party NAME.");
        }

        if (parsed.GetValue(_level) is not { } word) return audience.Length == 0 ? null : throw new UsageException("--releasable-to needs --marking: an audience belongs to a level.");
        if (!Tlps.TryParse(word, out var level)) throw new UsageException(Unknown(word));
        return Marking.ForIntake(level, settings.Owner, audience);
    }

    /// <summary>What to say about a word that is no level.</summary>
    public static string Unknown(string word) => $"'{word}' is no marking. Known: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED.";
}
