namespace Tidewaiter.Register;

/// <summary>The one name of a party.</summary>
internal static class Parties
{
    /// <summary>
    /// The state that the words stand for ("Pyongyang", "Russian forces", "North Korean counterparts": the longest beginning that is a name of a state),
    /// or the words themselves without a leading article; null stays null.
    /// </summary>
    public static string? Name(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var text = words.Replace('\u00A0', ' ').Trim();
        for (var end = text.Length; end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            if (Countries.Default.Find(text[..end]) is { } country) return country.Name;
        }

        return text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? text[4..] : text;
    }
}
