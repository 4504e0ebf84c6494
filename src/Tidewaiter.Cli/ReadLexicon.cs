using System.CommandLine;
using System.Text;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.Cli;

/// <summary>A team's own words, laid over those of the product.</summary>
internal static class ReadLexicon
{
    public static Option<string?> Option() => new("--lexicon") { Description = "Words of your own, laid over those of the product: rows as in data/lexicon. 'tidewaiter lexicon check FILE' says what is wrong with them.", HelpName = "FILE" };

    /// <summary>The product's lexicon with the rows of the file that the option names.</summary>
    /// <exception cref="UsageException">A row cannot be read; the message names the file and the line.</exception>
    public static TeamLexicon Get(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } path) return TeamLexicon.Default;
        try
        {
            return TeamLexicon.Of(path, Text(path));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Show.Harmless(exception.Message)} 'tidewaiter lexicon check {path}' lists all.");
        }
    }

    /// <summary>The text of a table, which must be UTF-8.</summary>
    /// <exception cref="IOException">The file cannot be read, is no UTF-8, or is longer than a table of words.</exception>
    public static string Text(string path)
    {
        const int most = 16 * 1024 * 1024;
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder.");
        var file = new FileInfo(path);
        if (!file.Exists) throw new IOException($"{path} does not exist.");
        if (file.Length > most) throw new IOException($"{path} has {file.Length:#,0} bytes; tables up to {most:#,0} bytes are read.");
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            throw new IOException($"{path} is no UTF-8: byte {exception.Index} does not fit. Save it as UTF-8.", exception);
        }
    }
}
