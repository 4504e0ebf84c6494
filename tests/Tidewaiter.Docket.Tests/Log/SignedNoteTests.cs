using System.Security.Cryptography;
using System.Text;
using Tidewaiter.Docket.Log;

namespace Tidewaiter.Docket.Tests.Log;

public sealed class SignedNoteTests
{
    private const string Origin = "example.org/log";

    private static readonly SigningKey Key = SigningKey.Create(Origin);
    private static readonly Checkpoint Made = new(Origin, 7, MerkleHash.Leaf("x"u8));
    private static readonly string Note = Key.Sign(Made).Format();

    [Fact]
    public void A_checkpoint_comes_back_as_it_was_signed()
    {
        var note = Parse(Note)!;
        Key.Public.Signed(note).ShouldBeTrue();
        Checkpoint.TryParse(note.Text, out var read).ShouldBeTrue();
        read.ShouldBe(Made);
        note.Format().ShouldBe(Note);
    }

    [Fact]
    public void The_key_id_is_the_truncated_hash_of_the_key_as_the_standard_says()
        => Convert.ToHexStringLower(SHA256.HashData(Key.Public.PublicKey.Span))[..8].ShouldBe(Key.Public.KeyId.ToString("x8"));

    [Fact]
    public void One_changed_character_spoils_it()
    {
        for (var i = 0; i < Note.Length; i++)
        {
            var changed = Note[..i] + (Note[i] == 'A' ? 'B' : 'A') + Note[(i + 1)..];
            (Parse(changed) is { } note && Key.Public.Signed(note)).ShouldBeFalse($"character {i} of the note was changed");
        }
    }

    [Fact]
    public void Another_key_of_the_same_name_does_not_pass()
    {
        using var other = SigningKey.Create(Origin);
        Key.Public.Signed(Parse(other.Sign(Made).Format())!).ShouldBeFalse();
    }

    [Fact]
    public void A_wrong_line_of_a_known_key_spoils_a_right_one()
    {
        var note = Parse(Note)!;
        var wrong = note.Signatures[0] with { Bytes = [.. note.Signatures[0].Bytes.Reverse()] };
        Key.Public.Signed(note with { Signatures = [note.Signatures[0], wrong] }).ShouldBeFalse();
    }

    [Fact]
    public void A_line_of_an_unknown_key_is_passed_over()
    {
        using var other = SigningKey.Create("example.org/witness");
        Key.Public.Signed(Parse(Note + other.Sign(Made).Format().Split("\n\n")[1])!).ShouldBeTrue();
    }

    [Fact]
    public void Sixteen_signatures_are_read_and_seventeen_are_not()
    {
        var line = Note.Split("\n\n")[1];
        Parse(Made.Text + "\n" + string.Concat(Enumerable.Repeat(line, 16))).ShouldNotBeNull();
        Parse(Made.Text + "\n" + string.Concat(Enumerable.Repeat(line, 17))).ShouldBeNull();
    }

    [Theory]
    [InlineData("carriage returns")]
    [InlineData("no empty line")]
    [InlineData("no newline at the end")]
    [InlineData("a hyphen for the dash")]
    [InlineData("two spaces")]
    [InlineData("a name with a plus sign")]
    [InlineData("base64 without padding")]
    [InlineData("base64 with white space")]
    [InlineData("base64 with stray last bits")]
    [InlineData("only a key id")]
    [InlineData("no signature")]
    public void What_is_not_exactly_a_note_is_refused(string fault)
    {
        var (text, line) = (Made.Text, Note.Split("\n\n")[1]);
        var stray = Convert.ToBase64String([1, 2, 3, 4, 5]);
        var changed = fault switch
        {
            "carriage returns" => Note.Replace("\n", "\r\n", StringComparison.Ordinal),
            "no empty line" => text + line,
            "no newline at the end" => Note[..^1],
            "a hyphen for the dash" => Note.Replace('—', '-'),
            "two spaces" => Note.Replace("— ", "—  ", StringComparison.Ordinal),
            "a name with a plus sign" => Note.Replace("— example", "— ex+mple", StringComparison.Ordinal),
            "base64 without padding" => text + "\n— name " + stray.TrimEnd('=') + "\n",
            "base64 with white space" => text + "\n— name " + stray.Insert(4, "\t") + "\n",
            "base64 with stray last bits" => text + "\n— name " + stray.Replace("U=", "V=", StringComparison.Ordinal) + "\n",
            "only a key id" => text + "\n— name " + Convert.ToBase64String([1, 2, 3, 4]) + "\n",
            "no signature" => text + "\n",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        changed.ShouldNotBe(Note);
        Parse(changed).ShouldBeNull();
    }

    [Theory]
    [InlineData("origin\n07\nAAAA\n")]
    [InlineData("origin\n-1\nAAAA\n")]
    [InlineData("origin\n1\nAAAA\n")]
    [InlineData("\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nextension\n")]
    [InlineData("origin\n99999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void What_is_not_exactly_a_checkpoint_is_refused(string text) => Checkpoint.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_note_that_is_not_utf8_or_too_long_is_refused()
    {
        SignedNote.TryParse([0xff, 0xfe, 0x0a], out _, out _).ShouldBeFalse();
        SignedNote.TryParse(Encoding.UTF8.GetBytes(new string('a', SignedNote.MaximumLength) + Note), out _, out var fault).ShouldBeFalse();
        fault.ShouldContain("longer");
    }

    private static SignedNote? Parse(string text) => SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note, out _) ? note : null;
}
