using System.Collections.Frozen;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Words;

/// <summary>The words that the reader knows, in every written form. The rows are data (data/lexicon); a user's own rows are laid over them.</summary>
public sealed class Lexicon
{
    private static readonly string[] Files = ["closed.tsv", "verbs.tsv", "carriage.tsv", "nouns.tsv", "modifiers.tsv", "places.tsv", "contractions.tsv", "surroundings.tsv"];

    private readonly WordTable<LexiconEntry> _entries;

    private Lexicon(List<(Term Term, string? Forms)> rows)
    {
        Rows = rows;
        var forms = new Dictionary<string, WordForm>(StringComparer.Ordinal);
        foreach (var (term, irregular) in rows) AddForms(forms, term, irregular);
        Dictionary<string, Country> countries = new(StringComparer.Ordinal);
        foreach (var country in Countries.Default.All)
        {
            foreach (var name in country.Names)
            {
                var key = name.ToLowerInvariant().Replace('’', '\'');
                if (key.StartsWith("the ", StringComparison.Ordinal) && key is not ("the north" or "the south")) key = key[4..];
                countries.TryAdd(key, country);
                if (!forms.ContainsKey(key)) forms.Add(key, new WordForm(key));
            }
        }

        CountryNames = countries.ToFrozenDictionary(StringComparer.Ordinal);
        _entries = new WordTable<LexiconEntry>(Entries(forms, countries));
    }

    /// <summary>The rows that ship with the product.</summary>
    public static Lexicon Default { get; } = new([.. Files.SelectMany(file => ReadRows(file, Resource(file)))]);

    /// <summary>States and parties by every name, in lower case.</summary>
    internal FrozenDictionary<string, Country> CountryNames { get; }

    /// <summary>The rows, in the order of the files.</summary>
    internal List<(Term Term, string? Forms)> Rows { get; }

    /// <summary>A lexicon with further rows: tab-separated term, part, classes, ceiling, forms, as in data/lexicon.</summary>
    /// <param name="name">Name of the table, for messages.</param>
    /// <param name="table">The rows.</param>
    /// <exception cref="FormatException">A row cannot be read; the message names the table and the line.</exception>
    public Lexicon With(string name, string table)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(table);
        return new([.. Rows, .. ReadRows(name, table)]);
    }

    /// <summary>The form of a lower-case word or phrase, or null.</summary>
    internal WordForm? Find(ReadOnlySpan<char> lower) => _entries.TryGetValue(lower, out var entry) ? entry.Form : null;

    /// <summary>What is known of a lower-case word, of a phrase, or of the first words of one.</summary>
    internal LexiconEntry Entry(ReadOnlySpan<char> lower) => _entries.TryGetValue(lower, out var entry) ? entry : default;

    private static Dictionary<string, LexiconEntry> Entries(Dictionary<string, WordForm> forms, Dictionary<string, Country> countries)
    {
        var entries = forms.ToDictionary(static form => form.Key, form => new LexiconEntry(form.Value, countries.GetValueOrDefault(form.Key), GoesOn: false), StringComparer.Ordinal);
        foreach (var phrase in forms.Keys)
        {
            for (var space = phrase.IndexOf(' ', StringComparison.Ordinal); space > 0; space = phrase.IndexOf(' ', space + 1))
            {
                var start = phrase[..space];
                entries[start] = entries.GetValueOrDefault(start) with { GoesOn = true };
            }
        }

        return entries;
    }

    private static void AddForms(Dictionary<string, WordForm> forms, Term term, string? irregular)
    {
        if (term.Part == Parts.Verb)
        {
            foreach (var (form, kind) in Inflection.OfVerb(term.Lemma, irregular)) Form(forms, form).Add(term, kind, plural: false);
        }
        else if (term.Part == Parts.Noun)
        {
            var plural = Inflection.Plural(term.Lemma, irregular);
            Form(forms, term.Lemma).Add(term, VerbForms.None, plural: plural == term.Lemma);
            if (plural != term.Lemma) Form(forms, plural).Add(term, VerbForms.None, plural: true);
        }
        else
        {
            Form(forms, term.Lemma).Add(term, VerbForms.None, plural: false);
        }
    }

    private static WordForm Form(Dictionary<string, WordForm> forms, string text)
    {
        if (forms.TryGetValue(text, out var form)) return form;
        forms.Add(text, form = new WordForm(text));
        return form;
    }

    private static IEnumerable<(Term Term, string? Forms)> ReadRows(string name, string table)
    {
        var number = 0;
        foreach (var line in table.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            yield return ReadRow(name, number, line);
        }
    }

    /// <summary>One row.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    internal static (Term Term, string? Forms) ReadRow(string name, int number, string line)
    {
        var cells = line.TrimEnd('\r').Split('\t');
        if (cells.Length is < 2 or > 5) throw new FormatException($"{name}, line {number}: 2 to 5 columns expected, {cells.Length} found.");
        if (cells[0].Length == 0) throw new FormatException($"{name}, line {number}: the term is empty.");
        if (!Enum.TryParse<Parts>(cells[1], ignoreCase: true, out var part)) throw new FormatException($"{name}, line {number}: '{cells[1]}' is no part of speech.");
        var (classes, kind) = ReadClasses(cells.Length > 2 ? cells[2] : "", name, number);
        Modality? ceiling = null;
        if (cells.Length > 3 && cells[3].Length > 0) ceiling = Modalities.TryParse(cells[3], out var modality) ? modality : throw new FormatException($"{name}, line {number}: '{cells[3]}' is no modality.");
        return (new Term(cells[0].ToLowerInvariant().Replace('’', '\''), part, classes, kind, ceiling), cells.Length > 4 ? cells[4] : null);
    }

    private static (Classes Classes, ClaimKind? Event) ReadClasses(string cell, string name, int number)
    {
        var classes = Classes.None;
        ClaimKind? kind = null;
        foreach (var word in cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word.StartsWith("event:", StringComparison.Ordinal))
            {
                kind = ClaimKinds.TryParse(word[6..], out var found) ? found : throw new FormatException($"{name}, line {number}: '{word[6..]}' is no kind of claim.");
                classes |= Classes.Event;
            }
            else
            {
                classes |= Enum.TryParse<Classes>(word, ignoreCase: true, out var one) ? one : throw new FormatException($"{name}, line {number}: '{word}' is no class.");
            }
        }

        return (classes, kind);
    }

    /// <summary>A table of data/lexicon.</summary>
    internal static string Resource(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon/" + file) ?? throw new InvalidOperationException($"data/lexicon/{file} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
