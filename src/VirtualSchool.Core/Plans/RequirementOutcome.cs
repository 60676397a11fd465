namespace VirtualSchool;

/// <summary>A requirement of a plan's kind and whether this plan meets it.</summary>
public sealed class RequirementOutcome
{
    internal RequirementOutcome(PlanRequirement requirement, RequirementState state)
    {
        Requirement = requirement;
        State = state;
    }

    /// <summary>What is asked for, and by what.</summary>
    public PlanRequirement Requirement { get; }

    /// <summary>What was found.</summary>
    public RequirementState State { get; }
}
