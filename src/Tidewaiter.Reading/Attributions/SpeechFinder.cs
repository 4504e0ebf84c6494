using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Attributions;

/// <summary>An attribution by words: ranges with their ends excluded; an empty range is none.</summary>
internal sealed record Speech((int First, int End)? Source, (int First, int End) Cue, List<(int First, int End)> Content, Modality Ceiling)
{
    /// <summary>Word after the sentence.</summary>
    public required int Until { get; init; }

    /// <summary>How many attributions hold it in what they say.</summary>
    public int Depth { get; set; }
}

/// <summary>Finds the verbs of a sentence that give a source, with the source and what it says.</summary>
internal sealed class SpeechFinder(LayerRun run)
{
    private const int Ahead = 12;
    private const int LongestSpeaker = 6;

    private readonly SourceFinder _sources = new(run);

    private enum Complement : byte
    {
        None,
        Clause,
        Object,
        Infinitive,
    }

    private IReadOnlyList<Node> Nodes => run.Nodes;

    /// <summary>Adds the attributions of the sentence that was parsed last.</summary>
    public void Add(Sentence sentence, List<Speech> found)
    {
        var before = found.Count;
        Headline(sentence, found);
        for (var k = 0; k < Nodes.Count; k++)
        {
            if (Nodes[k].Verb is { } verb && Verb(k, verb, sentence) is { } speech) found.Add(speech);
        }

        Part(before, found);
    }

    private NodeKind Kind(int k) => k >= 0 && k < Nodes.Count ? Nodes[k].Kind : NodeKind.None;

    // "Minister: the bridge will close"
    private void Headline(Sentence sentence, List<Speech> found)
    {
        if (Kind(0) != NodeKind.Noun || Kind(1) != NodeKind.Pause || Nodes.Count < 4 || !run.Words[Nodes[0].First].LineStart || run.Layer.Text[run.Words[Nodes[1].First].Start] != ':') return;
        if (Nodes[0].Noun is not { } noun || noun.End - noun.First > LongestSpeaker || !(noun.IsName || noun.Classes.Has(Classes.Person | Classes.Source | Classes.Party))) return;
        found.Add(new Speech((noun.First, noun.End), (Nodes[1].First, Nodes[1].End), [(Nodes[1].End, sentence.End)], Modality.Reported) { Until = sentence.End });
    }

    private Speech? Verb(int k, VerbGroup verb, Sentence sentence)
    {
        var kind = SpeechWords.Of(run, verb, out var cueEnd);
        if (verb.IsBe && Kind(k + 1) is NodeKind.Adj or NodeKind.Noun or NodeKind.Verb && SpeechWords.IsAdjective(run, Nodes[k + 1].First) && Kind(k + 2) is NodeKind.Prep or NodeKind.That or NodeKind.Verb or NodeKind.Noun or NodeKind.Sub)
        {
            (kind, cueEnd) = (SpeechKind.Attitude, Nodes[k + 1].First + 1);
        }

        if (kind == SpeechKind.Adjective && verb.Passive) kind = SpeechKind.Attitude;
        if (kind is SpeechKind.None or SpeechKind.Raising or SpeechKind.Adjective || IsNested(k, verb) || _sources.IsReduced(k)) return null;
        var inverted = IsInverted(k, verb);
        var after = After(k, cueEnd);
        var complement = inverted ? Complement.None : ComplementAt(after, verb);
        var fronted = inverted || (complement is Complement.None or Complement.Object && IsFronted(k, after));
        var source = _sources.Of(k, inverted);
        var passive = kind == SpeechKind.Attitude && source is not null && _sources.IsPassive(k);
        if (!fronted && !passive && (complement == Complement.None || (kind == SpeechKind.Speech && complement != Complement.Clause))) return null;
        if (source is null && !_sources.IsPassive(k)) return null;
        return new Speech(source, (verb.First, cueEnd), Content(k, after, sentence, source, cueEnd, fronted), Ceiling(verb)) { Until = sentence.End };
    }

    private static Modality Ceiling(VerbGroup verb) => Modalities.Weakest(Modality.Reported, verb.Form.Ceiling(Parts.Verb, ~Classes.None) ?? Modality.Reported);

    // "wants to say": the wanting is the attribution, and the saying is what is wanted.
    private bool IsNested(int k, VerbGroup verb) => verb.Infinitive && Kind(k - 1) == NodeKind.Verb && SpeechWords.Of(run, Nodes[k - 1].Verb!, out _) is SpeechKind.Attitude or SpeechKind.Speech;

