using System.Text;
using Tidewaiter.Signals.Tables;
using Tidewaiter.Signals.Tables.Layouts;

namespace Tidewaiter.Tests.Signals.Tables;

/// <summary>Tables of one's own: the user names columns, the table tells its separator and its form of time.</summary>
public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("time=t,lat=y,lon=x", "t,x,y\n2017-07-05 00:00:01,11.85,57.68\n", ',', TimeForm.Iso)]
    [InlineData("time=T, lat = Y ,lon=X", "t;x;y\n1499212801;11.85;57.68\n", ';', TimeForm.UnixSeconds)]
    [InlineData("time=t,lat=y,lon=x", "\uFEFFt\tx\ty\n1499212801000\t11.85\t57.68", '\t', TimeForm.UnixMilliseconds)]
    [InlineData("time=t,lat=y,lon=x", "t|x|y|z,1|z,2\n20170705T000001|11.85|57.68|0|0\n", '|', TimeForm.Compact)]
    [InlineData("time_day_first=t,lat=y,lon=x", "t,x,y\n05/07/2017 00:00:01,11.85,57.68\n", ',', TimeForm.DayFirst)]
    [InlineData("time_month_first=t,lat=y,lon=x", "t,x,y\n07/05/2017 00:00:01,11.85,57.68\n", ',', TimeForm.MonthFirst)]
    [InlineData("lat=y,lon=x", "x,y\n11.85,57.68\n", ',', TimeForm.Iso)]
    public void Fits_a_table(string mapping, string table, char separator, TimeForm form)
    {
        var layout = ColumnMapping.Parse(mapping).Fit(Encoding.UTF8.GetBytes(table), out var complaint);
        complaint.ShouldBeNull();
        layout!.Separator.ShouldBe(separator);
        layout.TimeForm.ShouldBe(form);
        var row = PositionCsvTests.Read(Encoding.UTF8.GetBytes(table), layout).Rows.ShouldHaveSingleItem();
        row.LatitudeDegrees.ShouldBe(57.68);
        row.LongitudeDegrees.ShouldBe(11.85);
        if (mapping.Contains("time", StringComparison.Ordinal))
            row.TimeUtc.ShouldBe(new DateTime(2017, 7, 5, 0, 0, 1, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("t,x,z\n2017-07-05 00:00:01,1,2\n", "has no column 'y' for lat. Its header has: t, x, z")]
    [InlineData("t,x,y\n05/07/2017 00:00,1,2\n", "of which nobody knows whether day or month stands first: give time_day_first=t or time_month_first=t")]
    [InlineData("t,x,y\n42921.5,1,2\n", "has '42921.5' in the column 't', which is no time")]
    [InlineData("", "has no column 't' for time")]
    public void Says_why_it_does_not_fit(string table, string said)
    {
        ColumnMapping.Parse("time=t,lat=y,lon=x").Fit(Encoding.UTF8.GetBytes(table), out var complaint).ShouldBeNull();
        complaint!.ShouldContain(said);
    }

    [Theory]
    [InlineData("time=t,lat=y", "'lon' is missing")]
    [InlineData("lat=y,lon=x,when=t", "'when' is none of time,")]
    [InlineData("lat=y,lon=", "names no column")]
    [InlineData("lat=y,lon=x,speed=a,speed_ms=b", "'speed_ms' is given twice")]
    [InlineData("", "'lat' is missing")]
    public void What_is_no_mapping_is_refused(string mapping, string said) =>
        Should.Throw<FormatException>(() => ColumnMapping.Parse(mapping)).Message.ShouldContain(said);

    [Fact]
    public void Units_are_in_the_names()
    {
        var table = "t,y,x,v,h,k\n2017-07-05 00:00:01,57.68,11.85,10,1000,18.52\n"u8;
        var layout = ColumnMapping.Parse("time=t,lat=y,lon=x,speed_ms=v,altitude_m=h").Fit(table, out _);
        var row = PositionCsvTests.Read(table, layout).Rows.ShouldHaveSingleItem();
        row.SpeedKnots!.Value.ShouldBe(19.438445, 1e-6);
        row.AltitudeFeet!.Value.ShouldBe(3280.839895, 1e-6);
        layout = ColumnMapping.Parse("lat=y,lon=x,speed_kmh=k").Fit(table, out _);
        PositionCsvTests.Read(table, layout).Rows[0].SpeedKnots!.Value.ShouldBe(10, 1e-6);
    }

    [Fact]
    public void A_real_table_of_a_survey_is_read()
    {
        byte[] bytes = ModeS.Recording.Bytes("boat-positions.csv");
        var layout = ColumnMapping.Parse("time_day_first=ais_pos_timestamp,lat=latitude,lon=longitude,id=ID").Fit(bytes.AsSpan(0, 65_536), out _);
        var collected = PositionCsvTests.Read(bytes, layout);
        collected.Rows.Count.ShouldBe(22_287);
        collected.Faults.ShouldBeEmpty();
        collected.Texts.Distinct().Count().ShouldBe(256);
    }
}
