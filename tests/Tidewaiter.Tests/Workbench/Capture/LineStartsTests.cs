using System.Text;
using Tidewaiter.Workbench.Capture;

namespace Tidewaiter.Tests.Workbench.Capture;

/// <summary>A line of a text layer is found in the bytes as captured, whatever its line ends are.</summary>
public sealed class LineStartsTests
{
    [Theory]
    [InlineData("a\nbc\nd", "0 2 5")]
    [InlineData("a\r\nbc\r\nd", "0 3 7")]
    [InlineData("a\rbc\r\n\nd", "0 2 6 7")]
    [InlineData("\uFEFFä\nb", "0 6")]
    [InlineData("a\u2028b\u0085c", "0 4 7")]
    [InlineData("", "0")]
    public void Lines_begin_after_line_ends(string text, string expected) => string.Join(' ', LineStarts.Of(Encoding.UTF8.GetBytes(text))).ShouldBe(expected);

    [Fact]
    public void There_are_as_many_as_lines_in_the_layer()
    {
        const string text = "a\r\nb\u0085c\u2029d\re\n";
        LineStarts.Of(Encoding.UTF8.GetBytes(text)).Count.ShouldBe(TextLayer.From(text).Text.Split('\n').Length);
    }

    [Fact]
    public void In_UTF16_no_byte_is_named() => LineStarts.Of([0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0]).ShouldBeEmpty();
}
