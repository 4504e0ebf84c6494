using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Workbench.Capture;

/// <summary>
/// Runs poppler's pdftotext (and pdfinfo for title and date) on the bytes of a PDF: without a shell, on a file only its owner can read and that is deleted again, within
/// limits on time and output. Words are asked for with their places (-bbox-layout): the reading order is ours, so that columns, tables and footnote numbers come out.
/// </summary>
/// <param name="time">Clock for the time limit.</param>
public sealed class Poppler(TimeProvider time)
{
    private const int MaxErrorBytes = 64 * 1024;
    private static readonly PdfFault Missing = new("PDF is read through poppler's pdftotext, which is not installed.", "Install poppler-utils and add the file again.");

    /// <summary>Longest time one file may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest output in bytes that is taken.</summary>
    public int MaxOutputBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Name or path of pdftotext.</summary>
    public string PdfToTextProgram { get; init; } = "pdftotext";

    /// <summary>Name or path of pdfinfo.</summary>
    public string PdfInfoProgram { get; init; } = "pdfinfo";

    /// <summary>The text of a PDF in reading order; what goes wrong is in the fault. Fits <see cref="DocumentOptions.PdfToText"/>.</summary>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public PdfTextResult Read(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tidewaiter-{Guid.NewGuid():N}.pdf");
        try
        {
            Write(path, content.Span);
            var run = Run(PdfToTextProgram, ["-bbox-layout", "-enc", "UTF-8", "-eol", "unix", path, "-"], cancellation);
            if (run.Missing) return new PdfTextResult(null, Missing);
            if (run.TimedOut) return new PdfTextResult(null, new PdfFault($"Poppler did not finish within {Timeout.TotalSeconds:0} seconds.", "Split the file, or print it to PDF again."));
            if (run.Output.Length == 0 && run.ExitCode != 0) return new PdfTextResult(null, Refused(run));
            var fault = run.TooLong ? new PdfFault($"Poppler gave more than {MaxOutputBytes} bytes of text; the rest is cut off.", "Split the file.")
                : run.ExitCode != 0 ? Refused(run) : null;
            var info = Run(PdfInfoProgram, ["-isodates", "-enc", "UTF-8", path], cancellation);
            return new PdfTextResult(null, fault) { Boxes = run.Output, Title = Field(info.Output, "Title:"), Created = Day(Field(info.Output, "CreationDate:")) };
        }
        catch (IOException broken)
        {
            return new PdfTextResult(null, new PdfFault($"The PDF could not be handed to poppler: {broken.Message}", "Check that the folder for temporary files is writable and has room."));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static PdfFault Refused(Outcome run)
    {
        var locked = run.ExitCode == 3 || run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase);
        if (locked) return new PdfFault("The PDF is locked with a password or forbids taking text out of it.", "Save it without protection and add that as well.");
        var said = run.Errors.Trim() is { Length: > 0 } words ? ": " + words[..Math.Min(words.Length, 300)] : "";
        return new PdfFault($"Poppler could not read the PDF (exit code {run.ExitCode}){said}.", "Check that it was copied completely; open it in a viewer and save it again.");
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
    }

    private Outcome Run(string program, string[] arguments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new Outcome("", "", -1) { Missing = true };
        }

        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            process.StandardInput.Close();
            var output = ReadLimited(process.StandardOutput.BaseStream, MaxOutputBytes, () => process.Kill(entireProcessTree: true), either.Token);
            var errors = ReadLimited(process.StandardError.BaseStream, MaxErrorBytes, () => { }, either.Token);
            Task.WhenAll(output, errors).GetAwaiter().GetResult();
            process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
            var (bytes, tooLong) = output.Result;
            return new Outcome(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(errors.Result.Bytes), tooLong ? 0 : process.ExitCode) { TooLong = tooLong };
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return new Outcome("", "", -1) { TimedOut = true };
        }
    }

    // Reads on beyond the limit without keeping anything, so that the process never waits for room in a pipe.
    private static async Task<(byte[] Bytes, bool TooLong)> ReadLimited(Stream stream, int limit, Action beyond, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        var tooLong = false;
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            var room = Math.Min(read, limit - (int)content.Length);
            content.Write(buffer, 0, room);
            if (room == read || tooLong) continue;
            tooLong = true;
            beyond();
        }

        return (content.ToArray(), tooLong);
    }

    private static string? Field(string info, string name)
    {
        foreach (var line in info.Split('\n'))
        {
            if (line.StartsWith(name, StringComparison.Ordinal) && line[name.Length..].Trim() is { Length: > 0 } value) return value;
        }

        return null;
    }

    private static DateOnly? Day(string? isoDate) =>
        isoDate is { Length: >= 10 } && DateOnly.TryParseExact(isoDate[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Outcome(string Output, string Errors, int ExitCode)
    {
        public bool Missing { get; init; }

        public bool TimedOut { get; init; }

        public bool TooLong { get; init; }
    }
}
