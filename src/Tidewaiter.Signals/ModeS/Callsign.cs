namespace Tidewaiter.Signals.ModeS;

/// <summary>Eight 6-bit characters of an aircraft identification (ICAO Annex 10 vol. IV §3.1.2.9.1.2, DO-260B §2.2.3.2.5.3).</summary>
/// <param name="Code">The 48 bits, first character uppermost.</param>
public readonly record struct Callsign(ulong Code)
{
    private const string Alphabet = "?ABCDEFGHIJKLMNOPQRSTUVWXYZ????? ???????????????0123456789??????";

    /// <summary>Nothing but blanks or zeros was sent.</summary>
    public bool IsEmpty => Code is 0 or 0x820820820820;

    /// <summary>Every character is one that the standard knows: A–Z, 0–9 and the blank.</summary>
    public bool IsWellFormed
    {
        get
        {
            for (int shift = 42; shift >= 0; shift -= 6)
            {
                int code = (int)((Code >> shift) & 0x3F);
                if (Alphabet[code] == '?')
                    return false;
            }

            return true;
        }
    }

    /// <summary>Writes the text without trailing blanks; characters outside the standard become '?'.</summary>
    /// <param name="text">At least eight characters.</param>
    /// <returns>How many characters were written, 0–8.</returns>
    public int CopyTo(Span<char> text)
    {
        int length = 0;
        for (int i = 0; i < 8; i++)
        {
            int code = (int)((Code >> (42 - (6 * i))) & 0x3F);
            text[i] = Alphabet[code];
            if (code != 32)
                length = i + 1;
        }

        return length;
    }

    /// <summary>The text without trailing blanks.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[8];
        return new string(text[..CopyTo(text)]);
    }
}
