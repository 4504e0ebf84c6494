using System.Globalization;
using System.Text;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Tests.Log;

/// <summary>The stored tree against the definition in RFC 9162 §2.1.1, computed the plain way.</summary>
public sealed class MerkleTreeTests
{
    private const int Leaves = 70;

    private static readonly ContentHash[] Leaf = [.. Enumerable.Range(0, Leaves).Select(i => MerkleHash.Leaf(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture))))];

    [Fact]
    public void The_classic_roots_come_out()
    {
        MerkleHash.Empty.ToString().ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        MerkleHash.Leaf([]).ToString().ShouldBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    [Fact]
    public void Roots_of_every_size_are_those_of_the_definition()
    {
        var (tree, frontier) = Grow();
        for (var size = 0; size <= Leaves; size++) tree.Root(size).ShouldBe(Definition(0, size));
        frontier.Root().ShouldBe(Definition(0, Leaves));
        frontier.Size.ShouldBe(Leaves);
    }

    [Fact]
    public void A_reloaded_frontier_grows_as_the_first_one()
    {
        var stored = new List<ContentHash>();
        var frontier = new MerkleFrontier();
        foreach (var leaf in Leaf)
        {
            frontier = MerkleFrontier.Load(frontier.Size, position => stored[(int)position]);
            frontier.Append(leaf, stored);
        }

        frontier.Root().ShouldBe(Definition(0, Leaves));
        stored.Count.ShouldBe((int)MerkleTree.Count(Leaves));
    }

    [Fact]
    public void Every_inclusion_proof_holds_and_no_other_leaf_fits_it()
    {
        var (tree, _) = Grow();
        for (var size = 1; size <= Leaves; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var path = tree.Inclusion(index, size);
                MerkleProof.VerifyInclusion(index, size, Leaf[index], path, tree.Root(size)).ShouldBeTrue();
                MerkleProof.VerifyInclusion(index, size, Leaf[(index + 1) % Leaves], path, tree.Root(size)).ShouldBeFalse();
                path.Count.ShouldBeLessThanOrEqualTo(7);
            }
        }
    }

    [Fact]
    public void Every_consistency_proof_holds_and_no_other_root_fits_it()
    {
        var (tree, _) = Grow();
        for (var newer = 1; newer <= Leaves; newer++)
        {
            for (var older = 1; older <= newer; older++)
            {
                var proof = tree.Consistency(older, newer);
                MerkleProof.VerifyConsistency(older, newer, tree.Root(older), tree.Root(newer), proof).ShouldBeTrue($"{older} of {newer}");
                MerkleProof.VerifyConsistency(older, newer, Leaf[0] == tree.Root(older) ? Leaf[1] : Leaf[0], tree.Root(newer), proof).ShouldBeFalse();
            }
        }
    }

    private static (MerkleTree Tree, MerkleFrontier Frontier) Grow()
    {
        var stored = new List<ContentHash>();
        var frontier = new MerkleFrontier();
        foreach (var leaf in Leaf) frontier.Append(leaf, stored);
        return (new MerkleTree(Leaves, position => stored[(int)position]), frontier);
    }

    private static ContentHash Definition(int begin, int end)
    {
        if (begin == end) return MerkleHash.Empty;
        if (end - begin == 1) return Leaf[begin];
        var split = 1;
        while (split * 2 < end - begin) split *= 2;
        return MerkleHash.Node(Definition(begin, begin + split), Definition(begin + split, end));
    }
}
