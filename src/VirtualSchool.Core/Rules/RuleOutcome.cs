namespace VirtualSchool;

/// <summary>An outcome without its reasons, as bulk work asks for it.</summary>
public readonly struct RuleOutcome : IEquatable<RuleOutcome>
{
    private readonly IReadOnlyList<string>? missing;

    internal RuleOutcome(Trace trace)
    {
        Outcome = trace.Outcome;
        missing = trace.Missing;
    }

    /// <summary>Yes, No, Unknown or NeedsDecision.</summary>
    public Determination Outcome { get; }

    /// <summary>The facts that would settle an Unknown, as paths; empty for the other outcomes.</summary>
    public IReadOnlyList<string> Missing => missing ?? [];

    /// <summary>Two outcomes are equal when the answer and the missing facts are.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(RuleOutcome other) => Outcome == other.Outcome && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RuleOutcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Missing.Count);

    /// <summary>Compares two outcomes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(RuleOutcome left, RuleOutcome right) => left.Equals(right);

    /// <summary>Compares two outcomes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(RuleOutcome left, RuleOutcome right) => !left.Equals(right);

    /// <summary>The outcome only.</summary>
    /// <returns>For example <c>Yes</c>.</returns>
    public override string ToString() => Outcome.ToString();
}
