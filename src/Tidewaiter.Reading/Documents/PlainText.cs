namespace Tidewaiter.Reading.Documents;

/// <summary>Plain text: taken as it is. A line that says when it was published is believed if it stands near the top and says nothing else.</summary>
internal static class PlainText
{
    private const int HeadLines = 12;

    public static Extraction Read(string text)
    {
        string? title = null;
        PublicationDay? published = null;
        var rest = text.AsSpan();
        for (var i = 0; i < HeadLines && rest.Length > 0; i++)
        {
            var end = rest.IndexOfAny('\n', '\r');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Length is 0 or > 200) continue;
            if (published is null && Dateline.IsDateline(line, out var day)) published = new PublicationDay(day, "dateline");
            else if (line.Count(' ') >= 2) title ??= line.ToString();
        }

        return new Extraction(DocumentKind.Text, text) { Title = title, Published = published };
    }
}
