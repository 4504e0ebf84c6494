namespace Tidewaiter;

/// <summary>The reference rows of data/ that are built into the program, so that it runs from a single folder.</summary>
internal static class Reference
{
    /// <summary>The text of a file of data/ that the project embeds.</summary>
    public static string ReadText(string file)
    {
        using var stream = typeof(Reference).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"data/{file} is not built into {typeof(Reference).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
