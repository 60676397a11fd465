namespace VirtualSchool.Testing;

/// <summary>The runner itself: a case that cannot be run, or is not answered, never passes.</summary>
public sealed class RunnerTests
{
    private const string Good = """
        - id: T-1
          name: A case
          jurisdiction: scotland
          as_at: 2026-01-15
          facts: { born: 2014-05-01, episodes: [] }
          expect: { status: { looked_after: "No" } }
        """;

    [Fact]
    public void A_good_case_passes_and_the_last_line_counts()
    {
        var report = VectorRunner.RunText("a.yaml", Good);

        Assert.True(report.IsGood);
        Assert.Equal("1 passed, 0 failed\n", report.ToText());
    }

    [Fact]
    public void JSON_is_read_as_well()
    {
        var report = VectorRunner.RunText("a.json", """
            [ { "id": "T-1", "name": "A case", "jurisdiction": "scotland", "as_at": "2026-01-15",
                "facts": { "born": null, "episodes": [] }, "expect": { "status": { "looked_after": "No", "home": null } } } ]
            """);

        Assert.True(report.IsGood, report.ToText());
    }

    [Theory]
    [InlineData("looked_after: \"No\"", "looked_after: \"Yes\"", "status.looked_after: expected Yes, got No")]
    [InlineData("looked_after: \"No\"", "looked_after: \"No\", home: away", "status.home: expected away, got null")]
    [InlineData("looked_after: \"No\"", "limbs: [b]", "status.limbs: expected [b], got []")]
    [InlineData("looked_after: \"No\"", "last_day: 2026-01-01", "status.last_day: expected 2026-01-01, got null")]
    public void A_wrong_answer_fails_and_says_what_was_expected_and_what_was_got(string good, string other, string reason)
    {
        var result = Assert.Single(VectorRunner.RunText("a.yaml", Good.Replace(good, other, StringComparison.Ordinal)).Results);

        Assert.Equal(VectorVerdict.Failed, result.Verdict);
        Assert.Equal([reason], result.Reasons);
    }

    [Theory]
    [InlineData("schooling: { session: 2025-26, stage: P7, p1_session: 2019/20, acel_p4_session: 2022-2023 }")]
    [InlineData("schooling: { session: 2025/26, leaving_date: 2030-05-31, ema_from_month: 2030-08, elc_start_term: autumn }")]
    [InlineData("schooling: { ema_from_month: 2030-08-01, elc_start_term: autumn 2017 }")]
    [InlineData("schooling: { elc_start_term: 2017-autumn }")]
    [InlineData("dates: { census.2025: 2025-09-17, leaver-year.from: 2025-09-17, leaver-year.to: 2026-09-15 }")]
    public void Schooling_is_answered_however_sessions_terms_and_months_are_written(string expected)
    {
        var report = VectorRunner.RunText("a.yaml", Good.Replace("status: { looked_after: \"No\" }", expected, StringComparison.Ordinal));

        Assert.True(report.IsGood, report.ToText());
    }

    [Theory]
    [InlineData("session: 2024-25", "schooling.session: expected 2024-25, got 2025-26")]
    [InlineData("stage: S1", "schooling.stage: expected S1, got P7")]
    [InlineData("stage: null", "schooling.stage: expected null, got P7")]
    [InlineData("leaving_date: Unknown", "schooling.leaving_date: expected Unknown, got 2030-05-31")]
    [InlineData("elc_start_term: spring", "schooling.elc_start_term: expected spring, got autumn")]
    [InlineData("elc_start_term: autumn 2018", "schooling.elc_start_term: expected autumn 2018, got autumn 2017")]
    [InlineData("ema_from_month: 2030-09", "schooling.ema_from_month: expected 2030-09, got 2030-08")]
    public void A_wrong_answer_about_schooling_fails(string expected, string reason)
    {
        var result = Assert.Single(VectorRunner.RunText("a.yaml", Good.Replace("status: { looked_after: \"No\" }", "schooling: { " + expected + " }", StringComparison.Ordinal)).Results);

        Assert.Equal([reason], result.Reasons);
    }

