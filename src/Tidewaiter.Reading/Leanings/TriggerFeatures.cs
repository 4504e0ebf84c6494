using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// What stands about a trigger by grammar: its lemma and role classes, what its subject, objects and complements are, how its clause hangs in the one above it, and which
/// rule has read it. Who it was is not among it: states, names and numbers are sorts like others. A feature's name is its parts with bars between: "verb|send|object|goods".
/// </summary>
internal sealed class TriggerFeatures
{
    // A complement further behind a noun than this belongs to something else.
    private const int Reach = 12;

    private static readonly Part Rule = Part.Of("rule"), RuleKind = Part.Of("rule kind"), Verb = Part.Of("verb"), Noun = Part.Of("noun"), Sort = Part.Of("sort"), Class = Part.Of("class"), Role = Part.Of("role"), None = Part.Of("none");
    private static readonly Part Passive = Part.Of("passive"), Active = Part.Of("active"), Hangs = Part.Of("hangs"), Above = Part.Of("above"), Modal = Part.Of("modal"), Negated = Part.Of("negated"), Dated = Part.Of("dated"), Gap = Part.Of("gap"), Voice = Part.Of("voice"), Shows = Part.Of("shows");
    private static readonly Part Subject = Part.Of("subject"), Object = Part.Of("object"), With = Part.Of("with"), Governed = Part.Of("governed"), Owner = Part.Of("owner"), National = Part.Of("national"), Determined = Part.Of("determined"), OfPart = Part.Of("of");
    private static readonly Part Before = Part.Of("before"), Told = Part.Of("told"), Plural = Part.Of("plural"), Counted = Part.Of("counted");
    private static readonly Part[] Relations = [.. Enum.GetNames<ClauseRelation>().Select(static name => Part.Of(name.ToLowerInvariant()))];

    private readonly TriggerWords _words = new();
    private List<ulong> _features = [];
    private FeatureNames? _names;

    /// <summary>Begins with a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    public void Begin(string text, int first, int end) => _words.Begin(text, first, end);

    /// <summary>Adds the features of a trigger of the sentence that was begun; one that is shown twice is added twice.</summary>
    /// <param name="words">All words of the text.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="rule">What a rule made of it; null when none did.</param>
    /// <param name="features">Receives the hashes of the names.</param>
    /// <param name="names">Receives the names themselves, for who learns or explains; null while reading.</param>
    public void Add(ReadOnlySpan<Word> words, in Trigger trigger, Draft? rule, List<ulong> features, FeatureNames? names = null)
    {
        (_features, _names) = (features, names);
        _words.Name(names is not null);
        Put(Rule, rule is null ? None : _words.RuleOf(rule));
        Put(RuleKind, rule is null ? None : TriggerWords.KindOf(rule.Kind));
        if (trigger.Noun is { } noun) AddNoun(words, trigger, noun);
        else AddVerb(words, trigger.Clause, trigger.Clause.Verb!);
    }

    private void AddVerb(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        var voice = verb.Passive ? Passive : Active;
        var hangs = Relations[(int)clause.Relation];
        var above = clause.Parent?.Verb is { } governing ? _words.Verb(words, governing.Main) : None;
        var subject = clause.Subject is { } doer ? _words.Sort(words, doer) : None;
        var theme = clause.Objects.Count > 0 ? _words.Sort(words, clause.Objects[^1]) : None;
        Put(Voice, voice);
        Put(Hangs, hangs);
        Put(Above, above);
        Put(Above, above, hangs);
        if (verb.Modal >= 0) Put(Modal, _words.Form(words, verb.Modal));
        if (verb.Negated) Put(Shows, Negated);
        if (clause.Times.Count > 0) Put(Shows, Dated);
        if (clause.Antecedent is { } told && clause.Objects.Contains(told)) Put(Shows, Gap);
        Put(Subject, subject);
        Put(Object, theme);
        Put(Subject, subject, Object, theme);
        AddVerbBy(words, clause, verb, byCompany: false, voice, subject, theme);
        AddVerbBy(words, clause, verb, byCompany: true, voice, subject, theme);
        Put(Verb, _words.Verb(words, verb.Main), hangs);
        AddComplements(words, clause, verb);
        for (var left = (ulong)verb.Classes; left != 0; left &= left - 1)
        {
            var role = TriggerWords.ClassOf(left);
            Put(Class, role);
            Put(Class, role, voice);
            Put(Class, role, Subject, subject);
            Put(Class, role, Object, theme);
        }
    }

    // The verb and the heads about it, each word by its headword or by the company that it keeps.
    private void AddVerbBy(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb, bool byCompany, Part voice, Part subject, Part theme)
    {
        var name = byCompany ? _words.CompanyOf(words, verb.Main) : _words.Verb(words, verb.Main);
        Put(Verb, name);
        Put(Verb, name, voice);
        Put(Verb, name, Subject, subject);
        Put(Verb, name, Object, theme);
        if (clause.Subject is not null) Put(Subject, Noun, NounBy(words, clause.Subject.Head, byCompany));
        if (clause.Objects.Count > 0)
        {
            var head = NounBy(words, clause.Objects[^1].Head, byCompany);
            Put(Object, Noun, head);
            Put(Verb, name, Noun, head);
        }

        foreach (var complement in clause.Preps) Put(With, _words.Form(words, complement.Prep), Noun, NounBy(words, complement.Noun.Head, byCompany));
    }

