using System.Globalization;
using System.Text;

namespace Tidewaiter;

/// <summary>
/// The name of a claim: "c-" and the first 16 hexadecimal digits of a SHA-256 over text layer, span, kind, normalised slots, modality and chain.
/// A claim that a newer reader finds unchanged keeps its id, and with it the judgements passed on it; any change gives a new id that asks to be confirmed again.
/// Cues and rule are not part of it: they explain a claim and do not make it another one.
/// </summary>
public readonly record struct ClaimId
{
    private const string Version = "claim-id/1";

    private ClaimId(string text) => Text = text;

    /// <summary>The id in full.</summary>
    public string Text { get; }

    /// <summary>Computes the id.</summary>
    public static ClaimId Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var builder = new StringBuilder(Version);
        Add(builder, claim.Span.Layer.ToString());
        Add(builder, claim.Span.Start.ToString(CultureInfo.InvariantCulture));
        Add(builder, claim.Span.End.ToString(CultureInfo.InvariantCulture));
        Add(builder, claim.Kind.Word());
        Add(builder, claim.Modality.Word());
        foreach (var source in claim.Sources.Sources) Add(builder, Fold(source));
        foreach (var slot in (ReadOnlySpan<string?>)[claim.Supplier, claim.Recipient, claim.Carrier, claim.Item, claim.FromPlace, claim.ToPlace, claim.Via, claim.Operator])
        {
            Add(builder, Fold(slot));
        }

        if (claim.Quantity is { } quantity)
        {
            Add(builder, Number(quantity.Min), Number(quantity.Max), quantity.Approximate ? "~" : "=", Fold(quantity.Unit), quantity.Meaning.ToString());
        }

        if (claim.Time is { } time) Add(builder, time.Period.ToString(), Fold(time.Text));
        var hash = ContentHash.Of(Encoding.UTF8.GetBytes(builder.ToString())).ToString();
        return new ClaimId("c-" + hash[..16]);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // A separator that Fold never leaves in a value, so that two neighbouring values cannot be read as one.
    private static void Add(StringBuilder builder, params ReadOnlySpan<string> values)
    {
        foreach (var value in values) builder.Append('\u001F').Append(value);
    }

    // 100 and 100.0 are one number.
    private static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Fold(string? slot)
    {
        if (slot is null) return "";
        var builder = new StringBuilder(slot.Length);
        foreach (var c in slot)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) builder.Append(char.ToLowerInvariant(c));
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        return builder.ToString().TrimEnd();
    }
}
