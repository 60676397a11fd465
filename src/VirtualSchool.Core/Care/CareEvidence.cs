namespace VirtualSchool;

/// <summary>One piece of evidence that somebody has been in care: what kind, how heavy, and where it was read.</summary>
public sealed class CareEvidence
{
    /// <summary>Creates a piece of evidence.</summary>
    /// <param name="kind">What kind it is.</param>
    /// <param name="weight">How heavy the definition applied takes it to be.</param>
    /// <param name="source">The row it was read from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public CareEvidence(CareEvidenceKind kind, EvidenceWeight weight, SourceRow source)
    {
        Kind = kind;
        Weight = weight;
        Source = source ?? throw new ArgumentNullException(nameof(source));
    }

    /// <summary>What kind it is.</summary>
    public CareEvidenceKind Kind { get; }

    /// <summary>How heavy the definition applied takes it to be.</summary>
    public EvidenceWeight Weight { get; }

    /// <summary>The row it was read from.</summary>
    public SourceRow Source { get; }

    /// <summary>Kind and weight.</summary>
    /// <returns>For example <c>CareEvidence RecordedStatus Settles</c>.</returns>
    public override string ToString() => $"CareEvidence {Kind} {Weight}";
}
