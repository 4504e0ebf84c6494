using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tidewaiter.Tests.Reading.Measures.Recognizers;

/// <summary>One case of the outside suite.</summary>
internal sealed record SuiteCase(string Input, DateTime? Reference, string NotSupported, IReadOnlyList<JsonElement> Results);

/// <summary>One thing found in a text: its words, its first character, and its value as the suite writes it.</summary>
internal sealed record Found(string Text, int Start, string Value);

/// <summary>A rule by which a case is out of scope. It looks at what a case asks for, never at which case it is.</summary>
/// <param name="Words">What the rule says of a case that it leaves out.</param>
/// <param name="LeavesOut">True for such a case.</param>
internal sealed record Rule(string Words, Func<SuiteCase, bool> LeavesOut)
{
    /// <summary>The suite's own reference implementation does not pass the case.</summary>
    public static Rule Unsupported { get; } = new("is not supported by the suite's own reference implementation", Suite.IsUnsupported);
}

/// <summary>What became of a suite.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LeftOut">How many cases each rule left out; the first rule that applies counts.</param>
/// <param name="Passed">How many of the others passed.</param>
/// <param name="Failures">The rest: input, wanted, found.</param>
internal sealed record Score(string Name, IReadOnlyList<(string Rule, int Cases)> LeftOut, int Passed, IReadOnlyList<string> Failures)
{
    public int OutOfScope => LeftOut.Sum(row => row.Cases);

    public int InScope => Passed + Failures.Count;

    public double Rate => InScope == 0 ? 0 : (double)Passed / InScope;

    public override string ToString() => $"{Name}: in scope {InScope}, out of scope {OutOfScope}, passed {Passed}, failed {Failures.Count}, rate {Rate:P2}";
}

/// <summary>Runs a file of the outside suite through an adapter.</summary>
internal static class Suite
{
    /// <summary>The cases of a file, or null when the suite is not there.</summary>
    public static IReadOnlyList<SuiteCase>? Load(string file)
    {
        var path = Checkout.FindShared("specs/recognizers/" + file + ".json");
        if (path is null) return null;
        using var document = JsonDocument.Parse(File.ReadAllText(path, Encoding.UTF8));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    /// <summary>Compares what an adapter finds with what the suite expects: the same number of things, in the same places, with the same values.</summary>
    /// <param name="name">Name of the suite.</param>
    /// <param name="cases">Its cases.</param>
    /// <param name="rules">The rules by which a case does not count.</param>
    /// <param name="expected">What a result of the suite says, in the adapter's form.</param>
    /// <param name="find">The adapter.</param>
    public static Score Run(string name, IReadOnlyList<SuiteCase> cases, IReadOnlyList<Rule> rules, Func<JsonElement, string> expected, Func<SuiteCase, IReadOnlyList<Found>> find)
    {
        var passed = 0;
        var leftOut = new int[rules.Count];
        var failures = new List<string>();
        foreach (var one in cases)
        {
            var rule = rules.ToList().FindIndex(rule => rule.LeavesOut(one));
            if (rule >= 0)
            {
                leftOut[rule]++;
                continue;
            }

            var found = find(one);
            var wanted = one.Results.Select(result => new Found(Word(result), result.TryGetProperty("Start", out var start) ? start.GetInt32() : -1, expected(result))).ToList();
            if (Same(wanted, found)) passed++;
            else failures.Add($"{one.Input} [{one.Reference:yyyy-MM-dd}]\n     wanted {Show(wanted)}\n     found  {Show(found)}");
        }

        return new Score(name, [.. rules.Zip(leftOut, (rule, count) => (rule.Words, count))], passed, failures);
    }

    /// <summary>True when a case is declared as not supported by the suite's own reference implementation.</summary>
    public static bool IsUnsupported(SuiteCase one) => one.NotSupported.Contains("dotnet", StringComparison.Ordinal);

    /// <summary>A property of a result's resolution, or an empty text.</summary>
    public static string Resolution(JsonElement result, string property) =>
        result.TryGetProperty("Resolution", out var resolution) && resolution.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    /// <summary>A number in one form whatever its digits: 12 significant places.</summary>
    public static string Number(string value) => value.Length == 0 ? "" : double.Parse(value, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture);

    private static string Word(JsonElement result) => result.GetProperty("Text").GetString() ?? "";

    private static bool Same(List<Found> wanted, IReadOnlyList<Found> found) =>
        wanted.Count == found.Count && wanted.Zip(found).All(pair => pair.First.Text.Equals(pair.Second.Text, StringComparison.OrdinalIgnoreCase)
            && pair.First.Value == pair.Second.Value && (pair.First.Start < 0 || pair.First.Start == pair.Second.Start));

    private static string Show(IEnumerable<Found> found) => string.Join(" | ", found.Select(one => $"[{one.Text}]@{one.Start} {one.Value}"));

    private static SuiteCase Read(JsonElement one)
    {
        DateTime? reference = one.TryGetProperty("Context", out var context) && context.ValueKind == JsonValueKind.Object && context.TryGetProperty("ReferenceDateTime", out var time)
            ? DateTime.Parse(time.GetString()!, CultureInfo.InvariantCulture)
            : null;
        var unsupported = one.TryGetProperty("NotSupported", out var list) && list.ValueKind == JsonValueKind.String ? list.GetString()! : "";
        return new SuiteCase(one.GetProperty("Input").GetString()!, reference, unsupported, [.. one.GetProperty("Results").EnumerateArray().Select(result => result.Clone())]);
    }
}
