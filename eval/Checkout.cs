namespace Tidewaiter.Eval;

/// <summary>The folders that a measurement reads.</summary>
internal static class Checkout
{
    /// <summary>Folder of the repository: the nearest one above the working folder, or above the program, with the solution in it.</summary>
    public static string Root { get; } = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory) ?? throw new UsageException("Not inside a checkout.");

    /// <summary>The folder of shared material beside the checkout.</summary>
    public static string Shared => Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tidewaiter.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