    private bool IsInverted(int k, VerbGroup verb)
    {
        if (!verb.Finite || verb.Negated || _sources.IsPassive(k) || verb.First != verb.Main || Kind(k + 1) != NodeKind.Noun || !verb.Classes.Has(Classes.Say | Classes.Hedge)) return false;
        if (Nodes[k + 1].Noun is not { Event: null } || run.Words[Nodes[k + 1].First].Tag == Tag.Poss) return false;
        if (Kind(k - 1) is not (NodeKind.Comma or NodeKind.Quote) && !(Kind(k - 1) == NodeKind.Stop && Kind(k - 2) != NodeKind.None)) return false;
        return Kind(k - 1) == NodeKind.Quote || Kind(k + 2) is NodeKind.Comma or NodeKind.Stop or NodeKind.Quote or NodeKind.None or NodeKind.Prep or NodeKind.Time or NodeKind.Wh;
    }

    // The first node behind the cue, its adverbs, the one who is told, and the place and time of the saying.
    private int After(int k, int cueEnd)
    {
        var next = k + 1;
        while (next < Nodes.Count && Nodes[next].First < cueEnd) next++;
        while (Kind(next) is NodeKind.Adv or NodeKind.Time) next++;
        if (Kind(next) == NodeKind.Noun && IsTold(k, next)) next++;
        while (Kind(next) is NodeKind.Adv or NodeKind.Time || (Kind(next) == NodeKind.Prep && Kind(next + 1) is NodeKind.Noun or NodeKind.Time && ClauseComes(next + 2))) next += Kind(next) == NodeKind.Prep ? 2 : 1;
        return next;
    }

    private bool IsTold(int k, int next)
    {
        if (Nodes[k].Verb!.Form.VerbLemma is not ("tell" or "assure" or "warn" or "remind" or "inform" or "ask" or "advise" or "notify" or "urge")) return false;
        return Kind(next + 1) is not NodeKind.Verb || Nodes[next + 1].Verb!.Infinitive;
    }

    private bool ClauseComes(int k) => Kind(k) is NodeKind.That or NodeKind.Quote || (Kind(k) == NodeKind.Pause && Kind(k + 1) == NodeKind.Quote) || (Kind(k) is NodeKind.Noun && SubjectOf(k)) || (Kind(k) is NodeKind.Prep or NodeKind.Time && ClauseComes(k + (Kind(k) == NodeKind.Prep ? 2 : 1)));

    private Complement ComplementAt(int k, VerbGroup verb)
    {
        switch (Kind(k))
        {
            case NodeKind.That or NodeKind.Quote or NodeKind.Wh:
                return Complement.Clause;
            case NodeKind.Sub:
                return Complement.Clause;
            case NodeKind.Pause when Kind(k + 1) != NodeKind.None:
                return run.Layer.Text[run.Words[Nodes[k].First].Start] == ':' ? Complement.Clause : Complement.None;
            case NodeKind.Comma when Kind(k + 1) == NodeKind.Quote:
                return Complement.Clause;
            case NodeKind.Verb when Nodes[k].Verb!.Infinitive:
                return Complement.Infinitive;
            case NodeKind.Verb when Nodes[k].Verb!.Ing:
                return Complement.Object;
            case NodeKind.Noun or NodeKind.Adj:
                return SubjectOf(k) ? Complement.Clause : Complement.Object;
            case NodeKind.Prep when Kind(k + 1) is NodeKind.Noun or NodeKind.Verb:
                return VerbBehind(k + 2) ? Complement.Clause : verb.Classes.Has(Classes.Say) ? Complement.None : Complement.Object;
            default:
                return Complement.None;
        }
    }

    // Is the noun the subject of a verb with tense, before a mark comes?
    private bool SubjectOf(int k)
    {
        if (IsNominative(k)) return true;
        for (var i = k + 1; i < Nodes.Count && i < k + Ahead; i++)
        {
            if (Kind(i) == NodeKind.Quote && i < k + 3) continue;
            if (Kind(i) is NodeKind.Stop or NodeKind.Quote or NodeKind.Pause or NodeKind.Sub or NodeKind.Wh or NodeKind.That) return false;
            if (Kind(i) == NodeKind.Comma && Kind(i + 1) is not (NodeKind.Noun or NodeKind.Wh)) return false;
            if (Nodes[i].Verb is { Ing: true } && i == k + 1) return true;
            if (Nodes[i].Verb is { Finite: true } verb) return Kind(i - 1) != NodeKind.Conj && (!verb.MaybeParticiple || i == k + 1 || Kind(i + 1) is NodeKind.Noun);
        }

        return false;
    }

