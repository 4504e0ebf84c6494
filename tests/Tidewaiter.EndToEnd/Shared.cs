using System.Runtime.CompilerServices;

namespace Tidewaiter.EndToEnd;

/// <summary>The checkout and the shared test material beside it.</summary>
internal static class Shared
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the shared material; skips loudly on a machine without it, and fails in CI, where it always is.</summary>
    public static string File(string path)
    {
        var file = Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared", path);
        if (System.IO.File.Exists(file)) return file;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException($"shared/{path} is not beside the checkout, and in CI it always is.");
        Assert.Skip($"shared/{path} is not beside the checkout.");
        return "";
    }

    public static string FirstReport => File("reports/000_e70707c091584eb0.txt");

    public static string SecondReport => File("reports/004_beb64e146ec68320.txt");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "Tidewaiter.slnx"))) return folder;
        }

        throw new DirectoryNotFoundException("The tests do not run from a checkout.");
    }
}
