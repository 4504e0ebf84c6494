namespace Tidewaiter;

/// <summary>Shared material that a test needs.</summary>
internal static partial class Checkout
{
    /// <summary>A file or folder of the shared material; skips the test loudly on a machine without it, and fails in CI, where it always is.</summary>
    public static string SharedFile(string path)
    {
        if (FindShared(path) is { } found) return found;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException($"shared/{path} is not beside the checkout, and in CI it always is.");
        Assert.Skip($"shared/{path} is not beside the checkout.");
        return "";
    }
}
