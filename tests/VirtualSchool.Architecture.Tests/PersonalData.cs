using System.Reflection;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Nothing a program prints by itself (ToString, an exception, an issue) says anything about a child.</summary>
public sealed class PersonalData
{
    /// <summary>Types that may print a text they hold, and why that text is no child's.</summary>
    private static readonly Dictionary<string, string> NamesNoPerson = new(StringComparer.Ordinal)
    {
        ["VirtualSchool.AgeTable"] = "ages and amounts of an allowance",
        ["VirtualSchool.CareExperience"] = "a definition's code and version",
        ["VirtualSchool.CareExperienceDefinition"] = "a definition's code, of checked shape, and version",
        ["VirtualSchool.Citation"] = "a provision of law or a publication",
        ["VirtualSchool.CouncilCalendar"] = "a calendar's name, of checked shape",
        ["VirtualSchool.CouncilCalendarReading"] = "a number of issues, which name lines of a council's calendar",
        ["VirtualSchool.EffectiveInterval"] = "a span of days that belongs to nobody until a fact holds it; the fact does not print it",
        ["VirtualSchool.Entitlement"] = "a scheme's code, of checked shape",
        ["VirtualSchool.EntitlementScheme"] = "a scheme's code, of checked shape",
        ["VirtualSchool.ExportMap"] = "a map's name and version",
        ["VirtualSchool.ExportRows"] = "a list by its source and file, as SourceFile prints them, and a number of rows",
        ["VirtualSchool.HomeType"] = "a code of the law's list",
        ["VirtualSchool.IdentifierCount"] = "a field of a map and counts",
        ["VirtualSchool.Scotland.BankHoliday"] = "a day of the law's list",
        ["VirtualSchool.Inquiry"] = "a version of the rules",
        ["VirtualSchool.IntervalSet"] = "spans of days that belong to nobody until a fact holds them",
        ["VirtualSchool.Issue"] = "built by the readers, which are tested with planted rows",
        ["VirtualSchool.IssueCode"] = "a code with its fixed texts",
        ["VirtualSchool.LawChange"] = "a day of the law, a rule's number or a figure's name",
        ["VirtualSchool.LawOverlay"] = "an overlay's name, of checked shape",
        ["VirtualSchool.LegalBasis"] = "a provision of law",
        ["VirtualSchool.LocalEntitlement"] = "an entitlement's code, of checked shape",
        ["VirtualSchool.Parameter"] = "a parameter's name, of checked shape",
        ["VirtualSchool.Parameter`1"] = "a parameter's name, of checked shape",
        ["VirtualSchool.ParameterSet"] = "a count of parameters",
        ["VirtualSchool.PlanKind"] = "a kind's code, of checked shape",
        ["VirtualSchool.Rule"] = "a rule's number and sentence",
        ["VirtualSchool.RuleBook"] = "a version of the rules",
        ["VirtualSchool.RulePack"] = "a version of the rules",
        ["VirtualSchool.RuleOutcome"] = "one of four words",
        ["VirtualSchool.SchoolStage"] = "a stage such as P7",
        ["VirtualSchool.Scotland.CecypAllocation"] = "a council's code, from the list, and the day of the statistics",
        ["VirtualSchool.Scotland.LocalAuthority"] = "a council",
        ["VirtualSchool.Scotland.LookedAfterFlag"] = "a code of the school system's list",
        ["VirtualSchool.Scotland.MissingFactCount"] = "a path of the records, such as born, and a count",
        ["VirtualSchool.Scotland.SchoolingAnswer`1"] = "whether the answer is known, and never the answer",
        ["VirtualSchool.Scotland.ScotlandHomeType"] = "a code of the law's list",
        ["VirtualSchool.Scotland.ScotlandLegalBasis"] = "a provision of law",
        ["VirtualSchool.Scotland.ScotlandStage"] = "a stage such as P7",
        ["VirtualSchool.Scotland.ShortBreakSeries"] = "its own name only; its fields are facts and a trace, which are tested",
        ["VirtualSchool.SeedCode"] = "a school's number",
        ["VirtualSchool.SourceFile"] = "a source and a file's name",
        ["VirtualSchool.SourceId"] = "a system's name",
        ["VirtualSchool.SourcePosition"] = "a file, a row and a column header",
        ["VirtualSchool.SourceRow"] = "a file, a row and a column header",
        ["VirtualSchool.Testing.SyntheticAuthority"] = "children who were made up, and it prints counts",
        ["VirtualSchool.Testing.VectorReport"] = "counts of worked cases, whose people are invented",
        ["VirtualSchool.Testing.VectorResult"] = "the number of a worked case, whose people are invented",
        ["VirtualSchool.WorkingCalendar"] = "a calendar's name, of checked shape",
        ["VirtualSchool.WorkingCalendars"] = "a count of calendars",
    };

