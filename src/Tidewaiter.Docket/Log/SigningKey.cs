using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Tidewaiter.Docket.Log;

/// <summary>The private key that signs checkpoints.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;

    private SigningKey(string name, ECDsa key)
    {
        _key = key;
        Public = new VerifyingKey(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Its public half.</summary>
    public VerifyingKey Public { get; }

    /// <summary>Makes a new key.</summary>
    public static SigningKey Create(string name) => new(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a key from PEM.</summary>
    /// <exception cref="DocketException">It is no P-256 key.</exception>
    public static SigningKey FromPem(string name, string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize != 256) throw new CryptographicException("the curve is not P-256");
            return new SigningKey(name, key);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new DocketException("The signing key cannot be read: " + exception.Message, exception);
        }
    }

    /// <summary>The private key as PEM (PKCS #8).</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>Signs a checkpoint.</summary>
    public SignedNote Sign(Checkpoint checkpoint)
    {
        var signature = _key.SignData(Encoding.UTF8.GetBytes(checkpoint.Text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new SignedNote(checkpoint.Text, [new NoteSignature(Public.Name, Public.KeyId, [.. signature])]);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
