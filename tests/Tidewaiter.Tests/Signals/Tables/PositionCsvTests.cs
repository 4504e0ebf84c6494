using System.Text;
using Tidewaiter.Signals;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Layouts;
using Tidewaiter.Tests.Signals.ModeS;

namespace Tidewaiter.Tests.Signals.Tables;

public sealed class PositionCsvTests
{
    internal static Collected Read(ReadOnlySpan<byte> bytes, PositionLayout? layout = null, int chunk = 1 << 16)
    {
        var collected = new Collected();
        var reader = new PositionCsvReader(collected, layout);
        for (int at = 0; at < bytes.Length; at += chunk)
            reader.Push(bytes.Slice(at, Math.Min(chunk, bytes.Length - at)));
        reader.Complete();
        return collected;
    }

    private static Collected Read(string text, PositionLayout? layout = null) => Read(Encoding.UTF8.GetBytes(text), layout);

    [Fact]
    public void MarineCadastre_file()
    {
        byte[] bytes = Recording.Bytes("aisdb_noaa_20230101.csv");
        foreach (int chunk in (int[])[1 << 20, 7, 1])
        {
            var collected = Read(bytes, null, chunk);
            collected.Faults.ShouldBeEmpty();
            collected.Rows.Count.ShouldBe(1000);
            var row = collected.Rows[4];
            row.Mmsi.ShouldBe(367431720);
            row.HeadingDegrees.ShouldBeNull("511");
            row.CourseDegrees.ShouldBe(240.1);
            row.TimeUtc.ShouldBe(new DateTime(2023, 1, 11, 0, 0, 6, DateTimeKind.Utc));
            collected.Rows[0].CourseDegrees.ShouldBeNull("360");
            collected.Rows[1].Imo.ShouldBe(9307839);
            collected.Rows[1].DraughtMetres.ShouldBe(8);
            collected.Texts[1].ShouldBe("|MSC NAISHA III|5LCB4||||");
            Encoding.ASCII.GetString(bytes, (int)row.Offset, row.Length).ShouldStartWith("367431720,");
            row.Line.ShouldBe(6);
        }
    }

    [Fact]
    public void MarineCadastre_of_2025_has_other_headers()
    {
        var collected = Read("mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,status,length,width,draft,cargo,transceiver\n"
            + "338000001,2025-03-04 05:06:07,-70.5,42.25,102.3,-12.5,511,\"A, B\",IMO0000000,WX,37,0,1,2,3.5,,B\n");
        var row = collected.Rows.ShouldHaveSingleItem();
        row.LatitudeDegrees.ShouldBe(42.25);
        row.LongitudeDegrees.ShouldBe(-70.5);
        row.SpeedKnots.ShouldBeNull();
        row.CourseDegrees.ShouldBeNull();
        row.Imo.ShouldBeNull();
        row.NavigationalStatus.ShouldBe(0);
        collected.Texts[0].ShouldStartWith("|A, B|WX|");
    }

    [Fact]
    public void Boat_positions_by_a_mapping_of_columns()
    {
        var layout = new PositionLayout(
            "boats",
            TimeForm.DayFirst,
            [
                new("ID", PositionField.Carrier), new("ais_pos_timestamp", PositionField.Time),
                new("longitude", PositionField.Longitude), new("latitude", PositionField.Latitude),
            ]);
        var collected = Read(Recording.Bytes("boat-positions.csv"), layout);
        collected.Faults.ShouldBeEmpty();
        collected.Rows.Count.ShouldBe(22_287);
        collected.Rows[0].TimeUtc.ShouldBe(new DateTime(2021, 3, 20, 0, 22, 0, DateTimeKind.Utc));
        collected.Rows[^1].LongitudeDegrees.ShouldBe(32.32909);
        collected.Texts[^1].ShouldStartWith("256|");
    }