    /// <summary>Types whose own ToString could print a text.</summary>
    private static IEnumerable<Type> Speaking => Repository.PublicTypes
        .Where(t => !t.IsEnum && !t.IsInterface && !(t.IsAbstract && t.IsSealed) && !typeof(Exception).IsAssignableFrom(t))
        .Where(t => Repository.Assemblies.Contains(t.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType!.Assembly))
        .Where(Planting.HoldsText);

    private static IEnumerable<Type> Planted => Speaking.Where(t => !NamesNoPerson.ContainsKey(t.FullName!) && t is { IsAbstract: false });

    /// <summary>The parts of a linkage model: every text they are given is the model's own (a field, a rule, a level), and their faults name it.</summary>
    private static readonly HashSet<Type> ModelParts =
    [
        typeof(BlockingRule), typeof(ComparisonLevel), typeof(ComparisonModel), typeof(FieldTest), typeof(GuardRule), typeof(KeyPart),
        typeof(LinkField), typeof(LinkModel), typeof(LinkSchema), typeof(VetoRule),
    ];

    [Fact]
    public void A_canary_is_found_where_it_is_planted()
    {
        var name = (PersonName)Planting.Build(typeof(PersonName))!;

        Assert.True(Planting.ShowsACanary(name.ToDisplay()));
        Assert.True(Planting.ShowsACanary(new NodaTime.LocalDate(1987, 6, 5).ToString()));
        Assert.False(Planting.ShowsACanary("PersonName (Legal)"));
    }

    [Fact]
    public void Every_type_that_prints_itself_and_holds_text_is_tested_or_explained() =>
        Complaints.None(Planted.Where(t => Planting.Build(t) is null).Select(t => $"{t}: teach Planting to build it, or say in {nameof(NamesNoPerson)} why its text is no child's"));

    [Fact]
    public void ToString_says_nothing_about_a_child() =>
        Complaints.None(
            from type in Planted
            from text in Planting.Texts
            let planted = Planting.Build(type, text)
            where planted is not null && Planting.ShowsACanary(planted.ToString())
            select $"{type}: {planted}");

    [Fact]
    public void Whatever_the_libraries_make_of_a_child_says_nothing_about_it() =>
        Complaints.None(
            from made in Harvest.All
            where !NamesNoPerson.ContainsKey(made.GetType().FullName!.Split('[')[0]) && Planting.ShowsACanary(made.ToString())
            select $"{made.GetType()}: {made}");

    [Fact]
    public void An_issue_says_nothing_about_a_child()
    {
        var issues = Harvest.Of(typeof(Issue)).Cast<Issue>().ToArray();

        Assert.Contains(issues, i => i.Code.Equals(IssueCodes.CodeUnknown));
        Complaints.None(issues.Where(i => Planting.ShowsACanary(i.Message + i.Detail + i.Position)).Select(i => i.ToString()));
    }

    [Fact]
    public void Reasons_say_nothing_about_a_child()
    {
        var traces = Harvest.Of(typeof(Trace)).Cast<Trace>().ToArray();

        Assert.Contains(traces, t => t.Outcome == Determination.Yes);
        // Dates of care are part of a reason (they identify nobody by themselves); names and numbers never are.
        Complaints.None(from trace in traces let text = trace.ToText() + trace.ToJson() + trace.ToMarkdown() where text.Contains("Zebed", StringComparison.OrdinalIgnoreCase) || text.Contains("201188660", StringComparison.Ordinal) select trace.ToText());
    }

    [Fact]
    public void An_exception_says_nothing_about_a_child() =>
        Complaints.None(
            from type in Repository.PublicTypes
            where !ModelParts.Contains(type)
            from thrown in Planting.ExceptionsOf(type)
            where Planting.ShowsACanary(thrown.Exception.Message)
            select $"{type}.{thrown.Method.Name}: {thrown.Exception.GetType().Name} '{thrown.Exception.Message}'");

    [Fact]
    public void Bad_data_never_throws_a_fault_of_the_library() =>
        Complaints.None(
            from type in Repository.PublicTypes
            from thrown in Planting.ExceptionsOf(type)
            where thrown.Exception is NullReferenceException or IndexOutOfRangeException or InvalidCastException or KeyNotFoundException
            select $"{type}.{thrown.Method.Name}: {thrown.Exception}");

    [Fact]
    public void Nothing_is_explained_that_does_not_exist() =>
        Assert.All(NamesNoPerson.Keys, name => Assert.Contains(Repository.PublicTypes, t => t.FullName == name));

    [Fact]
    public void No_debugger_display_shows_values() =>
        Complaints.None(Repository.PublicTypes
            .Where(t => t.GetCustomAttributes<System.Diagnostics.DebuggerDisplayAttribute>(inherit: false).Any())
            .Select(t => t.FullName!));
}
