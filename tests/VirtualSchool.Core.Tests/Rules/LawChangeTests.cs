using NodaTime;

namespace VirtualSchool;

/// <summary>What of the law begins or ends between two days.</summary>
public sealed class LawChangeTests
{
    private static readonly LocalDate Start = new(2020, 4, 1);
    private static readonly LocalDate Turn = new(2024, 8, 28);

    [Fact]
    public void A_rule_that_is_replaced_begins_anew_and_one_that_is_not_ends()
    {
        var pack = Pack([Rule("XX-1", Start, Turn), Rule("XX-1", Turn, null), Rule("XX-2", Start, Turn), Rule("XX-3", null, null)], []);

        Assert.Equal(["2024-08-28 XX-1 Begins", "2024-08-28 XX-2 Ends"], Changes(pack, Start, Turn));
    }

    [Fact]
    public void The_first_day_is_what_changes_start_from_and_the_last_is_included()
    {
        var pack = Pack([Rule("XX-1", Turn, null)], []);

        Assert.Empty(Changes(pack, Turn, Turn.PlusDays(100)));
        Assert.Empty(Changes(pack, Turn, Turn));
        Assert.Empty(Changes(pack, Start, Turn.PlusDays(-1)));
        Assert.Equal(["2024-08-28 XX-1 Begins"], Changes(pack, Turn.PlusDays(-1), Turn));
    }

    [Fact]
    public void A_figure_begins_with_each_value_and_ends_where_none_follows()
    {
        var citation = new Citation("Invented Regulations 2020 reg.1", Confidence.High);
        var rate = new Parameter<int>("grant.rate", [new(10, new EffectiveInterval(Start, Turn), citation), new(12, new EffectiveInterval(Turn, Turn.PlusDays(10)), citation)]);
        var pack = Pack([Rule("XX-1", Turn, null)], [rate]);

        Assert.Equal(["2024-08-28 XX-1 Begins", "2024-08-28 grant.rate Begins", "2024-09-07 grant.rate Ends"], Changes(pack, Start, Turn.PlusDays(10)));
        Assert.Equal(["12", "12"], pack.ChangesBetween(Turn.PlusDays(-1), Turn.PlusDays(10)).Skip(1).Select(c => c.Value!.Text));
        Assert.All(pack.ChangesBetween(Start, Turn), c => Assert.NotNull(c.Citation));
        Assert.All(pack.ChangesBetween(Start, Turn), c => Assert.Null(c.Local));
    }

    [Fact]
    public void A_figure_that_another_source_states_again_does_not_change()
    {
        var one = new Citation("Invented Regulations 2020 reg.1", Confidence.High);
        var other = new Citation("Invented letter of 2024", Confidence.Medium);
        var rate = new Parameter<int>("grant.rate", [new(10, new EffectiveInterval(Start, Turn), one), new(10, new EffectiveInterval(Turn, null), other)]);

        Assert.Empty(Changes(Pack([], [rate]), Start, Turn));
    }

    [Fact]
    public void Days_the_wrong_way_round_are_refused() =>
        Assert.Throws<ArgumentException>(() => Pack([], []).ChangesBetween(Turn, Start));

    private static string[] Changes(RulePack pack, LocalDate after, LocalDate upTo) => [.. pack.ChangesBetween(after, upTo).Select(c => c.ToString())];

    private static RulePack Pack(IReadOnlyList<Rule> rules, IReadOnlyList<Parameter> parameters) => new("invented", "invented/1", rules, new NoCode(new ParameterSet(parameters)));

    private static Rule Rule(string id, LocalDate? from, LocalDate? end) =>
        new(id, "It is so", new Citation("Invented Act 2000 s.1", Confidence.High), from is { } start ? new EffectiveInterval(start, end) : null);

    private sealed class NoCode(ParameterSet parameters) : IPackRules
    {
        public IReadOnlyList<EntitlementScheme> Entitlements => [];

        public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions => [];

        public IReadOnlyList<DeadlineKind> Deadlines => [];

        public IReadOnlyList<ObligationKind> Obligations => [];

        public ParameterSet Parameters => parameters;

        public LocalDate LawSeenUpTo => Turn;

        public IPackCase Open(Learner learner, LocalDate? knownAt) => throw new NotSupportedException();
    }
}
