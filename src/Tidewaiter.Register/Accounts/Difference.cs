using System.Collections.Immutable;

namespace Tidewaiter.Register.Accounts;

/// <summary>What accounts are compared in.</summary>
public enum DifferenceKind
{
    /// <summary>What a body is called.</summary>
    Name,

    /// <summary>When a body was founded.</summary>
    Founded,

    /// <summary>How many members a body has.</summary>
    Members,

    /// <summary>When a body published something.</summary>
    Published,

    /// <summary>Since when a flow runs.</summary>
    Beginning,

    /// <summary>How many there were, in nearly the same days.</summary>
    Amount,

    /// <summary>How many ships or aircraft there were, beside those that are known to have moved.</summary>
    Carriers,

    /// <summary>Under which designation goods of one class are named: KN-23, KN-23B.</summary>
    Designation,

    /// <summary>In which words one figure was passed on: "as many as" became "about", rockets became shells.</summary>
    Wording,

    /// <summary>On which days one figure was passed on for.</summary>
    Days,

    /// <summary>In which direction.</summary>
    Direction,

    /// <summary>To or from which place.</summary>
    Place,

    /// <summary>Calibres beside guns that do not fire them.</summary>
    Calibre,
}

/// <summary>One who says something.</summary>
/// <param name="Who">Whose word it is: the root.</param>
/// <param name="By">Who published it; null when that is the same, or for a row of data/.</param>
/// <param name="Published">The day of publication; null when nobody knows it.</param>
/// <param name="Claim">The claim that says so; null when no claim does.</param>
/// <param name="Mention">The words of a text that say so; null when no text of the docket does.</param>
/// <param name="Reference">The row of data/ that says so, with its source; null when it is in the docket.</param>
/// <param name="IsOwnWord">True for a body's word about itself, an official record or a catalogue.</param>
public sealed record AccountVoice(string Who, string? By, DateOnly? Published, ClaimId? Claim, NameMention? Mention, string? Reference, bool IsOwnWord)
{
    /// <summary>"HUR in Kyiv Independent (2025-01-23)".</summary>
    public override string ToString()
    {
        var name = By is null ? Who : $"{Who} in {By}";
        return Published is { } day && !name.Contains($"{day:yyyy-MM-dd}", StringComparison.Ordinal) ? $"{name} ({day:yyyy-MM-dd})" : name;
    }
}

/// <summary>One value with those who say it.</summary>
/// <param name="Value">What is said, in words.</param>
/// <param name="Voices">Who says so, by day of publication.</param>
/// <param name="Roots">How many roots they are: outlets that rest on one word are one.</param>
/// <param name="IndependentRoots">How many of the roots are voices of their own: roots that an echo links, or that depart in the same way from a body's own word, are one.</param>
public sealed record Account(string Value, ImmutableArray<AccountVoice> Voices, int Roots, int IndependentRoots);

/// <summary>What sources say of one thing, side by side. A difference is stated and never resolved.</summary>
/// <param name="Id">"d-" and 12 hexadecimal digits of what is compared: it stays when claims come and go.</param>
/// <param name="Kind">In what they are compared.</param>
/// <param name="Subject">Of what: a body, a flow, a class of goods.</param>
/// <param name="Row">The row of the register that it is about, or null.</param>
/// <param name="Differs">True when the accounts are not the same; facts about bodies are listed when they agree, too.</param>
/// <param name="Accounts">The values, the one that was said first before the others.</param>
/// <param name="Text">Who says what, on how many voices each rests, and what follows, in words.</param>
/// <param name="Marking">The join of the markings of everything in it.</param>
public sealed record Difference(string Id, DifferenceKind Kind, string Subject, string? Row, bool Differs, ImmutableArray<Account> Accounts, string Text, Marking Marking)
{
    /// <summary>The claims that take part, each once.</summary>
    public IEnumerable<ClaimId> Claims => Accounts.SelectMany(account => account.Voices).Select(voice => voice.Claim).OfType<ClaimId>().Distinct();

    /// <summary>The words of texts that take part and are no claim.</summary>
    public IEnumerable<NameMention> Mentions => Accounts.SelectMany(account => account.Voices).Where(voice => voice.Claim is null).Select(voice => voice.Mention).OfType<NameMention>();
}

/// <summary>The words of <see cref="DifferenceKind"/>.</summary>
public static class DifferenceKinds
{
    /// <summary>The lower-case word used in files and on screens.</summary>
    public static string Word(this DifferenceKind kind) => kind.ToString().ToLowerInvariant();
}
