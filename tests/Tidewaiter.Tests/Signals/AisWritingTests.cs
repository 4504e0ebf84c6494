using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Ais;
using Tidewaiter.Signals.Ais.Writing;
using Tidewaiter.Signals.Nmea;
using Tidewaiter.Signals.Streams;

namespace Tidewaiter.Tests.Signals;

/// <summary>Columns, CSV, summary, selection and packed recordings.</summary>
public sealed class AisWritingTests
{
    [Fact]
    public void Columns_hold_what_the_typed_views_say()
    {
        var rows = 0;
        var columns = new AisColumns(1000);
        var check = new ColumnCheck();
        foreach (var name in Recordings.Ais)
        {
            var parser = new AisParser<ColumnCheck>(check);
            parser.Feed(Recordings.Read(name));
            parser.Complete();
        }

        check.Rows.ShouldBeGreaterThan(45_000);
        var writer = new AisParser<AisColumnWriter>(new AisColumnWriter(columns, c => rows += c.Count));
        writer.Feed(Recordings.Read("aisdb_20211101.nm4"));
        writer.Complete();
        writer.Sink.Flush();
        rows.ShouldBe(979);
    }

    [Fact]
    public void Names_in_columns_read_as_in_the_typed_view()
    {
        var hearing = new AisColumns(10);
        var parser = new AisParser<AisColumnWriter>(new AisColumnWriter(hearing, _ => { }));
        parser.Feed("!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C\n!AIVDM,2,2,1,A,88888888880,2*25\n"u8);
        hearing.Count.ShouldBe(1);
        hearing.Statics.Count.ShouldBe(1);
        AisStaticColumns.Text(hearing.Statics.Names[0], 20).ShouldBe("EVER DIADEM");
        AisStaticColumns.Text(hearing.Statics.CallSigns[0], 7).ShouldBe("3FOF8");
        AisStaticColumns.Text(hearing.Statics.Destinations[0], 20).ShouldBe("NEW YORK");
        hearing.Statics.ImoNumbers[0].ShouldBe(9134270u);
    }

    [Fact]
    public void Summary_counts_types_faults_times_and_carriers()
    {
        var summary = new AisSummary();
        var reading = AisReader.Read(new MemoryStream(Recordings.Read("dma-ais-sample.txt.gz")), summary, cancellationToken: TestContext.Current.CancellationToken);
        summary.Messages.ShouldBe(26077);
        summary.Faults.ShouldBe(0);
        summary.Carriers.ShouldBe(1508);
        summary.MessagesByType.ShouldContain(KeyValuePair.Create(5, 69L));
        summary.MessagesByTimeCarrier.ShouldBe([KeyValuePair.Create(TimeCarrier.ProprietaryLine, 26077L)]);
        summary.LastTime!.Value.UtcDateTime.ShouldBe(new DateTime(2013, 11, 12, 12, 4, 59, DateTimeKind.Utc), TimeSpan.FromSeconds(2));
        reading.Sentences.ShouldBe(26146);
        reading.Lines.ShouldBe(80246);
    }

    [Fact]
    public void Csv_has_one_column_for_every_name_in_every_row()
    {
        using var output = new MemoryStream();
        using (var csv = new AisCsv(output, "a \"name\", quoted"))
            AisReader.Read(new MemoryStream(Recordings.Read("aisdb_20211101.nm4")), csv, cancellationToken: TestContext.Current.CancellationToken);
        var rows = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(980);
        foreach (var row in rows.Skip(1))
            Columns(row).ShouldBe(rows[0].Split(',').Length, row);
        rows[1].ShouldStartWith("2021-11-01T01:58:09.000Z,tag_block,4,");
    }

