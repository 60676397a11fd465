using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The answer to a question about a child on a day, with everything needed to check it later: the two dates, the version of the
/// rules and the because-tree.
/// </summary>
/// <typeparam name="T">What the answer says beyond its outcome.</typeparam>
public sealed class Decision<T>
{
    internal Decision(T value, LocalDate asAt, LocalDate? knownAt, string packVersion, Trace trace)
    {
        Value = value;
        AsAt = asAt;
        KnownAt = knownAt;
        PackVersion = packVersion;
        Trace = trace;
    }

    /// <summary>Yes, No, Unknown or NeedsDecision: the outcome at the top of <see cref="Trace"/>.</summary>
    public Determination Outcome => Trace.Outcome;

    /// <summary>What the answer says beyond its outcome.</summary>
    public T Value { get; }

    /// <summary>The day the question is about.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The day of knowledge: only what was recorded by then was used. Null when everything recorded was used.</summary>
    public LocalDate? KnownAt { get; }

    /// <summary>The version of the rules, for example <c>scotland/2026.1</c>.</summary>
    public string PackVersion { get; }

    /// <summary>Why.</summary>
    public Trace Trace { get; }

    /// <summary>The facts that would settle an Unknown, as paths; empty for the other outcomes.</summary>
    public IReadOnlyList<string> Missing => Trace.Missing;

    /// <summary>The outcome only.</summary>
    /// <returns>For example <c>Decision Yes</c>.</returns>
    public override string ToString() => $"Decision {Outcome}";
}
