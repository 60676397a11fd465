namespace VirtualSchool;

/// <summary>
/// An exception to a rule, as a statute writes it: "unless ...". It carries the condition and the answer that follows when the
/// condition holds; <see cref="Because.ByDefault"/> weighs several of them.
/// </summary>
public readonly struct RuleException : IEquatable<RuleException>
{
    /// <summary>Creates an exception.</summary>
    /// <param name="applies">Whether it applies: Yes, No, Unknown or NeedsDecision, with its own rule and reasons.</param>
    /// <param name="then">The answer when it applies.</param>
    /// <exception cref="ArgumentNullException"><paramref name="applies"/> is null.</exception>
    public RuleException(Trace applies, Determination then)
    {
        Applies = applies ?? throw new ArgumentNullException(nameof(applies));
        Then = then;
    }

    /// <summary>Whether it applies.</summary>
    public Trace Applies { get; }

    /// <summary>The answer when it applies.</summary>
    public Determination Then { get; }

    /// <summary>Two exceptions are equal when they are the same condition with the same answer.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(RuleException other) => ReferenceEquals(Applies, other.Applies) && Then == other.Then;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RuleException other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Applies, Then);

    /// <summary>Compares two exceptions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(RuleException left, RuleException right) => left.Equals(right);

    /// <summary>Compares two exceptions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(RuleException left, RuleException right) => !left.Equals(right);

    /// <summary>Whether it applies and what then.</summary>
    /// <returns>For example <c>RuleException Yes then No</c>.</returns>
    public override string ToString() => $"RuleException {Applies?.Outcome} then {Then}";
}
