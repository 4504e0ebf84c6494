using System.Buffers;
using Tidewaiter.Reading.Tokens;

namespace Tidewaiter.Reading.Measures;

/// <summary>
/// The stage of the cascade that finds quantities and times. It goes over the tokens once; at a token that may begin one it looks ahead by a bounded
/// number of tokens, so its time is linear in the text, and it allocates nothing beside what its lists need to grow.
/// </summary>
internal static class MeasureStage
{
    private const WordClass Starts = WordClass.StartsNumber | WordClass.Scale | WordClass.Ordinal | WordClass.Fraction | WordClass.Vague | WordClass.Month | WordClass.Weekday | WordClass.Season
        | WordClass.Span | WordClass.Relative | WordClass.Part | WordClass.Day | WordClass.Recent | WordClass.Article | WordClass.Preposition | WordClass.Digits | WordClass.StartsMoney
        | WordClass.StartsChange | WordClass.Opener | WordClass.DayPart | WordClass.Decade | WordClass.Mark | WordClass.Frequency | WordClass.Feast;

    // These begin something only when what follows them is a word of the lexicon or a number too.
    private const WordClass Leaning = WordClass.Article | WordClass.Preposition | WordClass.Opener | WordClass.StartsChange | WordClass.ChangeNext | WordClass.StartsMoney | WordClass.StartsUnit | WordClass.Label | WordClass.Future | WordClass.Mark;

    /// <summary>Replaces the content of both lists by what the tokens hold, in order and without overlap.</summary>
    /// <param name="text">The text that the tokens count in.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="published">Day of publication, against which relative times are resolved; null leaves them open.</param>
    /// <param name="quantities">Receives the quantities.</param>
    /// <param name="times">Receives the times.</param>
    public static void Find(string text, ReadOnlySpan<Token> tokens, DateOnly? published, List<QuantityNode> quantities, List<TimeNode> times)
    {
        quantities.Clear();
        times.Clear();
        var words = ArrayPool<Word>.Shared.Rent(Math.Max(1, tokens.Length));
        try
        {
            Look(text, tokens, words);
            Scan(new MeasureText(text, tokens, words.AsSpan(0, tokens.Length)), published, quantities, times);
        }
        finally
        {
            ArrayPool<Word>.Shared.Return(words);
        }
    }

    /// <summary>Writes what the lexicon says of each token.</summary>
    public static void Look(string text, ReadOnlySpan<Token> tokens, Span<Word> words)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var characters = text.AsSpan(token.Start, token.Length);
            words[i] = token.Shape switch
            {
                TokenShape.Number => new Word(WordClass.Digits, 0, 0),
                TokenShape.ParagraphBreak => default,
                TokenShape.Mark => Mark(characters),
                _ => MeasureLexicon.Find(characters),
            };
        }
    }

    private static Word Mark(ReadOnlySpan<char> mark)
    {
        if (mark[0] is '.' or ',') return default;
        var found = MeasureLexicon.Find(mark);
        return found with { Class = found.Class | WordClass.Mark };
    }

    private static bool Leads(in MeasureText text, int at)
    {
        if (text.Word(at + 1).Class != WordClass.None) return true;
        return text.Is(at, "as", "rest") || text.Is(at + 1, "then") || (text.Has(at, WordClass.StartsMoney) && text.Glued(at + 1)) || text[at][0] is >= '\u00BC' and <= '\u215E';
    }

    private static void Scan(in MeasureText text, DateOnly? published, List<QuantityNode> quantities, List<TimeNode> times)
    {
        var ahead = false;
        var at = 0;
        while (at < text.Count)
        {
            var type = text.Word(at).Class;
            if (type == WordClass.None)
            {
                if (text.Token(at).Shape == TokenShape.ParagraphBreak || (text.Is(at, ".") && !text.Glued(at + 1))) ahead = false;
                at++;
                continue;
            }

            // "plans to sail, it said on Tuesday": what is dated after a word of saying does not lie ahead.
            if (type.Any(WordClass.Future)) ahead = text.Word(at).Index >= 0;
            if (!type.Any(Starts) || (!type.Any(~Leaning) && !Leads(text, at)))
            {
                at++;
            }
            else if (TimeReader.TryRead(text, at, published, ahead, out var time) || LooseReader.TryRead(text, at, published, out time))
            {
                times.Add(time);
                at = time.EndToken;
            }
            else if (QuantityReader.TryRead(text, at, plain: false, out var quantity))
            {
                if (quantity.Min is not null || quantity.Max is not null) quantities.Add(quantity);
                at = quantity.EndToken;
            }
            else
            {
                at++;
            }
        }
    }
}
