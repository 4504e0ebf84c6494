using System.Globalization;
using System.Text;
using Tidewaiter.Reading.Documents.Pdf;

namespace Tidewaiter.Tests.Reading.Documents;

/// <summary>The reading order of a PDF's page, from the places of its words alone.</summary>
public sealed class PageLayoutTests
{
    [Fact]
    public void Columns_are_read_one_after_the_other_also_when_their_paragraphs_stand_in_step()
    {
        // The right column's paragraph begins between the two of the left one: from top to bottom they would be read across.
        var page = Page(Block(60, 100, "left one"), Block(60, 140, "left two"), Block(320, 120, "right one"));
        Lines(page).ShouldBe(["left one", "", "left two", "", "right one"]);
    }

    [Fact]
    public void Short_cells_in_rows_are_a_table()
    {
        var page = Page([.. new[] { "Ship", "Port", "Date", "Angara", "Rajin", "2023-10" }.Select((cell, i) => Block(60 + (150 * (i % 3)), 100 + (40 * (i / 3)), cell))]);
        Lines(page).ShouldBe(["Ship | Port | Date", "Angara | Rajin | 2023-10"]);
    }

    [Theory]
    [InlineData("2023.", "12", "2023.[12]")]
    [InlineData("10", "6", "10^6")]
    [InlineData("km", "2", "km2")]
    public void A_raised_number_does_not_run_into_the_word_before_it(string word, string raised, string written)
    {
        var line = $"<line xMin=\"60\" yMin=\"100\" xMax=\"120\" yMax=\"112\">{Word(60, 100, 90, 112, word)}{Word(90, 99, 96, 106, raised)}</line>";
        Lines(Page($"<block xMin=\"60\" yMin=\"100\" xMax=\"120\" yMax=\"112\">{line}</block>")).ShouldBe([written]);
    }

    private static List<string> Lines(string xhtml) => ReadingOrder.Lines(PageBoxes.Read(xhtml).ShouldHaveSingleItem());

    private static string Page(params string[] blocks) => $"<doc><page width=\"595\" height=\"842\"><flow>{string.Concat(blocks)}</flow></page></doc>";

    private static string Block(double left, double top, string text)
    {
        var words = new StringBuilder();
        var at = left;
        foreach (var word in text.Split(' '))
        {
            words.Append(Word(at, top, at + (6 * word.Length), top + 12, word));
            at += (6 * word.Length) + 4;
        }

        return string.Create(CultureInfo.InvariantCulture, $"<block xMin=\"{left}\" yMin=\"{top}\" xMax=\"{at}\" yMax=\"{top + 12}\"><line xMin=\"{left}\" yMin=\"{top}\" xMax=\"{at}\" yMax=\"{top + 12}\">{words}</line></block>");
    }

    private static string Word(double left, double top, double right, double bottom, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{right}\" yMax=\"{bottom}\">{text}</word>");
}
