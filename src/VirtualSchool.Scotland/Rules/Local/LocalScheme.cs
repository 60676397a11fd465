using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A council's own entitlement out of an overlay: its conditions in the fixed words, all of which must hold.</summary>
internal sealed class LocalScheme : IScheme
{
    private static readonly LocalDate FirstNamed = new(2, 1, 1);
    private static readonly LocalDate LastNamed = new(9998, 7, 31);

    private readonly LocalEntitlement own;
    private readonly IReadOnlyList<IDefinition?> definitions;
    private readonly IReadOnlyList<IScheme?> schemes;

    private LocalScheme(LocalEntitlement own, IReadOnlyList<IDefinition?> definitions, IReadOnlyList<IScheme?> schemes)
    {
        this.own = own;
        this.definitions = definitions;
        this.schemes = schemes;
        Scheme = new EntitlementScheme(own.Code, own.Rule.Says, own.Rule, "the conditions of the local policy", isLocal: true);
    }

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; }

    /// <summary>The entitlements of an overlay; a code that the pack does not have is refused.</summary>
    internal static IEnumerable<LocalScheme> Of(LawOverlay overlay, IReadOnlyList<IDefinition> definitions, IReadOnlyList<IScheme> schemes)
    {
        foreach (LocalEntitlement own in overlay.Entitlements)
        {
            if (schemes.Any(s => s.Scheme.Code == own.Code))
            {
                throw new RuleConfigurationException(overlay.Name, $"entitlement {own.Code}", "there is an entitlement of this code already");
            }

            IDefinition?[] itsDefinitions = [.. own.Conditions.Select(c => c.Kind == LocalConditionKind.CareExperienced ? definitions.FirstOrDefault(d => d.Definition.Code == c.Codes[0]) : null)];
            IScheme?[] itsSchemes = [.. own.Conditions.Select(c => c.Kind == LocalConditionKind.Entitlement ? schemes.FirstOrDefault(s => s.Scheme.Code == c.Codes[0]) : null)];
            for (int i = 0; i < own.Conditions.Count; i++)
            {
                bool isKnown = own.Conditions[i].Kind switch
                {
                    LocalConditionKind.CareExperienced => itsDefinitions[i] is not null,
                    LocalConditionKind.Entitlement => itsSchemes[i] is not null,
                    LocalConditionKind.Authority => own.Conditions[i].Codes.All(c => ScotlandCodes.LocalAuthorities.Any(a => a.Code == c)),
                    LocalConditionKind.Stage => own.Conditions[i].Codes.All(c => ScotlandCodes.Stages.Any(s => s.Code == c)),
                    _ => true,
                };
                if (!isKnown)
                {
                    string place = $"entitlement {own.Code}, condition {(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
                    throw new RuleConfigurationException(overlay.Name, place, "the pack does not have this code");
                }
            }

            yield return new LocalScheme(own, itsDefinitions, itsSchemes);
        }
    }

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (!own.Rule.IsInForceOn(day))
        {
            return because.All(own.Rule, $"{own.Rule.Says}, on {day}, by the local policy {own.Rule.Local}", because.Fact(Determination.No, $"the local policy does not apply on that day"));
        }

        var conditions = new Trace[own.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = Condition(i, about, day, because);
        }

        return because.All(own.Rule, $"{own.Rule.Says}, on {day}, by the local policy {own.Rule.Local}", conditions);
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => own.Amount;

    private Trace Condition(int index, ScotsCase about, LocalDate day, Because because)
    {
        LocalCondition condition = own.Conditions[index];
        switch (condition.Kind)
        {
            case LocalConditionKind.LookedAfter:
                Trace now = about.LookedAfterOn(day, because);
                return condition.Holds ? now : because.Not(null, $"not looked after on {day}", now);
            case LocalConditionKind.EverLookedAfter:
                Trace ever = about.Ever(CareMeaning.LookedAfter, day, because);
                return condition.Holds ? ever : because.Not(null, $"never looked after up to {day}", ever);
            case LocalConditionKind.CareExperienced:
                return definitions[index]!.Decide(about, day, because).Trace;
            case LocalConditionKind.Entitlement:
                return schemes[index]!.Decide(about, day, because);
            case LocalConditionKind.AgeFrom:
                return about.Births.AtLeast(condition.Age!.Value, day, because);
            case LocalConditionKind.AgeBefore:
                return about.Births.Under(condition.Age!.Value, day, because);
            case LocalConditionKind.Authority:
                return Authority(condition.Codes[0], about, day, because);
            case LocalConditionKind.Stage:
                return Stage(condition.Codes, about, day, because);
            default:
                return Home(condition.Kind == LocalConditionKind.AtHome, about, day, because);
        }
    }

    // The council that looks after the child, or, where none does any longer, the one that last did.
    private static Trace Authority(string code, ScotsCase about, LocalDate day, Because because)
    {
        LocalDate? latest = null;
        foreach (Ground ground in about.Of(CareContribution.LookedAfter))
        {
            LocalDate? last = LastDay(ground, day);
            latest = last > latest || latest is null ? last ?? latest : latest;
        }

        if (latest is null)
        {
            return about.CompleteSources.Length > 0
                ? because.Fact(Determination.No, $"no council has looked after the child by {day}", about.CompleteSources)
                : because.Missing("episodes", $"no care is recorded by {day}, and the history is not known to be complete");
        }

        Ground[] responsible = [.. about.Of(CareContribution.LookedAfter).Where(g => LastDay(g, day) == latest)];
        SourceRow[] rows = [.. responsible.Select(g => g.Fact.Source)];
        return responsible.Any(g => CodeOf(g) == code) ? because.All(ScotsRules.Lac3, $"{code} is the council that looks after the child or last did", because.Fact(Determination.Yes, $"recorded", rows))
            : responsible.Any(g => CodeOf(g) is null) ? because.Missing("episodes.authority", $"the council is not recorded", rows)
            : because.All(ScotsRules.Lac3, $"{code} is the council that looks after the child or last did", because.Fact(Determination.No, $"another council is recorded", rows));
    }

    private static string? CodeOf(Ground ground) => ground.Fact.Value.Authority is { } text ? ScotlandCodes.FindAuthority(text)?.Code : null;

    private static LocalDate? LastDay(Ground ground, LocalDate day) =>
        ground.Certain.IsEmpty || ground.Certain.Start > day ? null : ground.Certain.End is { } end && end <= day ? end.PlusDays(-1) : day;

    // A stage recorded on no day is that of the day asked about; otherwise it leads on from the session it was recorded in.
    private static Trace Stage(IReadOnlyList<string> codes, ScotsCase about, LocalDate day, Because because)
    {
        LocalDate? recorded = about.Learner.Enrolments.Where(e => e.IsKnownAt(about.KnownAt)).Max(e => e.RecordedOn);
        SchoolingAnswer<SchoolStage> answer = ScotlandSchooling.Of(about.Learner, InSessions(recorded ?? about.KnownAt ?? day), about.KnownAt).StageIn(ScotlandSchoolYear.SessionOn(InSessions(day)));
        string stages = string.Join(" or ", codes);
        Trace fact = !answer.IsKnown ? because.Missing(answer.Missing[0], $"the stage on that day is not known")
            : answer.Presumed.Count > 0 ? because.Missing(answer.Presumed[0], $"the stage on that day depends on a fact that is not recorded")
            : because.Holds(answer.Value is { } stage && codes.Contains(stage.Code), $"the stage as recorded, or by the year of birth");
        return because.All(SchoolingRules.Yr7, $"in {stages} on {day}", fact);
    }

    // The calendar's first and last years hold half a session each, which has no name; nobody is at school in them either.
    private static LocalDate InSessions(LocalDate day) => CivilDay.Later(FirstNamed, CivilDay.Earlier(day, LastNamed));

    private static Trace Home(bool atHome, ScotsCase about, LocalDate day, Because because)
    {
        string where = atHome ? "at home" : "away from home";
        RuleAnswer<CareStatus> status = about.StatusOn(day, because);
        if (status.Trace.Outcome != Determination.Yes)
        {
            return because.All(ScotsRules.Hom1, $"looked after {where} on {day}", status.Trace);
        }

        Trace home = status.Value.Home switch
        {
            CareHome.AtHome => because.Holds(atHome, $"the home is with a parent"),
            CareHome.Away => because.Holds(!atHome, $"the home is away from the parents"),
            _ => because.Missing("homes", $"no home is recorded for that day"),
        };
        return because.All(ScotsRules.Hom1, $"looked after {where} on {day}", status.Trace, home);
    }
}
