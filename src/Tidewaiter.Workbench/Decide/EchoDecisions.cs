using Tidewaiter.Docket;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Workbench.Decide;

/// <summary>What named people decide about links between claims: that one rests on the other, or that it does not. Every decision is an entry with a reason; the last stands.</summary>
public sealed class EchoDecisions
{
    private readonly Docket.Docket _docket;
    private readonly string _person;

    /// <summary>Decisions by a person.</summary>
    public EchoDecisions(Docket.Docket docket, string person)
    {
        ArgumentNullException.ThrowIfNull(docket);
        if (string.IsNullOrWhiteSpace(person)) throw new DocketException("A decision has a name on it: say who decides with --as PERSON.");
        (_docket, _person) = (docket, person);
    }

    /// <summary>Confirms a link, cuts it, or takes back what was decided.</summary>
    /// <param name="link">The link; the entry is marked as strictly as both claims.</param>
    /// <param name="decision">Null takes back.</param>
    /// <param name="because">The reason.</param>
    /// <returns>The number of the entry.</returns>
    public long Decide(EchoLink link, EchoDecision? decision, string because)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (string.IsNullOrWhiteSpace(because)) throw new DocketException("A decision has a reason: say it with --because TEXT.");
        var relation = decision switch { EchoDecision.Confirmed => EchoLink.Confirms, EchoDecision.Cut => EchoLink.Cuts, _ => EchoLink.Open };
        return _docket.Append([Entries.Linked(_person, link.Marking, link.Copy.Text, relation, link.Original.Text, because)])[0].Seq;
    }
}
