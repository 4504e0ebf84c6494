namespace Tidewaiter.Signals.Ais;

/// <summary>Type 21: aid to navigation report (ITU-R M.1371-5, annex 8, paragraph 3.19).</summary>
/// <param name="bits">The whole message. A field beyond its end is null.</param>
public readonly ref struct AidToNavigationReport(AisBits bits)
{
    private const int NameBits = 120;
    private const int ExtensionStart = 272;
    private readonly AisBits _bits = bits;

    /// <summary>Type of aid 0 to 31; 0 not specified.</summary>
    public int? AidType => _bits.Value(38, 5);

    /// <summary>Name of up to 20 characters with its extension of up to 14 more.</summary>
    public string? Name
    {
        get
        {
            Span<byte> text = stackalloc byte[34];
            var length = _bits.ReadText(43, 20, text);

            // The extension continues a name that fills its field; blanks in between belong to the name.
            if (_bits.Has(ExtensionStart, 6) && length > 0 && IsFull())
            {
                var more = _bits.ReadText(ExtensionStart, Math.Min(14, (_bits.Length - ExtensionStart) / 6), text[20..]);
                if (more > 0)
                {
                    text[length..20].Fill((byte)' ');
                    length = 20 + more;
                }
            }

            return length == 0 ? null : System.Text.Encoding.ASCII.GetString(text[..length]);
        }
    }

    /// <inheritdoc cref="Motion.PositionAccuracy"/>
    public bool? PositionAccuracy => _bits.Flag(163);

    /// <inheritdoc cref="Motion.LongitudeDegrees"/>
    public double? LongitudeDegrees => AisGeometry.Longitude(_bits, 164);

    /// <inheritdoc cref="Motion.LatitudeDegrees"/>
    public double? LatitudeDegrees => AisGeometry.Latitude(_bits, 192);

    /// <inheritdoc cref="StaticVoyageData.Dimensions"/>
    public Dimensions? Dimensions => Ais.Dimensions.Read(_bits, 219);

    /// <inheritdoc cref="BaseStationReport.PositionDevice"/>
    public int? PositionDevice => _bits.Value(249, 4);

    /// <inheritdoc cref="Motion.SecondOrState"/>
    public int? SecondOrState => _bits.Value(253, 6);

    /// <inheritdoc cref="Motion.UtcSecond"/>
    public int? UtcSecond => ReportedEta.Between(SecondOrState, 0, 59);

    /// <summary>Whether a floating aid is off its position. Means something only when the second is 0 to 59.</summary>
    public bool? OffPosition => _bits.Flag(259);

    /// <summary>Status bits of the aid, for regional use.</summary>
    public int? Status => _bits.Value(260, 8);

    /// <inheritdoc cref="PositionReport.Raim"/>
    public bool? Raim => _bits.Flag(268);

    /// <summary>True: there is no such aid at the position, it exists only as this report.</summary>
    public bool? IsVirtual => _bits.Flag(269);

    /// <inheritdoc cref="ClassBPositionReport.Assigned"/>
    public bool? Assigned => _bits.Flag(270);

    private bool IsFull()
    {
        for (var i = 0; i < NameBits; i += 6)
        {
            if (_bits.Unsigned(43 + i, 6) == 0)
                return false;
        }

        return true;
    }
}
