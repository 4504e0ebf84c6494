using System.Collections.Immutable;
using Tidewaiter.Register.Echoes;

namespace Tidewaiter.Register.Accounts;

/// <summary>Gathers what is said of one thing and puts it side by side.</summary>
/// <param name="kind">In what they are compared.</param>
/// <param name="subject">Of what, as it is printed.</param>
/// <param name="row">The row of the register, or null.</param>
/// <param name="links">Which claims are one voice.</param>
/// <param name="matter">What else makes two comparisons one; empty when kind, subject and row say it.</param>
internal sealed class AccountSheet(DifferenceKind kind, string subject, string? row, EchoLinks links, string matter = "")
{
    private const int MostNamed = 4;

    private readonly List<(string Value, AccountVoice Voice, Marking Marking)> _said = [];

    /// <summary>True when somebody in the docket says something.</summary>
    public bool IsOfTheDocket => _said.Exists(one => one.Voice.Reference is null);

    /// <summary>Notes who says what. Words that mean the same value come under one text.</summary>
    public void Add(string value, AccountVoice voice, Marking marking) => _said.Add((value, voice, marking));

    /// <summary>Notes what a row of data/ says.</summary>
    public void Add(string value, KnownAccount known) => Add(value, known.Voice(), Marking.Clear);

    /// <summary>The comparison; null when fewer than two speak, or when nobody in the docket does or all that differs is in data/.</summary>
    /// <param name="note">A sentence at its end.</param>
    /// <param name="departuresAreOneVoice">True when those who share a value that is not the body's own are taken for one voice.</param>
    /// <param name="whenEqual">True to have it also when all say the same.</param>
    public Difference? Build(string note = "", bool departuresAreOneVoice = false, bool whenEqual = false)
    {
        // The first spelling of a value is printed, whatever order the claims came in.
        _said.Sort((one, other) => string.CompareOrdinal(one.Value, other.Value));
        var values = _said.GroupBy(one => one.Value, StringComparer.OrdinalIgnoreCase).ToList();
        if (!IsOfTheDocket || _said.Count < 2 || (values.Count < 2 && !whenEqual)) return null;
        var own = values.Where(value => value.Any(one => one.Voice.IsOwnWord)).ToList();
        if (values.Count > 1 && own.Count == 1 && _said.Where(one => one.Voice.Reference is null).All(one => own[0].Any(same => same.Voice == one.Voice)))
        {
            // Copies elsewhere are wrong, and nobody here follows them.
            _said.RemoveAll(one => !own[0].Any(same => same.Voice == one.Voice));
            return Build(note, departuresAreOneVoice, whenEqual);
        }

        var accounts = values.Select(value => Read(value, departuresAreOneVoice && own.Count > 0 && !own.Contains(value)))
            .OrderBy(account => account.Voices.Min(voice => voice.Published ?? DateOnly.MaxValue)).ThenBy(account => account.Value, StringComparer.Ordinal).ToImmutableArray();
        var text = Text(accounts, departuresAreOneVoice) + (note.Length > 0 ? " " + note : "");
        return new Difference(IdOf(), kind, subject, row, values.Count > 1, accounts, text, _said.Select(one => one.Marking).Aggregate((one, other) => one.Join(other)));
    }

    private string IdOf() =>
        "d-" + ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\u001F', "difference/1", kind, subject.ToUpperInvariant(), row, matter))).ToString()[..12];

    private Account Read(IGrouping<string, (string Value, AccountVoice Voice, Marking Marking)> value, bool departs)
    {
        // One who says a thing twice says it once, in the text that came first.
        var voices = value.Select(one => one.Voice).OrderBy(voice => voice.Reference is not null).ThenBy(voice => voice.Published ?? DateOnly.MaxValue).ThenBy(voice => voice.Who, StringComparer.OrdinalIgnoreCase).ThenBy(voice => voice.Claim?.Text, StringComparer.Ordinal)
            .ThenBy(voice => voice.By, StringComparer.Ordinal).DistinctBy(voice => (voice.Who.ToUpperInvariant(), (voice.By ?? "").ToUpperInvariant())).ToImmutableArray();
        var roots = new UnionFind<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var voice in voices)
        {
            if (voice.Claim is { } claim) roots.Join(voice.Who, "\u001F" + links.GroupOf(claim));
            // Where two are claims a person can cut the link between them; a row of data/ has no link to cut.
            if (departs && (voice.Claim is null || voices[0].Claim is null)) roots.Join(voices[0].Who, voice.Who);
        }

        var names = voices.Select(voice => voice.Who).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new Account(value.Key, [.. voices.OrderBy(voice => voice.Published ?? DateOnly.MaxValue).ThenBy(voice => voice.Who, StringComparer.OrdinalIgnoreCase).ThenBy(voice => voice.By, StringComparer.Ordinal)],
            names.Count, names.Select(roots.Find).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private string Text(ImmutableArray<Account> accounts, bool departuresAreOneVoice)
    {
        var verb = kind is DifferenceKind.Name or DifferenceKind.Designation ? "write" : "say";
        var text = string.Join("; ", accounts.Select(account => $"{Names(account)} {verb}{(account.Voices.Length == 1 ? "s" : "")} {account.Value}")) + ".";
        var own = accounts.Where(account => account.Voices.Any(voice => voice.IsOwnWord)).ToList();
        if (kind is DifferenceKind.Name or DifferenceKind.Founded or DifferenceKind.Members or DifferenceKind.Published && accounts.Length > 1 && own.Count == 1)
        {
            var voice = own[0].Voices.First(voice => voice.IsOwnWord);
            text += $" {own[0].Value} is {(voice.Reference is null ? $"the word of {subject} itself" : $"in the official text ({voice.Reference})")}.";
        }

        foreach (var account in accounts.Where(account => account.Roots > account.IndependentRoots))
        {
            var departs = departuresAreOneVoice && own.Count > 0 && !own.Contains(account) && accounts.Length > 1;
            text += $" Those who say {account.Value} are {(departs ? "likely dependent, since they depart from it in the same way: " : "linked as echoes: ")}{account.IndependentRoots} voice{(account.IndependentRoots == 1 ? "" : "s")} and not {account.Roots}, so they do not corroborate one another.";
        }

        return text;
    }

    private static string Names(Account account)
    {
        var names = account.Voices.Select(voice => voice.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var some = names.Take(names.Count > MostNamed + 1 ? MostNamed : names.Count).ToList();
        if (some.Count < names.Count) some.Add($"{names.Count - some.Count} more");
        return some.Count == 1 ? some[0] : string.Join(", ", some.Take(some.Count - 1)) + " and " + some[^1];
    }
}
