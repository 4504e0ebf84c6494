using System.Text.Json;

namespace Tidewaiter.EndToEnd;

/// <summary>What was in the An-124? Answers compete, evidence refutes, people may disagree, and no number is made that nobody stated.</summary>
public sealed class HypothesesTests : IDisposable
{
    private readonly Cli _cli = new();

    public HypothesesTests()
    {
        _cli.Ok("init", "--owner", "KR", "--party", "US", "--marking", "TLP:CLEAR");
        _cli.Ok("add", _cli.File("flight.txt", "North Korea may have sent ballistic missiles to Russia on an An-124 aircraft, NK Pro said.\n\nAn An-124 aircraft flew from Vladivostok to Pyongyang on March 21, NK Pro said.\n"), "--published", "2024-03-27", "--source", "Daily Kite");
        State("ask", "an-124", "What was in the An-124 that flew to Pyongyang on 2024-03-21?");
        State("add", "an-124", "Short-range ballistic missiles, taken to Russia");
        State("add", "an-124", "Air defence equipment, brought to North Korea");
        State("add", "an-124", "No arms: a delegation and its cars");
        State("evidence", "an-124", "An aircraft of that size left Vladivostok dark", "--rests-on", Claims()[1].GetProperty("id").GetString()!);
        State("evidence", "an-124", "A source says that the load was 15 m long", "--rests-on", Claims()[0].GetProperty("id").GetString()!);
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Evidence_that_fits_every_answer_tells_nothing_apart()
    {
        foreach (var hypothesis in (string[])["H1", "H2", "H3"]) State("mark", "an-124", "E1", hypothesis, "C");
        Evidence(0).GetProperty("diagnosticity").GetString().ShouldBe("none");
        _cli.Ok("hypotheses", "show", "an-124").Out.ShouldContain("nothing");
    }

    [Fact]
    public void What_speaks_against_an_answer_is_counted_and_nothing_is_called_likely()
    {
        State("mark", "an-124", "E2", "H1", "CC");
        State("mark", "an-124", "E2", "H2", "I");
        State("mark", "an-124", "E2", "H3", "II");
        var hypotheses = Matrix().GetProperty("hypotheses").EnumerateArray().ToList();
        hypotheses.Select(one => one.GetProperty("against_greatest").GetInt32()).ShouldBe([0, 1, 2]);
        hypotheses.ShouldAllBe(one => one.GetProperty("unmarked").GetInt32() == 1);
        var shown = _cli.Ok("hypotheses", "show", "an-124").Out;
        shown.ShouldContain("against H3: 2 (1 not marked)");
        shown.ShouldNotContain('%');
        shown.ShouldContain("one root");
    }

    [Fact]
    public void Two_people_who_disagree_both_stand_with_name_and_reason()
    {
        State("mark", "an-124", "E2", "H3", "II");
        _cli.Ok("hypotheses", "mark", "an-124", "E2", "H3", "C", "--as", "lee", "--because", "cars are long, too");
        var shown = _cli.Ok("hypotheses", "show", "an-124").Out;
        shown.ShouldContain("0 to 2, as people disagree");
        shown.ShouldContain("C lee, because cars are long, too");
        _cli.Ok("hypotheses", "mark", "an-124", "E2", "H3", "II", "--as", "lee", "--because", "the cars went by train");
        _cli.Ok("hypotheses", "show", "an-124").Out.ShouldNotContain("people disagree");
        _cli.Ok("log").Out.ShouldContain("linked");
        _cli.Ok("verify");
    }

    [Fact]
    public void Evidence_that_rests_on_something_hidden_is_hidden_with_its_marks_and_scores()
    {
        _cli.Ok("add", _cli.File("secret.txt", "A crane lifted missiles into the aircraft, a source said.\n"), "--marking", "TLP:AMBER");
        State("evidence", "an-124", "A crane was seen", "--rests-on", "secret.txt");
        State("mark", "an-124", "E3", "H2", "II");
        Matrix().GetProperty("hypotheses")[1].GetProperty("against_greatest").GetInt32().ShouldBe(2);
        var us = JsonDocument.Parse(_cli.Ok("hypotheses", "show", "an-124", "--json", "--as", "US").Out).RootElement[0];
        us.GetProperty("evidence").GetArrayLength().ShouldBe(2);
        us.GetProperty("hypotheses")[1].GetProperty("against_greatest").GetInt32().ShouldBe(0);
        _cli.Ok("hypotheses", "show", "--viewer", "US").Out.ShouldNotContain("crane");
    }

    [Fact]
    public void A_stated_number_has_its_word_or_lies_in_a_gap()
    {
        var words = _cli.Ok("hypotheses", "words", "37").Out;
        words.ShouldContain("ICD 203: unlikely / improbable (20–45 %)");
        words.ReplaceLineEndings(" ").ShouldContain("PHIA: 37 % lies in the gap between unlikely (25–35 %) and realistic possibility (40–50 %)");
        _cli.Do("hypotheses", "words", "101").Code.ShouldBe(2);
    }

    [Fact]
    public void A_statement_needs_a_name_a_reason_and_something_that_is_there()
    {
        _cli.Do("hypotheses", "ask", "x", "what?", "--because", "x").Code.ShouldBe(2);
        _cli.Do("hypotheses", "add", "nobody-asked", "x", "--as", "kim", "--because", "x").Code.ShouldBe(1);
        _cli.Do("hypotheses", "mark", "an-124", "E9", "H1", "C", "--as", "kim", "--because", "x").Code.ShouldBe(1);
        _cli.Do("hypotheses", "mark", "an-124", "E1", "H1", "80%", "--as", "kim", "--because", "x").Code.ShouldBe(2);
        _cli.Do("hypotheses", "add", "an-124", "No arms: a delegation and its cars", "--as", "kim", "--because", "x").Code.ShouldBe(1);
    }

    private void State(string verb, params string[] words) => _cli.Ok(["hypotheses", verb, .. words, "--as", "kim", "--because", "worked example"]);

    private List<JsonElement> Claims() => [.. JsonDocument.Parse(_cli.Ok("claims", "--json").Out).RootElement.EnumerateArray()];

    private JsonElement Matrix() => JsonDocument.Parse(_cli.Ok("hypotheses", "show", "an-124", "--json").Out).RootElement[0];

    private JsonElement Evidence(int index) => Matrix().GetProperty("evidence")[index];
}
