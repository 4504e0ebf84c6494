using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;

namespace Tidewaiter.Tests.Signals;

/// <summary>Our own logs under tests/cases/signals/ais, beside what they must give: JSON lines, then the faults.</summary>
public sealed class AisCaseTests
{
    [Theory]
    [InlineData("carriers")]
    public void A_log_gives_its_lines(string name)
    {
        var folder = Path.Combine(Checkout.Root, "tests", "cases", "signals", "ais");
        using var output = new MemoryStream();
        var faults = new FaultLines();
        using (var input = File.OpenRead(Path.Combine(folder, $"{name}.nmea")))
        using (var json = new AisJson(output))
            AisReader.Read(input, new AisSummary(new Both(json, faults)), cancellationToken: TestContext.Current.CancellationToken);
        var found = Encoding.UTF8.GetString(output.ToArray()) + faults.Text;

        var expected = Path.Combine(folder, $"{name}.expected.jsonl");
        if (Environment.GetEnvironmentVariable("TIDEWAITER_ACCEPT") == "1")
            File.WriteAllText(expected, found);
        found.ShouldBe(File.ReadAllText(expected));
    }

    private sealed class FaultLines : IAisSink
    {
        private readonly StringBuilder _text = new();

        public string Text => _text.ToString();

        public void Message(scoped in AisMessage message)
        {
        }

        public void Fault(in Fault fault) => _text.Append($$"""{"fault":"{{fault.Reason}}","line":{{fault.Line}},"offset":{{fault.Offset}},"length":{{fault.Length}}}""").Append('\n');
    }

    private sealed class Both(IAisSink first, IAisSink second) : IAisSink
    {
        public void Message(scoped in AisMessage message)
        {
            first.Message(message);
            second.Message(message);
        }

        public void Fault(in Fault fault)
        {
            first.Fault(fault);
            second.Fault(fault);
        }
    }
}
