using System.Collections.Immutable;

namespace Tidewaiter.Register.Items;

/// <summary>The classes of data/items.tsv, found in the words of a claim.</summary>
public sealed class ItemCatalogue
{
    // Words after which a phrase only describes, or lists parts of, what stands before them.
    private static readonly HashSet<string> Tails = new(StringComparer.Ordinal) { "including", "such", "compatible", "capable", "used", "ranging", "for", "from", "with", "made", "worth" };
    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal) { ",", "and", "or", "plus" };
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "a", "an", "the", "some", "other", "new", "more", "additional", "advanced", "various", "multiple", "several", "batch", "of", "its", "their" };

    private static readonly HashSet<string> Intangibles = [.. Reference.Rows(Reference.ReadText("intangibles.tsv"), "intangibles.tsv", 2).Select(row => row.Cells[0])];

    private readonly PhraseIndex<ItemClass> _phrases = new();
    private readonly Dictionary<string, ItemClass> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemClass> _byName = new(StringComparer.Ordinal);

    private ItemCatalogue()
    {
    }

    /// <summary>The rows that ship with the product.</summary>
    public static ItemCatalogue Default { get; } = Parse(Reference.ReadText("items.tsv"));

    /// <summary>Every class, parents before parts.</summary>
    public ImmutableArray<ItemClass> All { get; private set; } = [];

    /// <summary>The class of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ItemClass this[string id] => _byId[id];

    /// <summary>Reads rows of seven tab-separated columns; lines that are empty or begin with # are left out. A parent stands before its parts.</summary>
    /// <exception cref="FormatException">A row has not seven columns, or its parent is not above it; the message names its line.</exception>
    public static ItemCatalogue Parse(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var catalogue = new ItemCatalogue();
        var all = ImmutableArray.CreateBuilder<ItemClass>();
        foreach (var (line, cells) in Reference.Rows(table, "items.tsv", 7))
        {
            ItemClass? parent = null;
            if (cells[2].Length > 0 && !catalogue._byId.TryGetValue(cells[2], out parent)) throw new FormatException($"items.tsv, line {line}: the parent '{cells[2]}' is not above it.");
            var item = new ItemClass(cells[0], cells[1], parent, cells[3], cells[4].Length > 0 ? cells[4] : null);
            catalogue._byId.Add(item.Id, item);
            catalogue._byName.TryAdd(item.Name, item);
            all.Add(item);
            catalogue._phrases.Add(item.Name, item);
            foreach (var alias in cells[5].Split(';', StringSplitOptions.RemoveEmptyEntries)) catalogue._phrases.Add(alias, item);
        }

        catalogue.All = all.ToImmutable();
        return catalogue;
    }

    /// <summary>
    /// The classes that a phrase names, one for each part of a coordination. A part that is known under no name becomes a class of its own, named by its words.
    /// Empty when the phrase has no word left.
    /// </summary>
    public ImmutableArray<ItemClass> Read(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = WordForms.Of(phrase);
        if (words.Count == 0) return [];
        var end = words.FindIndex(1, Tails.Contains);
        if (end > 0) words.RemoveRange(end, words.Count - end);
        if (_phrases.Exactly(words) is { } whole) return [whole];
        var found = new List<ItemClass>();
        var known = new List<ItemClass>();
        var rest = new List<string>();
        for (var i = 0; i <= words.Count;)
        {
            if (i == words.Count || Joins.Contains(words[i]))
            {
                ClosePart(found, known, rest);
                i++;
                continue;
            }

            var (meaning, length) = _phrases.LongestAt(words, i);
            if (meaning is not null) known.Add(meaning);
            else rest.Add(words[i]);
            i += Math.Max(1, length);
        }

        return [.. found.Distinct()];
    }

    /// <summary>The one class that one number counts: the only one named, or the narrowest that all are part of; null when there is none.</summary>
    public ItemClass? ReadAsOne(string phrase)
    {
        var parts = Read(phrase);
        if (parts.Length == 0) return null;
        var common = parts.Aggregate((ItemClass?)parts[0], (one, next) => one?.CommonWith(next));
        return common is not null && (parts.Length == 1 || common.Unit.Length > 0 || common.Id == "munitions") ? common : Unknown(WordForms.Of(phrase));
    }

    /// <summary>The class that the register prints under this name; null when the table has none.</summary>
    public ItemClass? Named(string name) => _byName.GetValueOrDefault(name ?? "");

    /// <summary>True if the words name a relation and no goods ("support", "cooperation": data/intangibles.tsv), so that nothing is known to have changed hands.</summary>
    public bool IsIntangible(ItemClass item) => !Knows(item) && item is not null && Intangibles.Contains(item.Name);

    /// <summary>True if the class stands in the table.</summary>
    public bool Knows(ItemClass item) => _byId.ContainsKey(item?.Id ?? "");

    private static void ClosePart(List<ItemClass> found, List<ItemClass> known, List<string> rest)
    {
        // "Pantsir-class mobile air defence vehicle" names a class and a wider one: the narrower counts.
        var narrowest = known.Where(item => !known.Exists(other => other != item && other.IsPartOf(item))).ToList();
        if (narrowest.Count > 0) found.AddRange(narrowest);
        else if (Unknown(rest) is { } unknown) found.Add(unknown);
        known.Clear();
        rest.Clear();
    }

    private static ItemClass? Unknown(IEnumerable<string> words)
    {
        var name = string.Join(' ', words.Where(word => !Fillers.Contains(word) && !Joins.Contains(word) && Countries.Default.Find(word) is null));
        return name.Length == 0 ? null : new ItemClass("other:" + name, name, Parent: null, "", Maker: null);
    }
}
