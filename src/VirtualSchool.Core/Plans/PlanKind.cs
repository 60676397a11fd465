namespace VirtualSchool;

/// <summary>A kind of plan: what the law or practice calls it and what it must hold. Packs list their own.</summary>
public sealed class PlanKind
{
    /// <summary>Creates a kind of plan.</summary>
    /// <param name="code">Its permanent code, lower-case words joined by hyphens, which files bear.</param>
    /// <param name="title">What it is called, in plain words, for example <c>Education plan</c>.</param>
    /// <param name="basis">Whether there is such a plan by law or by practice.</param>
    /// <param name="source">The provision or guidance it comes from.</param>
    /// <param name="requirements">What it must hold, in the order in which it is read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The code has another shape, or two requirements have the same code.</exception>
    public PlanKind(string code, string title, PlanRequirementBasis basis, Citation source, IReadOnlyList<PlanRequirement> requirements)
    {
        Code = CodeName.Checked(code, nameof(code));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Basis = basis;
        Source = source ?? throw new ArgumentNullException(nameof(source));
        Requirements = [.. requirements ?? throw new ArgumentNullException(nameof(requirements))];
        if (Requirements.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count() != Requirements.Count)
        {
            throw new ArgumentException("Two requirements have the same code.", nameof(requirements));
        }
    }

    /// <summary>Its permanent code, for example <c>education-plan</c>.</summary>
    public string Code { get; }

    /// <summary>What it is called, in plain words.</summary>
    public string Title { get; }

    /// <summary>Whether there is such a plan by law or by practice.</summary>
    public PlanRequirementBasis Basis { get; }

    /// <summary>The provision or guidance it comes from.</summary>
    public Citation Source { get; }

    /// <summary>What it must hold, in the order in which it is read.</summary>
    public IReadOnlyList<PlanRequirement> Requirements { get; }

    /// <summary>The code.</summary>
    /// <returns>For example <c>education-plan</c>.</returns>
    public override string ToString() => Code;
}
