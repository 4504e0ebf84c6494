using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class MarkingLaws
{
    private static readonly string[] Parties = ["KR", "US", "JP", "public"];
    private static readonly string[] Caveats = ["IMAGERY", "LEGAL"];

    private static readonly Gen<Tlp> Levels = Gen.Elements(Enum.GetValues<Tlp>());
    private static readonly Gen<Audience> Audiences = Gen.OneOf(Gen.Constant(Audience.Everyone), Gen.SubListOf(Parties).Select(parties => Audience.Of(parties)));

    private static readonly Arbitrary<Marking> AnyMarking =
        (from level in Levels
         from originators in Gen.SubListOf(Parties)
         from audience in Audiences
         from caveats in Gen.SubListOf(Caveats)
         select new Marking(level, originators, audience, caveats)).ToArbitrary();

    private static readonly Arbitrary<Viewer> AnyViewer =
        (from name in Gen.Elements(Parties)
         from clearance in Levels
         from caveats in Gen.SubListOf(Caveats)
         select new Viewer(name, clearance, [.. caveats])).ToArbitrary();

    [Fact]
    public void A_join_is_readable_exactly_by_those_who_read_both() =>
        Prop.ForAll(AnyViewer, AnyMarking, AnyMarking, (viewer, a, b) =>
            a.Join(b).CanRead(viewer) == (a.CanRead(viewer) && b.CanRead(viewer))).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_is_commutative_associative_idempotent_with_clear_as_unit() =>
        Prop.ForAll(AnyMarking, AnyMarking, AnyMarking, (a, b, c) =>
            a.Join(b).Equals(b.Join(a))
            && a.Join(b).Join(c).Equals(a.Join(b.Join(c)))
            && a.Join(a).Equals(a)
            && a.Join(Marking.Clear).Equals(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_audience_is_nobody() =>
        Prop.ForAll(AnyViewer, Levels.ToArbitrary(), (viewer, level) =>
            !new Marking(level, Parties, Audience.Nobody).CanRead(viewer)).QuickCheckThrowOnFailure();

    [Fact]
    public void Material_marked_above_green_without_parties_is_for_its_owner_only()
    {
        var marking = Marking.ForIntake(Tlp.Amber, "KR");
        marking.CanRead(new Viewer("KR")).ShouldBeTrue();
        marking.CanRead(new Viewer("US")).ShouldBeFalse();
        marking.CanRead(Viewer.Public).ShouldBeFalse();
        Marking.ForIntake(Tlp.Red, "KR", "US").CanRead(new Viewer("US")).ShouldBeTrue();
        Marking.ForIntake(Tlp.Clear, "KR").CanRead(Viewer.Public).ShouldBeTrue();
        Marking.ForIntake(Tlp.Green, "KR").CanRead(Viewer.Public).ShouldBeFalse();
    }

    [Theory]
    [InlineData("TLP:RED", true, Tlp.Red)]
    [InlineData(" tlp:amber+strict ", true, Tlp.AmberStrict)]
    [InlineData("TLP:WHITE", false, Tlp.Red)]
    [InlineData("RED", false, Tlp.Red)]
    [InlineData("", false, Tlp.Red)]
    public void A_label_that_is_not_understood_is_never_a_lower_level(string label, bool known, Tlp level)
    {
        Tlps.TryParse(label, out var read).ShouldBe(known);
        read.ShouldBe(level);
    }

    [Fact]
    public void A_viewer_needs_every_caveat()
    {
        var marking = new Marking(Tlp.Green, [], Audience.Everyone, "IMAGERY", "LEGAL");
        marking.CanRead(new Viewer("KR", Tlp.Red, ImmutableSortedSet.Create("IMAGERY"))).ShouldBeFalse();
        marking.CanRead(new Viewer("KR", Tlp.Red, ImmutableSortedSet.Create("IMAGERY", "LEGAL"))).ShouldBeTrue();
    }
}
