namespace Tidewaiter.Reading.Documents.Html;

/// <summary>Cuts class names and ids into their words: "article-shareBar" is article, share, bar.</summary>
internal static class ClassWords
{
    public static IEnumerable<string> Of(string names)
    {
        var start = -1;
        for (var i = 0; i <= names.Length; i++)
        {
            var letter = i < names.Length && char.IsAsciiLetter(names[i]);
            var hump = letter && start >= 0 && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]);
            if (start >= 0 && (!letter || hump))
            {
                yield return names[start..i].ToLowerInvariant();
                start = -1;
            }

            if (letter && start < 0) start = i;
        }
    }
}
