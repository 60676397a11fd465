namespace VirtualSchool;

/// <summary>
/// A part of a <see cref="SupportPlan"/>. Everything may be absent in a draft: what is missing is said by <see cref="PlanCheck"/> and
/// <see cref="PlanCompleteness"/>, never by an exception. Texts of a plan are about a child and are never for logs.
/// </summary>
public abstract class PlanPart
{
    private protected PlanPart()
    {
    }

    /// <summary>Fields of the file that this version does not know, kept so that reading and writing loses nothing.</summary>
    public IReadOnlyList<PlanOtherField> OtherFields { get; init; } = [];

    /// <summary>The name of the type only: what a plan says is about a child.</summary>
    /// <returns>For example <c>PlanTarget</c>.</returns>
    public sealed override string ToString() => GetType().Name;
}
