using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>The public claims, the two real reports and the known movements in one docket, made once for all stories.</summary>
public sealed class BigDocket : IDisposable
{
    private const string Window = "2023-08..2025-07";

    private readonly Cli _cli = new();
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    public BigDocket()
    {
        _cli.Ok("init", "--owner", "KR", "--marking", "TLP:CLEAR");
        Added = _cli.Ok("add", Checkout.SharedFile("reference/claims.csv")).Out + _cli.Ok("add", Checkout.SharedFile("reference/movements.csv")).Out;
        _cli.Ok("add", Shared.FirstReport, "--published", "2024-03-29", "--source", "Military Watch");
        _cli.Ok("add", Shared.SecondReport, "--published", "2025-05-30", "--source", "Korea Daily");
    }

    /// <summary>What `add` said of the tables.</summary>
    public string Added { get; }

    public void Dispose() => _cli.Dispose();

    /// <summary>What a command prints on one line; each command runs once.</summary>
    public string Text(params string[] arguments)
    {
        var key = string.Join('\u001F', arguments);
        if (!_shown.TryGetValue(key, out var text)) _shown[key] = text = _cli.Ok(arguments).Out;
        return string.Join(' ', text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    public JsonElement Json(params string[] arguments)
    {
        Text([.. arguments, "--json"]);
        return JsonDocument.Parse(_shown[string.Join('\u001F', [.. arguments, "--json"])]).RootElement;
    }

    public JsonElement Register(params string[] more) => Json(["register", "--window", Window, .. more]);

    public string Shown(params string[] more) => Text(["register", "--window", Window, .. more]);

    public List<JsonElement> Rows(params string[] more) => [.. Register(more).GetProperty("rows").EnumerateArray()];

    public List<JsonElement> Differences(string kind, params string[] more) => [.. Register(more).GetProperty("differences").EnumerateArray().Where(one => Word(one, "kind") == kind && Word(one, "verdict") == "differ")];

    /// <summary>A file that a command wrote.</summary>
    public string File(string name) => System.IO.File.ReadAllText(Path.Combine(_cli.Work, name));

    public JsonElement Row(string item, string unit) => Rows().Single(row => Word(row, "item") == item && Word(row, "unit") == unit);

    public List<JsonElement> Claims() => [.. Json("claims").EnumerateArray()];

    public List<string> Contradictions(string verdict) => [.. Register().GetProperty("contradictions").EnumerateArray().Where(one => Word(one, "verdict") == verdict).Select(one => string.Join(' ', one.GetProperty("ways_out").EnumerateArray().Select(way => way.GetString()).Prepend(Word(one, "text"))))];

    public static string? Word(JsonElement element, string name) => element.GetProperty(name).GetString();

    public static decimal? Lower(JsonElement row) => row.GetProperty("lower") is { ValueKind: JsonValueKind.Number } lower ? lower.GetDecimal() : null;

    public static List<string> Words(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}
