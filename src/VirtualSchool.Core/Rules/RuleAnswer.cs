namespace VirtualSchool;

/// <summary>What a pack answers: a value and the tree it follows from. The rule book adds dates and version and makes a <see cref="Decision{T}"/> of it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="value">What is answered beyond the outcome.</param>
/// <param name="trace">The tree; its outcome is the answer's.</param>
/// <exception cref="ArgumentNullException"><paramref name="trace"/> is null.</exception>
public readonly struct RuleAnswer<T>(T value, Trace trace)
{
    /// <summary>What is answered beyond the outcome.</summary>
    public T Value { get; } = value;

    /// <summary>The tree it follows from.</summary>
    public Trace Trace { get; } = trace ?? throw new ArgumentNullException(nameof(trace));

    /// <summary>The outcome only.</summary>
    /// <returns>For example <c>RuleAnswer Yes</c>.</returns>
    public override string ToString() => $"RuleAnswer {Trace?.Outcome}";
}
