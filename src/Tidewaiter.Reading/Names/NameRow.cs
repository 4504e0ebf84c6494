using System.Collections.Immutable;

namespace Tidewaiter.Reading.Names;

/// <summary>A row of data/ that a text can name: a place, a ship, an airframe or aircraft type, a body, a kind of goods.</summary>
/// <param name="Id">File and id: "places/ru-vostochny", "carriers/v-angara", "items/kn-23", "bodies/us-224", "voices/MSMT".</param>
/// <param name="Name">The name that the row is shown by.</param>
/// <param name="Kind">place, carrier, designation (goods) or body.</param>
/// <param name="Country">ISO 3166-1 code of the state it lies in or belongs to; null when the row has none.</param>
/// <param name="Imo">IMO number of a ship; null when unknown.</param>
public sealed record NameRow(string Id, string Name, string Kind, string? Country, Imo? Imo)
{
    /// <summary>Words that tell the row from its namesakes, as keys (see <see cref="NameKeys"/>).</summary>
    internal ImmutableArray<ImmutableArray<string>> Context { get; init; } = [];

    /// <summary>True for a ship whose name says nothing by itself ("Maria"): it needs the word ship beside it, or its number.</summary>
    internal bool IsVessel { get; init; }
}

/// <summary>One name of a row.</summary>
/// <param name="Keys">The name as keys.</param>
/// <param name="Row">What it names.</param>
/// <param name="Doubtful">True for a mistranslation or misprint: offered, never linked.</param>
/// <param name="Acronym">True for at most four capitals: linked only where the text also has a longer name of the row.</param>
internal sealed record NameAlias(ImmutableArray<string> Keys, NameRow Row, bool Doubtful, bool Acronym);
