namespace Tidewaiter.Reading.Frames;

/// <summary>Ordinal words that count like events: "the second such case".</summary>
internal static class Ordinals
{
    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The number of an ordinal, or null.</summary>
    public static int? Of(string word) => Array.IndexOf(Words, word) is var index and >= 0 ? index + 1 : null;
}
