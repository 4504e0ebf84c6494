using System.Runtime.CompilerServices;

namespace Tidewaiter.Tests.Tree;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared test material beside the checkout, or null when it is not there.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>A file of the shared material; skips the test loudly on a machine without it, and fails in CI, where it always is.</summary>
    public static string SharedFile(string path)
    {
        if (Shared is not null && Path.Exists(Path.Combine(Shared, path))) return Path.Combine(Shared, path);
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new FileNotFoundException($"shared/{path} is not beside the checkout, and in CI it always is.");
        Assert.Skip($"shared/{path} is not beside the checkout.");
        return "";
    }

    /// <summary>Source files below a folder, without what a build wrote.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    /// <summary>A path as it reads from the root, with slashes.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Tidewaiter.slnx"))) return folder;
        }

        throw new DirectoryNotFoundException("The tests do not run from a checkout.");
    }

    private static string? FindShared()
    {
        var beside = Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");
        return Directory.Exists(beside) ? beside : null;
    }
}
