using System.Collections.Immutable;

namespace Tidewaiter.Reading.Words;

/// <summary>Something to say about a row of a team's own lexicon.</summary>
/// <param name="Line">The line, 1-based.</param>
/// <param name="IsError">True when the row cannot be read, and with it the table; false for a row that is read but will hardly do what was meant.</param>
/// <param name="Reason">What, as a sentence.</param>
public sealed record LexiconFinding(int Line, bool IsError, string Reason);

/// <summary>What came of checking a table.</summary>
/// <param name="Rows">Rows that can be read.</param>
/// <param name="Findings">What is wrong or doubtful, by line.</param>
public sealed record LexiconReport(int Rows, ImmutableArray<LexiconFinding> Findings);

/// <summary>Checks a table of words before it is laid over those of the product: every row, and not the first bad one only.</summary>
public static class LexiconCheck
{
    private const int LongestTerm = 60;

    // Classes by which a ceiling has an effect; a modal's has one without.
    private const Classes Lowering = Classes.Cue | Classes.Neg | Classes.Hedge | Classes.Plan | Classes.Deny | Classes.Say | Classes.Show;

    /// <summary>Checks the rows: tab-separated term, part, classes, ceiling, forms.</summary>
    /// <param name="table">The table; lines that are empty or begin with # are no rows.</param>
    public static LexiconReport Of(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var findings = ImmutableArray.CreateBuilder<LexiconFinding>();
        var seen = new Dictionary<(string, Parts), int>();
        var (number, rows) = (0, 0);
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.TrimEnd('\r').Length == 0 || line[0] == '#') continue;
            try
            {
                var (term, forms) = Lexicon.ReadRow("", number, line);
                rows++;
                foreach (var doubt in Doubts(term, forms)) findings.Add(new LexiconFinding(number, IsError: false, doubt));
                if (!seen.TryAdd((term.Lemma, term.Part), number)) findings.Add(new LexiconFinding(number, IsError: false, $"'{term.Lemma}' stands as {Word(term.Part)} in line {seen[(term.Lemma, term.Part)]} already; both rows count."));
            }
            catch (FormatException exception)
            {
                var reason = exception.Message[(exception.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
                findings.Add(new LexiconFinding(number, IsError: true, char.ToUpperInvariant(reason[0]) + reason[1..]));
            }
        }

        return new LexiconReport(rows, findings.ToImmutable());
    }

    /// <summary>Checks a table of frames (data/lexicon/frames.tsv): a verb that no table of words knows can never trigger one.</summary>
    /// <param name="table">The table: frame, voice, verbs.</param>
    public static LexiconReport OfFrames(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var findings = ImmutableArray.CreateBuilder<LexiconFinding>();
        var (number, rows) = (0, 0);
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.TrimEnd('\r').Length == 0 || line[0] == '#') continue;
            try
            {
                foreach (var verb in FrameTriggers.Read(line).Rows[0].Verbs)
                {
                    if (Lexicon.Default.Find(verb)?.Terms.Any(term => term.Part == Parts.Verb && term.Lemma == verb) != true) findings.Add(new LexiconFinding(number, IsError: true, $"No table of words knows the verb '{verb}': it triggers nothing."));
                }

                rows++;
            }
            catch (FormatException exception)
            {
                findings.Add(new LexiconFinding(number, IsError: true, exception.Message[(exception.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
            }
        }

        return new LexiconReport(rows, findings.ToImmutable());
    }

    private static IEnumerable<string> Doubts(Term term, string? forms)
    {
        if (term.Lemma != term.Lemma.Trim() || term.Lemma.Contains("  ", StringComparison.Ordinal) || term.Lemma.Contains('\u00A0', StringComparison.Ordinal)) yield return $"'{term.Lemma}' has white space that no text matches; words are parted by one space.";
        if (term.Lemma.Length > LongestTerm) yield return $"The term has {term.Lemma.Length} characters; nothing so long is looked up.";
        if (term.Ceiling is not null && !term.Classes.Has(Lowering) && !term.Part.Has(Parts.Modal)) yield return "The ceiling has no effect without the class cue, hedge, plan, deny, say, show or neg.";
        if (term.Classes.Has(Classes.Cue) && term.Ceiling is null) yield return "A cue without a ceiling lowers nothing.";
        if (term.Part == Parts.Verb && !term.Classes.Has(Classes.Frames | Classes.Say | Classes.Show | Classes.Hedge | Classes.Plan | Classes.Deny | Classes.Ban | Classes.Body | Classes.With | Classes.Earn | Classes.Support | Classes.Other)) yield return "A verb without a class of verbs only closes a phrase; write 'other' if that is meant.";
        if (forms is { Length: > 0 } && term.Part is not (Parts.Verb or Parts.Noun)) yield return "Only verbs and nouns have forms.";
        if (Lexicon.Default.Find(term.Lemma) is { } known && known.Terms.Any(other => other.Part == term.Part && other.Classes == term.Classes && other.Ceiling == term.Ceiling && other.Event == term.Event)) yield return $"'{term.Lemma}' is known to the product just so.";
    }

    private static string Word(Parts part) => part.ToString().ToLowerInvariant();
}
