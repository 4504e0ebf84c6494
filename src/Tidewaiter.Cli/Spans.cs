namespace Tidewaiter.Cli;

/// <summary>Finds a place in a text by what a person typed.</summary>
internal static class Spans
{
    /// <summary>"120..180", or words that stand in the text exactly once.</summary>
    /// <exception cref="UsageException">The numbers lie outside, or the words stand nowhere or several times.</exception>
    public static Span Find(TextLayer layer, string text)
    {
        if (text.Split("..") is [var first, var last] && int.TryParse(first, out var start) && int.TryParse(last, out var end))
        {
            return start >= 0 && start < end && end <= layer.Length ? new Span(layer.Hash, start, end) : throw new UsageException($"{text} is no span of this text of {layer.Length} characters.");
        }

        var at = layer.Text.IndexOf(text, StringComparison.Ordinal);
        if (text.Length == 0 || at < 0) throw new UsageException("These words do not stand in the text of this exhibit, to the letter.");
        if (layer.Text.IndexOf(text, at + 1, StringComparison.Ordinal) >= 0) throw new UsageException("These words stand in the text more than once; give START..END.");
        return layer.SpanOf(at, at + text.Length);
    }
}
