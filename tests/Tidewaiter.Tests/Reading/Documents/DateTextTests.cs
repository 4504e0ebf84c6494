using Tidewaiter.Reading.Documents;

namespace Tidewaiter.Tests.Reading.Documents;

public class DateTextTests
{
    [Theory]
    [InlineData("2024-09-05T23:30:00-04:00", "2024-09-05")]
    [InlineData("20240905", "2024-09-05")]
    [InlineData("Thu, 05 Sep 2024 10:00:00 GMT", "2024-09-05")]
    [InlineData("September 5th, 2024", "2024-09-05")]
    [InlineData("Updated 10:15, 5 Sept 2024", "2024-09-05")]
    [InlineData("5 мая 2024 г.", "2024-05-05")]
    [InlineData("12 марта 2024 года", "2024-03-12")]
    [InlineData("2024년 9월 5일", "2024-09-05")]
    [InlineData("2024. 9. 5. 오전", "2024-09-05")]
    [InlineData("25/09/2024", "2024-09-25")]
    [InlineData("05.09.2024", "2024-09-05")]
    [InlineData("05/09/2024", null)]
    [InlineData("05/09/2024 10:15", null)]
    [InlineData("September 2024", null)]
    [InlineData("2024-13-05", null)]
    [InlineData("30 February 2024", null)]
    [InlineData("", null)]
    public void Whole_dates_are_found_and_ambiguous_ones_left_alone(string text, string? day) =>
        (DateText.TryFind(text, out var found) ? found.ToString("yyyy-MM-dd") : null).ShouldBe(day);
}
