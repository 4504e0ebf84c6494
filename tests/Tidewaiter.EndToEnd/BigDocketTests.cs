using System.Text.Json;
using static Tidewaiter.EndToEnd.BigDocket;

namespace Tidewaiter.EndToEnd;

/// <summary>The acceptance stories over everything that is public at once: what an analyst may say, and what nobody may.</summary>
public sealed class BigDocketTests(BigDocket docket) : IClassFixture<BigDocket>
{
    [Fact]
    public void The_tables_come_in_whole()
    {
        docket.Added.ShouldContain("53 rows read, each a claim; none left out");
        docket.Added.ShouldContain("32 rows read, each a movement; none left out");
        docket.Claims().Count(claim => claim.GetProperty("line").ValueKind == JsonValueKind.Number).ShouldBe(85);
    }

    [Fact]
    public void Story_1_artillery_is_rounds_or_containers_with_asserter_and_period_and_never_their_sum()
    {
        var containers = docket.Row("munitions and military supplies", "containers");
        Lower(containers).ShouldBe(28_000);
        Words(containers, "roots").ShouldBe(["ROK DIA"]);
        var shown = docket.Shown();
        shown.ShouldContain("≥ 20,000 containers 2023-09-01..2025-05-29, MSMT on 2025-05-29");
        shown.ShouldContain("≈ ≤ 9,000,000 rounds 2024-01-01..2024-12-15, MSMT on 2025-05-29");
        docket.Rows().Where(row => Word(row, "unit") == "rounds").ShouldAllBe(row => Lower(row) < 9_000_000);
        docket.Rows().Select(Lower).OfType<decimal>().ShouldNotContain(sum => sum == 9_020_000 || sum == 9_028_000 || sum == 9_000_049 || sum == 20_049);
        var first = docket.Claims().Where(claim => Word(claim, "source") == "Military Watch").Select(claim => Word(claim, "id")).ToHashSet();
        docket.Rows().SelectMany(row => Words(row, "lower_claims")).ShouldNotContain(id => first.Contains(id));
    }

    [Fact]
    public void Story_1_as_many_as_nine_million_sets_no_lower_bound_and_is_still_shown_as_a_transfer()
    {
        var rounds = docket.Rows("--without", "ROK NIS").Single(row => Word(row, "item") == "artillery and rocket rounds");
        Lower(rounds).ShouldBeNull("the original says as many as: a copy that says about sets no lower bound");
        docket.Shown("--without", "ROK NIS").ShouldContain("as many as / about 9,000,000 rounds (mixed artillery and MRL rounds), 2024-01 to 2024-12-15");
    }

    [Fact]
    public void Story_1_what_both_reports_say_of_one_amount_stands_side_by_side_with_its_wording_and_its_days()
    {
        var said = docket.Differences("wording").Single(one => Word(one, "text")!.Contains("9,000,000"));
        Word(said, "text")!.ShouldContain("MSMT in KBS World 2025-05-30 (2025-05-29) says at most about 9,000,000 rounds, “mixed artillery and MRL rounds”; MSMT in Korea Daily (2025-05-30) says about 9,000,000 rounds, “artillery shells”");
        docket.Differences("days").ShouldContain(one => Word(one, "text")!.Contains("MSMT in Korea Daily (2025-05-30) says from 2024-01-01 to 2024-12-31"));
        docket.Contradictions("needs assumption").ShouldContain(text => text.Contains("9,000,000") && text.Contains("overlapping goods, never added"));
    }

    [Fact]
    public void Story_2_each_pair_has_its_verdict_and_its_assumption()
    {
        docket.Contradictions("needs assumption").ShouldContain(text => text.Contains("20,000 containers") && text.Contains("9,000,000") && text.Contains("only at about 450 rounds per container: needs the assumption rounds-per-container-152mm"));
        docket.Contradictions("contradictory").ShouldContain(text => text.StartsWith("49 voyages") && text.Contains("183,673 rounds a voyage") && text.Contains("At 250 containers a voyage") && text.Contains("735 rounds per container"));
        docket.Contradictions("needs assumption").ShouldContain(text => text.Contains("US State Department (2024-02-23) says at least 10,000 containers") && text.Contains("about 6,700 containers") && text.Contains("read as exhaustive"));
        docket.Contradictions("contradictory").ShouldContain(text => text.Contains("at least 16,500 containers") && text.Contains("at most about 16,000 containers"));
    }

