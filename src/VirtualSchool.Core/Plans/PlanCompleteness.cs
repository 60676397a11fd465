namespace VirtualSchool;

/// <summary>What a plan's kind asks for and whether this version holds it, each with the provision or guidance that asks.</summary>
public sealed class PlanCompleteness
{
    private PlanCompleteness(IReadOnlyList<RequirementOutcome> outcomes) => Outcomes = outcomes;

    /// <summary>Every requirement of the kind, in its order.</summary>
    public IReadOnlyList<RequirementOutcome> Outcomes { get; }

    /// <summary>Whether nothing that the law asks for is missing or in doubt. What only practice asks for does not count.</summary>
    public bool IsCompleteByLaw => Outcomes.All(o => o.Requirement.Basis != PlanRequirementBasis.Law || o.State is RequirementState.Met or RequirementState.DoesNotApply);

    /// <summary>Looks at a content by the requirements of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="content">The content.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlanCompleteness Of(PlanKind kind, PlanContent content) =>
        content is null ? throw new ArgumentNullException(nameof(content))
        : new([.. (kind ?? throw new ArgumentNullException(nameof(kind))).Requirements.Select(r => new RequirementOutcome(r, r.Of(content)))]);

    /// <summary>What is missing or in doubt, as findings: VS5301 by law, VS5302 by practice, VS5303 where the plan does not say whether it is asked for.</summary>
    /// <param name="file">The name positions bear: the file's, or any name that is not a child's.</param>
    /// <returns>The findings, in the order of the requirements; the detail names the requirement and its source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public IssueReport ToReport(string file = "plan")
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        foreach (RequirementOutcome outcome in Outcomes)
        {
            IssueCode? code = outcome.State switch
            {
                RequirementState.Missing when outcome.Requirement.Basis == PlanRequirementBasis.Law => IssueCodes.PlanLacksByLaw,
                RequirementState.Missing => IssueCodes.PlanLacksByPractice,
                RequirementState.CannotTell => IssueCodes.PlanRequirementInDoubt,
                _ => null,
            };
            if (code is not null)
            {
                findings.Add(code, string.Empty, $"{outcome.Requirement.Title} ({outcome.Requirement.Code}; {outcome.Requirement.Source})");
            }
        }

        return findings.Report();
    }

    /// <summary>Counts only.</summary>
    /// <returns>For example <c>PlanCompleteness 7 of 12</c>.</returns>
    public override string ToString() => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        "PlanCompleteness {0} of {1}",
        Outcomes.Count(o => o.State == RequirementState.Met),
        Outcomes.Count(o => o.State != RequirementState.DoesNotApply));
}