    [Fact]
    public void Flightradar24_playback()
    {
        var collected = Read(Recording.Bytes("fr24-JL516.csv"));
        collected.Faults.ShouldBeEmpty();
        collected.Rows.Count.ShouldBe(305);
        collected.Rows[0].IsOnGround.ShouldBe(true);
        collected.Rows[0].AltitudeFeet.ShouldBeNull();
        collected.Rows[1].AltitudeFeet.ShouldBe(550);
        collected.Rows[1].LatitudeDegrees.ShouldBe(42.770142);
        collected.Rows[1].LongitudeDegrees.ShouldBe(141.691422);
        collected.Rows[1].TimeUtc.ShouldBe(new DateTime(2024, 1, 2, 7, 27, 38, DateTimeKind.Utc));
    }

    [Fact]
    public void A_header_of_no_known_kind_makes_every_row_a_fault()
    {
        var collected = Read("a,b\n1,2\n3,4\n");
        collected.Rows.ShouldBeEmpty();
        collected.Faults.Count.ShouldBe(3);
        collected.Faults.ShouldAllBe(f => f.Reason == FaultReason.NotRecognised);
    }

    [Theory]
    [InlineData("2.41e+08,2023-01-11T00:00:00,1,2,3", FaultReason.BadField)]
    [InlineData("241000000,2023-01-11T00:00:00,1,2", FaultReason.BadLength)]
    [InlineData("241000000,2023-01-11T00:00:00,1,2,3,4", FaultReason.BadLength)]
    [InlineData("241000000,2023-02-30T00:00:00,1,2,3", FaultReason.BadField)]
    [InlineData("241000000,2023-02-03T24:00:00,1,2,3", FaultReason.BadField)]
    [InlineData("241000000,2023-02-03T00:00:00,90.5,2,3", FaultReason.BadField)]
    [InlineData("241000000,2023-02-03T00:00:00,1,200,3", FaultReason.BadField)]
    [InlineData("241000000,2023-02-03T00:00:00,1,2,fast", FaultReason.BadField)]
    [InlineData("241000000,2023-02-03T00:00:00,1,2,-1", FaultReason.BadField)]
    [InlineData("241000000,\"2023-02-03T00:00:00,1,2,1", FaultReason.Truncated)]
    public void A_bad_row_is_a_fault_and_the_next_is_read(string bad, FaultReason reason)
    {
        const string Header = "MMSI,BaseDateTime,LAT,LON,SOG\n";
        const string Good = "241000000,2023-01-11T00:00:00,91,181,0\r\n";
        var collected = Read(Header + Good + bad + "\n" + Good);
        collected.Faults.ShouldHaveSingleItem().ShouldBe(new Fault(Header.Length + Good.Length, 3, bad.Length, reason));
        collected.Rows.Count.ShouldBe(2);
        collected.Rows[0].LatitudeDegrees.ShouldBeNull();
        collected.Rows[0].LongitudeDegrees.ShouldBeNull();
        collected.Rows[1].Line.ShouldBe(4);
    }

    [Fact]
    public void An_aircraft_may_fly_at_the_speed_that_is_no_speed_of_a_ship()
    {
        var collected = Read("Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction\n1704180175,x,T1,\"1,2\",100,102.3,360\n");
        collected.Rows[0].SpeedKnots.ShouldBe(102.3);
        collected.Rows[0].CourseDegrees.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_allocated_per_row()
    {
        byte[] bytes = Recording.Bytes("aisdb_noaa_20230101.csv");
        var reader = new PositionCsvReader(new Silent());
        reader.Push(bytes);
        byte[] rows = bytes[(bytes.AsSpan().IndexOf((byte)'\n') + 1)..];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
            reader.Push(rows);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000, "20,000 rows; one object each would be 480,000");
    }

    private sealed class Silent : IPositionSink
    {
        public void OnRow(in PositionRow row, in RowText text)
        {
            // Only what the reader itself allocates is measured.
        }

        public void OnFault(in Fault fault) => Assert.Fail("no row of this file is bad");
    }
}
