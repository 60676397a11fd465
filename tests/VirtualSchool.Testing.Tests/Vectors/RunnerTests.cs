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
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { deadlines: { review.first: null } }", "deadlines: not answered yet")]
    [InlineData("expect: { status: { looked_after: \"No\" } }", "expect: { dates: { census.2026: 2026-09-16 } }", "dates.census.2026: not answered yet")]
    [InlineData("facts:", "law: { commence: { \"asp-2026-16-s1\": 2027-04-01 } }\n  facts:", "law: not answered yet")]
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
