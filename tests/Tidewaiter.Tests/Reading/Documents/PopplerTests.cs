using Tidewaiter.Reading.Documents;
using Tidewaiter.Workbench.Capture;

namespace Tidewaiter.Tests.Reading.Documents;

public class PopplerTests
{
    private static DocumentText Read(byte[] pdf, Poppler? poppler = null)
    {
        var options = DocumentOptions.Default with { PdfToText = (poppler ?? new Poppler(TimeProvider.System)).Read };
        return DocumentCases.Read(pdf, "a.pdf", options);
    }

    private static void NeedPoppler()
    {
        var missing = !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
        if (missing && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("pdftotext is not installed: install poppler-utils to run this test.");
    }

    [Fact]
    public void Columns_are_read_one_after_another_and_furniture_goes()
    {
        NeedPoppler();
        string[] left = ["The line was closed to passengers", "in May. Eleven wagons of stone and", "two covered wagons left the quarry", "on the third day, the stationmas-", "ter told the group. He did not see", "what was under the covers."];
        string[] right = ["The owner of the quarry denied any", "delivery. His books show none, but", "the scales at the gate weighed thir-", "teen wagons in that week. The group", "could not establish who received", "the load.1"];
        (int X, int Y, string Text)[][] bodies =
        [
            [.. left.Select((line, i) => (60, 740 - 13 * i, line)), .. right.Select((line, i) => (320, 740 - 13 * i, line))],
            [(60, 740, "The group asked three States for their records of the week."), (60, 727, "Two of them have not answered so far.")],
            [(60, 740, "It recommends that the scales be read by someone else."), (60, 727, "Nothing else was found.")],
        ];
        var pages = bodies.Select((body, page) => new (int, int, string)[] { (250, 800, "QUARRY LINE 2024/7") }
            .Concat(body).Append((60, 80, $"{page + 1} Letter of the owner, 4 June.")).Append((290, 30, $"{page + 1}/3")).ToArray()).ToArray();
        var document = Read(SmallPdf.Of(pages));
        document.Kind.ShouldBe(DocumentKind.Pdf);
        document.Title.ShouldBe("Report on the quarry line");
        document.Published.ShouldBe(new PublicationDay(new DateOnly(2024, 6, 5), "document created"));
        var text = document.Layer!.Text;
        text.ShouldStartWith("The line was closed to passengers in May. Eleven wagons of stone and two covered wagons left the quarry on the third day, the stationmaster told the group. He did not see what was under the covers.");
        text.ShouldContain("The owner of the quarry denied any delivery. His books show none, but the scales at the gate weighed thirteen wagons in that week.");
        text.ShouldContain("\n2 Letter of the owner, 4 June.\n");
        text.ShouldNotContain("QUARRY LINE");
        text.ShouldNotContain("1/3");
    }

    [Fact]
    public void A_broken_PDF_says_so()
    {
        NeedPoppler();
        var document = Read("%PDF-1.4\nthis is no PDF at all"u8.ToArray());
        document.Layer.ShouldBeNull();
        document.Faults.ShouldHaveSingleItem().Reason.ShouldStartWith("Poppler could not read the PDF");
    }

    [Fact]
    public void A_PDF_without_text_says_so()
    {
        NeedPoppler();
        Read(SmallPdf.Of([[]])).Faults.ShouldHaveSingleItem().Reason.ShouldBe("There is no text in it.");
    }

    [Fact]
    public void A_missing_program_says_what_to_install()
    {
        var document = Read("%PDF-1.4"u8.ToArray(), new Poppler(TimeProvider.System) { PdfToTextProgram = "no-such-program-here" });
        document.Faults.ShouldHaveSingleItem().Remedy.ShouldContain("Install poppler-utils");
    }

    [Fact]
    public void A_program_that_never_ends_is_ended()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-in for pdftotext is a shell script.");
        var script = Path.Combine(Path.GetTempPath(), $"endless-{Guid.NewGuid():N}.sh");
        File.WriteAllText(script, "#!/bin/sh\nexec yes\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var flood = Read("%PDF-1.4"u8.ToArray(), new Poppler(TimeProvider.System) { PdfToTextProgram = script, MaxOutputBytes = 1000 });
        flood.Faults.ShouldContain(fault => fault.Reason.Contains("more than 1000 bytes", StringComparison.Ordinal));
        File.WriteAllText(script, "#!/bin/sh\nexec sleep 60\n");
        var endless = new Poppler(TimeProvider.System) { PdfToTextProgram = script, Timeout = TimeSpan.FromMilliseconds(300) };
        Read("%PDF-1.4"u8.ToArray(), endless).Faults.ShouldHaveSingleItem().Reason.ShouldContain("did not finish");
        File.Delete(script);
    }

    [Fact]
    public void No_file_is_left_behind()
    {
        NeedPoppler();
        var before = Directory.GetFiles(Path.GetTempPath(), "tidewaiter-*.pdf").Length;
        Read(SmallPdf.Of([(60, 700, "Some words of a page.")])).Layer!.Text.ShouldBe("Some words of a page.\n");
        Directory.GetFiles(Path.GetTempPath(), "tidewaiter-*.pdf").Length.ShouldBeLessThanOrEqualTo(before);
    }
}
