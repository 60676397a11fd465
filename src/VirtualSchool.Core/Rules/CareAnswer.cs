namespace VirtualSchool;

/// <summary>What a pack answers: a value and the tree it follows from. The rule book adds dates and version and makes a <see cref="Decision{T}"/> of it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class CareAnswer<T>
{
    /// <summary>Creates an answer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="trace">The tree; its outcome is the answer's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="trace"/> is null.</exception>
    public CareAnswer(T value, Trace trace)
    {
        Value = value;
        Trace = trace ?? throw new ArgumentNullException(nameof(trace));
    }

    /// <summary>What is answered beyond the outcome.</summary>
    public T Value { get; }

    /// <summary>The tree it follows from.</summary>
    public Trace Trace { get; }

    /// <summary>The outcome only.</summary>
    /// <returns>For example <c>CareAnswer Yes</c>.</returns>
    public override string ToString() => $"CareAnswer {Trace.Outcome}";
}
