using System.Collections.Immutable;
using Tidewaiter.Docket;

namespace Tidewaiter.Workbench.Decide;

/// <summary>What named people add to a case beside their decisions on claims: replies of those concerned, and recommendations. Each is an entry and at least as restricted as the claims that it cites.</summary>
public sealed class CaseSteps
{
    private readonly Docket.Docket _docket;
    private readonly string _person;
    private readonly Marking _marking;

    /// <summary>Steps by a person.</summary>
    /// <param name="docket">The docket that is written to.</param>
    /// <param name="person">Who acts.</param>
    /// <param name="marking">Who may read the entries, before the claims that they cite raise it.</param>
    /// <exception cref="DocketException">The person has no name.</exception>
    public CaseSteps(Docket.Docket docket, string person, Marking marking)
    {
        ArgumentNullException.ThrowIfNull(docket);
        ArgumentNullException.ThrowIfNull(marking);
        if (string.IsNullOrWhiteSpace(person)) throw new DocketException("A step of the case has a name on it: say who acts with --as PERSON.");
        (_docket, _person, _marking) = (docket, person, marking);
    }

    /// <summary>Records that a party was asked, or what it answered.</summary>
    /// <returns>The number of the entry.</returns>
    /// <exception cref="DocketException">An answer comes before the question, or has no words or no day; or a claim that is cited does not exist.</exception>
    public long Record(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (string.IsNullOrWhiteSpace(reply.Party)) throw new DocketException("Say who was asked.");
        if (reply.Received < reply.Asked) throw new DocketException($"A reply of {reply.Received:yyyy-MM-dd} cannot answer what was asked on {reply.Asked:yyyy-MM-dd}.");
        if ((reply.Received is null) != string.IsNullOrWhiteSpace(reply.Text)) throw new DocketException("A reply that came has a day and its words: give both --received and --text, or neither while it is awaited.");
        return _docket.Append(reply.Draft(_person, _marking))[0].Seq;
    }

    /// <summary>Records a recommendation.</summary>
    /// <returns>The number of the entry.</returns>
    /// <exception cref="DocketException">It has no words, or cites no claim, or one that does not exist.</exception>
    public long Recommend(string text, ImmutableArray<string> claims, ImmutableArray<string> rows)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new DocketException("A recommendation has words.");
        if (claims.IsEmpty) throw new DocketException("A recommendation follows from something: cite at least one claim, or a row that rests on one.");
        return _docket.Append(new Recommendation(text, claims, rows).Draft(_person, _marking))[0].Seq;
    }
}
