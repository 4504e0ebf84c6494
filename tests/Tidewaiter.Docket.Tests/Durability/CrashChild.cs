using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tidewaiter.Docket.Tests.Durability;

/// <summary>What this program does when a test starts it as a process to be killed: it takes in and appends without end, and says what was acknowledged.</summary>
internal static class CrashChild
{
    public const string FolderVariable = "TIDEWAITER_TEST_CRASH_FOLDER";
    public const string StateVariable = "TIDEWAITER_TEST_CRASH_STATE";

    /// <summary>Runs before the test runner, so that no test is started in the child.</summary>
    [ModuleInitializer]
    public static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder) return;
        Run(folder, Environment.GetEnvironmentVariable(StateVariable)!);
    }

    private static void Run(string folder, string state)
    {
        var settings = new DocketSettings { Owner = "KR", DefaultMarking = Marking.Clear, StateFolder = state };
        using var docket = Directory.Exists(Path.Combine(folder, ".tidewaiter"))
            ? Docket.Open(folder, new DocketOpenOptions { StateFolder = state })
            : DocketFolder.Create(folder, settings, TimeProvider.System);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var i = 0; ; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Report {Environment.ProcessId}-{i}: ship {i} left. {new string('x', i * 37 % 5000)}");
            var bytes = Encoding.UTF8.GetBytes(text);
            var exhibit = docket.Exhibits.Put(bytes).Hash;
            var layer = docket.Artefacts.Put(bytes).Hash;
            var claims = TestDocket.Claims(TextLayer.From(text));
            var reading = docket.Artefacts.Put(ClaimJson.WriteAll(claims, indented: false)).Hash;
            var entries = docket.Append(
                Entries.Captured("child", Marking.Clear, new CapturedExhibit(exhibit, bytes.Length, "report.txt", "text")),
                Entries.TextLayer("child", Marking.Clear, exhibit, layer, new DerivationRun("text", "1")),
                Entries.Reading("child", Marking.Clear, exhibit, layer, reading, new DerivationRun("reader", "1")),
                Entries.Judged("child", Marking.Clear, claims[0].Id.Text, accept: true, "clear"));
            output.WriteLine($"{entries[0].Seq} {exhibit}");
        }
    }
}
