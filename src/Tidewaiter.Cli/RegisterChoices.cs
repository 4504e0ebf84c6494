using System.Collections.Immutable;
using System.CommandLine;
using Tidewaiter.Docket;
using Tidewaiter.Register;
using Tidewaiter.Register.Movements;
using Tidewaiter.Workbench.Weigh;

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
    private readonly Option<string?> _echoes = new("--echoes") { Description = "Which links between claims make one voice of two: all that were not cut (otherwise), or only those that a person confirmed.", HelpName = "all|confirmed" };
    private readonly Option<string[]> _covered = new("--covered") { Description = "Assume that every trip on a route in these days would have been seen: 'sea North Korea > Russia 2024'; may be given several times.", HelpName = "ROUTE" };
    private readonly Option<string[]> _doNotAssume = new("--no-assume") { Description = "Switch a named assumption off; may be given several times.", HelpName = "NAME" };
    private readonly Option<DateOnly?> _knownAt = Days.DayOption("--known-at", "As the world could know it at the end of that day: what was published later is left out.");
    private readonly Option<DateOnly?> _heldAt = Days.DayOption("--held-at", "As this docket had it at the end of that day (UTC): later captures and decisions are left out.");

    private IEnumerable<Option> All => [_window, _admit, _reliability, _without, _about, _assume, _doNotAssume, _echoes, _covered, _knownAt, _heldAt];

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
        return parsed.GetValue(_echoes) switch
        {
            null => options,
            "all" => options.With(Assumption.UnconfirmedEchoes, on: true),
            "confirmed" => options.With(Assumption.UnconfirmedEchoes, on: false),
            var other => throw new UsageException($"--echoes '{other}' is none of all, confirmed."),
        };
    }

    /// <summary>The routes and days for which the viewer assumes that every trip would have been seen.</summary>
    /// <exception cref="UsageException">A word is no such route.</exception>
    public ImmutableArray<Coverage> Covered(ParseResult parsed) => [.. (parsed.GetValue(_covered) ?? []).Select(text => Coverage.TryParse(text, out var coverage) ? coverage
        : throw new UsageException($"'{text}' is no covered route. Write mode, route and days: 'sea North Korea > Russia 2024', 'air * > * 2023-08..2024-02'."))];

    /// <summary>The register of a past day by the same choices; null when no day was asked for.</summary>
    /// <param name="session">The open docket.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="known">A day by publication.</param>
    /// <param name="held">A day by capture.</param>
    /// <param name="cancellation">The wish to stop.</param>
    public WeighedDocket? Earlier(Session session, ParseResult parsed, DateOnly? known, DateOnly? held, CancellationToken cancellation)
    {
        if (known is null && held is null) return null;
        var options = Read(parsed);
        return WeighedDocket.Of(held is { } day ? session.View.AsOf(EndOf(day)) : View(session, parsed), known is null ? options : options with { KnownAt = known }, Covered(parsed), cancellation);
    }

    /// <summary>The register of what the viewer may see, by these choices.</summary>
    public WeighedDocket Weigh(Session session, ParseResult parsed, CancellationToken cancellation) => WeighedDocket.Of(View(session, parsed), Read(parsed), Covered(parsed), cancellation);

    /// <summary>What the viewer may see: of today, or of the day that was asked for.</summary>
    public DocketView View(Session session, ParseResult parsed) => View(session.View, parsed);

    /// <summary>What a viewer may see: of today, or of the day that was asked for.</summary>
    public DocketView View(DocketView view, ParseResult parsed) => parsed.GetValue(_heldAt) is { } day ? view.AsOf(EndOf(day)) : view;

    private static DateTimeOffset EndOf(DateOnly day) => new(day, TimeOnly.MaxValue, TimeSpan.Zero);

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
