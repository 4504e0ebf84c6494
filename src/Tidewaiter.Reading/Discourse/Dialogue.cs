using System.Runtime.InteropServices;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Discourse;

/// <summary>
/// Who has the word in an interview or a transcript. A text is one when its lines open with the labels of such ("Q:" and "A:"; names that
/// come back, some of them with questions), or when paragraphs that are questions stand in it and it says itself that somebody was spoken to. Otherwise it is nobody's but its author's.
/// </summary>
internal sealed class Dialogue
{
    // So many questions make a conversation where nothing labels them.
    private const int Unlabelled = 2;

    // What stands before the first question, and after the last answer, says whose conversation it is.
    private const int Around = 8;

    private readonly List<TurnLabel?> _labels = [];
    private readonly List<Turn> _turns = [];
    private readonly Dictionary<string, (int Turns, int Asks)> _names = [];

    /// <summary>Who has the word in a sentence.</summary>
    public Turn At(int sentence) => sentence < _turns.Count ? _turns[sentence] : new Turn(TurnKind.None, null, default, -1);

    /// <summary>Finds the turns of a text.</summary>
    public void Collect(string text, List<Word> words, List<Sentence> sentences)
    {
        _labels.Clear();
        _turns.Clear();
        _names.Clear();
        var (asked, answered, questions, first) = (0, 0, 0, -1);
        for (var i = 0; i < sentences.Count; i++)
        {
            var label = TurnLabel.Of(text, words, sentences[i]);
            _labels.Add(label);
            if (label is { Kind: TurnKind.Question }) asked++;
            if (label is { Kind: TurnKind.Answer }) answered++;
            if (label is { Kind: TurnKind.None, Name: var name })
            {
                var (turns, asks) = _names.GetValueOrDefault(name);
                _names[name] = (turns + 1, asks + (IsQuestion(text, words, sentences[EndOfTurn(text, words, sentences, i)]) ? 1 : 0));
            }

            if (label is null && !IsOpenParagraph(sentences, i)) continue;
            if (label is null && IsQuestion(text, words, sentences[EndOfParagraph(sentences, i)])) questions++;
            else if (label is null) continue;
            if (first < 0 && (label is not null || questions > 0)) first = i;
        }

        var named = asked + questions > 0 || _names.Values.Any(static turns => turns is { Asks: > 0 } && turns.Asks * 2 >= turns.Turns) ? _names.Values.Count(turns => (turns.Turns > 1 || asked > 1) && turns.Asks * 2 < turns.Turns) : 0;
        var labelled = asked > 0 && answered > 0;
        if (!labelled && named == 0 && questions < Unlabelled) return;
        if (!labelled && !(named > 0 && asked + questions + _names.Values.Sum(static turns => turns.Asks) > 1) && !Interview.IsTold(text, words, sentences, first, Around)) return;
        if (labelled && Interview.IsExplainer(text, words, sentences, Math.Max(first, 1))) return;
        Assign(text, words, sentences, labelled || named > 0, Interview.Guest(text, words, sentences, Math.Min(first, Around)));
    }

    private void Assign(string text, List<Word> words, List<Sentence> sentences, bool labelled, string? guest)
    {
        var turn = new Turn(TurnKind.None, null, default, -1);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (_labels[i] is { } label && Opens(label, guest, turn.Kind == TurnKind.Question) is { } opened) turn = opened;
            else if (sentences[i].Kind == SentenceKind.Heading) turn = new Turn(TurnKind.None, null, default, -1);
            else if (IsOpenParagraph(sentences, i) && EndOfParagraph(sentences, i) is var last && IsQuestion(text, words, sentences[last]) && (!labelled || turn.Kind == TurnKind.Answer && NextIsAnswer(last))) turn = new Turn(TurnKind.Question, null, (sentences[last].End - 1, sentences[last].End), -1);
            else if (!labelled && turn.Kind == TurnKind.Question && IsOpenParagraph(sentences, i)) turn = new Turn(TurnKind.Answer, guest, turn.Cue, -1);
            _turns.Add(turn);
            turn = turn with { First = -1 };
        }
    }

    // A paragraph that asks within a labelled conversation is another's only when somebody is named behind it.
    private bool NextIsAnswer(int last) => last + 1 < _labels.Count && _labels[last + 1] is { Kind: not TurnKind.Question };

    private Turn? Opens(TurnLabel label, string? guest, bool asked)
    {
        var cue = (label.First, label.End);
        if (label.Kind == TurnKind.Question) return new Turn(TurnKind.Question, null, cue, label.End);
        if (label.Kind == TurnKind.Answer) return new Turn(TurnKind.Answer, guest, cue, label.End);
        var (turns, asks) = _names.GetValueOrDefault(label.Name);
        if (asks * 2 >= turns && asks > 0) return new Turn(TurnKind.Question, null, cue, label.End);
        return turns > 1 || asked ? new Turn(TurnKind.Answer, Interview.IsInitials(label.Name, guest) ? guest : label.Name, cue, label.End) : null;
    }

    private static bool IsOpenParagraph(List<Sentence> sentences, int i) => sentences[i].Kind == SentenceKind.Body && (i == 0 || sentences[i - 1].Paragraph != sentences[i].Paragraph);

    private static int EndOfParagraph(List<Sentence> sentences, int i)
    {
        var last = i;
        while (last + 1 < sentences.Count && last < i + Around && sentences[last + 1].Paragraph == sentences[i].Paragraph) last++;
        return last;
    }

    // The last sentence before the next label or paragraph.
    private static int EndOfTurn(string text, List<Word> words, List<Sentence> sentences, int i)
    {
        var last = i;
        while (last + 1 < sentences.Count && last < i + Around && sentences[last + 1].Paragraph == sentences[i].Paragraph && TurnLabel.Of(text, words, sentences[last + 1]) is null) last++;
        return last;
    }

    private static bool IsQuestion(string text, List<Word> words, Sentence sentence)
    {
        for (var i = sentence.End - 1; i > sentence.First && i > sentence.End - 4; i--)
        {
            if (words[i].Tag == Tag.Stop) return text[words[i].Start] == '?';
            if (words[i].Tag is not (Tag.Mark or Tag.Close or Tag.Quote)) return false;
        }

        return false;
    }
}
