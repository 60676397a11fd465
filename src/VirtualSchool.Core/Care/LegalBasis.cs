namespace VirtualSchool;

/// <summary>
/// The legal ground of a care episode: an open code with jurisdiction, label and citation. It is not a closed enumeration, since
/// law adds grounds; a jurisdiction's package lists the ones it knows (rule book table T2 for Scotland).
/// </summary>
public sealed class LegalBasis : IEquatable<LegalBasis>
{
    /// <summary>Creates a legal basis.</summary>
    /// <param name="jurisdiction">The jurisdiction in lower case: <c>scotland</c>, <c>england</c>.</param>
    /// <param name="code">This library's code within the jurisdiction, for example <c>CSO</c>.</param>
    /// <param name="label">The everyday name, for example <c>Compulsory supervision order</c>.</param>
    /// <param name="citation">The provision, for example <c>Children's Hearings (Scotland) Act 2011 s.83</c>.</param>
    /// <param name="isGroundOfCare">Whether a child is looked after on it; see <see cref="IsGroundOfCare"/>.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public LegalBasis(string jurisdiction, string code, string label, string citation, bool isGroundOfCare = true)
    {
        Jurisdiction = jurisdiction ?? throw new ArgumentNullException(nameof(jurisdiction));
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Label = label ?? throw new ArgumentNullException(nameof(label));
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
        IsGroundOfCare = isGroundOfCare;
    }

    /// <summary>The jurisdiction in lower case.</summary>
    public string Jurisdiction { get; }

    /// <summary>The code within the jurisdiction.</summary>
    public string Code { get; }

    /// <summary>The everyday name.</summary>
    public string Label { get; }

    /// <summary>The provision that makes it.</summary>
    public string Citation { get; }

    /// <summary>
    /// Whether a child is looked after on it, so that the timeline expects a home for its time and an end by the 18th birthday.
    /// False for what stands beside or after care: child protection registration, an adoption order, continuing care. Whether a
    /// child was looked after on a date is for the rules to say, not for this.
    /// </summary>
    public bool IsGroundOfCare { get; }

    /// <summary>Two bases are equal when jurisdiction and code are.</summary>
    /// <param name="other">The basis to compare with; null is never equal.</param>
    /// <returns>True when both are the same ground.</returns>
    public bool Equals(LegalBasis? other) => other is not null && Jurisdiction == other.Jurisdiction && Code == other.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LegalBasis);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Jurisdiction, Code);

    /// <summary>Code and label.</summary>
    /// <returns>For example <c>CSO Compulsory supervision order</c>.</returns>
    public override string ToString() => $"{Code} {Label}";
}
