namespace Tidewaiter.Reading.Documents.Mail;

internal static class MailDocument
{
    public static Extraction Read(ReadOnlyMemory<byte> content, Intake intake) => new(DocumentKind.Email, null);
}
