using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Tests.Log;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true , null ] }""", """{"a":[true,null],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"1":3,"\ud83d\ude00":4,"\u0080":5,"\u00f6":6,"\ufb33":7}""", "{\"\\r\":2,\"1\":3,\"\u0080\":5,\"ö\":6,\"€\":1,\"😀\":4,\"\ufb33\":7}")]
    [InlineData("""["\u000f\b\t\n\f\r\"\\\/\u007f\u00e9\u2028"]""", "[\"\\u000f\\b\\t\\n\\f\\r\\\"\\\\/\u007fé\u2028\"]")]
    [InlineData("[1.0, 1E3, 0.10, -0, 100, 1e-6, 1e-7, 4.50, 2e20]", "[1,1000,0.1,0,100,0.000001,1e-7,4.5,\"x\"]")]
    public void Values_have_one_spelling(string json, string expected)
    {
        if (expected.Contains("\"x\"", StringComparison.Ordinal))
        {
            Should.Throw<DocketException>(() => Write(json)).Message.ShouldContain("2^53");
            (json, expected) = (json.Replace(", 2e20", "", StringComparison.Ordinal), expected.Replace(",\"x\"", "", StringComparison.Ordinal));
        }

        Write(json).ShouldBe(expected);
    }

    // RFC 8785, appendix B.
    [Theory]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Doubles_are_written_as_ECMAScript_writes_them(long bits, string expected) => CanonicalJson.Number(BitConverter.Int64BitsToDouble(bits)).ShouldBe(expected);

    [Fact]
    public void Every_double_comes_back() => Prop.ForAll<double>(value =>
        !double.IsFinite(value) || double.Parse(CanonicalJson.Number(value), CultureInfo.InvariantCulture) == value).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("[9007199254740993]")]
    [InlineData("[0.1234567890123456789]")]
    [InlineData("[1e400]")]
    [InlineData("[1e-99999999999]")]
    [InlineData("[1e99999999999]")]
    [InlineData("""["\ud800"]""")]
    public void What_would_be_changed_is_refused(string json) => Should.Throw<Exception>(() => Write(json)).ShouldSatisfyAllConditions(
        exception => (exception is DocketException or InvalidOperationException).ShouldBeTrue(exception.ToString()));

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":{"b":1,"\u0062":2}}""")]
    [InlineData("[1,]")]
    [InlineData("[1] // one")]
    public void What_two_programs_read_differently_is_refused(string json) => Should.Throw<JsonException>(() => CanonicalJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_canonical_form_is_its_own() => Prop.ForAll<string[], int>((names, number) =>
    {
        var json = JsonSerializer.Serialize(names.Where(name => name is not null).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => number));
        var once = Write(json);
        return Write(once) == once;
    }).QuickCheckThrowOnFailure();

    private static string Write(string json)
    {
        using var document = CanonicalJson.Parse(Encoding.UTF8.GetBytes(json));
        return Encoding.UTF8.GetString(CanonicalJson.Write(document.RootElement));
    }
}