    // "says he'll work": only a subject has this form.
    private bool IsNominative(int k)
    {
        var noun = Nodes[k];
        var text = run.Layer.Text.AsSpan(run.Words[noun.First].Start, run.Words[noun.First].End - run.Words[noun.First].Start);
        if (text is "he" or "she" or "they" or "we" or "I") return true;
        var mark = text.LastIndexOfAny('\'', '\u2019');
        return mark > 0 && text[(mark + 1)..] is "ll" or "re" or "ve" or "m" or "d";
    }

    // "…, the ministry said on Monday": the verb ends its clause, and what is said stands before its subject.
    private bool IsFronted(int k, int after)
    {
        if (Kind(after) is not (NodeKind.None or NodeKind.Stop or NodeKind.Comma or NodeKind.Quote or NodeKind.Prep or NodeKind.Pause or NodeKind.Noun)) return false;
        for (var i = k - 1; i > 0 && i > k - (2 * Ahead); i--)
        {
            if (Kind(i) == NodeKind.Quote) return true;
            if (Kind(i) == NodeKind.Verb) return false;
            if (Kind(i) == NodeKind.Comma && Kind(after) is not NodeKind.Noun) return i > 0;
        }

        return false;
    }

    private bool VerbBehind(int k)
    {
        for (var i = k; i < Nodes.Count && i < k + (2 * Ahead); i++)
        {
            if (Kind(i) is NodeKind.Stop or NodeKind.Quote) return false;
            if (Nodes[i].Verb is { Finite: true, MaybeParticiple: false } && Kind(i - 1) == NodeKind.Noun) return true;
        }

        return false;
    }

    private List<(int First, int End)> Content(int k, int after, Sentence sentence, (int First, int End)? source, int cueEnd, bool fronted)
    {
        var content = new List<(int First, int End)>(2);
        if (_sources.IsPassive(k))
        {
            for (var i = k + 1; i < Nodes.Count && i < k + Ahead; i++)
            {
                if (Kind(i) is not (NodeKind.That or NodeKind.Sub or NodeKind.Quote) && Nodes[i].Verb is not { Infinitive: true }) continue;
                content.Add((Kind(i) == NodeKind.That ? Nodes[i].End : Nodes[i].First, sentence.End));
                return content;
            }

            // "The plan was praised by the drivers": what it is said of stands before.
            if (Nodes[k].First > sentence.First) content.Add((sentence.First, Nodes[k].First));
            return content;
        }

        if (!fronted)
        {
            var tail = Kind(after) == NodeKind.That ? Nodes[after].End : after < Nodes.Count ? Nodes[after].First : sentence.End;
            content.Add((Math.Max(cueEnd, tail), sentence.End));
            return content;
        }

        var first = source is { } who ? Math.Min(who.First, Nodes[k].First) : Nodes[k].First;
        if (first > sentence.First) content.Add((sentence.First, first));
        var next = Math.Max(cueEnd, source?.End ?? 0);
        // "…, the ministry said in Seoul on Monday.": up to the next mark the words belong to the saying.
        while (next < sentence.End && run.Words[next].Tag is not (Tag.Comma or Tag.Pause or Tag.Quote or Tag.Stop)) next++;
        // Behind quoted words only quoted words go on: "…," he said, after the minister had left.
        if (first > sentence.First && EndsQuoted(first) && !GoesOnQuoted(next, sentence.End)) return content;
        if (next < sentence.End) content.Add((next, sentence.End));
        return content;
    }

    private bool EndsQuoted(int end) => run.Words[end - 1].Tag == Tag.Quote || (end > 1 && run.Words[end - 1].Tag == Tag.Comma && run.Words[end - 2].Tag == Tag.Quote);

    private bool GoesOnQuoted(int next, int end)
    {
        for (var i = next; i < end && i < next + 3; i++)
        {
            if (run.Words[i].Tag == Tag.Quote) return true;
        }

        return false;
    }

    // "One firm says there are 2,400, while another says there are 1,800": the first does not say what the second does.
    private void Part(int before, List<Speech> found)
    {
        for (var i = before + 1; i < found.Count; i++)
        {
            if (found[i].Source is not { } source || !IsBeside(source.First)) continue;
            var content = found[i - 1].Content;
            if (content.Count == 0 || content[^1].First >= source.First || content[^1].End <= source.First) continue;
            content[^1] = (content[^1].First, source.First - 1);
        }
    }

    private bool IsBeside(int first)
    {
        if (first < 2) return false;
        var words = run.Words;
        if (words[first - 1].Tag == Tag.Pause) return true;
        return words[first - 1].Tag is Tag.Conj or Tag.Sub && words[first - 2].Tag is Tag.Comma or Tag.Pause or Tag.Quote && words[first - 1].Form.Text is "and" or "but" or "while" or "whereas" or "though" or "although" or "as" or "or" or "after";
    }
}
