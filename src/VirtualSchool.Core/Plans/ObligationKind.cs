namespace VirtualSchool;

/// <summary>Something that a provision, guidance or good practice expects for a child: to be done, recorded or kept up.</summary>
public sealed class ObligationKind
{
    /// <summary>Creates a kind of obligation.</summary>
    /// <param name="code">Its permanent code, for example <c>csp.consideration</c>.</param>
    /// <param name="title">What is expected, as a plain sentence without a full stop.</param>
    /// <param name="rule">The rule it comes from.</param>
    /// <param name="strength">Whether law, guidance or practice expects it.</param>
    /// <param name="actor">Who would act.</param>
    /// <param name="deadline">The code of the deadline that says by when and whether it was done; null where none does.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/>, <paramref name="title"/> or <paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The code is not lower-case words joined by dots and hyphens: messages and files quote it.</exception>
    public ObligationKind(string code, string title, Rule rule, ObligationStrength strength, ObligationActor actor, string? deadline = null)
    {
        Code = Parameter.IsName(code ?? throw new ArgumentNullException(nameof(code)))
            ? code
            : throw new ArgumentException("A code is lower-case words joined by dots and hyphens.", nameof(code));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Rule = rule ?? throw new ArgumentNullException(nameof(rule));
        Strength = strength;
        Actor = actor;
        Deadline = deadline;
    }

    /// <summary>Its permanent code, for example <c>csp.consideration</c>.</summary>
    public string Code { get; }

    /// <summary>What is expected, as a plain sentence.</summary>
    public string Title { get; }

    /// <summary>The rule it comes from; with its citation and confidence.</summary>
    public Rule Rule { get; }

    /// <summary>Whether law, guidance or practice expects it.</summary>
    public ObligationStrength Strength { get; }

    /// <summary>Who would act, as far as the source says so.</summary>
    public ObligationActor Actor { get; }

    /// <summary>The code of the deadline it follows, for example <c>review.next</c>; null where it follows none.</summary>
    public string? Deadline { get; }

    /// <summary>The code.</summary>
    /// <returns>For example <c>csp.consideration</c>.</returns>
    public override string ToString() => Code;
}
