using Tidewaiter.Cli;
using Tidewaiter.Register;

namespace Tidewaiter.EndToEnd;

/// <summary>Bars are read without a ruler: one scale a unit, open ends open.</summary>
public sealed class RangeBarTests
{
    [Fact]
    public void An_open_end_is_drawn_open_and_a_closed_interval_is_solid()
    {
        RegisterRow[] rows = [Row("rounds", 1000, null), Row("rounds", 250, 500), Row("rounds", null, 500), Row("rounds", null, null), Row("ships", 3, 3)];
        var bars = new RangeBars(rows, plain: true);
        rows.Select(bars.Of).ShouldBe(["..............#-->", "....####..........", "<------#..........", null, "..............#..."]);
        new RangeBars(rows, plain: false).Of(rows[0]).ShouldBe("··············█░░▶");
        bars.Legend().ShouldNotBeNull().ShouldContain("rounds 0 to 1,000 linear; ships 0 to 3 linear");
    }

    [Fact]
    public void Figures_far_apart_stand_on_a_logarithmic_scale_that_is_named()
    {
        RegisterRow[] rows = [Row("units", 1, null), Row("units", 200, null), Row("units", 20_000, null)];
        var bars = new RangeBars(rows, plain: true);
        rows.Select(row => bars.Of(row)!.IndexOf('#')).ShouldBe([0, 7, 14]);
        bars.Legend().ShouldNotBeNull().ShouldContain("units 1 to 20,000 logarithmic");
    }

    [Fact]
    public void A_larger_figure_is_never_drawn_to_the_left_of_a_smaller()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var rows = Enumerable.Range(0, 6).Select(_ => Row("rounds", (decimal)Math.Pow(10, random.NextDouble() * 8), null)).OrderBy(row => row.Lower).ToList();
            var bars = new RangeBars(rows, plain: true);
            rows.Select(row => bars.Of(row)!.IndexOf('#')).ShouldBeInOrder();
            rows.ShouldAllBe(row => bars.Of(row)!.Length == RangeBars.Cells);
        }
    }

    [Theory]
    [InlineData("C", null, true)]
    [InlineData("en_GB.UTF-8", null, false)]
    [InlineData("ko_KR.utf8", "xterm", false)]
    [InlineData("ko_KR.eucKR", null, true)]
    [InlineData(null, "dumb", true)]
    [InlineData(null, null, false)]
    public void A_terminal_that_cannot_gets_ascii(string? locale, string? terminal, bool plain) =>
        RangeBars.IsPlain(name => name switch { "LC_ALL" => locale, "TERM" => terminal, _ => null }).ShouldBe(plain);

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    public async Task The_table_fits_the_terminal_and_json_has_no_bars(int columns)
    {
        using var cli = new Cli();
        cli.Ok("demo");
        using var output = new StringWriter();
        (await Program.RunAsync(["register", "--docket", Path.Combine(cli.Work, "tidewaiter-demo")], Terminal.ForPicture(output, columns))).ShouldBe(0);
        var lines = Plain(output.ToString()).Split('\n');
        lines.ShouldAllBe(line => line.TrimEnd().Length <= columns);
        lines.ShouldContain(line => line.Contains('█') || line.Contains('#'));
        cli.Ok("register", "--docket", "tidewaiter-demo", "--json").Out.IndexOfAny(['█', '░', '▶']).ShouldBe(-1);
    }

    private static string Plain(string ansi)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < ansi.Length; i++)
        {
            if (ansi[i] == '\u001b') while (ansi[i] != 'm') i++;
            else text.Append(ansi[i]);
        }

        return text.ToString();
    }

    private static RegisterRow Row(string unit, decimal? lower, decimal? upper) =>
        new() { Id = "r-0", Flow = new Flow("A", "B", "goods"), Kind = FlowKind.Goods, Counting = QuantityMeaning.Cumulative, Unit = unit, Lower = lower, Upper = upper };
}