    [Fact]
    public void Json_says_where_and_when()
    {
        using var output = new MemoryStream();
        using (var json = new AisJson(output, "a.nm4"))
            AisReader.Read(new MemoryStream(Recordings.Read("aisdb_20211101.nm4")), json, cancellationToken: TestContext.Current.CancellationToken);
        var second = JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray()).Split('\n')[1]).RootElement;
        second.GetProperty("time").GetString().ShouldBe("2021-11-01T01:58:29.000Z");
        second.GetProperty("timed_by").GetString().ShouldBe("tag_block");
        second.GetProperty("source").GetString().ShouldBe("42809");
        second.GetProperty("line").GetInt32().ShouldBe(2);
        second.GetProperty("offset").GetInt32().ShouldBe(86);
        second.GetProperty("file").GetString().ShouldBe("a.nm4");
    }

    [Fact]
    public void Selection_by_type_sender_and_area()
    {
        long Count(Func<IAisSink, AisSelection> select)
        {
            var summary = new AisSummary();
            AisReader.Read(new MemoryStream(Recordings.Read("dma-ais-sample.txt.gz")), select(summary), cancellationToken: TestContext.Current.CancellationToken);
            return summary.Messages;
        }

        Count(next => new AisSelection(next) { Types = new HashSet<int> { 5 } }).ShouldBe(69);
        Count(next => new AisSelection(next) { Mmsis = new HashSet<uint> { 219000000 } }).ShouldBe(0);
        var inside = Count(next => new AisSelection(next) { Area = new AisArea(5, 50, 20, 60) });
        inside.ShouldBeGreaterThan(25_000);
        new AisArea(170, -10, -170, 10).Contains(179, 0).ShouldBeTrue();
        new AisArea(170, -10, -170, 10).Contains(0, 0).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Packing.Plain)]
    [InlineData(Packing.Gzip)]
    [InlineData(Packing.Zip)]
    public void A_recording_reads_the_same_however_it_is_packed(Packing packing)
    {
        var plain = Recordings.Read("kystverket-Ais1000Lines.nm4");
        var recordings = 0;
        foreach (var recording in Recording.Open(new MemoryStream(Pack(plain, packing)), "name"))
        {
            recordings++;
            recording.Packing.ShouldBe(packing);
            var hearing = new Hearing();
            AisReader.Read(recording.Stream, hearing, cancellationToken: TestContext.Current.CancellationToken);
            hearing.Messages.ShouldBe(Hearing.Of(plain).Messages);
        }

        recordings.ShouldBe(1);
    }

    [Theory]
    [InlineData(Packing.Gzip)]
    [InlineData(Packing.Zip)]
    public void What_unpacks_beyond_its_limit_ends_in_a_fault(Packing packing)
    {
        var bomb = Pack(new byte[8 << 20], packing);
        foreach (var limits in new[] { new RecordingLimits { RatioFromBytes = 1 << 20 }, new RecordingLimits { UnpackedBytes = 1 << 20 } })
        {
            var hearing = new Hearing();
            foreach (var recording in Recording.Open(new MemoryStream(bomb), "bomb", limits))
                AisReader.Read(recording.Stream, hearing, cancellationToken: TestContext.Current.CancellationToken).Bytes.ShouldBeLessThan(4 << 20);
            hearing.Faults.Last().Reason.ShouldBe(FaultReason.Truncated);
        }
    }

    [Fact]
    public void Broken_packed_data_keep_what_came_before()
    {
        var packed = Pack(Recordings.Read("kystverket-Ais1000Lines.nm4"), Packing.Gzip);
        packed.AsSpan(packed.Length / 2, 64).Fill(0xAA);
        var hearing = new Hearing();
        foreach (var recording in Recording.Open(new MemoryStream(packed), "broken"))
            AisReader.Read(recording.Stream, hearing, cancellationToken: TestContext.Current.CancellationToken);
        hearing.Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void Zstandard_is_refused_with_a_way_out() =>
        Should.Throw<InvalidDataException>(() => Recording.Open(new MemoryStream([0x28, 0xB5, 0x2F, 0xFD, 0]), "a.zst").ToList()).Message.ShouldContain("unpack it first");

    private static int Columns(string row)
    {
        var (count, quoted) = (1, false);
        foreach (var c in row)
        {
            quoted ^= c == '"';
            count += c == ',' && !quoted ? 1 : 0;
        }

        return count;
    }

    private static byte[] Pack(byte[] plain, Packing packing)
    {
        if (packing == Packing.Plain)
            return plain;
        using var output = new MemoryStream();
        if (packing == Packing.Gzip)
        {
            using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
                gzip.Write(plain);
        }
        else
        {
            using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = zip.CreateEntry("entry.nmea").Open();
            entry.Write(plain);
        }

        return output.ToArray();
    }

    /// <summary>Adds every message to columns and compares the row with the typed view of the same message.</summary>
    private sealed class ColumnCheck : IAisSink
    {
        private readonly AisColumns _columns = new(1);

        public int Rows { get; private set; }

        public void Fault(in Fault fault)
        {
        }

        public void Message(scoped in AisMessage message)
        {
            Rows++;
            _columns.Clear();
            _columns.Add(message);
            _columns.Types[0].ShouldBe((byte)message.Type);
            _columns.Mmsis[0].ShouldBe(message.Mmsi);
            _columns.Offsets[0].ShouldBe(message.Offset);
            if (message.TryGetPosition(out var longitude, out var latitude))
            {
                (_columns.Longitudes[0] / 600_000.0).ShouldBe(longitude);
                (_columns.Latitudes[0] / 600_000.0).ShouldBe(latitude);
            }
            else
            {
                (_columns.Longitudes[0] == AisColumns.NoAngle || _columns.Latitudes[0] == AisColumns.NoAngle).ShouldBeTrue();
            }

            if (message.Type is 1 or 2 or 3)
            {
                var report = new PositionReport(message.Bits);
                Check(report.Motion);
                _columns.RatesOfTurn[0].ShouldBe(report.RateOfTurn!.Value.Raw);
                ((int?)_columns.NavigationStatuses[0]).ShouldBe(report.NavigationStatus);
            }
            else if (message.Type is 18 or 19)
            {
                var report = new ClassBPositionReport(message.Bits);
                Check(report.Motion);
            }
        }

        private void Check(Motion motion)
        {
            var (speed, course, heading, second) = (motion.SpeedKnots, motion.CourseDegrees, motion.HeadingDegrees, motion.SecondOrState);
            (_columns.SpeedsTenthKnots[0] == AisColumns.NoValue ? (double?)null : _columns.SpeedsTenthKnots[0] / 10.0).ShouldBe(speed);
            (_columns.CoursesTenthDegrees[0] == AisColumns.NoValue ? (double?)null : _columns.CoursesTenthDegrees[0] / 10.0).ShouldBe(course);
            (_columns.HeadingsDegrees[0] == AisColumns.NoValue ? null : (int?)_columns.HeadingsDegrees[0]).ShouldBe(heading);
            ((int?)_columns.Seconds[0]).ShouldBe(second);
        }
    }
}
