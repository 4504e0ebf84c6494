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
    private string? _lastSource;
    private string? _lastPerson;
    private (string Name, bool Person, int Paragraph) _subject = ("", false, -1);
    private (string Name, int Paragraph) _medium = ("", -1);
    private (string Name, int Paragraph) _group = ("", -1);
    private (string Name, int Paragraph) _document = ("", -1);

    /// <summary>Takes note of who spoke in the sentence, for "he said" in the next.</summary>
    public void NoteSources()
    {
        NoteTopic();
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Say | Classes.Deny) && clause.Subject is { IsPronoun: false } speaker) Note(speaker);
        }

        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.Source is { IsPronoun: false } source) Note(source);
        }

        if (clauses.Clauses.Find(static clause => clause.Relation == ClauseRelation.Main) is not { Subject: { IsPronoun: false, Plural: false } subject }) return;
        NoteMedium(subject);
        NoteBody(subject);
        var person = subject.Country is null && (subject.Classes.Has(Classes.Person) || subject is { IsName: true, Classes: Classes.None, Determiner: < 0 });
        if (person || subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Party)) _subject = (slots.Source(subject, SourceEnd(subject)), person, _paragraph);
    }

    private void Note(NounPhrase speaker)
    {
        if (speaker.Determiner >= 0 && Words[speaker.Determiner].Form.Text is "any" or "no" or "every") return;
        if (speaker.Country is null && !speaker.Classes.Has(Classes.Source | Classes.Person | Classes.Party | Classes.Troops) && !speaker.IsName) return;
        _lastSource = slots.Source(speaker, SourceEnd(speaker));
        NoteMedium(speaker);
        NoteBody(speaker);
        if (speaker is { Country: null, Plural: false } && (speaker.Classes.Has(Classes.Person | Classes.Troops) || speaker.IsName)) _lastPerson = _lastSource;
    }

    // "According to X," at the start of a paragraph governs it until another source speaks.
    private string? OpeningSource(Sentence sentence)
    {
        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.First == sentence.First && Words[attribution.Cue].Form.Text == "according to" && attribution.Source is { } source && !ScopeStage.IsTreaty(Words[source.Head].Form.NounLemma)) return slots.Source(source, source.End);
        }

        return clauses.Attributions.Count > 0 ? null : _paragraphSource;
    }

    private List<string> Sources(Commitment fold)
    {
        var sources = new List<string>();
        for (var i = fold.Sources.Count - 1; i >= 0; i--)
        {
            var noun = fold.Sources[i];
            if (Words[noun.First].Tag == Tag.Wh || Words[noun.Head].Form.Text is "nobody" or "no one" or "none" or "noone" || (Arguments.IsCarrier(noun) && !noun.Classes.Has(Classes.Source)) || IsQuoted(noun, fold.Sources) || IsContrasted(noun, fold.Sources) || IsShown(noun, fold.Sources) || IsNobody(noun)) continue;
            // "The firm said it believed": one voice.
            if (noun.IsPronoun && fold.Sources.FindLastIndex(other => !other.IsPronoun && (other.First < noun.First || ScopeStage.IsFirstPerson(Words, noun))) > i) continue;
            var text = noun.IsPronoun ? Speaker(noun) ?? slots.Source(noun, noun.End) : Meant(noun) ?? slots.Source(noun, SourceEnd(noun));
            if (text.Length > 0 && !sources.Contains(text, StringComparer.OrdinalIgnoreCase)) sources.Add(text);
        }

        return sources;
    }

    // "These features suggest that …", "the welds show": what is looked at says nothing.
    private bool IsNobody(NounPhrase noun) => noun is { IsPronoun: false, IsName: false, Country: null } && !noun.Classes.Has(Classes.Source | Classes.Person | Classes.Party | Classes.Cue | Classes.Telling | Classes.Account | Classes.Workers | Classes.Troops) && (noun.CountOnly || (noun.Determiner >= 0 && Words[noun.Determiner].Form.Text is "these" or "those" or "such") || Written(noun.Head) is "features" or "marks" or "markings" or "welds" or "plates" or "differences" or "similarities" or "details" or "facts" or "figures" or "numbers");

    // "the newspaper", "the agency", "the report": the one that was named before.
    private string? Meant(NounPhrase noun)
    {
        if (IsPaper(noun) && _medium.Paragraph >= _paragraph - 1 && _medium.Paragraph >= 0) return _medium.Name;
        if (IsBare(noun, "group", "organisation", "organization", "think tank", "institute", "watchdog", "agency", "service", "centre", "center", "ngo", "charity") && _group.Paragraph >= 0 && _group.Paragraph >= _paragraph - 1) return _group.Name;
        return IsBare(noun, "report", "document", "study", "letter", "assessment", "analysis") && _document.Paragraph >= 0 && _document.Paragraph >= _paragraph - 1 ? _document.Name : null;
    }

    // A body by its name, or a document that says more of itself than that it is one.
    private void NoteBody(NounPhrase noun)
    {
        if (noun is { IsPronoun: true } or { Plural: true, IsName: false } || noun.Country is not null || noun.Next is not null) return;
        if (!noun.Classes.Has(Classes.Person) && IsTitled(noun)) _group = (slots.Source(noun, SourceEnd(noun)), _paragraph);
        if (Words[noun.Head].Form.NounLemma is "report" or "document" or "study" or "letter" or "assessment" or "analysis" && (noun.Of is not null || noun.CoreEnd - noun.CoreFirst > 1 || noun.Possessor is not null || clauses.EndWithComplements(noun.End) > noun.End)) _document = (slots.Source(noun, SourceEnd(noun)), _paragraph);
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
        if (speaker.Country is null && speaker.Classes.Has(Classes.Source) && !speaker.Classes.Has(Classes.Person) && (speaker.IsName || (Words[speaker.Head].Capital && !Words[speaker.Head].LineStart) || speaker.CoreEnd - speaker.CoreFirst == 1 && Words[speaker.Head].Capital && speaker.Determiner < 0) && !IsPaper(speaker)) _medium = (slots.Source(speaker, SourceEnd(speaker)), _paragraph);
    }

    // "the newspaper", "the agency": the one that was named before.
    private bool IsPaper(NounPhrase noun) => noun is { Determiner: >= 0, Plural: false, Of: null, Possessor: null } && noun.CoreEnd - noun.CoreFirst == 1 && Words[noun.Determiner].Form.Text == "the" && Written(noun.Head) is "newspaper" or "paper" or "daily" or "outlet" or "broadcaster" or "channel" or "magazine" or "weekly" or "agency" or "website";

    // "its foreign minister, Hossein Amir-Abdollahian,": the name belongs to the office.
    private int SourceEnd(NounPhrase noun)
    {
        var end = clauses.EndWithComplements(MadeBy(noun));
        if (noun.IsName || noun.Plural || !noun.Classes.Has(Classes.Person) || end + 2 >= Words.Length || Words[end].Tag != Tag.Comma) return end;
        var name = end + 1;
        while (name < Words.Length && name < end + 6 && Words[name] is { Tag: Tag.Name, Capital: true, Country: null }) name++;
        return name > end + 1 && name < Words.Length && Words[name].Tag is Tag.Comma or Tag.Stop ? name : end;
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
    private string? Speaker(NounPhrase pronoun)
    {
        var person = Words[pronoun.Head].Form.Text is "he" or "she" or "him" or "her";
        // "We assess that …": whose quotation it is, else "we".
        if (ScopeStage.IsFirstPerson(Words, pronoun)) return _quoted.Exists(part => part.First < pronoun.First && pronoun.First < part.End) && _speakerParagraph >= _paragraph - 1 ? _speaker : null;
        if (pronoun.Plural) return _lastSource;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Relation != ClauseRelation.Main || clause.Subject is not { IsPronoun: false, CountOnly: false } subject || subject.First >= pronoun.First || (subject.Plural && subject.Country is null) || Arguments.IsCarrier(subject)) continue;
            var speaks = person ? subject.Classes.Has(Classes.Person | Classes.Source) && subject.Country is null : subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Party);
            if (!speaks) continue;
            // "The document lists 14 ships. Pyongyang keeps supplying shells, it said": who is told of does not tell it.
            if (!person && clause.Verb is { } doing && !doing.Classes.Has(Classes.Say | Classes.Deny | Classes.Show | Classes.Hedge) && _subject.Paragraph == _paragraph && !_subject.Person && _subject.Name.Length > 0) return _subject.Name;
            return slots.Source(subject, SourceEnd(subject));
        }

        if (_subject.Paragraph == _paragraph && _subject.Person == person) return _subject.Name;
        return person ? _lastPerson : _lastSource;
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