    [Fact]
    public void Story_3_nothing_of_the_first_report_is_confirmed_and_each_possibility_has_its_hedge()
    {
        var aside = docket.Register().GetProperty("set_aside").EnumerateArray().ToDictionary(one => Word(one, "claim")!, one => Word(one, "reason")!);
        var soft = docket.Claims().Where(claim => Word(claim, "source") == "Military Watch" && Word(claim, "kind") == "transfer" && Word(claim, "modality") is "speculated" or "possible").ToList();
        soft.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var claim in soft.Where(claim => Word(claim, "source") == "Military Watch")) aside[Word(claim, "id")!].ShouldContain(" (“", customMessage: "the word that hedges is named");
        docket.Shown("--reasons").ShouldContain("speculation is never counted");
    }

    [Fact]
    public void Story_4_claims_about_aircraft_stand_beside_what_was_observed()
    {
        var findings = docket.Register().GetProperty("movement_findings").EnumerateArray().ToList();
        var tupolev = findings.First(one => Word(one, "text")!.Contains("mv-07") && Word(one, "text")!.Contains("Tu-154"));
        Word(tupolev, "verdict").ShouldBe("corroborated");
        var antonov = findings.Single(one => Word(one, "text")!.Contains("[mv-08] RA-82030 (An-124)"));
        Word(antonov, "verdict").ShouldBe("consistent");
        Word(antonov, "text")!.ShouldContain("in part inferred by NK Pro");
        Word(antonov, "text")!.ShouldContain("It names 2 carriers; 1 of that sort is known to have moved then: RA-82030 (An-124). On the same route in those days: Tu-154 [mv-07].");
        var unit = findings.Single(one => Word(one, "text")!.Contains("224th Flight Unit"));
        Word(unit, "verdict").ShouldBe("consistent");
        Word(unit, "text")!.ShouldContain("2023-11-01..2023-12-31");
        Word(unit, "text")!.ShouldContain("[mv-05] RF-82011 (An-124), RF-82041 (An-124), RF-86898 (Il-76), RF-78757 (Il-76), at least 4 flights, 2023-11-01..2023-12-31, asserted by United States, which shows nothing");
        docket.Shown("--movements").ShouldContain("What was aboard no movement shows");
        docket.Text("why", Word(antonov, "claim")!).ShouldContain("movements: consistent");
    }

    [Fact]
    public void Story_5_the_beginnings_that_differ_are_said_with_their_voices() =>
        docket.Shown().ShouldContain("beginnings differ: 2023-11 (South Korean Foreign Ministry official); 2024-11 (MSMT)");

    [Theory]
    [InlineData("name", "MSMT (2024-10-16) writes Multilateral Sanctions Monitoring Team; Korea Daily (2025-05-30) and KBS World (2025-07-18) write Multinational Sanctions Monitoring Team")]
    [InlineData("name", "US State Department (2024-01-11) writes 224th Flight Unit State Airlines; Korea Daily (2025-05-30) writes 224th Air Squadron")]
    [InlineData("founded", "MSMT (2024-10-16), JoongAng Daily (2025-05-29) and KBS World (2025-05-30) say October 2024; anews (2025-05-29) and Korea Daily (2025-05-30) say October 2023")]
    [InlineData("beginning", "MSMT in KBS World 2025-05-30 (2025-05-29) says since 2024-11; South Korean Foreign Ministry official in Korea Daily (2025-05-30) says since 2023-11")]
    [InlineData("amount", "IANS (2025-05-29) says 2 units (one system and one vehicle); MSMT in KBS World 2025-05-30 (2025-05-29) and MSMT in Korea Daily (2025-05-30) say at least 1 unit")]
    [InlineData("carriers", "Military Watch (2024-03-29) says 2 aircraft; NK Pro in NK Pro via defence-blog, Newsweek says 1 is known to have moved then")]
    [InlineData("wording", "says at most about 9,000,000 rounds, “mixed artillery and MRL rounds”; MSMT in Korea Daily (2025-05-30) says about 9,000,000 rounds, “artillery shells”")]
    [InlineData("calibre", "82 mm and 170 mm are of none of these guns")]
    [InlineData("designation", "Military Watch (2024-03-29) writes KN-23B; HUR in Kyiv Independent 2025-01-23")]
    public void Story_5_each_disagreement_is_found_printed_and_led_back_to_its_words(string kind, string says)
    {
        var found = docket.Differences(kind).Where(one => Word(one, "text")!.Contains(says)).ShouldHaveSingleItem();
        docket.Shown("--differences").ShouldContain($"{kind}, {Word(found, "subject")}: ");
        var why = docket.Text("why", "--window", "2023-08..2025-07", Word(found, "id")!);
        foreach (var voice in found.GetProperty("accounts").EnumerateArray().SelectMany(account => account.GetProperty("voices").EnumerateArray()))
        {
            // Each voice is a claim, words of a text, or a row of data/ with its source.
            var place = Word(voice, "claim") ?? (voice.GetProperty("mention") is { ValueKind: JsonValueKind.Object } mention ? Word(mention, "words") : Word(voice, "reference"));
            why.ShouldContain(string.Join(' ', place!.Split((char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Fact]
    public void Story_5_what_a_claim_takes_part_in_stands_with_it_and_the_brief_has_a_section()
    {
        var founded = docket.Claims().Single(claim => Word(claim, "rule") == "body/founded");
        docket.Text("why", Word(founded, "id")!).ShouldContain("founded, MSMT: MSMT (2024-10-16), JoongAng Daily (2025-05-29)");
        docket.Text("brief", "--window", "2023-08..2025-07", "--audience", "TLP:CLEAR", "--no-pdf");
        var brief = docket.File("brief.html");
        brief.ShouldContain("Where sources differ");
        brief.ShouldContain("Korea Daily (2025-05-30) say October 2023");
        brief.ShouldContain("data/accounts.tsv");
        docket.Rows().SelectMany(row => Words(row, "lower_claims").Concat(Words(row, "upper_claims"))).ShouldNotContain(Word(founded, "id"), "a fact about a body is in no row");
    }

    [Fact]
    public void Story_6_the_founding_is_backed_by_the_official_text_and_two_outlets_with_one_wrong_year_are_likely_dependent()
    {
        var founded = docket.Differences("founded").ShouldHaveSingleItem();
        var accounts = founded.GetProperty("accounts").EnumerateArray().ToDictionary(account => Word(account, "value")!);
        (accounts["October 2023"].GetProperty("roots").GetInt32(), accounts["October 2023"].GetProperty("independent_roots").GetInt32()).ShouldBe((2, 1));
        accounts["October 2024"].GetProperty("voices").EnumerateArray().ShouldContain(voice => voice.GetProperty("own_word").GetBoolean());
        Word(founded, "text")!.ShouldContain("October 2024 is in the official text");
        Word(founded, "text")!.ShouldContain("Those who say October 2023 are likely dependent, since they depart from it in the same way: 1 voice and not 2, so they do not corroborate one another.");
        docket.Differences("founded", "--without", "Korea Daily").ShouldBeEmpty("nobody else in the docket speaks of it");
    }

    [Fact]
    public void Story_6_two_outlets_with_one_root_are_one_voice()
    {
        var echoes = docket.Json("echo", "list").EnumerateArray().ToList();
        echoes.Count.ShouldBeGreaterThan(10);
        echoes.ShouldContain(link => Words(link, "reasons").Any(reason => reason.StartsWith("both rest on MSMT", StringComparison.Ordinal)));
        echoes.ShouldContain(link => Words(link, "reasons").Any(reason => reason.Contains("1,000,000 barrels of Open Source Centre", StringComparison.Ordinal)));
        Lower(docket.Row("workers", "persons")).ShouldBe(8_000, "one voice's 8,000 in two texts is 8,000, whatever days the copy gives");
    }

    [Fact]
    public void Story_7_one_air_defence_vehicle_jammers_without_a_number_and_training_by_its_paragraph()
    {
        var pantsir = docket.Row("Pantsir", "units");
        (Lower(pantsir), pantsir.GetProperty("upper").ValueKind).ShouldBe((1m, JsonValueKind.Null));
        Words(pantsir, "roots").ShouldBe(["MSMT"]);
        Lower(docket.Rows().Single(row => Word(row, "item") == "electronic warfare jamming equipment")).ShouldBeNull();
        var training = docket.Claims().Single(claim => Word(claim, "kind") == "training");
        docket.Text("why", Word(training, "id")!).ShouldContain("S/RES/2270 (2016) para 9 (?) dprk-training, in force");
        docket.Text("timeline").ShouldContain("S/RES/1718 (2006) para 8(c)");
        Word(docket.Differences("beginning").Single(one => Word(one, "row") == Word(pantsir, "id")), "text")!.ShouldContain("since 2023-11");
    }

    [Fact]
    public void Story_8_missiles_are_one_interval_of_two_voices_and_never_248()
    {
        var missiles = docket.Rows().Where(row => Word(row, "unit") == "missiles").ToList();
        missiles.ShouldAllBe(row => Lower(row) == 148);
        missiles.ShouldNotContain(row => Lower(row) == 248);
        docket.Shown().ShouldContain("≈ ≥ 100 missiles to 2024-12-31, MSMT on 2025-05-29");
        Word(docket.Differences("amount").Single(one => Word(one, "text")!.Contains("148 missiles")), "text")!.ShouldEndWith("They can stand side by side unless one is read as all there was; they are never added.");
        docket.Rows("--without", "HUR").Where(row => Word(row, "unit") == "missiles").ShouldContain(row => Lower(row) == 100);
    }

    [Fact]
    public void Story_9_every_row_cites_what_applies_on_its_days_and_nothing_else()
    {
        Words(docket.Row("KN-23", "missiles"), "measures").ShouldBe(["dprk-arms-out-1718", "dprk-arms-out-1874", "dprk-catchall"]);
        Words(docket.Row("Pantsir", "units"), "measures").ShouldBe(["dprk-arms-all", "dprk-catchall"]);
        Words(docket.Row("refined petroleum products", "barrels"), "measures").ShouldBe(["dprk-refined"]);
        docket.Rows().SelectMany(row => row.GetProperty("citations").EnumerateArray()).ShouldAllBe(citation => Word(citation, "regime") == "DPRK");
    }

    [Fact]
    public void Story_12_the_page_around_the_report_gives_no_claim_and_relative_days_are_resolved()
    {
        var second = docket.Claims().Where(claim => Word(claim, "source") == "Korea Daily").ToList();
        foreach (var words in (string[])["83.5 F", "Katchup", "Mooyoung", "Advertisement", "YONHAP"]) second.ShouldAllBe(claim => !Word(claim, "quote")!.Contains(words));
        second.Where(claim => claim.GetProperty("time") is { ValueKind: JsonValueKind.Object } time && Word(time, "text") == "last year").ShouldAllBe(claim => Word(claim.GetProperty("time"), "from") == "2024-01-01" && Word(claim.GetProperty("time"), "to") == "2024-12-31");
        second.ShouldContain(claim => claim.GetProperty("time").ValueKind == JsonValueKind.Object && Word(claim.GetProperty("time"), "to") == "2025-06-30");
    }

    [Fact]
    public void No_row_turns_a_direction_round_and_no_capacity_or_plan_is_in_one()
    {
        docket.Rows().Where(row => Word(row, "unit") is "containers" or "rounds" or "missiles").ShouldAllBe(row => Word(row, "supplier") == "North Korea" && Word(row, "recipient") == "Russia");
        var never = docket.Claims().Where(claim => Word(claim, "quote") is { } quote && (quote.Contains("capacity conversion") || quote.Contains(",plan") || quote.Contains("misreport"))).Select(claim => Word(claim, "id")).ToHashSet();
        never.Count.ShouldBeGreaterThan(10);
        docket.Rows().SelectMany(row => Words(row, "lower_claims").Concat(Words(row, "upper_claims"))).ShouldNotContain(id => never.Contains(id));
    }

    [Fact]
    public void Every_claim_and_every_movement_is_in_a_row_or_set_aside_once()
    {
        var register = docket.Register();
        var inRows = docket.Rows().SelectMany(row => Words(row, "lower_claims").Concat(Words(row, "upper_claims"))).ToHashSet();
        var aside = register.GetProperty("set_aside").EnumerateArray().Select(one => Word(one, "claim")!).ToList();
        aside.ShouldBeUnique();
        inRows.Concat(aside).ToHashSet().SetEquals(docket.Claims().Select(claim => Word(claim, "id")!)).ShouldBeTrue();
        inRows.Intersect(aside).ShouldBeEmpty();
    }

    [Fact]
    public void The_timeline_has_what_is_dated_and_no_row_and_the_register_its_past()
    {
        docket.Json("timeline").GetArrayLength().ShouldBeGreaterThan(40);
        var changes = docket.Register("--since", "2025-06-30").GetProperty("changes").GetProperty("rows").EnumerateArray().ToList();
        var containers = changes.Single(change => Word(change, "row") == Word(docket.Row("munitions and military supplies", "containers"), "id"));
        (Word(containers, "change"), Lower(containers.GetProperty("before")), Lower(containers.GetProperty("after"))).ShouldBe(("moved", 20_000m, 28_000m));
        Words(containers, "why").ShouldContain(reason => reason.Contains("published on 2025-07-13, after 2025-06-30", StringComparison.Ordinal));
        docket.Shown("--since", "2025-06-30").ShouldContain("[20,000, unknown] → ≈ [28,000, unknown] containers");
    }
}
