using System.Globalization;

namespace Tidewaiter.Tests.Reading;

/// <summary>The days that claims of a text are dated to, in the order of their quotes: which time of a sentence is the event's, and what it is counted from.</summary>
public sealed class EventTimeTests
{
    [Fact]
    public void Every_text_of_the_table_is_dated_as_written()
    {
        var wrong = new List<string>();
        foreach (var cells in CaseTable.Rows("times.tsv"))
        {
            var read = string.Join(" ; ", ReadText.Of(cells[0]).Claims.Select(static claim => claim.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.Period.From:yyyy-MM-dd}..{time.Period.To:yyyy-MM-dd}") : "-"));
            if (read != cells[1]) wrong.Add($"{cells[0]}\n  written: {cells[1]}\n  read:    {read}");
        }

        wrong.ShouldBeEmpty();
    }
}
