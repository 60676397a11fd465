using NodaTime;

namespace VirtualSchool;

/// <summary>What the rule book does around the answers of a pack: dates, versions, windows, and who is refused.</summary>
public sealed class AskingAPack
{
    private static readonly LocalDate Monday = new(2026, 6, 1);
    private static readonly Citation Source = new("Invented Act 2000 s.1", Confidence.High);
    private static readonly Rule Rule = new("XX-1", "It is so", Source, new EffectiveInterval(new LocalDate(2000, 1, 1), null));
    private static readonly EntitlementScheme Grant = new("grant", "A grant", Rule, "looked after");
    private static readonly EntitlementScheme Never = new("never", "Nothing", Rule, "looked after");
    private static readonly CareExperienceDefinition Wide = new("wide", "1", "A wide one", Rule);
    private static readonly DeadlineKind Due = new("hearing.latest", "The hearing", Rule, "any");
    private static readonly ObligationKind Owed = new("plan.made", "There is a plan", Rule, ObligationStrength.Guidance, ObligationActor.School, "hearing.latest");
    private static readonly Learner Nobody = new();

    private static readonly RulePack Pack = new("invented", "invented/1", [Rule], new Code([Monday, Monday.PlusDays(3), Monday.PlusDays(10), Monday.PlusDays(20)]));

    [Fact]
    public void Windows_are_the_runs_of_days_of_change_on_which_the_rule_says_yes()
    {
        Inquiry child = RuleBook.Of(Pack).About(Nobody);

        // Yes on the first three days, and from the eleventh to the twentieth.
        Assert.Equal([new(Monday, Monday.PlusDays(3)), new EffectiveInterval(Monday.PlusDays(10), Monday.PlusDays(20))], child.WindowsOf(Grant));
        Assert.Empty(child.WindowsOf(Never));
        Assert.Equal([new EffectiveInterval(Monday, null)], Ask([Monday]).WindowsOf(Grant));
        Assert.Equal([new EffectiveInterval(Monday, Monday.PlusDays(3))], Ask([Monday, Monday.PlusDays(1), Monday.PlusDays(3)]).WindowsOf(Grant));
        Assert.Empty(Ask([]).WindowsOf(Grant));
        Assert.Throws<ArgumentNullException>(() => child.WindowsOf(null!));
    }

    [Fact]
    public void An_entitlement_says_from_when_to_when_and_what_ends_it()
    {
        Decision<Entitlement> grant = RuleBook.Of(Pack).EntitlementOf(Nobody, "grant", Monday.PlusDays(1), Monday.PlusDays(30));

        Assert.Equal((Determination.Yes, (LocalDate?)Monday, (LocalDate?)Monday.PlusDays(2), (decimal?)1200m), (grant.Outcome, grant.Value.From, grant.Value.To, grant.Value.Amount));
        Assert.Equal("granted, day 3: No", $"{grant.Value.Ends!.Sentence}: {grant.Value.Ends.Outcome}");
        Assert.Equal(("grant", "invented/1", Monday.PlusDays(1), (LocalDate?)Monday.PlusDays(30)), (grant.Value.Code, grant.PackVersion, grant.AsAt, grant.KnownAt));
        Assert.Equal(2, grant.Value.Windows.Count);

        Decision<Entitlement> later = RuleBook.Of(Pack).EntitlementOf(Nobody, "grant", Monday.PlusDays(5));
        Assert.Equal((Determination.No, null, null, null), (later.Outcome, later.Value.Window, later.Value.Ends, later.Value.From));
        Assert.Null(later.KnownAt);

        Decision<Entitlement> open = Ask([Monday]).EntitlementOn("grant", Monday);
        Assert.Equal((Monday, null, null), (open.Value.From, open.Value.To, open.Value.Ends));
    }

