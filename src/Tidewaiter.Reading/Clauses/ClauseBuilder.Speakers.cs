using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Clauses;

/// <content>Who speaks at the end of a sentence, however long the phrase: ", two people briefed on the talks said on Monday".</content>
internal sealed partial class ClauseBuilder
{
    private (int Source, int End, int Said) _closing = (-1, -1, -1);

    // Found before the clauses are built, for a phrase that tells more of the speaker would else go with what he says.
    private void FindClosing()
    {
        _closing = (-1, -1, -1);
        for (var said = _nodes.Count - 1; said > 2; said--)
        {
            if (_nodes[said].Verb is not { Finite: true } verb) continue;
            if (IsHeard(said, verb))
            {
                _closing = (said - 1, said, said);
                return;
            }

            if (_nodes[said - 1].Noun is { Next: not null } row && IsClosing(said, verb) && IsTold(said - 1)) said = Divide(said, row);
            var speaks = verb.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge);
            if (!(speaks || (verb.Classes & ~Classes.Other) == Classes.None) || !IsClosing(said, verb)) continue;
            var end = KindAt(said - 1) == NodeKind.Comma ? OpeningOf(said - 1) : said;
            if (end < 3 || SourceBefore(end) is not (> 1 and var source) || !IsTold(source - 1) || IsOfRelative(source, said) || !(speaks || IsGrumbling(source, said))) continue;
            _closing = (source, end, said);
            return;
        }
    }

    // ", a step that Seoul described as a provocation": the verb belongs to what is told of the step.
    private bool IsOfRelative(int source, int said)
    {
        for (var k = said - 1; k > source && KindAt(k) is not (NodeKind.Verb or NodeKind.Comma); k--)
        {
            if (KindAt(k) is NodeKind.That || (KindAt(k) == NodeKind.Wh && KindAt(k + 1) == NodeKind.Noun)) return true;
        }

        return false;
    }

    // "Russian gold went to Iran, a stevedore grumbled": whatever the verb, of a person behind a whole clause and with nothing behind it, he has said so.
    private bool IsGrumbling(int source, int said)
    {
        if (KindAt(0) is not (NodeKind.Noun or NodeKind.Time or NodeKind.Quote) || KindAt(said + 1) is not (NodeKind.Stop or NodeKind.None or NodeKind.Time) || said != source + 1) return false;
        var speaker = _nodes[source].Noun!;
        if (!(speaker.IsPronoun ? TextOf(speaker.Head) is "he" or "she" : speaker.Classes.Has(Classes.Person) || (speaker.Classes.Has(Classes.Source | Classes.Workers) && !speaker.Plural))) return false;
        for (var k = source - 2; k >= 0; k--)
        {
            if (KindAt(k) is NodeKind.Sub or NodeKind.Wh or NodeKind.Stop or NodeKind.Pause) return false;
        }

        return true;
    }

    // ", it was learned", ", it has emerged": nobody is named.
    private bool IsHeard(int said, VerbGroup verb) => KindAt(said - 2) == NodeKind.Comma && _nodes[said - 1].Noun is { IsPronoun: true } it && TextOf(it.Head) is "it" or "It" && verb is { Negated: false, Modal: < 0 } && (verb.Passive ? verb.Form.VerbLemma is "report" or "learn" or "announce" or "reveal" or "confirm" or "disclose" or "note" or "claim" or "add" or "allege" or "state" or "establish" : verb is { Perfect: true, Form.VerbLemma: "emerge" or "transpire" })
        && KindAt(said + 1) is NodeKind.Stop or NodeKind.None or NodeKind.Time or NodeKind.Comma && IsTold(said - 2);

    // "in return for the troops, an official and an institute said": who speaks stands in no row with what he speaks of.
    private int Divide(int said, NounPhrase row)
    {
        for (var last = row; last.Next is { } member; last = member)
        {
            if (Words[member.First - 1].Tag != Tag.Comma || (last.Country is not null && KindAt(said - 2) != NodeKind.Prep) || !member.Classes.Has(Classes.Source | Classes.Person) || last.Classes.Has(Classes.Source | Classes.Person)) continue;
            var noun = row.Before(member);
            _nodes[said - 1] = new Node(NodeKind.Noun, _nodes[said - 1].First, noun.End, noun);
            _nodes.Insert(said, new Node(NodeKind.Comma, member.First - 1, member.First));
            _nodes.Insert(said + 1, new Node(NodeKind.Noun, member.First, member.End, member));
            return said + 2;
        }

        return said;
    }

    private int AddClosing(NounPhrase noun)
    {
        if (_closing.End == _closing.Said && _nodes[_closing.Said].Verb is { } heard && IsHeard(_closing.Said, heard))
        {
            Attributions.Add(new Attribution(null, _nodes[_closing.Source].First, heard.End, heard.Main, null));
            return AfterSpeech(_closing.Said + 1);
        }

        var end = _closing.End;
        for (var k = _closing.Source + 1; k < _closing.End; k++)
        {
            if (_nodes[k].Verb is { } seen && IsRelaying(seen)) end = Math.Min(end, k);
        }

        // "port and military officials", "two people briefed on the talks": all that stands before the verb, but for an aside and for who brings it to the reader.
        var whole = _pool.Phrases.Next().Become(noun);
        (whole.Next, whole.End) = (null, _nodes[end - 1].End);
        var next = AddAttribution(_closing.Source, whole, _closing.Said);
        if (IsToldBy(_closing.Said, _nodes[_closing.Said].Verb!))
        {
            // The source stands behind who was told.
            Attributions.Insert(Attributions.Count - 1, new Attribution(_nodes[_closing.Said + 2].Noun, _nodes[_closing.Said + 1].First, _nodes[_closing.Said + 2].End, _nodes[_closing.Said].Verb!.Main, null, Relay: true));
            next = _nodes.Count;
        }

        Relayed(end);
        return next;
    }

    // A verb of saying behind which nothing is said any more: only to whom, when and where.
    private bool IsClosing(int said, VerbGroup verb)
    {
        if (IsToldBy(said, verb)) return true;
        if (verb.Negated || verb.Passive || verb.Modal >= 0 || verb.Infinitive || IsTakenFor(said + 1)) return false;
        var next = said + 1;
        if (KindAt(next) == NodeKind.Noun)
        {
            if (verb.Form.VerbLemma is not ("tell" or "inform") || _nodes[next].Noun!.Event is not null) return false;
            next++;
        }

        // "told the Kyiv Independent": the second word of a name may be none of its noun.
        while (KindAt(next) is NodeKind.Time or NodeKind.Adv || (KindAt(next) == NodeKind.Adj && KindAt(next - 1) == NodeKind.Noun) || (KindAt(next) == NodeKind.Prep && KindAt(next + 1) is NodeKind.Noun or NodeKind.Time)) next += KindAt(next) == NodeKind.Prep ? 2 : 1;
        return KindAt(next) is NodeKind.None or NodeKind.Stop or NodeKind.Comma;
    }

    // "described it as a provocation": what a thing is called is nothing that is told.
    private bool IsTakenFor(int n) => KindAt(n) == NodeKind.Prep && Words[_nodes[n].First].Form.Text == "as" && KindAt(n + 1) is NodeKind.Noun or NodeKind.Adj;

    // The comma before what is told of the speaker: ", one of them, who asked not to be named, said".
    private int OpeningOf(int comma)
    {
        for (var k = comma - 1; k > 2 && k > comma - Ahead; k--)
        {
            if (KindAt(k) is NodeKind.Stop or NodeKind.Pause) return -1;
            if (KindAt(k) == NodeKind.Comma) return KindAt(k + 1) is NodeKind.Noun or NodeKind.Wh or NodeKind.Verb ? k : -1;
        }

        return -1;
    }

    // The first node of the speaker's phrase, behind a comma.
    private int SourceBefore(int end)
    {
        for (var k = end - 1; k > 1 && k > end - Ahead; k--)
        {
            switch (KindAt(k))
            {
                case NodeKind.Noun or NodeKind.Prep or NodeKind.Conj or NodeKind.Adv or NodeKind.Adj or NodeKind.Time or NodeKind.Wh or NodeKind.That:
                    continue;
                case NodeKind.Verb when KindAt(k - 1) is NodeKind.Wh or NodeKind.That || _nodes[k].Verb is { Infinitive: true } or { Ing: true } || (_nodes[k].Verb is { MaybeParticiple: true } && KindAt(k - 1) == NodeKind.Noun):
                    continue;
                case NodeKind.Quote:
                case NodeKind.Comma:
                    return KindAt(k + 1) == NodeKind.Noun && IsSource(_nodes[k + 1].Noun!) ? k + 1 : -1;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static bool IsSource(NounPhrase noun) => noun.Event is null && (noun.Classes.Has(Classes.Source | Classes.Person | Classes.Party | Classes.Cue) || noun.Country is not null || noun.IsPronoun || noun.Classes.Has(Classes.Workers | Classes.Troops) || !(Arguments.IsItem(noun) || Arguments.IsCarrier(noun)));

    // Something has been told before the comma: a verb with tense.
    private bool IsTold(int comma)
    {
        for (var k = comma - 1; k > 0; k--)
        {
            if (_nodes[k].Verb is { Finite: true } && KindAt(k - 1) is not NodeKind.Wh) return true;
        }

        return false;
    }

    // "KCNA: the North sent …", "He told parliament: …": what stands behind the colon is said by who stands before it.
    private bool OpensSpeech(int n)
    {
        if (_current is { Verb: { Passive: false, Negated: false } verb, Objects: var told } && verb.Classes.Has(Classes.Say) && !verb.Classes.Has(Classes.Frames) && (told.Count == 0 || verb.Form.VerbLemma is "tell" or "inform"))
        {
            if (!HasVerb(n)) return false;
            OpenContent(_current, _nodes[n].End, null);
            return true;
        }

        if (_current is not { Verb: null, Relation: ClauseRelation.Main, Subject: { Event: null } speaker } || n > 4 || _nodes[0].Noun is null || !((speaker.Country is not null ? KindAt(n + 1) == NodeKind.Quote : speaker.Classes.Has(Classes.Source | Classes.Person | Classes.Party)) || (speaker is { IsName: true, Country: null } && !speaker.Classes.Has(Classes.Items | Classes.Carrier | Classes.Place))) || speaker.Classes.Has(Classes.Cue) || TextOf(speaker.Head).Length < 2 || !HasVerb(n)) return false;
        Attributions.Add(new Attribution(speaker, speaker.First, _nodes[n].First, _nodes[n].First, null));
        (_current.Subject, _current.First) = (null, _nodes[n].End);
        _current.Preps.Clear();
        return true;
    }

    private bool HasVerb(int n)
    {
        for (var k = n + 1; k < _nodes.Count; k++)
        {
            if (_nodes[k].Verb is { Finite: true }) return true;
        }

        return false;
    }

    // "…," the ministry said / …, officials told reporters.
    private bool IsAttribution(int n, out int said)
    {
        said = n + 1;
        if (KindAt(said) is NodeKind.Prep && KindAt(said + 1) == NodeKind.Noun) said += 2;
        while (KindAt(said) is NodeKind.Adv or NodeKind.Time) said++;
        // "…, the daily "Al-Sahafi" reported".
        if (KindAt(said) == NodeKind.Quote && KindAt(said + 1) == NodeKind.Noun && KindAt(said + 2) == NodeKind.Quote) said += 3;
        if (KindAt(said) == NodeKind.Comma && KindAt(said + 1) == NodeKind.Noun && BehindComplements(said + 2) is var aside && KindAt(aside) == NodeKind.Comma) said = aside + 1;
        // "…, the minister was quoted as saying on Tuesday".
        if (KindAt(said) == NodeKind.Verb && _nodes[said].Verb is { Passive: true, Negated: false, Form.VerbLemma: "quote" or "cite" or "report" } && KindAt(said + 1) == NodeKind.Prep && Words[_nodes[said + 1].First].Form.Text == "as" && KindAt(said + 2) == NodeKind.Verb && _nodes[said + 2].Verb!.Form.VerbLemma == "say")
        {
            said += 2;
            return true;
        }

        // "…, agencies quoted the minister as saying".
        if (IsQuoting(said) || HasIt(said) || (GoesOn(said) && _nodes[n].Noun is { } speaking && (speaking.IsPronoun || IsVoice(speaking)))) return true;
        if (KindAt(said) != NodeKind.Verb || _nodes[said].Verb is not { Finite: true } verb || !verb.Classes.Has(Classes.Say | Classes.Show | Classes.Hedge) || verb.Negated || verb.Passive || verb.Modal >= 0) return false;
        var after = KindAt(said + 1);
        if (IsTakenFor(said + 1)) return false;
        if (after is NodeKind.Noun && _nodes[said + 1].Noun is { } told && (told.IsPronoun || told.Classes.Has(Classes.Source | Classes.Person) || (told is { IsName: true, Country: null } && verb.Form.VerbLemma == "tell")) && KindAt(said + 2) is not NodeKind.That) return true;
        return after is NodeKind.Comma or NodeKind.Stop or NodeKind.Time or NodeKind.None or NodeKind.Quote or NodeKind.Adv or NodeKind.Pause or NodeKind.Prep || (after == NodeKind.Sub && Words[_nodes[said + 1].First].Form.Text is "when" or "as" or "after" or "before" or "while");
    }

    /// <summary>A preposition before those on whose word somebody speaks.</summary>
    internal static bool IsCiting(string prep) => prep is "citing" or "with reference to" or "with a reference to" or "in reference to" or "on the strength of";

    private bool IsQuoting(int said) => KindAt(said) == NodeKind.Verb && _nodes[said].Verb is { Finite: true, Passive: false, Negated: false, Form.VerbLemma: "quote" or "cite" } && KindAt(said + 1) == NodeKind.Noun && KindAt(said + 2) == NodeKind.Prep && Words[_nodes[said + 2].First].Form.Text == "as" && KindAt(said + 3) == NodeKind.Verb && _nodes[said + 3].Verb!.Form.VerbLemma == "say";

    // A newspaper or an agency by its name; whoever else is told of it brings it to nobody.
    internal static bool IsMedium(ReadOnlySpan<Word> words, NounPhrase told) => IsPaper(words, told) || told is { Country: null, IsPronoun: false } && (told.IsName || (words[told.Head].Capital && words[told.CoreFirst].Capital && told.CoreEnd - told.CoreFirst > 1)) && !(told.Determiner >= 0 && words[told.Determiner].Form.Text is "a" or "an") && words[told.Head].Form.NounLemma is not ("panel" or "council" or "committee" or "commission" or "group" or "team" or "mission" or "parliament" or "congress" or "senate" or "court" or "assembly" or "ministry" or "security council" or "government" or "board" or "house" or "agency" or "police") && !told.Classes.Has(Classes.Party | Classes.Person | Classes.Place | Classes.Troops);

    // "told a local newspaper", "told the state broadcaster"; "told this newspaper" is told to whoever writes.
    private static bool IsPaper(ReadOnlySpan<Word> words, NounPhrase told) => told is { Plural: false, IsPronoun: false, Determiner: >= 0, Of: null } && words[told.Determiner].Form.Text is "a" or "an" or "the" && words[told.Head].Form.NounLemma is "newspaper" or "daily" or "broadcaster" or "news agency" or "weekly" or "magazine" or "tv channel" or "television" or "radio station" or "radio" or "television station" or "tabloid";

    private bool IsInverted(int n, VerbGroup verb)
    {
        // ", says a report out last Friday by the group".
        if (verb.First == verb.Main && verb.Classes.Has(Classes.Say) && verb.Finite && KindAt(n - 1) == NodeKind.Comma && KindAt(n + 1) == NodeKind.Noun && IsSource(_nodes[n + 1].Noun!) && KindAt(n + 2) is NodeKind.Adj or NodeKind.Adv && KindAt(n + 3) is NodeKind.Time or NodeKind.Prep) return true;
        if (!verb.Finite || !verb.Classes.Has(Classes.Say) || verb.Negated || KindAt(n + 1) != NodeKind.Noun || verb.Form.VerbLemma is "tell" or "inform" or "brief" or "assure" or "notify") return false;
        // "Ivan Petrov, head of the service, confirmed the delivery of rockets": what he tells of is nobody who speaks, and his is the verb.
        if (_current is { Verb: null, Subject: not null } && KindAt(n - 1) == NodeKind.Comma && !IsSource(_nodes[n + 1].Noun!)) return false;
        // "…," said the institute's head, Jane Roe: behind a quotation who says it may be told at any length.
        if (KindAt(n - 1) == NodeKind.Quote && KindAt(n - 2) is NodeKind.Comma && verb.First == verb.Main && !HasVerbBefore(n + 1)) return true;
        // ", said two people who asked not to be named", ", said two people briefed on the talks".
        if (verb.First == verb.Main && IsSource(_nodes[n + 1].Noun!) && (KindAt(n + 2) is NodeKind.Wh || (KindAt(n + 2) == NodeKind.That && KindAt(n + 3) == NodeKind.Verb) || (_nodes.Count > n + 3 && _nodes[n + 2].Verb is { MaybeParticiple: true } && KindAt(n + 3) == NodeKind.Prep))) return true;
        return KindAt(n + 2) is NodeKind.Comma or NodeKind.Stop or NodeKind.Prep or NodeKind.None or NodeKind.Quote or NodeKind.Time && verb.First == verb.Main;
    }

    private bool HasVerbBefore(int n)
    {
        while (KindAt(n) is not (NodeKind.Comma or NodeKind.Stop or NodeKind.None or NodeKind.Quote or NodeKind.Verb)) n++;
        return KindAt(n) == NodeKind.Verb;
    }

    private int AddAttribution(int n, NounPhrase source, int said) => AddAttribution(n, source, said, said + 1);

    private int AddAttribution(int n, NounPhrase source, int said, int next)
    {
        // "agencies quoted the minister as saying".
        if (next == said + 1 && IsQuoting(said))
        {
            Attributions.Add(new Attribution(_nodes[said + 1].Noun, _nodes[said].First, _nodes[said + 3].End, _nodes[said + 3].Verb!.Main, null));
            Attributions.Add(new Attribution(source, _nodes[n].First, _nodes[said].End, _nodes[said].Verb!.Main, null, Relay: true));
            return AfterSpeech(said + 4);
        }

        // "we estimate" is the author's own voice; "we assess" is an authority's.
        var own = source.IsPronoun && TextOf(source.Head) is "we" or "i" or "We" or "I" && _nodes[said].Verb!.Form.VerbLemma is "estimate" or "think" or "reckon" or "calculate" or "count" or "find";
        if (!own || _nodes[said].Verb!.Classes.Has(Classes.Hedge)) Attributions.Add(new Attribution(own ? null : source, _nodes[Math.Min(n, said)].First, _nodes[next - 1].End, _nodes[said].Verb!.Main, KindAt(n - 1) == NodeKind.Comma && KindAt(n - 2) == NodeKind.Wh && KindAt(next) == NodeKind.Comma ? _current : null));

        // "four sources told Reuters": who was told brings it to the reader.
        if (next == said + 1 && _nodes[said].Verb!.Form.VerbLemma == "tell" && KindAt(next) == NodeKind.Noun && _nodes[next].Noun is { } told && IsMedium(Words, told)) Attributions.Add(new Attribution(told, _nodes[next].First, _nodes[next].End, _nodes[said].Verb!.Main, null, Relay: true));

        // "the minister was quoted as saying by AFP": whoever quotes brings it to the reader.
        if (_nodes[said].Verb is { Ing: true } && KindAt(next) == NodeKind.Prep && Words[_nodes[next].First].Form.Text == "by" && KindAt(next + 1) == NodeKind.Noun) Attributions.Add(new Attribution(_nodes[next + 1].Noun, _nodes[next].First, _nodes[next + 1].End, _nodes[said].Verb!.Main, null, Relay: true));

        return AfterSpeech(next);
    }

    // "told reporters in Seoul on Monday": what follows up to the next mark belongs to the saying, but for "after he met …".
    private int AfterSpeech(int next)
    {
        while (KindAt(next) is NodeKind.Noun or NodeKind.Prep or NodeKind.Time or NodeKind.Adv && !(KindAt(next) == NodeKind.Prep && IsCiting(Words[_nodes[next].First].Form.Text)) && !(KindAt(next) == NodeKind.Prep && KindAt(next + 2) == NodeKind.Verb && Words[_nodes[next].First].Form.Text is "after" or "before" or "since" or "until" or "as" or "when")) next++;
        return next;
    }
}
