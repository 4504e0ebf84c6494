using System.CommandLine;
using Tidewaiter.Workbench.Read;

namespace Tidewaiter.Cli;

/// <summary>Who reads.</summary>
internal enum ReaderChoice
{
    /// <summary>The grammar.</summary>
    Grammar,

    /// <summary>A model, checked against the text.</summary>
    Llm,

    /// <summary>Both, side by side.</summary>
    Both,
}

/// <summary>The options of a second reader.</summary>
internal sealed class ReadSecondOptions
{
    private const string KeyName = "TIDEWAITER_LLM_KEY";

    private readonly Option<string> _reader = new("--reader") { Description = "grammar; llm: a language model whose claims are checked against the text; both: side by side.", DefaultValueFactory = _ => "grammar" };
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = $"Chat completions endpoint of the model: https, or http on this machine. The key is taken from {KeyName}.", HelpName = "URL" };
    private readonly Option<string?> _model = new("--model") { Description = "Name of the model, as its endpoint knows it.", HelpName = "NAME" };
    private readonly Option<double> _timeout = new("--timeout") { Description = "Seconds that one answer may take.", HelpName = "SECONDS", DefaultValueFactory = _ => 120 };

    public void AddTo(Command command)
    {
        _reader.AcceptOnlyFromAmong("grammar", "llm", "both");
        foreach (var option in (ReadOnlySpan<Option>)[_reader, _endpoint, _model, _timeout]) command.Options.Add(option);
    }

    public ReaderChoice Choice(ParseResult parsed) => parsed.GetValue(_reader) switch { "llm" => ReaderChoice.Llm, "both" => ReaderChoice.Both, _ => ReaderChoice.Grammar };

    public bool IsAsked(ParseResult parsed) => Choice(parsed) != ReaderChoice.Grammar;

    public string Model(ParseResult parsed) => parsed.GetValue(_model)!;

    /// <summary>The endpoint that the options name; null when the grammar reads alone.</summary>
    /// <exception cref="UsageException">An option is missing or cannot be meant.</exception>
    public ModelEndpoint? Endpoint(ParseResult parsed)
    {
        var (text, model) = (parsed.GetValue(_endpoint), parsed.GetValue(_model));
        if (!IsAsked(parsed)) return text is null && model is null ? null : throw new UsageException("--endpoint and --model go with --reader llm or --reader both.");
        if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(model)) throw new UsageException("A second reader needs --endpoint URL and --model NAME.");
        if (!ModelEndpoint.TryParse(text, out var address, out var reason)) throw new UsageException($"The endpoint {Show.Harmless(text)} {reason}");
        var seconds = parsed.GetValue(_timeout);
        if (seconds is not (>= 0.1 and <= 3600)) throw new UsageException("--timeout takes 0.1 to 3600 seconds.");
        var key = Environment.GetEnvironmentVariable(KeyName);
        try
        {
            return new ModelEndpoint(address, model, string.IsNullOrEmpty(key) ? null : key, TimeSpan.FromSeconds(seconds));
        }
        catch (ArgumentException)
        {
            throw new UsageException($"{KeyName} has characters that a header cannot carry.");
        }
    }

    /// <summary>Says where the text goes, before it goes there.</summary>
    public void Tell(Terminal terminal, ParseResult parsed, string path) =>
        terminal.Error.WriteLine($"tidewaiter: the text of {Show.Harmless(path)} is sent to {new Uri(parsed.GetValue(_endpoint)!).Authority}.");
}
