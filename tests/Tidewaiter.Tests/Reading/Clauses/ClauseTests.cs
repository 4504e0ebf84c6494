using System.Runtime.InteropServices;
using Tidewaiter.Reading;
using Tidewaiter.Reading.Clauses;
using Tidewaiter.Reading.Phrases;
using Tidewaiter.Reading.Words;
using Word = Tidewaiter.Reading.Words.Word;

namespace Tidewaiter.Tests.Reading.Clauses;

/// <summary>What the verbs of a sentence are and who does what: each clause as "subject > verb > objects".</summary>
public class ClauseTests
{
    [Theory]
    // The verb stands behind what is done for the noun.
    [InlineData("Analysts said the date for cutting the steel would secure the jobs.", "the date > would secure > the jobs")]
    // A relative clause agrees with what it tells of.
    [InlineData("The navy has pilots with a licence who fly the drones.", "pilots > fly > the drones")]
    [InlineData("There were crews of a ship that were freed in May.", "crews of a ship > were freed > ")]
    // Who somebody is stands in front of the pronoun.
    [InlineData("A former pilot, he flew the jet.", "he > flew > the jet")]
    // Who is founded stands behind the verb.
    [InlineData("Then was founded the first company.", "the first company > Then was founded > ")]
    // When and how far is no object.
    [InlineData("The envoy refused the plan this time.", "The envoy > refused > the plan")]
    [InlineData("The talks lasted a long time.", "The talks > lasted > ")]
    // A doing that stands as a thing.
    [InlineData("Global warming has opened the route.", "Global warming > has opened > the route")]
    // A word that can be a noun is the verb where a clause has none.
    [InlineData("Prices fell when the market closes.", "the market > closes > ")]
    [InlineData("This means that the port has closed.", "This > means > ")]
    [InlineData("The greater part of the delta lies in Romania, while its north is in Ukraine.", "The greater part of the delta > lies > ")]
    [InlineData("The survey revealed that worries about the debt have grown.", "worries > have grown > ")]
    // The subject waits for its verb.
    [InlineData("The fear of Ankara as a rival became stronger.", "The fear of Ankara > became > stronger")]
    [InlineData("Officials would also like to buy 20 jets.", "Officials > to buy > 20 jets")]
    // A reflexive beside its noun.
    [InlineData("The crew itself opened the hatch.", "The crew > itself opened > the hatch")]
    // An adverb in front is nobody's name.
    [InlineData("Naturally, the landscape features many ports.", "the landscape > features > many ports")]
    // Two adjectives before one noun.
    [InlineData("The firm ordered a large, heavy crate.", "The firm > ordered > a large, heavy crate")]
    // Behind the comma the phrase before it is told again.
    [InlineData("The hulk was towed to Piraeus, a port near Athens.", "The hulk > was towed > ")]
    public void A_clause_has_its_subject_and_objects(string sentence, string clause) => Clauses(sentence).ShouldContain(clause);

    private static List<string> Clauses(string sentence)
    {
        var (layer, workspace, read) = (TextLayer.From(sentence), Workspace.Rent(), new List<string>());
        new Cascade(layer, new ReadingOptions(), workspace)
        {
            Observer = (_, clauses, _) =>
            {
                foreach (var clause in clauses) read.Add(Told(sentence, CollectionsMarshal.AsSpan(workspace.Words), clause));
            },
        }.Run(TestContext.Current.CancellationToken);
        Workspace.Return(workspace);
        return read;
    }

    private static string Told(string text, ReadOnlySpan<Word> words, Clause clause)
    {
        var objects = new List<string>();
        foreach (var thing in clause.Objects) objects.Add(Text(text, words, thing));
        return $"{(clause.Subject is { } who ? Text(text, words, who) : "")} > {(clause.Verb is { } verb ? text[words[verb.First].Start..words[verb.End - 1].End] : "")} > {string.Join(", ", objects)}";
    }

    private static string Text(string text, ReadOnlySpan<Word> words, NounPhrase noun) => text[words[noun.First].Start..words[noun.End - 1].End];
}
