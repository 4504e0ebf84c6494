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

    /// <summary>Takes note of who spoke in the sentence, for "he said" in the next.</summary>
    public void NoteSources()
    {
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Verb is { Passive: false } verb && verb.Classes.Has(Classes.Say | Classes.Deny) && clause.Subject is { IsPronoun: false } speaker) Note(speaker);
        }

        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.Source is { IsPronoun: false } source) Note(source);
        }

        if (clauses.Clauses.Find(static clause => clause.Relation == ClauseRelation.Main) is not { Subject: { IsPronoun: false, Plural: false } subject }) return;
        var person = subject.Classes.Has(Classes.Person) && subject.Country is null;
        if (person || subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Party)) _subject = (slots.Source(subject, SourceEnd(subject)), person, _paragraph);
    }

    private void Note(NounPhrase speaker)
    {
        if (speaker.Determiner >= 0 && Words[speaker.Determiner].Form.Text is "any" or "no" or "every") return;
        if (speaker.Country is null && !speaker.Classes.Has(Classes.Source | Classes.Person | Classes.Party | Classes.Troops) && !speaker.IsName) return;
        _lastSource = slots.Source(speaker, SourceEnd(speaker));
        if (speaker is { Country: null, Plural: false } && (speaker.Classes.Has(Classes.Person | Classes.Troops) || speaker.IsName)) _lastPerson = _lastSource;
    }

    // "According to X," at the start of a paragraph governs it until another source speaks.
    private string? OpeningSource(Sentence sentence)
    {
        foreach (var attribution in clauses.Attributions)
        {
            if (attribution.First == sentence.First && Words[attribution.Cue].Form.Text == "according to" && attribution.Source is { } source) return slots.Source(source, source.End);
        }

        return clauses.Attributions.Count > 0 ? null : _paragraphSource;
    }

    private List<string> Sources(Commitment fold)
    {
        var sources = new List<string>();
        for (var i = fold.Sources.Count - 1; i >= 0; i--)
        {
            var noun = fold.Sources[i];
            if (Words[noun.First].Tag == Tag.Wh || (Arguments.IsCarrier(noun) && !noun.Classes.Has(Classes.Source)) || IsQuoted(noun, fold.Sources) || IsContrasted(noun, fold.Sources) || IsShown(noun, fold.Sources)) continue;
            // "The firm said it believed": one voice.
            if (noun.IsPronoun && fold.Sources.FindLastIndex(other => !other.IsPronoun && other.First < noun.First) > i) continue;
            var text = noun.IsPronoun ? Speaker(noun) ?? slots.Source(noun, noun.End) : slots.Source(noun, SourceEnd(noun));
            if (text.Length > 0 && !sources.Contains(text, StringComparer.OrdinalIgnoreCase)) sources.Add(text);
        }

        return sources;
    }

    // "its foreign minister, Hossein Amir-Abdollahian,": the name belongs to the office.
    private int SourceEnd(NounPhrase noun)
    {
        var end = clauses.EndWithComplements(noun.End);
        if (noun.IsName || noun.Plural || !noun.Classes.Has(Classes.Person) || end + 2 >= Words.Length || Words[end].Tag != Tag.Comma) return end;
        var name = end + 1;
        while (name < Words.Length && name < end + 6 && Words[name] is { Tag: Tag.Name, Capital: true, Country: null }) name++;
        return name > end + 1 && name < Words.Length && Words[name].Tag is Tag.Comma or Tag.Stop ? name : end;
    }

    // "The junta denies it, it says", "the minister put the number at 6,700; such a volume, he noted": who is spoken of in the sentence, else in the one before, else who spoke last.
    private string? Speaker(NounPhrase pronoun)
    {
        var person = Words[pronoun.Head].Form.Text is "he" or "she" or "him" or "her";
        if (pronoun.Plural) return _lastSource;
        foreach (var clause in clauses.Clauses)
        {
            if (clause.Relation != ClauseRelation.Main || clause.Subject is not { IsPronoun: false, CountOnly: false } subject || subject.First >= pronoun.First || (subject.Plural && subject.Country is null) || Arguments.IsCarrier(subject)) continue;
            var speaks = person ? subject.Classes.Has(Classes.Person | Classes.Source) && subject.Country is null : subject.Country is not null || subject.Classes.Has(Classes.Source | Classes.Party);
            if (speaks) return slots.Source(subject, SourceEnd(subject));
        }

        if (_subject.Paragraph == _paragraph && _subject.Person == person) return _subject.Name;
        return person ? _lastPerson ?? _lastSource : _lastSource;
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
