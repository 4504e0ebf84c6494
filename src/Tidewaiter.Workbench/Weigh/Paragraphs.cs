using Tidewaiter.Docket;
using Tidewaiter.Register.Measures;

namespace Tidewaiter.Workbench.Weigh;

/// <summary>How paragraphs of measures are cited in a docket: under the number that a person confirmed, else marked as uncertain where the table has it from memory.</summary>
public sealed class Paragraphs
{
    private readonly Dictionary<string, Link> _confirmed;

    /// <summary>Reads what people confirmed, as one viewer may see it; the last decision on a measure stands.</summary>
    public Paragraphs(DocketView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _confirmed = view.Links().Where(link => link.Relation == Measure.ReadIn).GroupBy(link => link.From, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>The confirmation of a measure; null while there is none.</summary>
    public Link? Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return _confirmed.GetValueOrDefault(measure.Id);
    }

    /// <summary>True while the number of the paragraph is from memory and nobody has confirmed it.</summary>
    public bool IsUncertain(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return !measure.ParagraphSeen && Of(measure) is null;
    }

    /// <summary>"S/RES/2270 (2016) 9"; with "(?)" while the number is uncertain.</summary>
    public string Cite(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return $"{measure.Instrument} para {Of(measure)?.To ?? measure.Paragraph}{(IsUncertain(measure) ? " (?)" : "")}";
    }
}
