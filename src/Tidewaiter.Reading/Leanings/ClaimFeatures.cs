using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;

namespace Tidewaiter.Reading.Leanings;

/// <summary>
/// What is known of a claim that was made: its kind and rule, its clause and words by what they are, the slots that are filled, how firm it is, what the words of its sentence lean to, and what else the sentence tells.
/// Who it was is not among it: states, names and numbers are sorts like others. A feature's name is its parts with bars between: "transfer|item|goods".
/// </summary>
internal sealed class ClaimFeatures
{
    // What a number is at least: up to so many steps are told apart.
    private const int MostSteps = 8;

    // Characters of a quote, and words of a sentence, that make a step.
    private const int QuoteStep = 40;
    private const int SentenceStep = 8;

    private static readonly Part Rule = Part.Of("rule"), Way = Part.Of("way"), Hangs = Part.Of("hangs"), Opens = Part.Of("opens"), Noun = Part.Of("noun"), Role = Part.Of("role"), Verb = Part.Of("verb"), Class = Part.Of("class"), Above = Part.Of("above"), Voice = Part.Of("voice");
    private static readonly Part Tense = Part.Of("tense"), Modal = Part.Of("modal"), Shows = Part.Of("shows"), Head = Part.Of("head"), Filled = Part.Of("filled"), Firm = Part.Of("firm"), Own = Part.Of("own"), Best = Part.Of("best"), Other = Part.Of("other"), Whole = Part.Of("whole");
    private static readonly Part Passive = Part.Of("passive"), Active = Part.Of("active"), Negated = Part.Of("negated"), Perfect = Part.Of("perfect"), Past = Part.Of("past"), Base = Part.Of("base"), Third = Part.Of("third"), Ing = Part.Of("ing"), Aside = Part.Of("aside"), Plural = Part.Of("plural"), Bare = Part.Of("bare"), Owned = Part.Of("owned");
    private static readonly Part Slots = Part.Of("slots"), Quote = Part.Of("quote"), Sentence = Part.Of("sentence"), Sources = Part.Of("sources"), Beside = Part.Of("beside"), Same = Part.Of("same"), Times = Part.Of("times"), Told = Part.Of("told"), Net = Part.Of("net"), Beyond = Part.Of("beyond");
    private static readonly Part[] Phrases = [Part.Of("subject"), Part.Of("object"), Part.Of("supplier"), Part.Of("recipient"), Part.Of("carrier"), Part.Of("item"), Part.Of("from"), Part.Of("to"), Part.Of("quantity"), Part.Of("time"), Part.Of("source")];
    private static readonly Part[] Relations = [.. Enum.GetNames<ClauseRelation>().Select(static name => Part.Of(name.ToLowerInvariant()))];
    private static readonly Part[] Firmnesses = [.. Enum.GetValues<Modality>().Select(static modality => Part.Of(modality.Word()))];
    private static readonly Part[] Steps = [.. Enumerable.Range(0, (2 * MostSteps) + 1).Select(static step => Part.Of((step - MostSteps).ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private readonly TriggerWords _words = new();
    private List<ulong> _features = [];
    private FeatureNames? _names;
    private Part _kind;
    private int _first, _end;

    /// <summary>Begins with a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">First word of the sentence.</param>
    /// <param name="end">Word after its last.</param>
    public void Begin(string text, int first, int end)
    {
        (_first, _end) = (first, end);
        _words.Begin(text, first, end);
    }

    /// <summary>Adds what is known of a claim of the sentence that was begun.</summary>
    /// <param name="words">All words of the text.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="draft">What it was made of; null where it tells again what was told before.</param>
    /// <param name="beside">How many other claims the sentence makes.</param>
    /// <param name="same">How many of these are of its kind.</param>
    /// <param name="net">The most that the net tells of its kind at a word of its quote, and at any other.</param>
    /// <param name="features">Receives the hashes of the names.</param>
    /// <param name="names">Receives the names themselves, for who learns; null while reading.</param>
    public void Add(ReadOnlySpan<Word> words, Claim claim, Draft? draft, int beside, int same, (float Within, float Beyond) net, List<ulong> features, FeatureNames? names = null)
    {
        (_features, _names, _kind) = (features, names, TriggerWords.KindOf(claim.Kind));
        _words.Name(names is not null);
        AddRule(claim.Rule);
        AddSlots(claim);
        Step(Quote, claim.Quote.Length / QuoteStep);
        Step(Sentence, (_end - _first) / SentenceStep);
        Step(Beside, beside);
        Step(Same, same);
        if (float.IsFinite(net.Within)) Step(Net, (int)MathF.Floor(net.Within));
        if (float.IsFinite(net.Beyond)) Step(Beyond, (int)MathF.Floor(net.Beyond));
        if (draft is null) return;
        AddLeanings(draft);
        AddClause(words, draft.Clause);
        if (draft.Nominal is { } noun) AddNoun(words, noun, draft.Clause);
        if (draft.Clause.Verb is { } verb) AddVerb(words, verb);
        NounPhrase?[] phrases = [draft.Clause.Subject, draft.Clause.Objects.Count > 0 ? draft.Clause.Objects[0] : null, draft.Supplier, draft.Recipient, draft.Carrier, draft.Item, draft.From, draft.To];
        for (var i = 0; i < phrases.Length; i++)
        {
            if (phrases[i] is { } phrase && phrase.Head >= _first && phrase.Head < _end) AddPhrase(words, Phrases[i], phrase);
        }
    }

    // "transfer/give/active" as a whole, without its voice, and whether no rule told it.
    private void AddRule(string rule)
    {
        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        var way = (colon < 0 ? rule : rule[..colon]).AsSpan();
        Put(Rule, Plain(way));
        var first = way.IndexOf('/');
        var second = first < 0 ? -1 : way[(first + 1)..].IndexOf('/');
        if (second > 0) Put(Way, Plain(way[..(first + 1 + second)]));
        if (colon >= 0) Put(Shows, Told);
        Put(Shows, _kind);
    }

    private void AddSlots(Claim claim)
    {
        ReadOnlySpan<bool> filled = [false, false, claim.Supplier is not null, claim.Recipient is not null, claim.Carrier is not null, claim.Item is not null, claim.FromPlace is not null, claim.ToPlace is not null, claim.Quantity is not null, claim.Time is not null, !claim.Sources.Sources.IsEmpty];
        var count = 0;
        for (var i = 0; i < filled.Length; i++)
        {
            if (!filled[i]) continue;
            count++;
            Both(Filled, Phrases[i]);
        }

        Step(Slots, count);
        Step(Sources, claim.Sources.Sources.Length);
        Both(Firm, Firmnesses[(int)claim.Modality]);
    }

    private void AddLeanings(Draft draft)
    {
        var (own, best, other, whole) = draft.Leaning;
        // Infinite where the sentence has no trigger at all.
        if (float.IsFinite(own)) Step(Own, (int)MathF.Floor(own));
        if (float.IsFinite(best)) Step(Best, (int)MathF.Floor(best));
        if (float.IsFinite(other)) Step(Other, (int)MathF.Floor(other));
        if (float.IsFinite(whole)) Step(Whole, (int)MathF.Floor(whole));
    }

    private void AddClause(ReadOnlySpan<Word> words, Clause clause)
    {
        Both(Hangs, Relations[(int)clause.Relation]);
        if (clause.Marker >= _first && clause.Marker < _end) Put(Opens, _words.Form(words, clause.Marker));
        if (clause.Aside) Put(Shows, Aside);
        Step(Times, clause.Times.Count);
        if (clause.Parent?.Verb is not { } above) return;
        if (above.Main >= _first && above.Main < _end) Put(Above, _words.Verb(words, above.Main));
        for (var left = (ulong)above.Classes; left != 0; left &= left - 1) Put(Above, Class, TriggerWords.ClassOf(left));
    }

    private void AddNoun(ReadOnlySpan<Word> words, NounPhrase noun, Clause clause)
    {
        if (noun.Head < _first || noun.Head >= _end) return;
        Put(Noun, _words.Noun(words, noun.Head));
        Both(Role, clause.Subject == noun ? Phrases[0] : clause.Objects.Contains(noun) ? Phrases[1] : Other);
        if (noun.Plural) Put(Noun, Plural);
        if (noun.Determiner < 0) Put(Noun, Bare);
        if (noun.Possessor is not null) Put(Noun, Owned);
    }

    private void AddVerb(ReadOnlySpan<Word> words, VerbGroup verb)
    {
        if (verb.Main >= _first && verb.Main < _end) Put(Verb, _words.Verb(words, verb.Main));
        for (var left = (ulong)verb.Classes; left != 0; left &= left - 1) Both(Class, TriggerWords.ClassOf(left));
        Both(Voice, verb.Passive ? Passive : Active);
        if (verb.Negated) Both(Shows, Negated);
        if (verb.Modal >= _first && verb.Modal < _end) Both(Modal, _words.Form(words, verb.Modal));
        if (verb.Perfect) Both(Tense, Perfect);
        if (verb.Ing) Both(Tense, Ing);
        if (verb.Form.Forms.Has(VerbForms.Past)) Both(Tense, Past);
        if (verb.Form.Forms.Has(VerbForms.Base)) Both(Tense, Base);
        if (verb.Form.Forms.Has(VerbForms.Third)) Both(Tense, Third);
    }

    private void AddPhrase(ReadOnlySpan<Word> words, Part role, NounPhrase phrase)
    {
        Put(role, _words.Sort(words, phrase));
        Put(_kind, role, _words.Sort(words, phrase));
        Put(role, Head, _words.Noun(words, phrase.Head));
        if (phrase.Plural) Put(role, Plural);
        if (phrase.Determiner >= _first && phrase.Determiner < _end) Put(role, Opens, _words.Form(words, phrase.Determiner));
        else Put(role, Bare);
        for (var left = (ulong)phrase.Classes; left != 0; left &= left - 1)
        {
            Put(role, Class, TriggerWords.ClassOf(left));
            Put(_kind, role, Class, TriggerWords.ClassOf(left));
        }
    }

    // Every step up to the number: what holds for two and more is learnt once.
    private void Step(Part name, int number)
    {
        for (var step = -MostSteps; step <= Math.Min(number, MostSteps); step++) Put(name, Steps[step + MostSteps]);
    }

    // For all kinds and for this one.
    private void Both(Part a, Part b)
    {
        Put(a, b);
        Put(_kind, a, b);
    }

    private Part Plain(ReadOnlySpan<char> name) => new(Feature.Of(name), _names is null ? null : name.ToString());

    private void Put(Part a, Part b) => Put(Feature.Join(a.Hash, b.Hash), a.Name, b.Name);

    private void Put(Part a, Part b, Part c) => Put(Feature.Join(Feature.Join(a.Hash, b.Hash), c.Hash), a.Name, b.Name, c.Name);

    private void Put(Part a, Part b, Part c, Part d) => Put(Feature.Join(Feature.Join(Feature.Join(a.Hash, b.Hash), c.Hash), d.Hash), a.Name, b.Name, c.Name, d.Name);

    private void Put(ulong hash, string? a, string? b, string? c = null, string? d = null)
    {
        _features.Add(hash);
        if (_names?.Wants(hash) == true) _names.Add(string.Join('|', new[] { a, b, c, d }.Where(static part => part is not null)));
    }
}
