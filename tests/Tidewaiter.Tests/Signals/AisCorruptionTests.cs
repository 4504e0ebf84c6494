using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Tidewaiter.Tests.Signals;

/// <summary>A sentence of which one payload character was changed gives no message: the promise that sets evidence apart from a map.</summary>
public sealed class AisCorruptionTests
{
    private static readonly byte[] Replacements = [.. "0159<@W`wpA!$\\*,#\0\r\n ~"u8, 0x80, 0xFF];

    [Fact]
    public void One_changed_payload_character_gives_no_message()
    {
        var sentences = Recordings.Ais.SelectMany(n => Recordings.Lines(n).Where((_, i) => i % 17 == 0)).Where(l => l.Contains(",1,1,", StringComparison.Ordinal)).ToList();
        var tried = 0;
        foreach (var sentence in sentences)
        {
            var line = Encoding.Latin1.GetBytes(sentence);
            if (Hearing.Of(line).Messages.Count != 1)
                continue;
            var (start, end) = Payload(sentence);
            for (var at = start; at < end; at++)
            {
                var was = line[at];
                var replacement = Replacements[(tried + at) % Replacements.Length];
                if (replacement == was)
                    continue;
                line[at] = replacement;
                var hearing = Hearing.Of(line);
                hearing.Messages.ShouldBeEmpty($"{sentence} with {replacement} at {at}");
                hearing.Faults.ShouldNotBeEmpty();
                line[at] = was;
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public void One_changed_character_in_any_part_gives_no_joined_message()
    {
        string[] parts = ["!AIVDM,2,1,3,A,802R5Ph0Bk@Ch@Fln<ljQhs2HGwwwwwwwwwwwwwwwwwwwwwwwwwwwwww,0*48", "!AIVDM,2,2,3,A,wwt,2*63"];
        Hearing.Of(string.Join('\n', parts)).Messages.Count.ShouldBe(1);
        foreach (var part in new[] { 0, 1 })
        {
            var (start, end) = Payload(parts[part]);
            for (var at = start; at < end; at++)
            {
                foreach (var replacement in Replacements.Where(r => r != parts[part][at]))
                {
                    var changed = parts.ToArray();
                    changed[part] = $"{parts[part][..at]}{(char)replacement}{parts[part][(at + 1)..]}";
                    Hearing.Of(string.Join('\n', changed)).Messages.ShouldBeEmpty();
                }
            }
        }
    }

    /// <summary>Any sentence of any real recording, alone or one of two, with any one character of its payload changed to any other byte.</summary>
    [Fact]
    public void Any_changed_character_of_any_real_sentence_gives_no_message_of_it()
    {
        var messages = Recordings.Ais.SelectMany(Whole).ToList();
        messages.Count.ShouldBeGreaterThan(20_000);
        messages.Count(m => m.Length == 2).ShouldBeGreaterThan(300);
        var two = messages.Where(m => m.Length == 2).ToList();
        var choices =
            from isOfTwo in ArbMap.Default.GeneratorFor<bool>()
            from message in Gen.Elements<string[]>(isOfTwo ? two : messages)
            from part in Gen.Choose(0, message.Length - 1)
            let payload = Payload(message[part])
            from at in Gen.Choose(payload.Start, payload.End - 1)
            from wrong in Gen.Choose(0, 255)
            where wrong != message[part][at]
            select (message, part, at, wrong);
        Prop.ForAll(choices.ToArbitrary(), choice =>
        {
            var lines = choice.message.ToArray();
            lines[choice.part] = $"{lines[choice.part][..choice.at]}{(char)choice.wrong}{lines[choice.part][(choice.at + 1)..]}";
            return Hearing.Of(string.Join('\n', lines)).Messages.Count == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }

    /// <summary>The lines of each message of a recording that gives one by itself.</summary>
    private static IEnumerable<string[]> Whole(string name)
    {
        var lines = Recordings.Lines(name).ToArray();
        foreach (var message in Hearing.Of(Recordings.Read(name)).Messages)
        {
            var (first, last) = ((int)message.Line - 1, (int)message.LastLine - 1);
            if (message.Sentences > 2 || last - first > 1 || lines[first].LastIndexOf('!') < 0)
                continue;
            var own = lines[first..(last + 1)];
            if (Hearing.Of(string.Join('\n', own)).Messages.Count == 1)
                yield return own;
        }
    }

    private static (int Start, int End) Payload(string line)
    {
        var start = line.LastIndexOf('!');
        for (var i = 0; i < 5; i++)
            start = line.IndexOf(',', start) + 1;
        return (start, line.IndexOf(',', start));
    }
}
