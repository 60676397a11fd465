using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A plan for one child, of one kind, with all its versions: an education plan, a child's plan, a co-ordinated support plan and so on
/// are all of this shape; the <see cref="PlanKind"/> says what each must hold and why.
/// </summary>
/// <remarks>
/// Draft, submitted, agreed; or returned with a reason; superseded by the next version that is agreed; closed with a reason. A step that
/// may not be taken gives a <see cref="PlanChange"/> with a code and leaves the plan as it was. Who takes a step is a contributor of the
/// plan: a person or a team. Days are the caller's: nothing here reads a clock.
/// </remarks>
public sealed class SupportPlan : PlanPart
{
    internal SupportPlan(string id, PlanKind kind, IReadOnlyList<PlanVersion> versions)
    {
        Id = id;
        Kind = kind;
        Versions = versions;
    }

    /// <summary>The plan's own reference, the same for all versions. It should not hold a child's name.</summary>
    public string Id { get; }

    /// <summary>What kind of plan it is, and so what it must hold.</summary>
    public PlanKind Kind { get; }

    /// <summary>Every version, first to last; at least one.</summary>
    public IReadOnlyList<PlanVersion> Versions { get; }

    /// <summary>The last version, whatever its state.</summary>
    public PlanVersion Latest => Versions[Versions.Count - 1];

    /// <summary>The version that is acted on: the one that is agreed; null when there is none.</summary>
    public PlanVersion? InForce => Versions.LastOrDefault(v => v.State == PlanState.Agreed);

    /// <summary>Begins a plan with its first version, a draft.</summary>
    /// <param name="id">The plan's own reference; not a child's name.</param>
    /// <param name="kind">What kind of plan it is.</param>
    /// <param name="content">What it says so far.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The id of the contributor, a person or a team, who begins it.</param>
    /// <returns>The plan; refused with VS5204 when <paramref name="by"/> is no contributor of the content.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    public static PlanChange Begin(string id, PlanKind kind, PlanContent content, LocalDate on, string by)
    {
        if (string.IsNullOrWhiteSpace(id ?? throw new ArgumentNullException(nameof(id))))
        {
            throw new ArgumentException("A plan needs a reference.", nameof(id));
        }

        if (kind is null)
        {
            throw new ArgumentNullException(nameof(kind));
        }

        var version = new PlanVersion(1, content ?? throw new ArgumentNullException(nameof(content)), [new PlanStep(PlanState.Draft, on, by)]);
        return PlanHistory.IsContributor([version], by) ? new PlanChange(new SupportPlan(id!, kind, [version])) : Refuse(IssueCodes.PlanStepByStranger);
    }

    /// <summary>Puts new content into the latest version while it is a draft.</summary>
    /// <param name="content">What it says now.</param>
    /// <returns>The plan; refused with VS5205 when the latest version is no longer a draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public PlanChange Write(PlanContent content) =>
        content is null ? throw new ArgumentNullException(nameof(content))
        : Latest.State != PlanState.Draft ? Refuse(IssueCodes.PlanVersionFixed)
        : Replace(Latest.With(content));

    /// <summary>Hands the draft in to be agreed. What <see cref="PlanCheck"/> calls an error stands in the way; what is incomplete does not.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">The id of the contributor who hands it in.</param>
    /// <returns>The plan; refused with VS5201, VS5203 or VS5204, or with the errors of its content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public PlanChange Submit(LocalDate on, string by)
    {
        PlanChange change = Take(new PlanStep(PlanState.Submitted, on, by));
        if (!change.IsDone)
        {
            return change;
        }

        Issue[] errors = [.. PlanCheck.Content(Latest.Content).Issues.Where(i => i.Severity == IssueSeverity.Error)];
        return errors.Length == 0 ? change : new PlanChange(new IssueReport(errors));
    }

    /// <summary>Agrees the submitted version. Every earlier version that still stood is superseded on the same day by the same contributor.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">The id of the contributor who agrees it.</param>
    /// <returns>The plan; refused with VS5201, VS5203 or VS5204.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public PlanChange Agree(LocalDate on, string by)
    {
        PlanChange change = Take(new PlanStep(PlanState.Agreed, on, by));
        return change.Plan is { } agreed ? agreed.End(PlanState.Superseded, on, by, null, agreed.Versions.Count - 1) : change;
    }

    /// <summary>Sends the submitted or agreed version back, with a reason.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">The id of the contributor who sends it back.</param>
    /// <param name="reason">What has to change, in words.</param>
    /// <returns>The plan; refused with VS5201, VS5202, VS5203 or VS5204.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public PlanChange Return(LocalDate on, string by, string? reason) => Take(new PlanStep(PlanState.Returned, on, by, reason));

    /// <summary>Begins the next version, a draft, after one that was agreed or returned. An agreed version stays in force until the next is agreed.</summary>
    /// <param name="content">What the new version says so far.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The id of the contributor who begins it.</param>
    /// <returns>The plan; refused with VS5201, VS5203 or VS5204.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> or <paramref name="by"/> is null.</exception>
    public PlanChange Revise(PlanContent content, LocalDate on, string by)
    {
        var next = new PlanVersion(Versions.Count + 1, content ?? throw new ArgumentNullException(nameof(content)), [new PlanStep(PlanState.Draft, on, by)]);
        PlanVersion[] versions = [.. Versions, next];
        return Latest.State is not (PlanState.Agreed or PlanState.Returned) ? Refuse(IssueCodes.PlanStepNotAllowed)
            : on < Latest.Steps[Latest.Steps.Count - 1].On ? Refuse(IssueCodes.PlanStepBackwards)
            : !PlanHistory.IsContributor(versions, by) ? Refuse(IssueCodes.PlanStepByStranger)
            : new PlanChange(With(versions));
    }

    /// <summary>Ends the plan with a reason: every version that still stands is closed.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">The id of the contributor who closes it.</param>
    /// <param name="reason">Why, in words.</param>
    /// <returns>The plan; refused with VS5201, VS5202, VS5203 or VS5204.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    public PlanChange Close(LocalDate on, string by, string? reason)
    {
        PlanChange change = Take(new PlanStep(PlanState.Closed, on, by, reason));
        return change.Plan is { } closed ? closed.End(PlanState.Closed, on, by, reason, closed.Versions.Count - 1) : change;
    }

    private PlanChange Take(PlanStep step) =>
        PlanHistory.Refusal(Latest.Steps[Latest.Steps.Count - 1], step) is { } code ? Refuse(code)
        : !PlanHistory.IsContributor(Versions, step.By) ? Refuse(IssueCodes.PlanStepByStranger)
        : Replace(Latest.With(step));

    private PlanChange End(PlanState state, LocalDate on, string by, string? reason, int before)
    {
        var step = new PlanStep(state, on, by, reason);
        return new PlanChange(With([.. Versions.Select((v, i) => i < before && !PlanHistory.IsOver(v.State) ? v.With(step) : v)]));
    }

    private PlanChange Replace(PlanVersion latest) => new(With([.. Versions.Take(Versions.Count - 1), latest]));

    private SupportPlan With(IReadOnlyList<PlanVersion> versions) => new(Id, Kind, versions) { OtherFields = OtherFields };

    private static PlanChange Refuse(IssueCode code) => new(new IssueReport([new Issue(code)]));
}
