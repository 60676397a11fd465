namespace VirtualSchool;

/// <summary>A Unique Property Reference Number: up to twelve digits, no check digit (SC-ID-4). It names a home, so it is personal data here.</summary>
public readonly struct Uprn : IEquatable<Uprn>
{
    private readonly string? value;

    private Uprn(string value) => this.value = value;

    /// <summary>The digits without leading zeros; empty for a default value.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Reads a cell; leading zeros carry no meaning and are taken off.</summary>
    /// <param name="text">The cell's text; null, blank and zero are <see cref="IdentifierOutcome.Missing"/>.</param>
    /// <returns>The outcome, with the number where it can be trusted. Never throws.</returns>
    public static IdentifierResult<Uprn> Parse(string? text)
    {
        (NumberText.Shape shape, string digits, bool tidied) = NumberText.Read(text);
        switch (shape)
        {
            case NumberText.Shape.Empty: return IdentifierResult<Uprn>.Missing();
            case NumberText.Shape.Scientific: return IdentifierResult<Uprn>.Invalid(IssueCodes.NumberLostDigits);
            case NumberText.Shape.Other: return IdentifierResult<Uprn>.Invalid(IssueCodes.UprnInvalid);
        }

        digits = digits.TrimStart('0');
        return digits.Length == 0 ? IdentifierResult<Uprn>.Missing()
            : digits.Length > 12 ? IdentifierResult<Uprn>.Invalid(IssueCodes.UprnInvalid)
            : tidied ? IdentifierResult<Uprn>.Cleaned(new Uprn(digits), IssueCodes.NumberTidied)
            : IdentifierResult<Uprn>.Valid(new Uprn(digits));
    }

    /// <summary>Two numbers are equal when every character is.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(Uprn other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Uprn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(Uprn left, Uprn right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(Uprn left, Uprn right) => !left.Equals(right);

    /// <summary>The type's name only: the number identifies a person or a home.</summary>
    /// <returns><c>Uprn</c>.</returns>
    public override string ToString() => nameof(Uprn);
}
