using System.CommandLine;
using Tidewaiter.Docket;

namespace Tidewaiter.Cli;

/// <summary>The options that every verb on a docket takes.</summary>
internal sealed class SessionOptions
{
    public Option<string> Folder { get; } = new("--docket") { Description = "Folder of the docket; the nearest one at or above the current folder otherwise.", HelpName = "FOLDER", DefaultValueFactory = _ => "." };

    public Option<string?> Viewer { get; } = new("--viewer") { Description = "On whose behalf to look: a party of the docket, 'public', or a level such as TLP:GREEN. The owner otherwise.", HelpName = "WHO" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON." };

    public Option<string?> Person { get; } = new("--as") { Description = "Who acts; written into the entry.", HelpName = "PERSON" };

    /// <summary>Adds folder and viewer, and whatever else is named.</summary>
    public Command AddTo(Command command, params ReadOnlySpan<Option> more)
    {
        command.Options.Add(Folder);
        command.Options.Add(Viewer);
        foreach (var option in more) command.Options.Add(option);
        return command;
    }

    /// <summary>Opens the docket for reading.</summary>
    public Session OpenToRead(ParseResult parsed) => Open(parsed, readOnly: true);

    /// <summary>Opens the docket for writing; only one process can.</summary>
    public Session OpenToWrite(ParseResult parsed) => Open(parsed, readOnly: false);

    /// <summary>Who acts: the person named, else the user of the machine.</summary>
    public string Actor(ParseResult parsed) => parsed.GetValue(Person) is { Length: > 0 } person ? person : DefaultActor;

    /// <summary>Name of the machine's user; "operator" when it has none.</summary>
    public static string DefaultActor => Environment.UserName is { Length: > 0 } user ? user : "operator";

    private Session Open(ParseResult parsed, bool readOnly)
    {
        var docket = Docket.Docket.Open(parsed.GetValue(Folder)!, new DocketOpenOptions { ReadOnly = readOnly });
        try
        {
            return new Session(docket, Viewers.Parse(parsed.GetValue(Viewer), docket.Settings));
        }
        catch
        {
            docket.Dispose();
            throw;
        }
    }
}

/// <summary>An open docket and the one view of it that a verb may show.</summary>
internal sealed class Session : IDisposable
{
    public Session(Docket.Docket docket, Viewer viewer)
    {
        Docket = docket;
        View = docket.For(viewer);
    }

    public Docket.Docket Docket { get; }

    public DocketView View { get; }

    /// <summary>A claim by its id or any unique beginning of it, current or superseded.</summary>
    /// <exception cref="DocketException">None that the viewer may read begins so, or several do.</exception>
    public DocketClaim RequireClaim(string id)
    {
        var found = View.Claims().Where(claim => claim.Claim.Id.Text.StartsWith(id, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new DocketException(found.Count == 0
            ? $"There is no claim '{id}'. 'tidewaiter claims' lists them."
            : $"'{id}' begins {found.Count} claims; give more of it: {string.Join(", ", found.Take(5).Select(claim => claim.Claim.Id))}.");
    }

    /// <summary>An exhibit by its name or any unique beginning of its hash.</summary>
    /// <exception cref="DocketException">None that the viewer may read is called so, or several are.</exception>
    public Exhibit RequireExhibit(string word)
    {
        var found = View.Exhibits().Where(exhibit => exhibit.Name == word || (word.Length >= 4 && exhibit.Hash.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return found.Count == 1 ? found[0] : throw new DocketException(found.Count == 0
            ? $"There is no exhibit '{word}'. 'tidewaiter log' lists them."
            : $"'{word}' is {found.Count} exhibits; give the beginning of a hash: {string.Join(", ", found.Take(5).Select(exhibit => exhibit.Hash.ToString()[..12]))}.");
    }

    public void Dispose() => Docket.Dispose();
}

/// <summary>Reads the word after --viewer.</summary>
internal static class Viewers
{
    /// <summary>The owner, a party of the docket, the public, or anybody cleared to a level. An unknown name is refused rather than taken for somebody.</summary>
    public static Viewer Parse(string? word, DocketSettings settings)
    {
        if (word is null || word == settings.Owner) return new Viewer(settings.Owner);
        if (word == Viewer.Public.Name) return Viewer.Public;
        if (settings.Participants.Contains(word)) return new Viewer(word);
        if (Tlps.TryParse(word, out var level)) return new Viewer("reader of " + level.Label(), level, []);
        throw new UsageException($"'{word}' is no party of this docket. Known: {string.Join(", ", settings.Participants.Prepend(settings.Owner).Append("public"))}, or a level such as TLP:GREEN.");
    }
}
