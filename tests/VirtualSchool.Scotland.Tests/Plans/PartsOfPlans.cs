using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What each part of a plan needs: content that meets it, and the same content with one thing wanting.</summary>
public sealed class PartsOfPlans
{
    private static readonly LocalDate Day = new(2026, 10, 5);
    private static readonly PlanKind Education = ScotlandPlans.EducationPlan;
    private static readonly PlanKind Girfec = ScotlandPlans.GirfecChildsPlan;
    private static readonly PlanKind Support = ScotlandPlans.CoordinatedSupportPlan;
    private static readonly PlanKind Pathway = ScotlandPlans.PathwayPlan;

    [Fact]
    public void Every_target_says_what_how_it_is_measured_and_when_it_is_looked_at()
    {
        PlanTarget whole = new() { Text = "Read aloud", Measure = "Teacher's notes", Review = Day };

        Met(Education, "targets", new() { Targets = [whole, whole] });
        Wanting(Education, "targets", new() { Targets = [whole, new() { Text = "Read aloud", Measure = "Teacher's notes" }] });
        Wanting(Education, "targets", new() { Targets = [new() { Text = "Read aloud", Review = Day }] });
        Wanting(Education, "targets", new() { Targets = [new() { Measure = "Teacher's notes", Review = Day }] });
        Met(Girfec, "outcomes", new() { Targets = [whole] });
        Wanting(Girfec, "outcomes", new() { Targets = [whole, new() { Text = " " }] });
    }

    [Fact]
    public void Every_action_has_somebody_and_a_day()
    {
        PlannedAction whole = new() { Text = "Ring the school", Owner = "worker", Due = Day };

        Met(Education, "actions", new() { Actions = [whole, whole] });
        Wanting(Education, "actions", new() { Actions = [whole, new() { Text = "Ring the school", Owner = "worker" }] });
        Wanting(Education, "actions", new() { Actions = [new() { Text = "Ring the school", Due = Day }] });
        Wanting(Education, "actions", new() { Actions = [new() { Owner = "worker", Due = Day }] });
    }

    [Fact]
    public void Every_support_says_what_and_by_whom()
    {
        PlanSupport whole = new() { Text = "A quiet room", By = "co" };

        Met(Support, "support", new() { Supports = [whole] });
        Wanting(Support, "support", new() { Supports = [whole, new() { By = "co" }] });
        Met(Support, "providers", new() { Supports = [whole] });
        Wanting(Support, "providers", new() { Supports = [whole, new() { Text = "A quiet room" }] });
    }

    [Fact]
    public void The_familys_views_are_those_of_a_parent_or_carer_who_is_named_and_was_asked()
    {
        Met(Girfec, "family-views", Family(PlanRole.Parent, "gran", ViewsOutcome.Given, "A", " "));
        Met(Girfec, "family-views", Family(PlanRole.Carer, "gran", ViewsOutcome.ChoseNotToSay));
        Wanting(Girfec, "family-views", Family(PlanRole.Teacher, "gran", ViewsOutcome.Given, "A"));
        Wanting(Girfec, "family-views", Family(PlanRole.Parent, "somebody", ViewsOutcome.Given, "A"));
        Wanting(Girfec, "family-views", Family(PlanRole.Parent, null, ViewsOutcome.Given, "A"));
        Wanting(Girfec, "family-views", Family(PlanRole.Parent, "gran", ViewsOutcome.NotAskedYet));
        Wanting(Girfec, "family-views", Family(PlanRole.Parent, "gran", ViewsOutcome.Given, " "));
    }

    [Fact]
    public void Brothers_and_sisters_were_asked_themselves()
    {
        PlanKind plan = ScotlandPlans.LookedAfterChildsPlan;

        Met(plan, "brothers-and-sisters-views", Family(PlanRole.BrotherOrSister, "gran", ViewsOutcome.Given, "A"));
        Wanting(plan, "brothers-and-sisters-views", Family(PlanRole.BrotherOrSister, "gran", ViewsOutcome.NotAskedYet));
        Wanting(plan, "brothers-and-sisters-views", new()
        {
            Contributors = [new() { Id = "b", Role = PlanRole.BrotherOrSister }, new() { Id = "gran", Role = PlanRole.Carer }],
            OtherViews = [new() { Person = "gran", Outcome = ViewsOutcome.Given, Words = [new() { Text = "A" }] }],
        });
    }

