using System.ComponentModel;
using System.Diagnostics;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>Prints a page to PDF with a Chromium that is installed, in a profile of its own that is deleted again, without a network.</summary>
/// <param name="time">Clock for the time limit.</param>
public sealed class ChromiumPdf(TimeProvider time)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    // The page is the program's own, has no script and may fetch nothing, so the browser's sandbox, which needs rights that a container seldom gives, guards nothing here.
    private static readonly string[] Quiet =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer"];

    /// <summary>Longest time that one page may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Finds a Chromium in the folders of a search path; null when there is none.</summary>
    /// <param name="searchPath">The value of PATH.</param>
    public static string? Find(string? searchPath) =>
        (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Prints a page.</summary>
    /// <param name="program">Path of the browser.</param>
    /// <param name="page">The page.</param>
    /// <param name="pdf">The file that is written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What went wrong, or null when the file is there.</returns>
    public string? Print(string program, string page, string pdf, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("tidewaiter-chromium-");
        try
        {
            string[] arguments = [.. Quiet, "--user-data-dir=" + profile.FullName, "--print-to-pdf=" + Path.GetFullPath(pdf), new Uri(Path.GetFullPath(page)).AbsoluteUri];
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false });
            if (process is null) return $"{program} could not be started.";
            process.StandardInput.Close();
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            return Wait(process, cancellation) ?? (process.ExitCode == 0 && File.Exists(pdf) ? null : $"{program} wrote no PDF (exit code {process.ExitCode}): {Last(said)}");
        }
        catch (Win32Exception exception)
        {
            return $"{program} could not be started: {exception.Message}";
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private string? Wait(Process process, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
            return null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return $"The browser did not finish within {Timeout.TotalSeconds:0} seconds.";
        }
    }

    private static string Last(Task<string[]> said) => string.Join(' ', said.GetAwaiter().GetResult()).Trim().Split('\n')[^1];
}
