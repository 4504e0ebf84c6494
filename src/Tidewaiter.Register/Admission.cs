namespace Tidewaiter.Register;

/// <summary>Decides which claims may count, before anything is computed from them.</summary>
internal static class Admission
{
    /// <summary>True if the claim is admitted whatever its kind: a movement is in no row, and still its count can clash with one.</summary>
    public static bool MayBear(WeighedClaim weighed, string root, RegisterOptions options) =>
        Refuse(weighed, root, options) is not { Cause: SetAsideCause.Rejected or SetAsideCause.NotAdmitted or SetAsideCause.Modality };

    /// <summary>Why the claim may not count, or null when it may.</summary>
    public static SetAside? Refuse(WeighedClaim weighed, string root, RegisterOptions options)
    {
        var claim = weighed.Claim;
        if (weighed.Judged == Verdict.Rejected) return new SetAside(weighed.Id, SetAsideCause.Rejected, "rejected by a person");
        if (LeftOut(weighed, root, options) is { } left) return new SetAside(weighed.Id, SetAsideCause.NotAdmitted, $"left out by choice: {left}");
        if (weighed.Published > options.KnownAt) return new SetAside(weighed.Id, SetAsideCause.NotAdmitted, $"published on {weighed.Published:yyyy-MM-dd}, after {options.KnownAt:yyyy-MM-dd}");
        if (weighed.Grade?.Reliability is { } grade && grade > options.WorstReliability)
        {
            return new SetAside(weighed.Id, SetAsideCause.NotAdmitted, $"reliability {grade} is worse than {options.WorstReliability}, the worst admitted");
        }

        if (claim.Modality < Modality.Reported || !options.Admitted.Contains(claim.Modality))
        {
            return new SetAside(weighed.Id, SetAsideCause.Modality, $"{claim.Modality.Word()}{Hedge(claim)}: {Never(claim.Modality)}");
        }

        return claim.Kind switch
        {
            ClaimKind.Transfer or ClaimKind.Deployment or ClaimKind.Labour => null,
            ClaimKind.Use when options.Makes(Assumption.UseImpliesDelivery) => null,
            ClaimKind.Body => new SetAside(weighed.Id, SetAsideCause.Timeline, "a fact about an organisation is no hand-over of goods: it is compared with what others say of it"),
            ClaimKind.Estimate => new SetAside(weighed.Id, SetAsideCause.Estimate, "an estimate: its number is no amount that was delivered"),
            _ => new SetAside(weighed.Id, SetAsideCause.Timeline, $"a {claim.Kind.Word()} is no hand-over of goods: see the timeline"),
        };
    }

    private static string? LeftOut(WeighedClaim weighed, string root, RegisterOptions options)
    {
        if (options.Without.Count == 0) return null;
        string[] voices = [weighed.SourceName, root, .. weighed.Claim.Sources.Sources];
        return Array.Find(voices, options.Without.Contains);
    }

    private static string Hedge(Claim claim)
    {
        // "Indicated that it could": each of the words alone would keep it so weak.
        var cues = claim.Cues.Where(cue => cue.Ceiling == claim.Modality).Select(cue => $"“{cue.Text}”").Distinct(StringComparer.OrdinalIgnoreCase).Take(3).ToList();
        return cues.Count == 0 ? "" : $" ({string.Join(", ", cues)})";
    }

    private static string Never(Modality modality) => modality switch
    {
        Modality.Denied => "a denial adds nothing",
        Modality.Planned => "a plan is never counted as delivered",
        Modality.Possible => "a possibility is never counted",
        Modality.Speculated => "speculation is never counted",
        _ => "not among the commitments admitted",
    };
}
