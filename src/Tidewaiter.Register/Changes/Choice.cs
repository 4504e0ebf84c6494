using System.Collections.Immutable;

namespace Tidewaiter.Register.Changes;

/// <summary>What two viewers, or one viewer twice, chose otherwise.</summary>
internal static class Choice
{
    /// <summary>The differences in words.</summary>
    public static ImmutableArray<string> Differences(RegisterOptions before, RegisterOptions after)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        void Say(string what, string was, string now)
        {
            if (was != now) found.Add($"{what}: {now} instead of {was}");
        }

        Say("window", Days(before.Window), Days(after.Window));
        Say("known at", $"{before.KnownAt:yyyy-MM-dd}" is { Length: > 0 } was ? was : "today", $"{after.KnownAt:yyyy-MM-dd}" is { Length: > 0 } now ? now : "today");
        Say("modalities admitted", List(before.Admitted.Select(modality => modality.Word())), List(after.Admitted.Select(modality => modality.Word())));
        Say("sources left out", List(before.Without), List(after.Without));
        Say("worst reliability", $"{before.WorstReliability}" is { Length: > 0 } worst ? worst : "any", $"{after.WorstReliability}" is { Length: > 0 } grade ? grade : "any");
        Say("tolerance for “about”", $"{before.Tolerance * 100:0.##} %", $"{after.Tolerance * 100:0.##} %");
        foreach (var name in after.Assumed.Except(before.Assumed, StringComparer.Ordinal)) found.Add($"assumed: {name}");
        foreach (var name in before.Assumed.Except(after.Assumed, StringComparer.Ordinal)) found.Add($"no longer assumed: {name}");
        return found.ToImmutable();
    }

    private static string Days(Period period) => period == Period.Always ? "all time" : period.ToString();

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";
}