    [Theory]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { measures: { attendance: 90 } }", "measures: not answered yet")]
    [InlineData("jurisdiction: scotland", "jurisdiction: england", "jurisdiction england: not answered yet")]
    public void A_name_of_the_vocabulary_that_is_not_answered_yet_fails_and_never_passes(string good, string other, string reason)
    {
        var result = Assert.Single(VectorRunner.RunText("a.yaml", Good.Replace(good, other, StringComparison.Ordinal)).Results);

        Assert.Equal(VectorVerdict.Failed, result.Verdict);
        Assert.Contains(reason, result.Reasons);
    }

    [Theory]
    [InlineData("expect:", "expects:", "the name 'expects' is not in the vocabulary")]
    [InlineData("looked_after:", "lookedafter:", "the name 'lookedafter' is not in the vocabulary")]
    [InlineData("episodes: []", "episodes: [ { basis: QQQ, from: 2025-01-01 } ]", "the code 'QQQ' is not on the list of legal bases")]
    [InlineData("episodes: []", "episodes: [ { basis: CSO, from: 2025-01-01, authority: XYZ } ]", "the code 'XYZ' is not on the list of local authorities")]
    [InlineData("episodes: []", "episodes: [ { basis: CSO, form: 2025-01-01 } ]", "the name 'form' is not in the vocabulary")]
    [InlineData("episodes: []", "homes: [ { type: TENT, from: 2025-01-01 } ]", "the code 'TENT' is not on the list of homes")]
    [InlineData("episodes: []", "schooling: { stage: P9 }", "the code 'P9' is not on the list of stages")]
    [InlineData("status: { looked_after: \"No\" }", "deadlines: { review.second: null }", "the name 'review.second' is not in the vocabulary")]
    [InlineData("facts:", "law: { commence: { \"asp-2026-16-s99\": 2027-04-01 } }\n  facts:", "the name 'asp-2026-16-s99' is not in the vocabulary")]
    [InlineData("facts:", "law: { commence: { \"asp-2026-16-s1\": soon } }\n  facts:", "a date (2026-01-15) is needed")]
    [InlineData("facts:", "law: { commenced: { \"asp-2026-16-s1\": 2027-04-01 } }\n  facts:", "the name 'commenced' is not in the vocabulary")]
    [InlineData("facts:", "law: { commence: { \"asp-2026-16-s1\": 2025-04-01 } }\n  facts:", "worked-case, commence: the day is before the Act was passed")]
    [InlineData("facts:", "law: { as_known: 2026-06-01, commence: { \"asp-2026-16-s1\": 2027-04-01 } }\n  facts:", "worked-case, commence: the day is after the one on which the law is taken as known")]
    [InlineData("facts:", "law: { as_known: soon }\n  facts:", "a date (2026-01-15) is needed")]
    [InlineData("facts:", "law: { as_known: null }\n  facts:", "no day of commencement and no day of knowledge is given")]
    [InlineData("facts:", "law: { commence: [2027-04-01] }\n  facts:", "fields are needed")]
    [InlineData("facts:", "calendar: { open: [] }\n  facts:", "the name 'open' is not in the vocabulary")]
    [InlineData("facts:", "calendar: { closed: [Monday] }\n  facts:", "a date (2026-01-15) is needed")]
    [InlineData("facts:", "calendar: { winter_leaving: { \"2026\": 2027-12-19 } }\n  facts:", "a date from 1 to 25 December of the year it stands for is needed")]
    [InlineData("facts:", "calendar: { winter_leaving: { \"2026\": 2026-12-26 } }\n  facts:", "a date from 1 to 25 December of the year it stands for is needed")]
    [InlineData("status: { looked_after: \"No\" }", "schooling: { session: 2026-28 }", "a session (2026-27) is needed")]
    [InlineData("status: { looked_after: \"No\" }", "schooling: { stage: P9 }", "the code 'P9' is not on the list of stages")]
    [InlineData("status: { looked_after: \"No\" }", "schooling: { elc_start_term: winter }", "a term (autumn, or autumn 2026) is needed")]
    [InlineData("status: { looked_after: \"No\" }", "schooling: { ema_from_month: August }", "a month (2026-08) is needed")]
    [InlineData("status: { looked_after: \"No\" }", "schooling: { class: 4B }", "the name 'class' is not in the vocabulary")]
    [InlineData("status: { looked_after: \"No\" }", "dates: { census.0: 2026-09-16 }", "the name 'census.0' is not in the vocabulary")]
    [InlineData("as_at: 2026-01-15", "as_at: 15/01/2026", "a date (2026-01-15) is needed")]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: {}", "nothing is expected")]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { status: {} }", "nothing is expected")]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { days: { from: 2026-01-01, to: 2026-01-31 } }", "nothing is expected")]
    [InlineData("looked_after: \"No\"", "looked_after: Perhaps", "Yes, No, Unknown or NeedsDecision is needed")]
    [InlineData("looked_after: \"No\"", "home: here", "one of home, away, Unknown is needed")]
    [InlineData("looked_after: \"No\"", "limbs: [x]", "a limb is one of a, b, c, d, e")]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { warnings: [nonsense] }", "the name 'nonsense' is not in the vocabulary")]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { dates: { attain.16: 2030-01-01 } }", "the name 'attain.16' is not in the vocabulary")]
    [InlineData("id: T-1", "id: null", "it is missing")]
    [InlineData("jurisdiction: scotland", "jurisdiction: atlantis", "it is neither scotland nor england")]
    public void A_wrong_name_or_code_is_refused_with_its_line(string good, string other, string reason)
    {
        var result = Assert.Single(VectorRunner.RunText("a.yaml", Good.Replace(good, other, StringComparison.Ordinal)).Results);

        Assert.Equal(VectorVerdict.Refused, result.Verdict);
        Assert.Contains(reason, Assert.Single(result.Reasons), StringComparison.Ordinal);
        Assert.StartsWith("line ", Assert.Single(result.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id: T-1")]
    [InlineData("- id: [")]
    [InlineData("- &a [*a, *a]")]
    [InlineData("- id: T-1\n  id: T-2")]
    [InlineData("[]")]
    [InlineData("- 1\n---\n- 2")]
    public void A_file_that_holds_no_cases_is_refused(string text)
    {
        var report = VectorRunner.RunText("a.yaml", text);

        Assert.False(report.IsGood);
        Assert.All(report.Results, r => Assert.Equal(VectorVerdict.Refused, r.Verdict));
        Assert.NotEmpty(report.Results);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Assert.False(VectorRunner.RunText("a.yaml", new string('[', 5000)).IsGood);
        Assert.False(VectorRunner.RunText("a.json", new string('[', 5000)).IsGood);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_a_refused_case_and_no_run_without_cases_is_good()
    {
        Assert.False(VectorRunner.Run(["no-such-folder"]).IsGood);
        Assert.False(VectorRunner.Run([]).IsGood);
    }

    [Fact]
    public void Two_cases_cannot_have_one_number() =>
        Assert.Equal(1, VectorRunner.RunText("a.yaml", Good + "\n" + Good).Failed);

    [Fact]
    public void A_negative_expectation_fails_where_the_answer_is_just_that()
    {
        string bad = Good.Replace("expect:", "expect_not:", StringComparison.Ordinal);
        string good = bad.Replace("\"No\"", "\"Yes\"", StringComparison.Ordinal);

        Assert.Equal(VectorVerdict.Failed, Assert.Single(VectorRunner.RunText("a.yaml", bad).Results).Verdict);
        Assert.True(VectorRunner.RunText("a.yaml", good).IsGood);
    }
}
