using System.Diagnostics;
using System.Text;

namespace Tidewaiter.EndToEnd;

/// <summary>What one run of the command line printed and how it ended.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Run(int Code, string Out, string Error)
{
    public override string ToString() => $"exit {Code}\n{Out}\n--- error stream\n{Error}";
}

/// <summary>Runs the real command line as a process of its own, in a folder of its own, with its own state directory.</summary>
internal sealed class Cli : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Tidewaiter.Cli.dll");

    private readonly List<int> _started = [];

    public Cli()
    {
        Folder = Directory.CreateTempSubdirectory("tidewaiter-test-").FullName;
        State = Path.Combine(Folder, "state");
        Work = Path.Combine(Folder, "work");
        Directory.CreateDirectory(State);
        Directory.CreateDirectory(Work);
    }

    /// <summary>Folder of this test, removed at its end.</summary>
    public string Folder { get; }

    /// <summary>Where checkpoints are kept outside of dockets.</summary>
    public string State { get; }

    /// <summary>Where commands run.</summary>
    public string Work { get; }

    public Run Do(params string[] arguments) => DoIn(Work, arguments);

    /// <summary>Runs in another folder.</summary>
    public Run DoIn(string folder, params string[] arguments)
    {
        using var process = StartIn(folder, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("tidewaiter " + string.Join(' ', arguments));
        }

        return new Run(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs and requires exit code 0.</summary>
    public Run Ok(params string[] arguments)
    {
        var run = Do(arguments);
        run.Code.ShouldBe(0, $"tidewaiter {string.Join(' ', arguments)}\n{run}");
        return run;
    }

    public Process Start(params string[] arguments) => StartIn(Work, arguments);

    /// <summary>Runs with bytes on its standard input.</summary>
    public Run Feed(byte[] input, params string[] arguments)
    {
        using var process = StartIn(Work, arguments, keepsInput: true);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromMinutes(3)).ShouldBeTrue();
        return new Run(process.ExitCode, output.Result, error.Result);
    }

    private Process StartIn(string folder, string[] arguments, bool keepsInput = false)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["TIDEWAITER_STATE"] = State;
        start.Environment["COLUMNS"] = "120";
        start.Environment.Remove("CI");
        var process = Process.Start(start)!;
        if (!keepsInput) process.StandardInput.Close();
        _started.Add(process.Id);
        return process;
    }

    /// <summary>Writes a text file in the work folder and gives its path.</summary>
    public string File(string name, string content)
    {
        var path = Path.Combine(Work, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        foreach (var process in _started) End(process);
        Directory.Delete(Folder, recursive: true);
    }

    // A test that failed half way leaves nothing behind that waits for ever.
    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (process.ProcessName.StartsWith("dotnet", StringComparison.Ordinal)) process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself, as it should.
        }
    }
}
