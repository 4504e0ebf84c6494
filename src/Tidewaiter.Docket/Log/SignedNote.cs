using System.Collections.Immutable;
using System.Text;

namespace Tidewaiter.Docket.Log;

/// <summary>One signature line of a note: who signed, the key's short id, the signature's bytes.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">First four bytes that identify key and algorithm, most significant first.</param>
/// <param name="Bytes">The signature.</param>
internal sealed record NoteSignature(string Name, uint KeyId, ImmutableArray<byte> Bytes);

/// <summary>
/// A text with signature lines, as c2sp.org/signed-note describes it. Reading is strict: what has two spellings (carriage returns, loose base64) is refused,
/// since a note that two programs read differently can be shown to two people as two things.
/// </summary>
internal sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    /// <summary>The standard asks for at least 16; more are refused, so that a note cannot make its reader work without end.</summary>
    public const int MaximumSignatures = 16;

    /// <summary>Longest note that is read, in bytes.</summary>
    public const int MaximumLength = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a note; <paramref name="fault"/> says in words why it is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out SignedNote note, out string fault)
    {
        note = new SignedNote("", []);
        if (bytes.Length > MaximumLength) return Refuse($"it is longer than {MaximumLength} bytes", out fault);
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Refuse("it is not UTF-8", out fault);
        }

        if (text.Any(c => c < ' ' && c != '\n')) return Refuse("it holds a control character (a carriage return, perhaps)", out fault);
        var split = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !text.EndsWith('\n') || split + 2 >= text.Length) return Refuse("it has no signature lines after an empty line", out fault);
        var lines = text[(split + 2)..^1].Split('\n');
        if (lines.Length > MaximumSignatures) return Refuse($"it has {lines.Length} signatures and at most {MaximumSignatures} are read", out fault);
        var signatures = ImmutableArray.CreateBuilder<NoteSignature>(lines.Length);
        foreach (var line in lines)
        {
            if (ReadSignature(line) is not { } signature) return Refuse($"'{line}' is no signature line", out fault);
            signatures.Add(signature);
        }

        note = new SignedNote(text[..(split + 1)], signatures.MoveToImmutable());
        fault = "";
        return true;
    }

    /// <summary>The note as it is written to a file.</summary>
    public string Format()
    {
        var builder = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            builder.Append("— ").Append(signature.Name).Append(' ').Append(Convert.ToBase64String([.. KeyIdBytes(signature.KeyId), .. signature.Bytes])).Append('\n');
        }

        return builder.ToString();
    }

    private static NoteSignature? ReadSignature(string line)
    {
        if (!line.StartsWith("— ", StringComparison.Ordinal)) return null;
        var parts = line[2..].Split(' ');
        if (parts.Length != 2 || !IsKeyName(parts[0])) return null;
        var bytes = new byte[parts[1].Length];
        if (!Convert.TryFromBase64String(parts[1], bytes, out var length) || length <= 4) return null;
        // The base library reads loose spellings (white space, stray last bits); only the one canonical spelling passes.
        if (Convert.ToBase64String(bytes, 0, length) != parts[1]) return null;
        return new NoteSignature(parts[0], System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), [.. bytes.AsSpan(4, length - 4)]);
    }

    /// <summary>True if the text may name a key: not empty, without white space and plus signs.</summary>
    public static bool IsKeyName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c == '+');

    private static byte[] KeyIdBytes(uint id)
    {
        var bytes = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, id);
        return bytes;
    }

    private static bool Refuse(string reason, out string fault)
    {
        fault = reason;
        return false;
    }
}
