using System.Text;
using Tidewaiter.Docket.Files;

namespace Tidewaiter.Docket.Log;

/// <summary>
/// The last checkpoint of every docket that this user has met, kept outside the dockets: whoever turns a docket's folder back to an earlier day, checkpoint and
/// all, does not turn this back. One file a docket, named by a hash of its origin.
/// </summary>
internal sealed class OutsideCheckpoints(string? folder, IDurableFiles files)
{
    private readonly string _folder = Path.Combine(folder ?? DefaultFolder(), "checkpoints");

    /// <summary>Where the checkpoint of a docket is kept.</summary>
    public string PathOf(string origin) => Path.Combine(_folder, ContentHash.Of(Encoding.UTF8.GetBytes(origin)).ToString()[..32]);

    /// <summary>The note that was kept; null on the first meeting.</summary>
    public byte[]? Read(string origin) => File.Exists(PathOf(origin)) ? File.ReadAllBytes(PathOf(origin)) : null;

    /// <summary>Keeps a note.</summary>
    public void Write(string origin, byte[] note)
    {
        files.CreateFolder(_folder);
        files.WriteWhole(PathOf(origin), note);
    }

    private static string DefaultFolder()
    {
        if (Environment.GetEnvironmentVariable("TIDEWAITER_STATE") is { Length: > 0 } own) return own;
        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state) return Path.Combine(state, "tidewaiter");
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".local", "state", "tidewaiter");
    }
}
