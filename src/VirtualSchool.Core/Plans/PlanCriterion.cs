namespace VirtualSchool;

/// <summary>One thing that makes a plan good. The criteria are this library's, stated so that they can be argued with; no law sets them.</summary>
public sealed class PlanCriterion
{
    internal PlanCriterion(string code, string title, bool isEssential)
    {
        Code = code;
        Title = title;
        IsEssential = isEssential;
    }

    /// <summary>Its permanent code, for example <c>child-heard</c>.</summary>
    public string Code { get; }

    /// <summary>What must hold, in plain words.</summary>
    public string Title { get; }

    /// <summary>Whether a plan without it needs work.</summary>
    public bool IsEssential { get; }
}
