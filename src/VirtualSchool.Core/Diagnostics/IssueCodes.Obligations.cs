namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS6040: a plan is of a child that is not there.</summary>
    public static IssueCode PlanOfNobody { get; } = Warning(
        "VS6040",
        "A plan is of a child that the lists do not hold, or of several, and is left out",
        "Give the plan's child.reference the register key, or a number that one child has.");

    private static IssueCode[] Obligations => [PlanOfNobody];
}
