using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading;

/// <content>Who says so: the chain of a claim, the source of a paragraph, and whom "he said" stands for.</content>
internal sealed partial class ClaimMaker
{
    // Sentences back to whoever was met and has not spoken.
    private const int FarthestMet = 2;

    // Words and not their text, because most who speak are never asked for.
    private (int First, int End)? _lastSource;
    private (int First, int End)? _lastPerson;

    // The chain of the claim that is being made.
    private readonly List<string> _chain = [];
    private ((int First, int End) Name, bool Person, int Paragraph) _subject = (default, false, -1);
    private ((int First, int End) Name, int Paragraph) _people = (default, -1);
    private int _sentence;
    private int _lastPersonAt;
    private ((int First, int End) Name, int At) _met = (default, -1);
    private ((int First, int End) Name, int Paragraph) _medium = (default, -1);
    private ((int First, int End) Name, int Paragraph) _group = (default, -1);
    private ((int First, int End) Name, int Paragraph) _document = (default, -1);

    /// <summary>Takes note of who spoke in the sentence, for "he said" in the next.</summary>
    public void NoteSources()
    {
        NoteTopic();
        _sentence++;
        NotePerson();
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Say | Classes.Deny) && clause.Subject is { IsPronoun: false } speaker) Note(speaker);
        }

        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.Source is { IsPronoun: false } source) Note(source);
        }

        if (clauses.Clauses.Find(static clause => clause.Relation == ClauseRelation.Main) is not { Subject: { IsPronoun: false } subject }) return;
        if (subject is { Plural: true, CountOnly: false, Country: null } && subject.Classes.Has(Classes.Source | Classes.Person)) _people = (slots.SourceOf(subject, SourceEnd(subject)), _paragraph);
        if (subject.Plural) return;
        NoteMedium(subject);
        NoteBody(subject);
        var person = subject.Country is null && (subject.Classes.Has(Classes.Person) || subject is { IsName: true, Classes: Classes.None, Determiner: < 0 });
        if (person || subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Party)) _subject = (IsTheSame(subject) ? _lastPerson!.Value : slots.SourceOf(subject, SourceEnd(subject)), person, _paragraph);
    }

    private void Note(NounPhrase speaker)
    {
        if (speaker.Determiner >= 0 && Words[speaker.Determiner].Form.Text is "any" or "no" or "every") return;
        if (speaker.Country is null && !speaker.Classes.Has(Classes.Source | Classes.Person | Classes.Party | Classes.Troops) && !speaker.IsName) return;
        _lastSource = slots.SourceOf(speaker, SourceEnd(speaker));
        NoteMedium(speaker);
        NoteBody(speaker);
        if (IsTheSame(speaker)) _lastPersonAt = _sentence;
        else if (speaker is { Country: null, Plural: false } && (speaker.Classes.Has(Classes.Person | Classes.Troops) || speaker.IsName)) (_lastPerson, _lastPersonAt) = (_lastSource, _sentence);
    }

    // The one person whom the sentence names by office and name, whatever it tells of him: "in an interview with the deputy head, Ivan Koval".
    private void NotePerson()
    {
        NounPhrase? met = null;
        foreach (var clause in clauses.Clauses)
        {
            foreach (var complement in clause.Preps)
            {
                if (complement.Noun is not { IsPronoun: false, Plural: false, Country: null } noun || !noun.Classes.Has(Classes.Person) || SourceEnd(noun) == clauses.EndWithComplements(noun.End)) continue;
                if (met is not null && met != noun) return;
                met = noun;
            }
        }

        if (met is not null) _met = (slots.SourceOf(met, SourceEnd(met)), _sentence);
    }

    // "According to X," at the start of a paragraph governs it until another source speaks.
    private (int First, int End)? OpeningSource(Sentence sentence)
    {
        foreach (var attribution in clauses.Attributions)
        {
            // "• According to X": a mark in front opens nothing.
            if ((attribution.First == sentence.First || (attribution.First == sentence.First + 1 && Words[sentence.First].Tag is Tag.Mark or Tag.Pause)) && (Words[attribution.Cue].Form.Text == "according to" || (Words[attribution.Cue].Form.Text is "has" or "had" or "have" && Words[attribution.First].Tag is not (Tag.Comma))) && attribution.Source is { } source && !ScopeStage.IsTreaty(Words[source.Head].Form.NounLemma)) return slots.SourceOf(source, source.End);
        }

        // "In its report, the tankers were seen. Another came south": the report goes on.
        if (clauses.Attributions.Count == 0 && clauses.Clauses is [{ Preps: [{ } fronted, ..] }, ..] && fronted.Prep == sentence.First && Voices.IsPaperOf(Words, fronted.Noun)) return Voice(fronted.Noun.Possessor ?? fronted.Noun);
        return clauses.Attributions.Count > 0 ? null : _paragraphSource;
    }

    private List<string> Sources(Commitment fold)
    {
        var sources = _chain;
        sources.Clear();
        for (var i = fold.Sources.Count - 1; i >= 0; i--)
        {
            var noun = Adding(fold.Sources[i]) ?? fold.Sources[i];
            if (Words[noun.First].Tag == Tag.Wh || Words[noun.Head].Form.Text is "nobody" or "no one" or "none" or "noone" || (Arguments.IsCarrier(noun) && !noun.Classes.Has(Classes.Source)) || IsQuoted(noun, fold.Sources) || IsContrasted(noun, fold.Sources) || IsShown(noun, fold.Sources) || IsNobody(noun)) continue;
            // "told this newspaper": whoever writes is no source.
            if (IsOwnPaper(noun)) continue;
            // "The firm said it believed": one voice.
            if (noun.IsPronoun && IsVoiceOf(noun, fold.Sources, i)) continue;
            // "'We have seen them,' he said": who says "we" is named.
            if (ScopeStage.IsFirstPerson(Words, noun) && IsQuoted(noun.First) && IsNamedBehind(noun, fold.Sources)) continue;
            var text = slots.Range(Voice(noun));
            if (text.Length > 0 && !sources.Contains(text, StringComparer.OrdinalIgnoreCase)) sources.Add(text);
        }

        return sources;
    }

    private bool IsOwnPaper(NounPhrase noun) => noun is { Determiner: >= 0, IsPronoun: false, Plural: false } && Words[noun.Determiner].Form.Text == "this" && Words[noun.Head].Form.NounLemma is "newspaper" or "paper" or "magazine" or "agency" or "website" or "site" or "outlet" or "publication" or "channel" or "writer" or "reporter" or "correspondent" or "journalist" or "author" or "blog" or "column";

    // The pronoun goes on for one who is named further out, and before it unless it is "we".
    private bool IsVoiceOf(NounPhrase pronoun, List<NounPhrase> sources, int at)
    {
        for (var i = sources.Count - 1; i > at; i--)
        {
            if (!sources[i].IsPronoun && (sources[i].First < pronoun.First || ScopeStage.IsFirstPerson(Words, pronoun))) return true;
        }

        return false;
    }

    private bool IsNamedBehind(NounPhrase noun, List<NounPhrase> sources)
    {
        foreach (var other in sources)
        {
            if (other.First > noun.First && !ScopeStage.IsFirstPerson(Words, other)) return true;
        }

        return false;
    }

    private (int First, int End) Voice(NounPhrase noun)
    {
        if (IsSomeone(noun)) return slots.SourceOf(noun, clauses.EndWithComplements(noun.End));
        if (ScopeStage.IsSomebodys(Words, noun) && Speaker(Owning(noun)) is { } owner) return owner;
        return noun.IsPronoun ? Speaker(noun) ?? slots.SourceOf(noun, noun.End) : Meant(noun) ?? slots.SourceOf(noun, SourceEnd(noun));
    }

    // "one of them", "another", "three of them": as written.
    private bool IsSomeone(NounPhrase noun) => (noun.IsPronoun || noun.CountOnly || Words[noun.Head].Form.Text is "them") && Words[noun.First].Form.Text is not ("he" or "she" or "it" or "they" or "we" or "i" or "him" or "her" or "them" or "us" or "me" or "this" or "that" or "these" or "those" or "who" or "which" or "you");

    // "according to his estimate", "by its count": he and it.
    private NounPhrase Owning(NounPhrase noun) => new() { First = noun.Determiner, CoreFirst = noun.Determiner, CoreEnd = noun.Determiner + 1, End = noun.Determiner + 1, Head = noun.Determiner, IsPronoun = true, Plural = Words[noun.Determiner].Form.Text == "their" };

    // "These features suggest that …", "the welds show": what is looked at says nothing.
    private bool IsNobody(NounPhrase noun) => noun is { IsPronoun: false, IsName: false, Country: null } && !noun.Classes.Has(Classes.Source | Classes.Person | Classes.Party | Classes.Cue | Classes.Telling | Classes.Account | Classes.Workers | Classes.Troops) && (noun.CountOnly || (noun.Determiner >= 0 && Words[noun.Determiner].Form.Text is "these" or "those" or "such") || Written(noun.Head) is "features" or "marks" or "markings" or "welds" or "plates" or "differences" or "similarities" or "details" or "facts" or "figures" or "numbers");

    // "the newspaper", "the agency", "the report": the one that was named before.
    private (int First, int End)? Meant(NounPhrase noun)
    {
        // "the agency": a service sooner than a news agency.
        if (IsPaper(noun) && !(Written(noun.Head) is "agency" && _group.Paragraph >= 0 && _group.Paragraph >= _paragraph - 1) && _medium.Paragraph >= _paragraph - 1 && _medium.Paragraph >= 0) return _medium.Name;
        if (IsBare(noun, "group", "organisation", "organization", "think tank", "institute", "watchdog", "agency", "service", "centre", "center", "ngo", "charity") && _group.Paragraph >= 0 && _group.Paragraph >= _paragraph - 1) return _group.Name;
        return IsBare(noun, "report", "document", "study", "letter", "assessment", "analysis") && _document.Paragraph >= 0 && _document.Paragraph >= _paragraph - 1 ? _document.Name : null;
    }

    // A body by its name, or a document that says more of itself than that it is one.
    private void NoteBody(NounPhrase noun)
    {
        if (noun is { IsPronoun: true } or { Plural: true, IsName: false } || noun.Country is not null || noun.Next is not null) return;
        if (!noun.Classes.Has(Classes.Person) && IsTitled(noun)) _group = (slots.SourceOf(noun, SourceEnd(noun)), _paragraph);
        if (Words[noun.Head].Form.NounLemma is "report" or "document" or "study" or "letter" or "assessment" or "analysis" && (noun.Of is not null || noun.CoreEnd - noun.CoreFirst > 1 || noun.Possessor is not null || clauses.EndWithComplements(noun.End) > noun.End)) _document = (slots.SourceOf(noun, SourceEnd(noun)), _paragraph);
    }

    // Two words with capitals or more, or letters alone: "Conflict Armament Research", "NIS".
    private bool IsTitled(NounPhrase noun)
    {
        var capitals = 0;
        for (var i = noun.CoreFirst; i < noun.CoreEnd; i++)
        {
            if (Words[i].Capital && (i > noun.CoreFirst || !Words[i].LineStart || noun.Determiner >= 0 || noun.IsName)) capitals++;
        }

        return (capitals > 1 || Written(noun.CoreFirst).Contains(' ') || (capitals > 0 && noun.Classes.Has(Classes.Source | Classes.Party) && !noun.Classes.Has(Classes.Place))) && !Arguments.IsItem(noun) && !Arguments.IsCarrier(noun) && !noun.Classes.Has(Classes.Place) && noun.Event is null;
    }

    private bool IsBare(NounPhrase noun, params ReadOnlySpan<string> lemmas) => noun is { Determiner: >= 0, Plural: false, Of: null, Possessor: null } && noun.CoreEnd - noun.CoreFirst == 1 && Words[noun.Determiner].Form.Text is "the" && Words[noun.Head].Form.NounLemma is { } lemma && lemmas.Contains(lemma);

    private void NoteMedium(NounPhrase speaker)
    {
        if (speaker.Country is null && speaker.Classes.Has(Classes.Source) && !speaker.Classes.Has(Classes.Person | Classes.Party) && (speaker.IsName || (Words[speaker.Head].Capital && !Words[speaker.Head].LineStart) || speaker.CoreEnd - speaker.CoreFirst == 1 && Words[speaker.Head].Capital && speaker.Determiner < 0) && !IsPaper(speaker)) _medium = (slots.SourceOf(speaker, SourceEnd(speaker)), _paragraph);
    }

    // "the newspaper", "the agency": the one that was named before.
    private bool IsPaper(NounPhrase noun) => noun is { Determiner: >= 0, Plural: false, Of: null, Possessor: null } && noun.CoreEnd - noun.CoreFirst == 1 && Words[noun.Determiner].Form.Text == "the" && Written(noun.Head) is "newspaper" or "paper" or "daily" or "outlet" or "broadcaster" or "channel" or "magazine" or "weekly" or "agency" or "website";

    // "its foreign minister, Hossein Amir-Abdollahian,": the name belongs to the office.
    private int SourceEnd(NounPhrase noun)
    {
        // "told the broadcaster in an interview": where it was told is no part of who was told.
        if (noun.First > 0 && Words[noun.First - 1].Form.VerbLemma is "tell" or "inform") return noun.End;
        var end = clauses.EndWithComplements(MadeBy(noun));
        // "a research group, the Eastern Institute, expects": a body that is told of for the first time has its name behind it.
        var body = noun is { Determiner: >= 0, Next: null } && Words[noun.Determiner].Form.Text is "a" or "an" or "another" && noun.Classes.Has(Classes.Source | Classes.Party);
        if (noun.IsName || noun.Plural || !(body || noun.Classes.Has(Classes.Person) || Words[noun.Head].Form.Text == "head") || end + 2 >= Words.Length || Words[end].Tag != Tag.Comma) return end;
        if (body && !noun.Classes.Has(Classes.Person)) return NamedBehind(end);
        var name = end + 1;
        while (name < Words.Length && name < end + 6 && Words[name] is { Tag: Tag.Name, Capital: true, Country: null }) name++;
        return name > end + 1 && name < Words.Length && Words[name].Tag is Tag.Comma or Tag.Stop ? name : end;
    }

    // "…, the Eastern Institute," : the end of the name between commas, or where the words before it end.
    private int NamedBehind(int end)
    {
        var first = end + 1;
        if (Words[first].Form.Text == "the") first++;
        var name = first;
        while (name < Words.Length && name < first + 6 && Words[name] is { Tag: Tag.Name or Tag.Noun or Tag.Adj, Capital: true, Country: null }) name++;
        return name > first && name < Words.Length && Words[name].Tag == Tag.Comma ? name : end;
    }

    // "pictures released by the army", "data provided by the port": whose they are belongs to them.
    private int MadeBy(NounPhrase noun)
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause is { Relation: ClauseRelation.Participle, Verb: { Passive: true } made } && ClauseBuilder.IsMaking(made) && clause.Antecedent == noun && made.First == noun.End && ScopeStage.Agent(Words, clause) is { } maker && maker.First - made.End < 3) return maker.End;
        }

        return noun.End;
    }

    // "The junta denies it, it says", "the minister put the number at 6,700; such a volume, he noted": who is spoken of in the sentence, else in the one before, else who spoke last.
    private (int First, int End)? Speaker(NounPhrase pronoun)
    {
        var person = Words[pronoun.Head].Form.Text is "he" or "she" or "him" or "her" or "his";
        // "We assess that …": whose quotation it is, else "we".
        if (ScopeStage.IsFirstPerson(Words, pronoun)) return IsQuoted(pronoun.First) && _speakerParagraph >= _paragraph - 1 ? _speaker : null;
        if (pronoun.Plural && Tellers(pronoun) is { } tellers) return slots.SourceOf(tellers, SourceEnd(tellers));
        if (pronoun.Plural) return _people.Paragraph == _paragraph ? _people.Name : _lastSource;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Relation != ClauseRelation.Main || clause.Subject is not { IsPronoun: false, CountOnly: false } subject || subject.First >= pronoun.First || (subject.Plural && subject.Country is null) || Arguments.IsCarrier(subject)) continue;
            var speaks = person ? subject.Classes.Has(Classes.Person | Classes.Source | Classes.Troops) && subject.Country is null : subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Party);
            if (!speaks) continue;
            // "The document lists 14 ships. Pyongyang keeps supplying shells, it said": who is told of does not tell it. "The agency named no date, and it has found …": whoever goes on does.
            if (!person && !clauses.Clauses.Exists(next => next.Relation == ClauseRelation.Main && next.Subject == pronoun) && clause.Verb is { } doing && !doing.Classes.Has(Classes.Say | Classes.Deny | Classes.Show | Classes.Hedge) && _subject.Paragraph == _paragraph && !_subject.Person && _subject.Name.End > 0) return _subject.Name;
            return Meant(subject) ?? slots.SourceOf(subject, SourceEnd(subject));
        }

        if (_subject.Paragraph == _paragraph && _subject.Person == person) return _subject.Name;
        if (person && _met.At > _lastPersonAt && _met.At >= _sentence - FarthestMet) return _met.Name;
        return person ? _lastPerson : _lastSource;
    }

    // "Residents speak of crates; by their account …": those of whom the sentence itself has told.
    private NounPhrase? Tellers(NounPhrase pronoun)
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause is { Relation: ClauseRelation.Main, Subject: { IsPronoun: false, Plural: true, CountOnly: false, Country: null } subject } && subject.End < pronoun.First && subject.Classes.Has(Classes.Source | Classes.Person) && !subject.Classes.Has(Classes.Items | Classes.Carrier)) return subject;
        }

        return null;
    }

    // "Russia sent 40 guns, the ministry said, adding that …": the ministry adds it; null where nobody stands between.
    private NounPhrase? Adding(NounPhrase noun)
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Subject != noun || clause.Relation == ClauseRelation.Gerund || clause.Verb is not { Ing: true, Form.VerbLemma: "add" or "note" or "say" } verb) continue;
            foreach (var attribution in clauses.Attributions)
            {
                if (attribution.Source is { } source && source.First > noun.First && source.First < verb.First) return source;
            }
        }

        return null;
    }

    // "'Russia seeks missiles,' the spokesman said, adding that …": what was quoted adds nothing.
    private bool IsQuoted(NounPhrase noun, List<NounPhrase> sources)
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Subject != noun || clause.Relation == ClauseRelation.Gerund || clause.Verb is not { Ing: true, Form.VerbLemma: "add" or "note" or "say" } verb) continue;
            foreach (var other in sources)
            {
                if (other.First > noun.First && other.First < verb.First) return true;
            }
        }

        return false;
    }

    // "Washington revealed new information suggesting that …", "the White House released images of …": who brings it out is the source, not what he brings.
    private bool IsShown(NounPhrase noun, List<NounPhrase> sources)
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Say | Classes.Show) && verb.Form.VerbLemma is not ("cite" or "quote" or "reference" or "tell") && !noun.IsName && !noun.Classes.Has(Classes.Person | Classes.Party) && clause.Subject is { } speaker && speaker != noun && clause.Objects.Contains(noun) && sources.Contains(speaker)) return true;
        }

        return false;
    }

    // "Ankara said that …, but Beirut denied it": who speaks behind the contrast speaks for himself.
    private bool IsContrasted(NounPhrase noun, List<NounPhrase> sources)
    {
        foreach (var other in sources)
        {
            if (other.First > noun.First + 1 && Words[other.First - 1].Form.Text is "but" or "although" or "though" or "while" or "whereas") return true;
        }

        return false;
    }
}
