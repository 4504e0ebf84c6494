using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Tables.Csv;

namespace Tidewaiter.Tests.Signals.Tables;

public sealed class CsvTests
{
    internal sealed class Sink : ICsvSink
    {
        public List<string[]> Rows { get; } = [];

        public List<(long Line, long Offset)> Places { get; } = [];

        public List<Fault> Faults { get; } = [];

        public void OnRow(in CsvRow row)
        {
            var fields = new string[row.Count];
            for (int i = 0; i < fields.Length; i++)
                fields[i] = Encoding.Latin1.GetString(row[i]);
            Rows.Add(fields);
            Places.Add((row.Line, row.Offset));
        }

        public void OnFault(in Fault fault) => Faults.Add(fault);
    }

    private static Sink Read(string text, CsvOptions? options = null, int chunk = 3)
    {
        var sink = new Sink();
        var reader = new CsvReader(sink, options);
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        for (int at = 0; at < bytes.Length; at += chunk)
            reader.Push(bytes.AsSpan(at, Math.Min(chunk, bytes.Length - at)));
        reader.Complete();
        return sink;
    }

    [Theory]
    [InlineData("a,b\r\n1,2", "a/b;1/2")]
    [InlineData("\u00EF\u00BB\u00BFa,b\n", "a/b")]
    [InlineData("\"a,b\",\"c\"\"d\",\n", "a,b/c\"d/")]
    [InlineData("\"a\nb\",c\nd,e", "a\nb/c;d/e")]
    [InlineData("a\"b,c\n", "a\"b/c")]
    [InlineData("\"a\"x,c\n", "ax/c")]
    [InlineData("\n\n,\n", "/")]
    [InlineData("a\0b,\0\n", "a\0b/\0")]
    public void Rows_and_fields(string text, string expected)
    {
        var sink = Read(text);
        string.Join(';', sink.Rows.Select(r => string.Join('/', r))).ShouldBe(expected);
        sink.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_stray_quote_hides_no_rows()
    {
        string text = "1,a\n2,\"b\n" + string.Concat(Enumerable.Range(3, 20).Select(i => $"{i},c\n"));
        var sink = Read(text);
        sink.Rows.Count.ShouldBe(21);
        sink.Faults.ShouldHaveSingleItem().ShouldBe(new Fault(4, 2, 4, FaultReason.BadField));
        sink.Places[1].ShouldBe((3, 9));
    }

    [Fact]
    public void Rows_and_fields_are_bounded()
    {
        var options = new CsvOptions { MaxRowLength = 100, MaxFields = 4 };
        var sink = Read("1,2,3,4\n1,2,3,4,5\n" + new string('x', 101) + "\n" + new string('y', 100) + "\n" + new string(',', 90) + "\nend\n", options);
        sink.Rows.Select(r => r.Length).ShouldBe([4, 1, 1]);
        sink.Faults.Select(f => (f.Line, f.Reason)).ShouldBe([(2, FaultReason.TooLong), (3, FaultReason.TooLong), (5, FaultReason.TooLong)]);
    }

    [Fact]
    public void What_is_written_is_read_whatever_the_cut()
    {
        var alphabet = Gen.Elements('a', ',', '"', '\n', ' ', ';', '\0', 'é', 'z', '1');
        var field = alphabet.ArrayOf(40).Select(c => new string(c));
        var rows = field.NonEmptyListOf().Select(l => l.ToArray()).NonEmptyListOf().Select(l => l.ToArray()).ToArbitrary();
        Prop.ForAll(rows, ArbMap.Default.ArbFor<PositiveInt>(), (written, cut) =>
        {
            string text = string.Concat(written.Select(r => string.Join(',', r.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
            var read = Read(text, new CsvOptions { MaxLinesOfRow = 100_000, MaxRowLength = 1 << 24, MaxFields = 1 << 16 }, cut.Get);
            read.Faults.ShouldBeEmpty();
            read.Rows.Count.ShouldBe(written.Length);
            for (int i = 0; i < written.Length; i++)
                read.Rows[i].ShouldBe(written[i]);
        }).QuickCheckThrowOnFailure();
    }
}
