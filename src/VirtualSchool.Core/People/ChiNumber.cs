namespace VirtualSchool;

/// <summary>
/// A Community Health Index number: ten digits, DDMMYY, two of sequence, one that is odd for male and even for female, and a
/// check digit (SC-ID-3; weights 10 to 2 over the first nine digits, 11 minus the sum modulus 11, 11 becomes 0, 10 never issued:
/// Public Health Scotland, phsmethods chi_check). Health data: keep it only where it was lawfully supplied.
/// </summary>
public readonly struct ChiNumber : IEquatable<ChiNumber>
{
    private static readonly int[] Weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

    private readonly string? value;

    private ChiNumber(string value) => this.value = value;

    /// <summary>The ten digits; empty for a default value. Personal data: never for logs.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Reads a cell. Separators are tidied; nine digits that become valid with a leading zero are repaired and marked so.</summary>
    /// <param name="text">The cell's text; null and blank are <see cref="IdentifierOutcome.Missing"/>.</param>
    /// <returns>The outcome, with the number where it can be trusted. Never throws.</returns>
    public static IdentifierResult<ChiNumber> Parse(string? text)
    {
        (NumberText.Shape shape, string digits, bool tidied) = NumberText.Read(text);
        switch (shape)
        {
            case NumberText.Shape.Empty: return IdentifierResult<ChiNumber>.Missing();
            case NumberText.Shape.Scientific: return IdentifierResult<ChiNumber>.Invalid(IssueCodes.NumberLostDigits);
            case NumberText.Shape.Other: return IdentifierResult<ChiNumber>.Invalid(IssueCodes.NumberHasLetters);
        }

        if (digits.Length == 9 && IsValid("0" + digits))
        {
            return IdentifierResult<ChiNumber>.Repaired(new("0" + digits), IssueCodes.ChiZeroRestored);
        }

        if (digits.Length != 10)
        {
            return IdentifierResult<ChiNumber>.Invalid(IssueCodes.ChiInvalid, "it has not ten digits");
        }

        if (!IsDate(digits))
        {
            return IdentifierResult<ChiNumber>.Invalid(IssueCodes.ChiInvalid, "its first six digits are no date");
        }

        if (!IsValid(digits))
        {
            return IdentifierResult<ChiNumber>.Invalid(IssueCodes.ChiInvalid, "it fails its check digit");
        }

        return tidied
            ? IdentifierResult<ChiNumber>.Cleaned(new(digits), IssueCodes.NumberTidied)
            : IdentifierResult<ChiNumber>.Valid(new(digits));
    }

    /// <summary>Whether the number's first six digits are the given date. The century is not in the number, so it cannot be checked.</summary>
    /// <param name="birthDate">The date of birth.</param>
    /// <returns>True when day, month and the year's last two digits agree.</returns>
    public bool AgreesWith(NodaTime.LocalDate birthDate) =>
        value is not null && Two(value, 0) == birthDate.Day && Two(value, 2) == birthDate.Month && Two(value, 4) == birthDate.Year % 100;

    /// <summary>Two numbers are equal when every character is.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ChiNumber other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ChiNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(ChiNumber left, ChiNumber right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(ChiNumber left, ChiNumber right) => !left.Equals(right);

    /// <summary>The type's name only: the number identifies a person or a home.</summary>
    /// <returns><c>ChiNumber</c>.</returns>
    public override string ToString() => nameof(ChiNumber);

    private static bool IsValid(string ten) => IsDate(ten) && (11 - (NumberText.WeightedSum(ten, Weights) % 11)) switch
    {
        11 => ten[9] == '0',
        10 => false,
        int check => ten[9] - '0' == check,
    };

    // 29 February passes for any year: the century is unknown.
    private static bool IsDate(string ten) =>
        Two(ten, 2) is >= 1 and <= 12 and var month && Two(ten, 0) >= 1 && Two(ten, 0) <= NodaTime.CalendarSystem.Iso.GetDaysInMonth(2000, month);

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
