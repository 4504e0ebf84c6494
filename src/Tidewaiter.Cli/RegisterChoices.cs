using System.Collections.Immutable;
using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Register;

namespace Tidewaiter.Cli;

/// <summary>The options by which a viewer chooses what may enter the register. They are printed with every figure, and kept in every command that is suggested.</summary>
internal sealed class RegisterChoices
{
    private readonly Option<Period?> _window = Days.PeriodOption("--window", "The days that the figures are for; all time otherwise.");
    private readonly Option<string?> _admit = new("--admit") { Description = "The commitments that may enter, with commas; asserted,reported otherwise. No weaker one ever raises a lower bound.", HelpName = "WORDS" };
    private readonly Option<string?> _reliability = new("--reliability") { Description = "The worst reliability of a source that may enter, A to F; sources without a grade enter.", HelpName = "LETTER" };
    private readonly Option<string[]> _without = new("--without") { Description = "Leave out a source, publisher or root; may be given several times.", HelpName = "SOURCE" };
    private readonly Option<decimal?> _about = new("--about") { Description = "How far “about N” may be from N, in percent; 0 otherwise.", HelpName = "PERCENT" };
    private readonly Option<string[]> _assume = new("--assume") { Description = "Switch a named assumption or conversion on; may be given several times. 'tidewaiter assumptions' lists them.", HelpName = "NAME" };
    private readonly Option<string[]> _doNotAssume = new("--no-assume") { Description = "Switch a named assumption off; may be given several times.", HelpName = "NAME" };
    private readonly Option<DateOnly?> _knownAt = Days.DayOption("--known-at", "As the world could know it at the end of that day: what was published later is left out.");
    private readonly Option<DateOnly?> _heldAt = Days.DayOption("--held-at", "As this docket had it at the end of that day (UTC): later captures and decisions are left out.");

    private IEnumerable<Option> All => [_window, _admit, _reliability, _without, _about, _assume, _doNotAssume, _knownAt, _heldAt];

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Options.Add(option);
    }

    /// <summary>The choices.</summary>
    /// <exception cref="UsageException">A word is not one of those that can be meant.</exception>
    public RegisterOptions Read(ParseResult parsed)
    {
        var options = new RegisterOptions { Window = parsed.GetValue(_window) ?? Period.Always, KnownAt = parsed.GetValue(_knownAt) };
        if (parsed.GetValue(_admit) is { } words) options = options with { Admitted = [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Commitment)] };
        if (parsed.GetValue(_reliability) is { } letter) options = options with { WorstReliability = Reliability(letter) };
        if (parsed.GetValue(_without) is { Length: > 0 } sources) options = options with { Without = options.Without.Union(sources) };
        if (parsed.GetValue(_about) is { } percent) options = options with { Tolerance = Tolerance(percent) };
        foreach (var name in parsed.GetValue(_assume) ?? []) options = options.With(Named(name), on: true);
        foreach (var name in parsed.GetValue(_doNotAssume) ?? []) options = options.With(Named(name), on: false);
        return options;
    }

    /// <summary>What the viewer may see: of today, or of the day that was asked for.</summary>
    public DocketView View(Session session, ParseResult parsed) =>
        parsed.GetValue(_heldAt) is { } day ? session.View.AsOf(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMilliseconds(-1)) : session.View;

    /// <summary>The choices that were made, and the viewer, as the words of a command line: a space before each, nothing when none was made.</summary>
    public string Given(ParseResult parsed, SessionOptions session) =>
        string.Concat(All.Append(session.Viewer).Append(session.Folder).Select(option => parsed.GetResult(option)).Where(result => result is { Implicit: false })
            .SelectMany(result => result!.Tokens.Select(token => $" {result.Option.Name} {Quoted(token.Value)}")));

    private static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or ',' or '/' or '_' or ':' or '+') ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static Modality Commitment(string word) => Modalities.TryParse(word, out var modality) ? modality
        : throw new UsageException($"'{word}' is no commitment. Known: {string.Join(", ", Enum.GetValues<Modality>().Select(value => value.Word()))}.");

    private static char Reliability(string letter) => letter.Length == 1 && char.ToUpperInvariant(letter[0]) is >= 'A' and <= 'F' and var worst ? worst
        : throw new UsageException($"'{letter}' is no reliability: A (completely reliable) to F (cannot be judged).");

    private static decimal Tolerance(decimal percent) => percent is >= 0 and < 100 ? percent / 100
        : throw new UsageException($"--about takes a percentage from 0 to under 100, for example --about 10; not {percent}.");

    private static Assumption Named(string name) => RegisterOptions.Switchable.FirstOrDefault(assumption => assumption.Name == name)
        ?? throw new UsageException($"'{name}' is no assumption. Known: {string.Join(", ", RegisterOptions.Switchable.Select(assumption => assumption.Name).Order(StringComparer.Ordinal))}.");
}
