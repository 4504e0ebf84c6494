using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tidewaiter.Docket.Log;

/// <summary>
/// A public key that signs notes: ECDSA on P-256 with SHA-256, signature type 0x02 of c2sp.org/signed-note, whose key id is the first four bytes of the
/// SHA-256 of the key as SubjectPublicKeyInfo.
/// </summary>
/// <param name="Name">Name on the signature line.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo, DER.</param>
internal sealed record VerifyingKey(string Name, ReadOnlyMemory<byte> PublicKey)
{
    /// <summary>What an entry calls the algorithm.</summary>
    public const string Algorithm = "ecdsa-p256-sha256";

    /// <summary>Short id on the signature line.</summary>
    public uint KeyId => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(PublicKey.Span));

    /// <summary>True if one line of the note is of this name and id and its signature is right. A line of this key with a wrong signature spoils the note.</summary>
    public bool Signed(SignedNote note)
    {
        var mine = note.Signatures.Where(signature => signature.Name == Name && signature.KeyId == KeyId).ToList();
        if (mine.Count == 0) return false;
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(PublicKey.Span, out _);
            var text = Encoding.UTF8.GetBytes(note.Text);
            return mine.TrueForAll(signature => key.VerifyData(text, signature.Bytes.AsSpan(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
