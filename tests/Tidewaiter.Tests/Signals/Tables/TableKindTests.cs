using System.Text;
using Tidewaiter.Signals.Tables;

namespace Tidewaiter.Tests.Signals.Tables;

public sealed class TableKindTests
{
    [Theory]
    [InlineData("danish-22.csv", TableKind.PositionCsv, "Danish Maritime Authority")]
    [InlineData("danish-26.csv", TableKind.PositionCsv, "Danish Maritime Authority")]
    [InlineData("spire.csv", TableKind.PositionCsv, "Spire / exactEarth")]
    [InlineData("statsat.csv", TableKind.PositionCsv, "Statsat")]
    [InlineData("opensky.csv", TableKind.PositionCsv, "OpenSky states")]
    [InlineData("fr24-granular.csv", TableKind.PositionCsv, "Flightradar24 granular")]
    [InlineData("sbs.txt", TableKind.Sbs, null)]
    [InlineData("aircraft.json", TableKind.ReadsbAircraft, null)]
    [InlineData("trace.json", TableKind.ReadsbTrace, null)]
    [InlineData("aisstream.jsonl", TableKind.AisStream, null)]
    [InlineData("tracks.json", TableKind.TrackJson, null)]
    [InlineData("track.gpx", TableKind.XmlTrack, null)]
    [InlineData("track.kml", TableKind.XmlTrack, null)]
    public void Case_files(string name, TableKind kind, string? layoutName)
    {
        TableKinds.Recognise(File.ReadAllBytes(Path.Combine(CaseTests.Folder(), name)), out var layout).ShouldBe(kind);
        layout?.Name.ShouldBe(layoutName);
        (layout is null).ShouldBe(layoutName is null);
    }

    [Theory]
    [InlineData("*8D40621D58C386435CC412692AD6;", TableKind.Avr)]
    [InlineData("<0000000F424180AA;", TableKind.Avr)]
    [InlineData("\u001a3xxxx", TableKind.Beast)]
    [InlineData("{\"timestamp\":1,\"frame\":\"8d\"}", TableKind.Rs1090)]
    [InlineData("!AIVDM,1,1,,B,,0*25", TableKind.Unknown)]
    [InlineData("", TableKind.Unknown)]
    public void Beginnings(string head, TableKind kind) =>
        TableKinds.Recognise(Encoding.Latin1.GetBytes(head), out _).ShouldBe(kind);
}
