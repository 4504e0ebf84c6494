using System.IO.Compression;
using System.Text;
using Tidewaiter.Workbench.Watch;

namespace Tidewaiter.Tests.Workbench.Watch;

/// <summary>What a recording is, by its bytes; and what is none, however much it looks like one.</summary>
public sealed class RecordingFormatTests
{
    private const string Sentence = "!AIVDM,1,1,,B,13A><b0P010qaGPOo2Gcl?w208C?,0*04\n";

    [Theory]
    [InlineData(Sentence, "AIS")]
    [InlineData("# a comment\n\n$GPRMC,092211.00,A*58\n" + Sentence, "AIS")]
    [InlineData("\\s:x,c:1635731889*6A\\" + Sentence, "AIS")]
    [InlineData("2019-12-31T03:23:21.5Z " + Sentence, "AIS")]
    [InlineData("*8D406B902015A678D4D220AA4BDA;\n", "Mode S (AVR)")]
    [InlineData("{\"timestamp\":1,\"frame\":\"8d406b902015a678d4d220aa4bda\"}\n", "Mode S (rs1090 JSON lines)")]
    [InlineData("MMSI,BaseDateTime,LAT,LON,SOG\n", "positions (MarineCadastre)")]
    [InlineData("MSG,3,1,1,4CA2D6,1,2008/11/28,23:48:18.611,2008/11/28,23:53:19.161,,37000,,,51.45735,-1.02826,,,0,0,0,0\n", "positions (SBS/BaseStation)")]
    [InlineData("<?xml version=\"1.0\"?><gpx></gpx>", "positions (GPX or KML)")]
    [InlineData("ID,ais_pos_timestamp,longitude,latitude\n1,20/03/2021 00:22,32.32925,31.4386\n", null)]
    [InlineData("An article that quotes\n" + Sentence + "and goes on\nfor a while.\n", null)]
    [InlineData("", null)]
    [InlineData("The ship left.\n", null)]
    public void Is_told_by_its_first_bytes(string head, string? name) => (RecordingFormat.Recognise(Encoding.UTF8.GetBytes(head))?.Name).ShouldBe(name);

    [Theory]
    [InlineData(Sentence, "ais")]
    [InlineData("!AIVDM,1,1,,B,13A><b0P010qaGPOo2Gcl?w208C?,0*05\n", null)]
    [InlineData("*be careful* said the captain of the ship;\n", null)]
    [InlineData("[{\"title\":\"A report\",\"lat\":\"none\"}]", null)]
    [InlineData("<?xml version=\"1.0\"?><html><body><p>A report</p></body></html>", null)]
    [InlineData("{\"latest\":\"A report\"}", null)]
    [InlineData("MMSI,BaseDateTime,LAT,LON,SOG\n367752440,2023-01-11T00:00:00,43.1,-70.7,0.0\n", "positions")]
    public void A_form_alone_is_not_believed(string text, string? kind)
    {
        RecordingKinds.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x").ShouldBe(kind);
        RecordingKinds.Of(new MemoryStream(Packed(text)), "x.gz").ShouldBe(kind);
    }

    [Fact]
    public void A_broken_archive_is_none() => RecordingKinds.Of(new MemoryStream([.. "PK\u0003\u0004"u8, 1, 2, 3]), "x.zip").ShouldBeNull();

    [Fact]
    public void A_head_is_given_again_to_whoever_reads_on()
    {
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        using var stream = new HeadStream(new MemoryStream(bytes), null, TestContext.Current.CancellationToken);
        while (stream.LookFurther())
        {
        }

        stream.Head.Length.ShouldBe(RecordingFormat.HeadBytes);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.ToArray().ShouldBe(bytes);
        stream.Count.ShouldBe(bytes.Length);
    }

    [Fact]
    public void Blocks_come_whole_and_in_order()
    {
        using var output = new MemoryStream();
        using var blocks = new BlockStream(output);
        var expected = new MemoryStream();
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var piece = new byte[random.Next(i % 50 == 0 ? 200_000 : 3000)];
            random.NextBytes(piece);
            blocks.Write(piece);
            blocks.Flush();
            expected.Write(piece);
        }

        blocks.Empty();
        output.ToArray().ShouldBe(expected.ToArray());
    }

    private static byte[] Packed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return memory.ToArray();
    }
}
