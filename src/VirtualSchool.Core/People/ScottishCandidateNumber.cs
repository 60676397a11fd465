namespace VirtualSchool;

/// <summary>
/// A Scottish Candidate Number: nine digits, of which the first two are the year of issue, the next six arbitrary and the last a
/// check digit (SC-ID-1; weights 3 2 7 6 5 4 3 2 over the first eight digits, modulus 11, remainder 1 never issued: HESA student
/// record, field SCN). Leading zeros belong to it, so it is text, never a number.
/// </summary>
public readonly struct ScottishCandidateNumber : IEquatable<ScottishCandidateNumber>
{
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];

    private readonly string? value;

    private ScottishCandidateNumber(string value) => this.value = value;

    /// <summary>The nine digits; empty for a default value. Personal data: never for logs.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>
    /// True for one digit repeated (000000000, 111111111): such numbers may pass the check digit, but nobody was issued one, and
    /// they are never a reason to join two records (SC-READ-16).
    /// </summary>
    public bool IsPlaceholder => NumberText.IsOneDigitRepeated(Value);

    /// <summary>The last two digits of the year of issue, 0 to 99; 5 stands for 2004/05.</summary>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public int IssueYear => value is null
        ? throw new InvalidOperationException("A default candidate number has no year.")
        : ((value[0] - '0') * 10) + value[1] - '0';

    /// <summary>
    /// Reads a cell. Spaces, hyphens, thousands separators, a trailing <c>.0</c> and other scripts' digits are tidied; eight
    /// digits that become valid with a leading zero are repaired and marked so; scientific notation is refused, since its last
    /// digits are gone.
    /// </summary>
    /// <param name="text">The cell's text; null and blank are <see cref="IdentifierOutcome.Missing"/>.</param>
    /// <returns>The outcome, with the number where it can be trusted. Never throws.</returns>
    public static IdentifierResult<ScottishCandidateNumber> Parse(string? text)
    {
        (NumberText.Shape shape, string digits, bool tidied) = NumberText.Read(text);
        switch (shape)
        {
            case NumberText.Shape.Empty: return IdentifierResult<ScottishCandidateNumber>.Missing();
            case NumberText.Shape.Scientific: return IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.NumberLostDigits);
            case NumberText.Shape.Other: return IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.NumberHasLetters);
        }

        if (digits.Length == 8)
        {
            string padded = "0" + digits;
            return HasCheckDigit(padded)
                ? IdentifierResult<ScottishCandidateNumber>.Repaired(new(padded), NumberText.IsOneDigitRepeated(padded) ? IssueCodes.PlaceholderNumber : IssueCodes.CandidateNumberZeroRestored)
                : IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.CandidateNumberLength, "eight digits, and a leading zero does not make it valid");
        }

        if (digits.Length != 9)
        {
            return IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.CandidateNumberLength);
        }

        if (CheckDigitOf(digits) is null)
        {
            return IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.CandidateNumberImpossible);
        }

        if (!HasCheckDigit(digits))
        {
            return IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.CandidateNumberCheckDigit);
        }

        var number = new ScottishCandidateNumber(digits);
        return tidied ? IdentifierResult<ScottishCandidateNumber>.Cleaned(number, number.IsPlaceholder ? IssueCodes.PlaceholderNumber : IssueCodes.NumberTidied)
            : number.IsPlaceholder ? IdentifierResult<ScottishCandidateNumber>.Valid(number, IssueCodes.PlaceholderNumber)
            : IdentifierResult<ScottishCandidateNumber>.Valid(number);
    }

    /// <summary>The check digit that belongs to eight digits.</summary>
    /// <param name="firstEight">At least eight plain digits; only the first eight count.</param>
    /// <returns>0 to 9, or null when no check digit exists for them (remainder 1: such numbers were never issued).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="firstEight"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than eight characters, or one of the first eight is not a plain digit.</exception>
    public static int? CheckDigitOf(string firstEight)
    {
        if (firstEight is null)
        {
            throw new ArgumentNullException(nameof(firstEight));
        }

        if (!BeginsWithEightDigits(firstEight))
        {
            throw new ArgumentException("Eight plain digits are needed.", nameof(firstEight));
        }

        return (NumberText.WeightedSum(firstEight, Weights) % 11) switch
        {
            0 => 0,
            1 => null,
            int r => 11 - r,
        };
    }

    /// <summary>
    /// Whether the year of issue can be right for a child: not after the year of <paramref name="year"/>, and not before the
    /// child's fourth year, since numbers are issued from P1 (SC-ID-2). A doubt is a warning, never a rejection: older numbers
    /// and re-issues exist.
    /// </summary>
    /// <param name="birthYear">The child's year of birth.</param>
    /// <param name="year">The year in which the question is asked.</param>
    /// <returns>True when some year ending in these two digits lies between.</returns>
    public bool IsIssueYearPlausible(int birthYear, int year)
    {
        for (int candidate = birthYear + 4; candidate <= year; candidate++)
        {
            if (candidate % 100 == IssueYear)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two numbers are equal when all nine digits are.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ScottishCandidateNumber other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScottishCandidateNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Equality of all nine digits.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(ScottishCandidateNumber left, ScottishCandidateNumber right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(ScottishCandidateNumber left, ScottishCandidateNumber right) => !left.Equals(right);

    /// <summary>The type's name only: the number identifies a child. Use <see cref="Value"/> to export it.</summary>
    /// <returns><c>ScottishCandidateNumber</c>.</returns>
    public override string ToString() => nameof(ScottishCandidateNumber);

    private static bool BeginsWithEightDigits(string text)
    {
        for (int i = 0; i < 8; i++)
        {
            if (i >= text.Length || text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCheckDigit(string nine) => CheckDigitOf(nine) == nine[8] - '0';
}
