namespace VirtualSchool;

/// <summary>Something a kind of plan must hold, with the provision or guidance that asks for it.</summary>
public sealed class PlanRequirement
{
    private readonly Func<PlanContent, bool> isMet;
    private readonly Func<PlanContent, bool?> applies;

    /// <summary>A requirement that a test over the plan's content answers.</summary>
    /// <param name="code">Its permanent code within the kind, lower-case words joined by dots and hyphens.</param>
    /// <param name="title">What is asked for, in plain words and without a full stop.</param>
    /// <param name="basis">Whether by law or by practice.</param>
    /// <param name="source">The provision or guidance.</param>
    /// <param name="isMet">Whether a plan's content holds it.</param>
    /// <param name="applies">Whether it is asked of this child; null where the plan does not say. Null for a requirement of every plan of the kind.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/>, <paramref name="title"/>, <paramref name="source"/> or <paramref name="isMet"/> is null.</exception>
    /// <exception cref="ArgumentException">The code has another shape.</exception>
    public PlanRequirement(string code, string title, PlanRequirementBasis basis, Citation source, Func<PlanContent, bool> isMet, Func<PlanContent, bool?>? applies)
    {
        Code = Parameter.IsName(code ?? throw new ArgumentNullException(nameof(code)))
            ? code
            : throw new ArgumentException("A code is lower-case words joined by dots and hyphens.", nameof(code));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Basis = basis;
        Source = source ?? throw new ArgumentNullException(nameof(source));
        this.isMet = isMet ?? throw new ArgumentNullException(nameof(isMet));
        this.applies = applies ?? (_ => true);
    }

    /// <summary>A requirement that is met by a text: a <see cref="PlanMatter"/> with its code.</summary>
    /// <param name="code">Its permanent code within the kind, which the matter bears.</param>
    /// <param name="title">What is asked for, in plain words and without a full stop.</param>
    /// <param name="basis">Whether by law or by practice.</param>
    /// <param name="source">The provision or guidance.</param>
    /// <param name="applies">Whether it is asked of this child; null where the plan does not say. Null for a requirement of every plan of the kind.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/>, <paramref name="title"/> or <paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">The code has another shape.</exception>
    public static PlanRequirement Matter(string code, string title, PlanRequirementBasis basis, Citation source, Func<PlanContent, bool?>? applies) =>
        new(code, title, basis, source, content => content.Matters.Any(m => m.Matter == code && !string.IsNullOrWhiteSpace(m.Text)), applies) { IsMatter = true };

    /// <summary>Its permanent code within the kind.</summary>
    public string Code { get; }

    /// <summary>What is asked for, in plain words.</summary>
    public string Title { get; }

    /// <summary>Whether by law or by practice.</summary>
    public PlanRequirementBasis Basis { get; }

    /// <summary>The provision or guidance.</summary>
    public Citation Source { get; }

    /// <summary>Whether it is met by a text of its own: a <see cref="PlanMatter"/> with its code.</summary>
    public bool IsMatter { get; private init; }

    /// <summary>Whether a plan's content holds what is asked for.</summary>
    /// <param name="content">The content.</param>
    /// <returns>What is found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public RequirementState Of(PlanContent content)
    {
        if (content is null)
        {
            throw new ArgumentNullException(nameof(content));
        }

        // What is there is there, whether it was asked for or not.
        return isMet(content) ? RequirementState.Met : applies(content) switch
        {
            true => RequirementState.Missing,
            false => RequirementState.DoesNotApply,
            null => RequirementState.CannotTell,
        };
    }
}
