namespace Tidewaiter;

/// <summary>The checkout that a test or a measurement was built in, and the shared material beside it. Compiled into every test project, the measurements and the benches.</summary>
internal static partial class Checkout
{
    /// <summary>Folder of the repository: the nearest one above the program, or above the working folder, with the solution in it.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory()) ?? throw new DirectoryNotFoundException("Not inside a checkout.");

    /// <summary>Where the folder of shared material is when there is one: beside the checkout.</summary>
    public static string Shared { get; } = Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");

    /// <summary>A file or folder of the shared material, or null when it is not there.</summary>
    public static string? FindShared(string path) => Path.Combine(Shared, path) is var found && Path.Exists(found) ? found : null;

    /// <summary>Source files below a folder, without what a build wrote.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    /// <summary>A path as it reads from the root, with slashes.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string? Above(string? folder)
    {
        folder = folder is null ? null : Path.TrimEndingDirectorySeparator(folder);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tidewaiter.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
