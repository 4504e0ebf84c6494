using Tidewaiter.Docket;

namespace Tidewaiter.Workbench.Decide;

/// <summary>What named people decide about claims and sources. Every decision is an entry with a reason; nothing is overwritten, and an edit supersedes.</summary>
public sealed class ClaimDecisions
{
    private readonly Docket.Docket _docket;
    private readonly DocketView _view;
    private readonly string _person;

    /// <summary>Decisions by a person, about what the viewer can read.</summary>
    public ClaimDecisions(Docket.Docket docket, DocketView view, string person)
    {
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(view);
        if (string.IsNullOrWhiteSpace(person)) throw new DocketException("A decision has a name on it: say who decides with --as PERSON.");
        (_docket, _view, _person) = (docket, view, person);
    }

    /// <summary>Accepts or rejects a claim.</summary>
    /// <returns>The number of the entry.</returns>
    public long Judge(DocketClaim claim, bool accept, string because)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Append(Entries.Judged(_person, claim.Marking, claim.Claim.Id.Text, accept, Reason(because)));
    }

    /// <summary>Puts an edited claim in the place of one. A person may raise what no component may; the entry carries their name.</summary>
    /// <returns>The number of the entry and the id of the new claim.</returns>
    /// <exception cref="DocketException">The edit changes nothing.</exception>
    public (long Seq, ClaimId Id) Edit(DocketClaim claim, Claim edited, string because)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(edited);
        var replacement = edited with { Rule = "person" };
        if (replacement.Id == claim.Claim.Id) throw new DocketException($"This edit changes nothing in {claim.Claim.Id}. Say what should change, for example --item \"artillery shells\".");
        return (Append(Entries.Edited(_person, claim.Marking, claim.Claim.Id.Text, claim.Exhibit, replacement, Reason(because))), replacement.Id);
    }

    /// <summary>Marks a claim that no reading found.</summary>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="claim">The claim; its span must lie in the text layer of the exhibit and its quote be the words there.</param>
    /// <param name="because">Why.</param>
    /// <returns>The number of the entry and the id of the claim.</returns>
    public (long Seq, ClaimId Id) Mark(Exhibit exhibit, Claim claim, string because)
    {
        ArgumentNullException.ThrowIfNull(exhibit);
        ArgumentNullException.ThrowIfNull(claim);
        var layer = _view.TextLayerOf(exhibit.Hash) ?? throw new DocketException($"{exhibit.Name} has no text to mark a claim in.");
        var exact = claim with { Quote = layer.Slice(claim.Span), Rule = "person" };
        return (Append(Entries.Marked(_person, exhibit.Marking, exhibit.Hash, exact, Reason(because))), exact.Id);
    }

    /// <summary>Grades a source.</summary>
    /// <returns>The number of the entry.</returns>
    public long GradeSource(string source, Grade grade, string because) => Append(Entries.Graded(_person, _docket.Settings.DefaultMarking, source, grade, Reason(because)));

    private long Append(EntryDraft draft) => _docket.Append([draft])[0].Seq;

    private static string Reason(string because) => string.IsNullOrWhiteSpace(because) ? throw new DocketException("A decision has a reason: say it with --because TEXT.") : because;
}