    private void AddComplements(ReadOnlySpan<Word> words, Clause clause, VerbGroup verb)
    {
        foreach (var complement in clause.Preps)
        {
            var (prep, sort) = (_words.Form(words, complement.Prep), _words.Sort(words, complement.Noun));
            Put(With, prep, sort);
            Put(Verb, _words.Verb(words, verb.Main), With, prep);
            Put(Verb, _words.CompanyOf(words, verb.Main), prep, sort);
            for (var left = (ulong)verb.Classes; left != 0; left &= left - 1) Put(Class, TriggerWords.ClassOf(left), prep, sort);
        }
    }

    private void AddNoun(ReadOnlySpan<Word> words, in Trigger trigger, NounPhrase noun)
    {
        var clause = trigger.Clause;
        var sort = _words.Sort(words, noun);
        var role = trigger.Prep >= 0 ? _words.Form(words, trigger.Prep) : clause.Subject == noun ? Subject : Object;
        var owner = noun.Possessor is { } possessor ? _words.Sort(words, possessor) : noun.Nationality >= 0 ? National : noun.Determiner >= 0 ? Determined : None;
        Put(Sort, sort);
        Put(Sort, sort, Role, role);
        Put(Sort, sort, Owner, owner);
        if (noun.Plural) Put(Sort, sort, Plural);
        if (noun.Quantity >= 0) Put(Sort, sort, Counted);
        if (noun.Of is { } of) Put(Sort, sort, OfPart, _words.Sort(words, of));
        AddNounBy(words, clause, noun, byCompany: false, sort, role, owner);
        AddNounBy(words, clause, noun, byCompany: true, sort, role, owner);
        AddAround(words, clause, noun, sort);
    }

    // The noun, what governs it and what stands before it, each word by its headword or by the company that it keeps.
    private void AddNounBy(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun, bool byCompany, Part sort, Part role, Part owner)
    {
        var name = NounBy(words, noun.Head, byCompany);
        Put(Noun, name);
        Put(Noun, name, Role, role);
        Put(Noun, name, Owner, owner);
        if (clause.Verb is { } verb)
        {
            var governing = byCompany ? _words.CompanyOf(words, verb.Main) : _words.Verb(words, verb.Main);
            Put(Governed, governing);
            Put(Governed, governing, sort, role);
            Put(Governed, governing, Noun, name);
        }

        if (noun.Of is { } of)
        {
            Put(Noun, name, OfPart, _words.Sort(words, of));
            Put(Noun, name, OfPart, Noun, NounBy(words, of.Head, byCompany));
        }

        for (var i = noun.CoreFirst; i < noun.Head; i++)
        {
            var before = NounBy(words, i, byCompany);
            Put(Before, before);
            Put(Noun, name, Before, before);
            Put(Sort, sort, Before, before);
        }
    }

    private void AddAround(ReadOnlySpan<Word> words, Clause clause, NounPhrase noun, Part sort)
    {
        foreach (var complement in clause.Preps)
        {
            if (complement.Prep < noun.End || complement.Prep > noun.End + Reach) continue;
            var (prep, other) = (_words.Form(words, complement.Prep), _words.Sort(words, complement.Noun));
            Put(Noun, _words.Noun(words, noun.Head), With, prep, other);
            Put(Sort, sort, With, prep, other);
        }

        foreach (var child in clause.Children)
        {
            if (child.Antecedent == noun && child.Verb is { } told) Put(Sort, sort, Told, _words.Verb(words, told.Main));
        }
    }

    private Part NounBy(ReadOnlySpan<Word> words, int word, bool byCompany) => byCompany ? _words.CompanyOf(words, word) : _words.Noun(words, word);

    private void Put(Part a, Part b) => Put(Feature.Join(a.Hash, b.Hash), a.Name, b.Name);

    private void Put(Part a, Part b, Part c) => Put(Feature.Join(Feature.Join(a.Hash, b.Hash), c.Hash), a.Name, b.Name, c.Name);

    private void Put(Part a, Part b, Part c, Part d) => Put(Feature.Join(Feature.Join(Feature.Join(a.Hash, b.Hash), c.Hash), d.Hash), a.Name, b.Name, c.Name, d.Name);

    private void Put(Part a, Part b, Part c, Part d, Part e) => Put(Feature.Join(Feature.Join(Feature.Join(Feature.Join(a.Hash, b.Hash), c.Hash), d.Hash), e.Hash), a.Name, b.Name, c.Name, d.Name, e.Name);

    private void Put(ulong hash, string? a, string? b, string? c = null, string? d = null, string? e = null)
    {
        _features.Add(hash);
        if (_names?.Wants(hash) != true) return;
        var name = a!;
        foreach (var part in (ReadOnlySpan<string?>)[b, c, d, e])
        {
            if (part is not null) name += "|" + part;
        }

        _names.Add(name);
    }
}
