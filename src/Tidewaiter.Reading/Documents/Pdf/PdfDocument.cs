namespace Tidewaiter.Reading.Documents.Pdf;

/// <summary>A PDF through poppler: pages to lines, page furniture out, lines to paragraphs.</summary>
internal static class PdfDocument
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake)
    {
        if (intake.Options.PdfToText is not { } convert)
        {
            intake.Faults.Whole("PDF is read through poppler, which was not given.", "Install poppler-utils, or convert the file to text and add that as well.");
            return new Extraction(DocumentKind.Pdf, null);
        }

        var result = convert(content, intake.Cancellation);
        if (result.Text is null && result.Boxes is null)
        {
            intake.Faults.Whole(result.Fault?.Reason ?? "Poppler gave no text.", result.Fault?.Remedy ?? "Open the file in a viewer and save it again.");
            return new Extraction(DocumentKind.Pdf, null);
        }

        if (result.Fault is { } fault) intake.Faults.Part(fault.Reason, fault.Remedy);
        var raw = result.Boxes is { } boxes ? PageBoxes.Read(boxes).ConvertAll(ReadingOrder.Lines) : PdfPages.Of(result.Text!);
        var pages = PageFurniture.Remove(raw, intake.Faults);
        return new Extraction(DocumentKind.Pdf, Reflow.Join(pages))
        {
            Title = result.Title,
            Published = result.Created is { } day ? new PublicationDay(day, PublicationDay.FileCreated) : null,
        };
    }
}
