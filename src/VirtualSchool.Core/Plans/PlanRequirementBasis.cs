namespace VirtualSchool;

/// <summary>Whether a plan must hold something by law or by good practice.</summary>
public enum PlanRequirementBasis
{
    /// <summary>An Act, regulations or an order say that the plan must hold it, or what must be done in making it.</summary>
    Law = 0,

    /// <summary>Good practice asks for it; its source may be guidance, or a duty that the plan serves but that says nothing of the plan.</summary>
    Practice = 1,
}
