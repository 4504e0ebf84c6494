namespace Tidewaiter.Register.Items;

/// <summary>A class of goods, troops or workers, inside a wider one: 152 mm shells are artillery rounds are ammunition.</summary>
/// <param name="Id">Short name, stable.</param>
/// <param name="Name">The name that the register prints.</param>
/// <param name="Parent">The class that this one is part of, or null.</param>
/// <param name="Unit">What one counts of it; empty when its parts have no unit in common.</param>
/// <param name="Maker">The only state that makes it, ISO 3166-1, or null.</param>
public sealed record ItemClass(string Id, string Name, ItemClass? Parent, string Unit, string? Maker)
{
    /// <summary>How many classes it lies in.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>True if this class is the other or part of it.</summary>
    public bool IsPartOf(ItemClass other)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (at == other) return true;
        }

        return false;
    }

    /// <summary>The narrowest class that both are part of, or null.</summary>
    public ItemClass? CommonWith(ItemClass other)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (other.IsPartOf(at)) return at;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(ItemClass? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
