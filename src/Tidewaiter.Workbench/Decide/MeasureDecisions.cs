using Tidewaiter.Docket;
using Tidewaiter.Register.Measures;

namespace Tidewaiter.Workbench.Decide;

/// <summary>What named people confirm about measures: that a paragraph has the number under which it is cited.</summary>
public sealed class MeasureDecisions
{
    private readonly Docket.Docket _docket;
    private readonly string _person;

    /// <summary>Decisions by a person.</summary>
    public MeasureDecisions(Docket.Docket docket, string person)
    {
        ArgumentNullException.ThrowIfNull(docket);
        if (string.IsNullOrWhiteSpace(person)) throw new DocketException("A decision has a name on it: say who decides with --as PERSON.");
        (_docket, _person) = (docket, person);
    }

    /// <summary>Confirms that a measure is cited under its right paragraph, or says what the paragraph's number is.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="paragraph">The number of its paragraph, as the person has read it.</param>
    /// <param name="because">Where it was read.</param>
    /// <returns>The number of the entry.</returns>
    public long Confirm(Measure measure, string paragraph, string because)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (string.IsNullOrWhiteSpace(because)) throw new DocketException("A decision has a reason: say with --because TEXT where the paragraph was read.");
        if (string.IsNullOrWhiteSpace(paragraph)) throw new DocketException("A paragraph has a number: --paragraph is empty.");
        return _docket.Append([Entries.Linked(_person, _docket.Settings.DefaultMarking, measure.Id, Measure.ReadIn, paragraph, because)])[0].Seq;
    }
}
