using System.Collections.Immutable;
using System.Globalization;
using Tidewaiter.Docket;

namespace Tidewaiter.Workbench.Weigh.Briefs;

/// <summary>The sections of a brief that people wrote into the docket: replies and recommendations.</summary>
internal sealed class CaseSections(DocketView view, WeighedDocket docket, Annexes annexes)
{
    private readonly ImmutableArray<Entry> _steps = [.. view.Entries().Where(entry => entry.Kind == EntryKind.CaseStep)];

    /// <summary>Who was asked, by the day of asking, and what they answered. The last entry about a party and a day stands.</summary>
    public ImmutableArray<Sentence> Replies()
    {
        var replies = _steps.Select(entry => (Entry: entry, Reply: Reply.Read(entry))).Where(step => step.Reply is not null)
            .GroupBy(step => (step.Reply!.Party, step.Reply.Asked)).Select(same => same.Last())
            .OrderBy(step => step.Reply!.Asked).ThenBy(step => step.Reply!.Party, StringComparer.Ordinal).ToList();
        if (replies.Count == 0) return [new Sentence("replies:none", Wording.Of("no-reply"), certainty: null, Annexes.Checkpoint)];
        return [.. replies.Select(step => Sentence(step.Entry, step.Reply!))];
    }

    /// <summary>What is recommended, in the order in which it was written down.</summary>
    public ImmutableArray<Sentence> Recommendations()
    {
        var all = _steps.Select(entry => (Entry: entry, Recommendation: Recommendation.Read(entry))).Where(step => step.Recommendation is not null).ToList();
        if (all.Count == 0) return [new Sentence("recommendations:none", Wording.Of("no-recommendation"), certainty: null, Annexes.Checkpoint)];
        return [.. all.Select(step => new Sentence(
            string.Create(CultureInfo.InvariantCulture, $"recommendation:{step.Entry.Seq}"),
            Wording.Of("recommended", ("person", step.Entry.Actor), ("text", step.Recommendation!.Text)),
            certainty: null,
            Cited(step.Recommendation.Cites).Prepend(annexes.Entry(step.Entry))))];
    }

    private Sentence Sentence(Entry entry, Reply reply)
    {
        var text = reply.Received is { } received
            ? Wording.Of("replied", ("party", reply.Party), ("asked", Day(reply.Asked)), ("received", Day(received)), ("text", $"“{reply.Text}”"))
            : Wording.Of("awaited", ("party", reply.Party), ("asked", Day(reply.Asked)));
        return new Sentence($"reply:{reply.Party}:{Day(reply.Asked)}", text, certainty: null, Cited(reply.Cites).Prepend(annexes.Entry(entry)));
    }

    // A claim that has since been superseded has no quote here; the entry itself is then the exhibit.
    private IEnumerable<Cite> Cited(ImmutableArray<string> claims) => docket.Claims.Where(claim => claims.Contains(claim.Claim.Id.Text)).Select(annexes.Quote);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