    [Fact]
    public void Every_question_goes_to_the_pack_with_its_day_and_whether_reasons_are_kept()
    {
        var rules = RuleBook.Of(Pack);
        Inquiry child = rules.About(Nobody, Monday);

        Assert.Equal("status, day 1", rules.StatusOf(Nobody, Monday.PlusDays(1)).Trace.Sentence);
        Assert.Equal(Determination.Yes, child.StatusOnlyOn(Monday).LookedAfter);
        Assert.Equal("ever, day 2", rules.EverLookedAfter(Nobody, Monday.PlusDays(2)).Trace.Sentence);
        Assert.Equal("counted, day 0 to 5", rules.DaysLookedAfter(Nobody, Monday, Monday.PlusDays(4)).Trace.Sentence);
        Assert.Equal(Monday.PlusDays(4), rules.DaysLookedAfter(Nobody, Monday, Monday.PlusDays(4)).AsAt);
        Assert.Equal("wide, day 3", rules.CareExperienceOf(Nobody, "wide", Monday.PlusDays(3)).Trace.Sentence);
        Assert.Same(Wide, child.CareExperienceOn("wide", Monday).Value.Definition);
        Assert.Equal("due, day 4, without calendar", child.DeadlineOn("hearing.latest", Monday.PlusDays(4)).Trace.Sentence);
        Assert.Equal(["grant", "never"], rules.EvaluateAll(Nobody, Monday).Select(d => d.Value.Code));
        Assert.Equal("", Because.OutcomesOnly.Holds(true, $"never written").Sentence);
        Assert.Equal((Determination.Yes, Determination.Unknown), (child.OutcomeOn(Grant, Monday).Outcome, child.OutcomeOn(Wide, Monday.PlusDays(6)).Outcome));
        Assert.Equal(["episodes"], child.OutcomeOn(Wide, Monday.PlusDays(6)).Missing);
        Assert.Equal(4, child.DaysOfChange().Count);
        Assert.Equal(("Inquiry invented/1", "RuleBook invented/1", (LocalDate?)Monday), (child.ToString(), rules.ToString(), child.KnownAt));
        Assert.Same(Pack, child.Pack);
    }

    [Fact]
    public void A_code_the_pack_does_not_have_is_refused_and_not_repeated()
    {
        Inquiry child = RuleBook.Of(Pack).About(Nobody);

        foreach (Action ask in new Action[]
        {
            () => child.EntitlementOn("ailsa", Monday),
            () => child.CareExperienceOn("ailsa", Monday),
            () => child.DeadlineOn("ailsa", Monday),
        })
        {
            Assert.DoesNotContain("ailsa", Assert.Throws<ArgumentException>(ask).Message);
        }

        Assert.Throws<ArgumentException>(() => child.DaysLookedAfter(Monday, Monday.PlusDays(-1)));
        Assert.Throws<ArgumentNullException>(() => child.OutcomeOn((EntitlementScheme)null!, Monday));
        Assert.Throws<ArgumentNullException>(() => child.OutcomeOn((CareExperienceDefinition)null!, Monday));
        Assert.Throws<ArgumentNullException>(() => RuleBook.Of(null!));
        Assert.Throws<ArgumentNullException>(() => RuleBook.Of(Pack).About(null!));
    }

    [Fact]
    public void A_pack_shows_its_rules_figures_schemes_definitions_and_deadlines()
    {
        Assert.Equal(("invented", "invented/1", "invented/1", Monday), (Pack.Jurisdiction, Pack.Version, Pack.ToString(), Pack.LawSeenUpTo));
        Assert.Equal([Rule], Pack.Rules);
        Assert.Equal([Grant, Never], Pack.EntitlementSchemes);
        Assert.Equal([Wide], Pack.CareExperienceDefinitions);
        Assert.Equal([Due], Pack.DeadlineKinds);
        Assert.Empty(Pack.Parameters.All);
        Assert.Same(Never, Pack.EntitlementScheme("never"));
        Assert.Same(Wide, Pack.CareExperienceDefinition("wide"));
        Assert.Same(Due, Pack.DeadlineKind("hearing.latest"));
        Assert.Equal([Owed], Pack.ObligationKinds);
        Assert.Same(Owed, Pack.ObligationKind("plan.made"));
    }

    [Fact]
    public void An_obligation_is_asked_alone_or_with_all_others_and_with_the_councils_calendar_or_without()
    {
        Inquiry child = Ask([Monday]);
        var council = new WorkingCalendar("council", Source, EffectiveInterval.FromInclusive(Monday, Monday.PlusDays(400)), [], [], []);

        Assert.Equal("owed, day 0, without calendar", child.ObligationOn("plan.made", Monday).Trace.Sentence);
        Assert.Equal("owed, day 1, with calendar", Assert.Single(child.ObligationsOn(Monday.PlusDays(1), council)).Trace.Sentence);
        Obligation bare = Assert.Single(child.ObligationsOnlyOn(Monday));
        Assert.Equal((Owed, Monday, ObligationState.NotMet, 0), (bare.Kind, bare.AsAt, bare.State, bare.DaysLate));
        Assert.Equal("Obligation plan.made (NotMet)", bare.ToString());
        Assert.DoesNotContain("ailsa", Assert.Throws<ArgumentException>(() => child.ObligationOn("ailsa", Monday)).Message);
        Assert.Throws<ArgumentException>(() => new ObligationKind("Plan Made", "There is a plan", Rule, ObligationStrength.Law, ObligationActor.NotStated));
    }

