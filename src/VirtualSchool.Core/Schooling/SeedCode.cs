namespace VirtualSchool;

/// <summary>
/// A school's code in the Scottish Educational Establishment Database: seven digits (SC-ID-5). Nearly all codes fit weights
/// 7 6 5 4 3 2 1, modulus 11, remainder 0 (or 1 with a last digit 0); two open schools do not, so a misfit is a warning only
/// (SA-SEED-3, derived from the list of 31 October 2024, no specification was read).
/// </summary>
public readonly struct SeedCode : IEquatable<SeedCode>
{
    private static readonly int[] Weights = [7, 6, 5, 4, 3, 2, 1];

    private readonly string? value;

    private SeedCode(string value) => this.value = value;

    /// <summary>The seven digits; empty for a default value. It names a school, not a person.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Reads a cell. A misfit of the check digit keeps the code and carries a warning.</summary>
    /// <param name="text">The cell's text; null and blank are <see cref="IdentifierOutcome.Missing"/>.</param>
    /// <returns>The outcome, with the code where it has seven digits. Never throws.</returns>
    public static IdentifierResult<SeedCode> Parse(string? text)
    {
        (NumberText.Shape shape, string digits, bool tidied) = NumberText.Read(text);
        switch (shape)
        {
            case NumberText.Shape.Empty: return IdentifierResult<SeedCode>.Missing();
            case NumberText.Shape.Scientific: return IdentifierResult<SeedCode>.Invalid(IssueCodes.NumberLostDigits);
            case NumberText.Shape.Other: return IdentifierResult<SeedCode>.Invalid(IssueCodes.SeedCodeInvalid);
        }

        if (digits.Length != 7)
        {
            return IdentifierResult<SeedCode>.Invalid(IssueCodes.SeedCodeInvalid);
        }

        var code = new SeedCode(digits);
        return !FitsCheckDigit(digits) ? IdentifierResult<SeedCode>.Valid(code, IssueCodes.SeedCodeCheckDigit)
            : tidied ? IdentifierResult<SeedCode>.Cleaned(code, IssueCodes.NumberTidied)
            : IdentifierResult<SeedCode>.Valid(code);
    }

    /// <summary>Two codes are equal when every character is.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(SeedCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SeedCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(SeedCode left, SeedCode right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(SeedCode left, SeedCode right) => !left.Equals(right);

    /// <summary>The seven digits.</summary>
    /// <returns>For example <c>5245044</c>.</returns>
    public override string ToString() => Value;

    private static bool FitsCheckDigit(string digits) =>
        (NumberText.WeightedSum(digits, Weights) % 11) switch
        {
            0 => true,
            1 => digits[6] == '0',
            _ => false,
        };
}
