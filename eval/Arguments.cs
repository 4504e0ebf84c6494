namespace Tidewaiter.Eval;

/// <summary>The options of one run: "--name value" pairs and "--name" switches.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the words after the suite's name.</summary>
    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public Arguments(ReadOnlySpan<string> words, string[] withValue, string[] switches)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var name = words[i].StartsWith("--", StringComparison.Ordinal) ? words[i][2..] : "";
            if (switches.Contains(name)) _values[name] = "yes";
            else if (!withValue.Contains(name)) throw new UsageException($"'{words[i]}' is no option here.");
            else if (i + 1 == words.Length) throw new UsageException($"--{name} needs a value.");
            else _values[name] = words[++i];
        }
    }

    /// <summary>The value of an option, or null when it was not given.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>True if a switch was given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);
}

/// <summary>The command line asks for something that there is not.</summary>
internal sealed class UsageException(string message) : Exception(message);
