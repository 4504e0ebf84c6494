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
        docket.Shown("--movements").ShouldContain("What was aboard no movement shows");
        docket.Text("why", Word(antonov, "claim")!).ShouldContain("movements: consistent");
    }

    [Fact]
    public void Story_5_the_beginnings_that_differ_are_said_with_their_voices() =>
        docket.Shown().ShouldContain("beginnings differ: 2023-11 (South Korean Foreign Ministry official); 2024-11 (MSMT)");

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
    }

    [Fact]
    public void Story_8_missiles_are_one_interval_of_two_voices_and_never_248()
    {
        var missiles = docket.Rows().Where(row => Word(row, "unit") == "missiles").ToList();
        missiles.ShouldAllBe(row => Lower(row) == 148);
        missiles.ShouldNotContain(row => Lower(row) == 248);
        docket.Shown().ShouldContain("≈ ≥ 100 missiles to 2024-12-31, MSMT on 2025-05-29");
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
        second.Where(claim => claim.GetProperty("time") is { ValueKind: JsonValueKind.Object } time && Word(time, "text") == "last year").ShouldAllBe(claim => Word(claim.GetProperty("time"), "from") == "2024-01-01");
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
