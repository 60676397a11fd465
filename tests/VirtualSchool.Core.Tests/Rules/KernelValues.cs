using NodaTime;

namespace VirtualSchool;

/// <summary>The small values of the rule kernel: what makes two of them equal, and what makes none.</summary>
public sealed class KernelValues
{
    private static readonly Citation Source = new("Invented Act 2000 s.1", Confidence.High);
    private static readonly LocalDate Day = new(2026, 6, 1);

    [Fact]
    public void Citations_are_equal_by_their_text()
    {
        var again = new Citation("Invented Act 2000 s.1", Confidence.Low, "https://example.org");
        Citation none = null!;

        Assert.True(Source == again && Source.Equals((object)again) && Source.GetHashCode() == again.GetHashCode());
        Assert.True(Source != new Citation("Invented Act 2000 s.2", Confidence.High));
        Assert.False(Source == none || none == Source || Source.Equals(none) || Source.Equals((object)"Invented Act 2000 s.1"));
        Assert.True(none == (Citation?)null && Source != none);
        Assert.Equal("Invented Act 2000 s.1", Source.ToString());
        Assert.Throws<ArgumentNullException>(() => new Citation(null!, Confidence.High));
        Assert.Throws<ArgumentException>(() => new Citation(" ", Confidence.High));
    }

    [Fact]
    public void A_rule_needs_a_number_a_sentence_and_a_source()
    {
        Assert.Throws<ArgumentNullException>(() => new Rule(null!, "So", Source, null));
        Assert.Throws<ArgumentNullException>(() => new Rule("XX-1", null!, Source, null));
        Assert.Throws<ArgumentNullException>(() => new Rule("XX-1", "So", null!, null));
        Assert.Throws<ArgumentException>(() => new Rule(" ", "So", Source, null));
        Assert.Throws<ArgumentException>(() => new Rule("XX-1", "", Source, null));
        Assert.Equal("XX-1 So", new Rule("XX-1", "So", Source, null).ToString());
        Assert.False(new Rule("XX-1", "So", Source, new EffectiveInterval(Day, null)).IsEnactedNotInForce);
    }

    [Fact]
    public void Exceptions_are_equal_when_condition_and_answer_are()
    {
        Trace holds = Because.Traced.Holds(true, $"so"), other = Because.Traced.Holds(true, $"so");
        RuleException one = new(holds, Determination.No), same = new(holds, Determination.No);

        Assert.True(one == same && one.Equals((object)same) && one.GetHashCode() == same.GetHashCode());
        Assert.True(one != new RuleException(other, Determination.No));
        Assert.True(one != new RuleException(holds, Determination.Yes));
        Assert.False(one.Equals("RuleException Yes then No"));
        Assert.Equal("RuleException Yes then No", one.ToString());
        Assert.Throws<ArgumentNullException>(() => new RuleException(null!, Determination.No));
    }

    [Fact]
    public void Outcomes_are_equal_when_answer_and_missing_facts_are()
    {
        RuleOutcome Of(Trace trace) => new(trace);
        RuleOutcome born = Of(Because.OutcomesOnly.Missing("born", $"")), again = Of(Because.Traced.Missing("born", $"not recorded"));

        Assert.True(born == again && born.Equals((object)again) && born.GetHashCode() == again.GetHashCode());
        Assert.True(born != Of(Because.OutcomesOnly.Missing("episodes", $"")));
        Assert.True(Of(Because.OutcomesOnly.Holds(true, $"")) != Of(Because.OutcomesOnly.Holds(false, $"")));
        Assert.False(born.Equals("Unknown"));
        Assert.Equal(("Unknown", "Yes"), (born.ToString(), Of(Because.OutcomesOnly.Holds(true, $"")).ToString()));
        Assert.Empty(default(RuleOutcome).Missing);
    }

    [Fact]
    public void Days_at_home_away_and_not_known_make_up_the_days_looked_after() =>
        Assert.Equal(12, new CareDays(new EffectiveInterval(Day, Day.PlusDays(100))) { LookedAfter = 60, AtHome = 40, Away = 8 }.HomeNotKnown);

    [Fact]
    public void An_answer_says_its_outcome_and_nothing_of_the_child()
    {
        var answer = new RuleAnswer<int>(5, Because.Traced.Holds(true, $"so"));
        var decision = new Decision<int>(5, Day, Day.PlusDays(1), "invented/1", answer.Trace);

        Assert.Equal(("RuleAnswer Yes", "Decision Yes", "CareDays"), (answer.ToString(), decision.ToString(), new CareDays(default).ToString()));
        Assert.Equal("RuleAnswer ", default(RuleAnswer<int>).ToString());
        Assert.Empty(decision.Missing);
        Assert.Throws<ArgumentNullException>(() => new RuleAnswer<int>(5, null!));
    }

    [Theory]
    [InlineData("grant", true)]
    [InlineData("asp-2026-16", true)]
    [InlineData("0", true)]
    [InlineData("az-09", true)]
    [InlineData("", false)]
    [InlineData("Grant", false)]
    [InlineData("a grant", false)]
    [InlineData("grant.a", false)]
    [InlineData("grant{", false)]
    public void A_code_is_lower_case_words_joined_by_hyphens(string code, bool accepted)
    {
        var rule = new Rule("XX-1", "So", Source, null);

        Assert.Equal(accepted, Record.Exception(() => new EntitlementScheme(code, "A grant", rule, "looked after")) is null);
        Assert.Equal(accepted, Record.Exception(() => new CareExperienceDefinition(code, "1", "A definition", rule)) is null);
    }

    [Fact]
    public void A_scheme_has_all_its_parts()
    {
        var rule = new Rule("XX-1", "So", Source, null);

        Assert.Throws<ArgumentNullException>(() => new EntitlementScheme(null!, "A grant", rule, "looked after"));
        Assert.Throws<ArgumentNullException>(() => new EntitlementScheme("grant", null!, rule, "looked after"));
        Assert.Throws<ArgumentNullException>(() => new EntitlementScheme("grant", "A grant", null!, "looked after"));
        Assert.Throws<ArgumentNullException>(() => new EntitlementScheme("grant", "A grant", rule, null!));
        Assert.False(new EntitlementScheme("grant", "A grant", rule, "looked after").IsLocal);
        Assert.Equal("grant", new EntitlementScheme("grant", "A grant", rule, "looked after").ToString());
    }
}
