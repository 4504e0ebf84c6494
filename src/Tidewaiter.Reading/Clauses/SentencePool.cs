using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Scopes;

namespace Tidewaiter.Reading.Clauses;

/// <summary>What clauses and frames are made of for as long as one sentence is read: owned by the <see cref="ClauseBuilder"/>, which takes it all back before the next.</summary>
internal sealed class SentencePool
{
    /// <summary>Clauses.</summary>
    public Arena<Clause> Clauses { get; } = new(static () => new Clause());

    /// <summary>Phrases that are made of others.</summary>
    public Arena<NounPhrase> Phrases { get; } = new(static () => new NounPhrase());

    /// <summary>Arguments of event nouns.</summary>
    public Arena<Arguments> Arguments { get; } = new(static () => new Arguments());

    /// <summary>Drafts that are begun often and seldom come to anything.</summary>
    public Arena<Draft> Drafts { get; } = new(static () => new Draft { Kind = default, Rule = "", Clause = null! });

    /// <summary>The lists of the folds over the scopes of drafts.</summary>
    public Arena<FoldLists> FoldLists { get; } = new(static () => new FoldLists());

    /// <summary>Takes back all that was handed out.</summary>
    public void TakeBack()
    {
        Clauses.TakeBack();
        Phrases.TakeBack();
        Arguments.TakeBack();
        Drafts.TakeBack();
        FoldLists.TakeBack();
    }
}
