namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>The folder of outside material that stands beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file of the folder, or null when it is not there.</summary>
    public static string? Find(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tidewaiter.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Tidewaiter.slnx stands in no folder above the tests.");
    }
}
