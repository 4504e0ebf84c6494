using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>A team's spreadsheet of claims comes in as it is: each row a claim, what cannot be read is said, and every figure goes back to its row.</summary>
public sealed class ClaimTableTests : IDisposable
{
    private static readonly string Example = Path.Combine(Checkout.Root, "data", "examples", "claim-table.csv");

    private readonly Cli _cli = new();

    public ClaimTableTests() => _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_row_of_the_example_is_a_claim_with_its_own_day_source_and_grade()
    {
        _cli.Ok("add", Example).Out.ShouldContain("5 rows read, each a claim; none left out; said from 2024-02-23 to 2025-01-10");
        var claims = Claims();
        claims.Count.ShouldBe(5);
        var first = claims[0];
        (Text(first, "published"), Text(first, "source"), Text(first, "grade")).ShouldBe(("2024-02-23", "Daily Kite 2024-02-24", "B2"));
        first.GetProperty("line").GetInt32().ShouldBe(2);
        Text(first, "quote").ShouldStartWith("1,2024-02-23,Ministry of Borduria");
        claims.Select(claim => Text(claim, "modality")).ShouldBe(["reported", "reported", "possible", "reported", "planned"]);
    }

    [Fact]
    public void Its_register_counts_no_capacity_and_no_plan_and_goes_back_to_the_row()
    {
        _cli.Ok("add", Example);
        var rows = JsonDocument.Parse(_cli.Ok("register", "--json").Out).RootElement.GetProperty("rows").EnumerateArray().ToList();
        var row = rows.ShouldHaveSingleItem();
        (Text(row, "unit"), row.GetProperty("lower").GetDecimal()).ShouldBe(("containers", 10_000));
        var why = _cli.Ok("why", Text(row, "id")!);
        why.Out.ShouldContain("claim-table.csv line 2");
        why.Out.ShouldContain("qualifier more than");
    }

    [Fact]
    public void What_cannot_be_read_is_said_with_line_byte_and_reason_and_the_rest_is_kept()
    {
        var run = _cli.Do("add", _cli.File("bad.csv", "asserter;item;unit;semantics;qty_low\r\nMSMT;shells;rounds;delivered;1,5\r\nMSMT;a\r\n\"x;y;z\r\nMSMT;shells;rounds;delivered;7\r\n"));
        run.Code.ShouldBe(1);
        run.Out.ShouldContain("2 rows read, each a claim; 2 left out");
        run.Error.ShouldContain("line 2 (byte 38): '1,5' is no amount: it is left out");
        run.Error.ShouldContain("line 3 (byte 72): 5 cells expected, 2 found; the row is left out");
        run.Error.ShouldContain("line 4 (byte 80): a quotation mark is not closed");
        Claims().Count.ShouldBe(2);
    }

    [Fact]
    public void Parties_said_once_stay_when_the_table_is_added_again()
    {
        var table = _cli.File("plain.csv", "asserter,item,unit,semantics,qty_low,date\nMSMT,shells,rounds,delivered,7,2024-05-01\n");
        _cli.Ok("add", table, "--supplier", "DPRK", "--recipient", "Russia").Out.ShouldContain("1 row without parties read as DPRK → Russia");
        _cli.Ok("add", table).Out.ShouldContain("still one exhibit");
        _cli.Ok("register").Out.ShouldContain("North Korea → Russia");
        Claims().ShouldHaveSingleItem();
        _cli.Do("add", table, "--supplier", "DPRK").Code.ShouldBe(2);
        _cli.Ok("verify");
    }

    [Fact]
    public void A_row_is_judged_edited_and_graded_like_any_claim()
    {
        _cli.Ok("add", Example);
        var id = Text(Claims()[0], "id")!;
        _cli.Ok("judge", id, "edit", "--quantity", "9000.. containers", "--as", "kim", "--because", "the copy rounds up");
        var edited = Claims().Single(claim => claim.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } amount && amount.GetProperty("min").ToString() == "9000");
        Text(edited, "published").ShouldBe("2024-02-23", "an edited row keeps its day");
        _cli.Ok("grade", "Ministry of Borduria", "E5", "--as", "kim", "--because", "party to the matter");
        Text(Claims().Single(claim => Text(claim, "id") == Text(edited, "id")), "grade").ShouldBe("E5", "a person's grade of anybody in the chain goes before that of the row");
    }

    private List<JsonElement> Claims() => [.. JsonDocument.Parse(_cli.Ok("claims", "--json").Out).RootElement.EnumerateArray()];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
