using System.Text.Json;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Tests.Log;

/// <summary>The public vectors of inclusion and consistency proofs.</summary>
public sealed class MerkleVectorTests
{
    [Fact]
    public void Inclusion_vectors()
    {
        var (run, accepted) = Run("inclusion", json => MerkleProof.VerifyInclusion(
            Number(json, "leafIdx"), Number(json, "treeSize"), Hash(json, "leafHash"), Proof(json), Hash(json, "root")));
        run.ShouldBe(98);
        accepted.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Consistency_vectors()
    {
        var (run, accepted) = Run("consistency", json => MerkleProof.VerifyConsistency(
            Number(json, "size1"), Number(json, "size2"), Hash(json, "root1"), Hash(json, "root2"), Proof(json)));
        run.ShouldBe(98);
        accepted.ShouldBeGreaterThan(0);
    }

    private static (int Run, int Accepted) Run(string folder, Func<JsonElement, bool> verify)
    {
        var run = 0;
        var accepted = 0;
        foreach (var path in Directory.EnumerateFiles(Checkout.SharedFile(Path.Combine("specs", "merkle", "testdata", folder)), "*.json", SearchOption.AllDirectories))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var json = document.RootElement;
            bool answer;
            try
            {
                answer = verify(json);
            }
            catch (NotAHashException)
            {
                // A root that is no SHA-256 cannot be asked about: ContentHash takes 32 bytes only. One vector calls such a pair of roots consistent.
                answer = false;
                if (!json.GetProperty("wantErr").GetBoolean())
                {
                    Path.GetFileName(path).ShouldBe("sizes-are-equal-one-and-proof-is-empty.json");
                    run++;
                    continue;
                }
            }

            answer.ShouldBe(!json.GetProperty("wantErr").GetBoolean(), path);
            if (answer) accepted++;
            run++;
        }

        return (run, accepted);
    }

    // A size beyond 2^63-1 is no size of a log; -1 is refused by every check.
    private static long Number(JsonElement json, string name) => json.GetProperty(name).TryGetInt64(out var number) ? number : -1;

    private static ContentHash Hash(JsonElement json, string name) => Hash(json.GetProperty(name).GetString() ?? "");

    private static ContentHash Hash(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        return bytes.Length == ContentHash.Size ? new ContentHash(bytes) : throw new NotAHashException();
    }

    private static List<ContentHash> Proof(JsonElement json)
        => json.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof ? [.. proof.EnumerateArray().Select(hash => Hash(hash.GetString() ?? ""))] : [];

    private sealed class NotAHashException : Exception;
}
