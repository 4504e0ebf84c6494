using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests;

public sealed class TextLayerTests
{
    private static readonly Gen<string> Piece = Gen.Elements("a", "é", "\u00A0", "’", "\r\n", "\r", "\n", "𝄞", "🛳", "한", "\uD800", "\uDC00", " ");
    private static readonly Arbitrary<string> AnyText = Piece.ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void A_slice_is_what_the_code_points_say() =>
        Prop.ForAll(AnyText, Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (text, start, length) =>
        {
            var layer = TextLayer.From(text);
            var runes = layer.Text.EnumerateRunes().ToList();
            if (start + length > runes.Count) return layer.Length == runes.Count;
            return layer.Slice(new Span(layer.Hash, start, start + length)) == string.Concat(runes.Skip(start).Take(length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Indices_map_there_and_back() =>
        Prop.ForAll(AnyText, text =>
        {
            var layer = TextLayer.From(text);
            return Enumerable.Range(0, layer.Length + 1).All(point => layer.ToCodePoint(layer.ToIndex(point)) == point);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_canonical_text_of_a_canonical_text_is_itself() =>
        Prop.ForAll(AnyText, text => TextLayer.From(TextLayer.From(text).Text).Hash == TextLayer.From(text).Hash).QuickCheckThrowOnFailure();

    [Fact]
    public void Line_ends_become_one_kind_and_hard_spaces_stay()
    {
        TextLayer.From("\uFEFFone\r\ntwo\rthree\u2028four\u00A0five").Text.ShouldBe("one\ntwo\nthree\nfour\u00A0five");
        TextLayer.From("\uD800x").Text.ShouldBe("\uFFFDx");
    }

    [Fact]
    public void A_span_of_another_text_is_refused()
    {
        var layer = TextLayer.From("abc");
        Should.Throw<ArgumentException>(() => layer.Slice(new Span(TextLayer.From("abd").Hash, 0, 1)));
        Should.Throw<ArgumentException>(() => layer.Slice(new Span(layer.Hash, 2, 4)));
    }
}