    [Fact]
    public void Wellbeing_is_all_eight_indicators_by_what_goes_well_or_what_is_needed()
    {
        WellbeingNote[] all = [.. Enum.GetValues<WellbeingIndicator>().Select(i => (int)i % 2 == 0 ? new WellbeingNote { Indicator = i, Strengths = "A" } : new WellbeingNote { Indicator = i, Needs = "A" })];

        Met(Girfec, "wellbeing", new() { Wellbeing = all });
        Wanting(Girfec, "wellbeing", new() { Wellbeing = [.. all.Skip(1)] });
        Wanting(Girfec, "wellbeing", new() { Wellbeing = [.. all.Skip(1), new() { Indicator = all[0].Indicator }] });
        Wanting(Girfec, "wellbeing", new() { Wellbeing = [.. all.Skip(1), all[1]] });
    }

    [Fact]
    public void Where_school_records_are_is_a_reference_to_attendance_or_attainment()
    {
        Met(Education, "school-records", Records(PlanContextKind.Attendance, "R1"));
        Met(Education, "school-records", Records(PlanContextKind.Attainment, "R1"));
        Wanting(Education, "school-records", Records(PlanContextKind.Exclusions, "R1"));
        Wanting(Education, "school-records", Records(PlanContextKind.Attainment, " "));

        static PlanContent Records(PlanContextKind kind, string reference) => new() { Context = [new() { Kind = kind, Reference = reference }] };
    }

    [Fact]
    public void A_contact_is_a_name_and_a_way_to_get_in_touch_in_that_role()
    {
        Met(Support, "co-ordinator", Contact(PlanRole.Coordinator, "A", "B"));
        Wanting(Support, "co-ordinator", Contact(PlanRole.AdviceOfficer, "A", "B"));
        Wanting(Support, "co-ordinator", Contact(PlanRole.Coordinator, null, "B"));
        Wanting(Support, "co-ordinator", Contact(PlanRole.Coordinator, "A", null));
        Met(Support, "advice-officer", Contact(PlanRole.AdviceOfficer, "A", "B"));
        Met(Pathway, "co-ordinator", Contact(PlanRole.Coordinator, "A", null));
        Wanting(Pathway, "co-ordinator", Contact(PlanRole.Coordinator, null, "B"));
        Wanting(Pathway, "co-ordinator", Contact(PlanRole.Teacher, "A", "B"));
        Met(Girfec, "lead-professional", Contact(PlanRole.LeadProfessional, null, null));
        Wanting(Girfec, "lead-professional", Contact(PlanRole.Teacher, "A", "B"));

        static PlanContent Contact(PlanRole role, string? name, string? contact) => new() { Contributors = [new() { Id = "p", Role = role, Name = name, Contact = contact }] };
    }

    [Theory]
    [InlineData("name")]
    [InlineData("address")]
    [InlineData("contact")]
    [InlineData("relationship")]
    [InlineData("communication")]
    public void A_parents_details_are_all_five_of_each_parent(string without)
    {
        PlanContributor whole = Parent(string.Empty);

        Met(Support, "parent-details", new() { Contributors = [whole, whole] });
        Wanting(Support, "parent-details", new() { Contributors = [whole, Parent(without)] });

        static PlanContributor Parent(string without) => new()
        {
            Role = PlanRole.Parent,
            Name = without == "name" ? null : "A",
            Address = without == "address" ? null : "A",
            Contact = without == "contact" ? null : "A",
            Relationship = without == "relationship" ? null : "A",
            Communication = without == "communication" ? null : "A",
        };
    }

    [Fact]
    public void A_code_is_asked_for() => Assert.Throws<ArgumentNullException>(() => ScotlandPlans.Find(null!));

    private static PlanContent Family(PlanRole role, string? person, ViewsOutcome outcome, params string[] words) => new()
    {
        Contributors = [new() { Id = "gran", Role = role }, new() { Id = null, Role = role }],
        OtherViews = [new() { Person = person, Outcome = outcome, Words = [.. words.Select(w => new PlanWords { Text = w })] }],
    };

    private static void Met(PlanKind kind, string code, PlanContent content) => Assert.Equal(RequirementState.Met, kind.Requirements.Single(r => r.Code == code).Of(content));

    private static void Wanting(PlanKind kind, string code, PlanContent content) => Assert.Equal(RequirementState.Missing, kind.Requirements.Single(r => r.Code == code).Of(content));
}
