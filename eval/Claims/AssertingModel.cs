using System.Text;
using Tidewaiter.Reading;
using Tidewaiter.Reading.SecondReader;

namespace Tidewaiter.Eval.Claims;

/// <summary>
/// A stand-in for a language model as second reader that finds every annotated claim, with all its slots, and asserts each one whatever the text says:
/// what is left of its certainty is the work of our checks alone.
/// </summary>
internal static class AssertingModel
{
    /// <summary>What stands after the checks.</summary>
    public static IReadOnlyList<Claim> Read(Report report, ReadingOptions options)
    {
        var answer = Encoding.UTF8.GetString(ClaimJson.WriteAll(report.Claims.Select(static claim => claim with { Modality = Modality.Asserted }), indented: false));
        var grammar = Reader.Read(report.Layer, options);
        return ModelReader.ReadAsync(report.Layer, options, grammar, "asserting", (_, _) => Task.FromResult(ModelReply.Of(answer)), CancellationToken.None).GetAwaiter().GetResult().Claims;
    }
}
