namespace Tidewaiter.Tests.Reading.Discourse;

/// <summary>Texts of questions and answers, and texts that only look like them: tests/cases/reading/dialogues.tsv, one text a line with "\n" for the end of a line, and its claims.</summary>
public class DialogueTests
{
    [Fact]
    public void Who_has_the_word_in_an_interview_says_what_is_told_in_it()
    {
        var wrong = new List<string>();
        foreach (var cells in CaseTable.Rows("dialogues.tsv"))
        {
            var read = string.Join(" ;; ", ReadText.Of(cells[0].Replace("\\n", "\n", StringComparison.Ordinal)).Claims.Select(SentenceCasesTests.Show));
            if (read != cells[1]) wrong.Add($"{cells[0]}\n  written: {cells[1]}\n  read:    {read}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_is_withheld_and_its_answer_names_the_label_as_its_cue()
    {
        var reading = ReadText.Of("Q: Iran sent 400 missiles to Russia. Is that so?\n\nA: Iran sent 300 missiles to Russia.");

        reading.Sentences[0].Missing.ShouldBe("it is asked and not told");
        reading.Claims.ShouldHaveSingleItem().Cues.ShouldContain(static cue => cue.Text == "A:" && cue.Ceiling == Modality.Reported);
    }

    [Fact]
    public void Twenty_thousand_labels_are_read_in_the_time_of_their_length()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"Name {(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}: why?\n"));

        ReadText.Of(text).Claims.ShouldBeEmpty();
    }
}
