namespace Tidewaiter.Docket.Tests;

/// <summary>Finds the folder that stands beside the repository; without it a test is skipped and says so, and on the build server it fails.</summary>
internal static class SharedFiles
{
    public static string Folder(params string[] parts)
    {
        var root = Root();
        var path = Path.Combine([Path.GetDirectoryName(root)!, "shared", .. parts]);
        if (Directory.Exists(path)) return path;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new DirectoryNotFoundException($"{path} is needed on the build server.");
        Assert.Skip($"{path} is not there, so its vectors were not run.");
        return path;
    }

    public static string Cases(params string[] parts) => Path.Combine([Root(), "tests", "cases", "docket", .. parts]);

    private static string Root()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "Tidewaiter.slnx"))) return at;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
