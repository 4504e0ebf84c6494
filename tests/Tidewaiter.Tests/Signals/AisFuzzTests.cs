using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Signals.Nmea;

namespace Tidewaiter.Tests.Signals;

/// <summary>
/// Mutates the real recordings by their structure (fields, tag blocks, payloads, line ends, whole lines, with checksums made right again half of the time) and reads them with every output. Nothing may
/// throw, and every message must answer for a line whose checksums hold. Runs two seconds; TIDEWAITER_FUZZ_SECONDS makes it longer, TIDEWAITER_FUZZ_SEED repeats a run.
/// </summary>
public sealed class AisFuzzTests
{
    private static readonly string[] Pieces =
        ["!AIVDM,", "!AIVDM,1,1,,A,", "!BSVDO,2,1,3,B,", "\\s:x,c:1577762601*00\\", "\\g:1-2-3*00\\", "\\", "$PGHP,1,2013,11,12,12,0,0,11,219,,2190067,1,62*26", ",0*00", "*", ",", "\r\n", "\n", "\0", "w", "`", "99999999999999999999", "-1", "\u00ff"];

    [Fact]
    public void Nothing_throws_and_no_message_comes_from_a_wrong_checksum()
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("TIDEWAITER_FUZZ_SECONDS") ?? "2", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("TIDEWAITER_FUZZ_SEED") ?? "20261122", CultureInfo.InvariantCulture);
        var corpus = Recordings.Ais.SelectMany(n => Recordings.Lines(n).Where(l => l.Length > 0).Where((_, i) => i % 5 == 0 || i < 300)).ToArray();
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        long inputs = 0;
        long messages = 0;
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var input = Mutate(corpus, random);
            inputs++;
            try
            {
                messages += Check(input, random);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}, input {inputs}: {Convert.ToBase64String(input)}", e);
            }
        }

        inputs.ShouldBeGreaterThan(10);
        messages.ShouldBeGreaterThan(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"{inputs:N0} inputs, {messages:N0} messages, {clock.Elapsed.TotalSeconds:F0} s, seed {seed}");
        if (seconds > 2)
            Console.WriteLine($"AIS fuzzing: {inputs:N0} inputs, {messages:N0} messages, {clock.Elapsed.TotalSeconds:F0} s, seed {seed}");
    }

    private static byte[] Mutate(string[] corpus, Random random)
    {
        var text = new StringBuilder();
        var lines = random.Next(1, 30);
        var at = random.Next(corpus.Length);
        for (var i = 0; i < lines; i++)
        {
            var line = corpus[(at + i) % corpus.Length];
            for (var n = random.Next(4); n > 0; n--)
                line = MutateLine(line, random);
            if (random.Next(2) == 0)
                line = MakeChecksumRight(line);
            text.Append(line).Append(random.Next(10) switch { 0 => "\r\n", 1 => "", 2 => "\r", _ => "\n" });
        }

        var bytes = Encoding.Latin1.GetBytes(text.ToString());
        return random.Next(8) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private static string MutateLine(string line, Random random)
    {
        if (line.Length == 0)
            return Pieces[random.Next(Pieces.Length)];
        var at = random.Next(line.Length);
        var fields = line.Split(',');
        switch (random.Next(9))
        {
            case 0: return line[..at] + (char)random.Next(256) + line[(at + 1)..];
            case 1: return line.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 2: return line.Remove(at, random.Next(1, line.Length - at + 1));
            case 3: return line[..at];
            case 4: return line + line[at..];
            case 5:
                (fields[^1], fields[random.Next(fields.Length)]) = (fields[random.Next(fields.Length)], fields[^1]);
                return string.Join(',', fields);
            case 6:
                fields[random.Next(fields.Length)] = random.Next(3) switch { 0 => "", 1 => random.Next(-5, 100).ToString(CultureInfo.InvariantCulture), _ => Pieces[random.Next(Pieces.Length)] };
                return string.Join(',', fields);
            case 7:
                var payload = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => (char)(random.Next(2) == 0 ? random.Next(48, 88) : random.Next(96, 120))));
                return $"!AIVDM,{random.Next(1, 4)},{random.Next(1, 4)},{random.Next(10)},A,{payload},{random.Next(7)}*00";
            default: return random.Next(50) == 0 ? line + new string('x', random.Next(3000)) : line + line;
        }
    }

    private static string MakeChecksumRight(string line)
    {
        var start = line.IndexOfAny(['!', '$']);
        var star = start < 0 ? -1 : line.IndexOf('*', start);
        if (star < 0)
            return line;
        var sum = NmeaChecksum.Xor(Encoding.Latin1.GetBytes(line[(start + 1)..star]));
        return $"{line[..(star + 1)]}{sum:X2}{(star + 3 <= line.Length ? line[(star + 3)..] : "")}";
    }

    private static long Check(byte[] input, Random random)
    {
        var chunk = random.Next(3) == 0 ? random.Next(1, 200) : int.MaxValue;
        using var output = new MemoryStream();
        using var json = new AisJson(output);
        using var csv = new AisCsv(output);
        var summary = new AisSummary(new All(json, csv, new AisColumns(64)));
        var parser = new AisParser<AisSummary>(summary);
        for (var at = 0; at < input.Length; at += Math.Min(chunk, input.Length - at))
            parser.Feed(input.AsSpan(at, Math.Min(chunk, input.Length - at)));
        parser.Complete();
        parser.Bytes.ShouldBe(input.Length);
        foreach (var message in Hearing.Of(input).Messages)
        {
            var end = Array.IndexOf(input, (byte)'\n', (int)message.Offset);
            HasRightChecksum(input.AsSpan((int)message.Offset, (end < 0 ? input.Length : end) - (int)message.Offset)).ShouldBeTrue();
        }

        return summary.Messages;
    }

    /// <summary>A plain second opinion: some VDM or VDO of the line, up to its first star, has the exclusive-or that stands behind it.</summary>
    private static bool HasRightChecksum(ReadOnlySpan<byte> line)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (line[start] != '!' || line.Length < start + 7 || line[start + 3] != 'V' || line[start + 4] != 'D')
                continue;
            byte sum = 0;
            for (var i = start + 1; i + 2 < line.Length; i++)
            {
                if (line[i] == '*')
                {
                    if (byte.TryParse(line.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var expected) && expected == sum)
                        return true;
                    break;
                }

                sum ^= line[i];
            }
        }

        return false;
    }

    private sealed class All(AisJson json, AisCsv csv, AisColumns columns) : IAisSink
    {
        public void Message(scoped in AisMessage message)
        {
            json.Message(message);
            csv.Message(message);
            if (columns.Count == columns.Capacity)
                columns.Clear();
            columns.Add(message);
        }

        public void Fault(in Fault fault)
        {
            json.Fault(fault);
            csv.Fault(fault);
        }
    }
}
