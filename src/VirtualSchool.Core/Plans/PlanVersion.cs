namespace VirtualSchool;

/// <summary>One version of a plan with everything that happened to it. Versions are numbered from 1 and never overwritten.</summary>
public sealed class PlanVersion : PlanPart
{
    internal PlanVersion(int number, PlanContent content, IReadOnlyList<PlanStep> steps)
    {
        Number = number;
        Content = content;
        Steps = steps;
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>What it says.</summary>
    public PlanContent Content { get; }

    /// <summary>What happened to it, first to last; the first is always <see cref="PlanState.Draft"/>.</summary>
    public IReadOnlyList<PlanStep> Steps { get; }

    /// <summary>Where it stands: the state of its last step.</summary>
    public PlanState State => Steps[Steps.Count - 1].State;

    internal PlanVersion With(PlanStep step) => new(Number, Content, [.. Steps, step]) { OtherFields = OtherFields };

    internal PlanVersion With(PlanContent content) => new(Number, content, Steps) { OtherFields = OtherFields };
}
