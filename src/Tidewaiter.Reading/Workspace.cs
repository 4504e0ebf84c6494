using System.Collections.Immutable;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Discourse;
using Tidewaiter.Reading.Frames;
using Tidewaiter.Reading.Leanings;
using Tidewaiter.Reading.Measures;
using Tidewaiter.Reading.Nets;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Sentences;
using Tidewaiter.Reading.Tokens;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Reading;

/// <summary>
/// The lists that the stages of one reading fill, used again by the next reading of the same thread: in steady state a token, a word or a sentence
/// allocates nothing. Nothing in them outlives the reading.
/// </summary>
internal sealed class Workspace
{
    // A book-sized text gives its lists back to the collector.
    private const int MostWords = 100_000;

    [ThreadStatic]
    private static Workspace? _spare;

    private Workspace()
    {
    }

    public List<Token> Tokens { get; } = [];

    public List<QuantityNode> Quantities { get; } = [];

    public List<TimeNode> Times { get; } = [];

    /// <summary>Words before phrases are joined.</summary>
    public List<Word> Raw { get; } = [];

    public List<Word> Words { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    public List<Node> Nodes { get; } = [];

    public List<Draft> Drafts { get; } = [];

    /// <summary>What the rules read as no event.</summary>
    public List<Draft> Refused { get; } = [];

    /// <summary>What no rule tells and the words of the sentence speak for.</summary>
    public List<Draft> Leaned { get; } = [];

    /// <summary>What the text has spoken of; empty when a reading begins.</summary>
    public Mentions Mentions { get; } = new();

    /// <summary>Who has the word in an interview.</summary>
    public Dialogue Dialogue { get; } = new();

    /// <summary>The claims of the reading.</summary>
    public ImmutableArray<Claim>.Builder Claims { get; } = ImmutableArray.CreateBuilder<Claim>();

    public NodeStage NodeStage { get; } = new();

    public ClauseBuilder Clauses { get; } = new();

    public LeaningStage Leanings { get; private init; } = new();

    /// <summary>How plausible the claims of a sentence are.</summary>
    public Plausibility Plausibility { get; } = new();

    /// <summary>A new one that weighs sentences by a table of leanings and a net that do not ship with the product.</summary>
    public static Workspace With(LeaningTable leanings, NetWeights net) => new() { Leanings = new LeaningStage { Table = leanings, Net = new SentenceNet { Weights = net } } };

    /// <summary>The thread's own, or a new one while that is in use.</summary>
    public static Workspace Rent()
    {
        var workspace = _spare ?? new Workspace();
        _spare = null;
        return workspace;
    }

    /// <summary>Keeps it for the thread's next reading. Not called after an exception: what a stage left half done is not used again.</summary>
    public static void Return(Workspace workspace)
    {
        workspace.Mentions.Clear();
        workspace.Claims.Clear();
        if (workspace.Words.Capacity <= MostWords) _spare = workspace;
    }
}
