using System.Collections.Immutable;
using System.CommandLine;
using Tidewaiter.Register;

namespace Tidewaiter.Cli;

/// <summary>The options by which a viewer chooses what may enter the register. They are printed with every figure.</summary>
internal sealed class RegisterChoices
{
    private readonly Option<Period?> _window = Days.PeriodOption("--window", "The days that the figures are for; all time otherwise.");
    private readonly Option<string?> _admit = new("--admit") { Description = "The commitments that may enter, with commas; asserted,reported otherwise. No weaker one ever raises a lower bound.", HelpName = "WORDS" };
    private readonly Option<string[]> _without = new("--without") { Description = "Leave out a source, publisher or root; may be given several times.", HelpName = "SOURCE" };
    private readonly Option<string[]> _assume = new("--assume") { Description = "Switch a named assumption on; may be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> _doNotAssume = new("--no-assume") { Description = "Switch a named assumption off; may be given several times.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[_window, _admit, _without, _assume, _doNotAssume]) command.Options.Add(option);
    }

    public RegisterOptions Read(ParseResult parsed)
    {
        var options = new RegisterOptions { Window = parsed.GetValue(_window) ?? Period.Always };
        if (parsed.GetValue(_admit) is { } words) options = options with { Admitted = [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Commitment)] };
        if (parsed.GetValue(_without) is { Length: > 0 } sources) options = options with { Without = options.Without.Union(sources) };
        foreach (var name in parsed.GetValue(_assume) ?? []) options = options.With(Named(name), on: true);
        foreach (var name in parsed.GetValue(_doNotAssume) ?? []) options = options.With(Named(name), on: false);
        return options;
    }

    private static Modality Commitment(string word) => Modalities.TryParse(word, out var modality) ? modality
        : throw new UsageException($"'{word}' is no commitment. Known: {string.Join(", ", Enum.GetValues<Modality>().Select(value => value.Word()))}.");

    private static Assumption Named(string name) => Assumption.All.FirstOrDefault(assumption => assumption.Name == name)
        ?? throw new UsageException($"'{name}' is no assumption. Known: {string.Join(", ", Assumption.All.Select(assumption => assumption.Name).Order(StringComparer.Ordinal))}.");
}