    [Fact]
    public void An_obligation_is_late_from_the_day_after_its_last()
    {
        Assert.Equal(0, new Obligation(Owed, Monday, ObligationState.NotMet) { Due = Monday }.DaysLate);
        Assert.Equal(1, new Obligation(Owed, Monday.PlusDays(1), ObligationState.NotMet) { Due = Monday }.DaysLate);
        Assert.Equal(0, new Obligation(Owed, Monday.PlusDays(1), ObligationState.NotKnown) { Due = Monday }.DaysLate);
        Assert.Equal(3, new Obligation(Owed, Monday.PlusDays(9), ObligationState.Met) { Deadline = new Deadline(Due, Monday.PlusDays(9), Monday) { MetOn = Monday.PlusDays(3) } }.DaysLate);
    }

    [Fact]
    public void Versions_of_a_rule_follow_one_another_and_never_hold_on_one_day()
    {
        Rule Version(LocalDate? from, LocalDate? end) => new("XX-1", "It is so", Source, from is { } start ? new EffectiveInterval(start, end) : null);
        RulePack Of(params Rule[] rules) => new("invented", "invented/1", rules, Pack.Code);

        Assert.Equal(2, Of(Version(Monday, Monday.PlusDays(5)), Version(Monday.PlusDays(5), null)).Rules.Count);
        string message = Assert.Throws<RuleConfigurationException>(() => Of(Version(Monday, Monday.PlusDays(5)), Version(Monday.PlusDays(4), null))).Message;
        Assert.Equal("invented/1, XX-1: two versions of the rule are in force on the same day.", message);
        Assert.Throws<RuleConfigurationException>(() => Of(Version(null, null), Version(null, null)));
        Assert.Throws<RuleConfigurationException>(() => Of(Version(Monday, Monday.PlusDays(5)), Version(null, null)));
        Assert.Throws<RuleConfigurationException>(() => Of(Version(Monday, Monday.PlusDays(5)), Version(Monday.PlusDays(5), Monday.PlusDays(9)), Version(Monday.PlusDays(2), Monday.PlusDays(3))));
        Assert.Throws<ArgumentNullException>(() => new RulePack(null!, "1", [], Pack.Code));
        Assert.Throws<ArgumentNullException>(() => new RulePack("a", null!, [], Pack.Code));
        Assert.Throws<ArgumentNullException>(() => new RulePack("a", "1", null!, Pack.Code));
        Assert.Throws<ArgumentNullException>(() => new RulePack("a", "1", [], null!));
    }

    private static Inquiry Ask(LocalDate[] days) => RuleBook.Of(new RulePack("invented", "invented/1", [Rule], new Code(days))).About(Nobody);

    private sealed class Code(LocalDate[] days) : IPackRules, IPackCase
    {
        public IReadOnlyList<EntitlementScheme> Entitlements => [Grant, Never];

        public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions => [Wide];

        public IReadOnlyList<DeadlineKind> Deadlines => [Due];

        public IReadOnlyList<ObligationKind> Obligations => [Owed];

        public ParameterSet Parameters { get; } = new([]);

        public LocalDate LawSeenUpTo => Monday;

        public IPackCase Open(Learner learner, LocalDate? knownAt) => this;

        public RuleAnswer<CareStatus> StatusOn(LocalDate day, Because because) => new(new CareStatus { LookedAfter = Determination.Yes }, because.Holds(true, $"status, day {Day(day)}"));

        public RuleAnswer<IReadOnlyList<SourceRow>> EverLookedAfter(LocalDate day, Because because) => new([], because.Holds(true, $"ever, day {Day(day)}"));

        public RuleAnswer<CareDays> DaysIn(EffectiveInterval window, Because because) => new(new CareDays(window), because.Holds(true, $"counted, day {Day(window.Start)} to {Day(window.End!.Value)}"));

        public RuleAnswer<IReadOnlyList<CareEvidence>> CareExperience(CareExperienceDefinition definition, LocalDate day, Because because) =>
            new([], Day(day) < 5 ? because.Holds(true, $"wide, day {Day(day)}") : because.Missing("episodes", $"not recorded"));

        public RuleAnswer<decimal?> Entitlement(EntitlementScheme scheme, LocalDate day, Because because) =>
            new(1200m, because.Holds(scheme == Grant && Day(day) is < 3 or (>= 10 and < 20), $"granted, day {Day(day)}"));

        public RuleAnswer<Deadline> Deadline(DeadlineKind kind, LocalDate day, WorkingCalendar? calendar, Because because) =>
            new(new Deadline(kind, day, day), because.Holds(true, $"due, day {Day(day)}, {(calendar is null ? "without" : "with")} calendar"));

        public RuleAnswer<Obligation> Obligation(ObligationKind kind, LocalDate day, WorkingCalendar? council, Because because) =>
            new(new Obligation(kind, day, ObligationState.NotMet), because.Holds(true, $"owed, day {Day(day)}, {(council is null ? "without" : "with")} calendar"));

        public IReadOnlyList<LocalDate> DaysOfChange() => days;

        private static int Day(LocalDate day) => Period.DaysBetween(Monday, day);
    }
}
