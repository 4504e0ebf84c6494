namespace Tidewaiter.Signals.Tables;

/// <summary>The texts of a row in UTF-8, as written; empty where there is none. The spans are valid during the call only.</summary>
public ref struct RowText
{
    /// <summary>The table's own name for the carrier, when it is none of the numbers of <see cref="PositionRow"/>.</summary>
    public ReadOnlySpan<byte> Carrier { readonly get; internal set; }

    /// <summary>Ship's name, or name of the track.</summary>
    public ReadOnlySpan<byte> Name { readonly get; internal set; }

    /// <summary>Call sign of a ship, or flight identification of an aircraft.</summary>
    public ReadOnlySpan<byte> Callsign { readonly get; internal set; }

    /// <summary>Registration of an aircraft.</summary>
    public ReadOnlySpan<byte> Registration { readonly get; internal set; }

    /// <summary>Type of ship or aircraft in words or by its designator.</summary>
    public ReadOnlySpan<byte> Type { readonly get; internal set; }

    /// <summary>Navigational status in words.</summary>
    public ReadOnlySpan<byte> Status { readonly get; internal set; }

    /// <summary>Destination as entered by the crew.</summary>
    public ReadOnlySpan<byte> Destination { readonly get; internal set; }
}

/// <summary>Takes the rows of a position table, in its order.</summary>
public interface IPositionSink
{
    /// <summary>A row. It may lack a place: static data of a ship, the call sign of an aircraft.</summary>
    /// <param name="row">Numbers and times.</param>
    /// <param name="text">Texts.</param>
    void OnRow(in PositionRow row, in RowText text);

    /// <summary>A row or record that was refused.</summary>
    /// <param name="fault">Where, and why.</param>
    void OnFault(in Fault fault);
}
