namespace VirtualSchool;

/// <summary>Whether a plan meets one criterion of quality, and where it does not.</summary>
public sealed class CriterionOutcome
{
    internal CriterionOutcome(PlanCriterion criterion, bool isMet, IReadOnlyList<string> places)
    {
        Criterion = criterion;
        IsMet = isMet;
        Places = places;
    }

    /// <summary>What was asked of the plan; one of the criteria that the quality rating states.</summary>
    public PlanCriterion Criterion { get; }

    /// <summary>Whether it is met.</summary>
    public bool IsMet { get; }

    /// <summary>The parts that fall short, such as <c>targets[1]</c>; empty when it is met, or when the part is missing altogether.</summary>
    public IReadOnlyList<string> Places { get; }
}
