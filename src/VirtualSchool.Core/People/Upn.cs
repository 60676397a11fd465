namespace VirtualSchool;

/// <summary>
/// A Unique Pupil Number of England: a check letter and twelve characters (SC-ID-8). Weights 2 to 13 over the twelve, modulus 23,
/// give the letter's place in ABCDEFGHJKLMNPQRTUVWXYZ. A last character that is a letter marks a temporary number (Department for
/// Education, Unique pupil numbers guide).
/// </summary>
public readonly struct Upn : IEquatable<Upn>
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private readonly string? value;

    private Upn(string value) => this.value = value;

    /// <summary>The thirteen characters in capitals; empty for a default value. Personal data: never for logs.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>True when the last character is a letter.</summary>
    public bool IsTemporary => value is not null && value[12] is >= 'A' and <= 'Z';

    /// <summary>Reads a cell; small letters and spaces are tidied. Reasons such as <c>UN1</c> in place of a number are invalid here.</summary>
    /// <param name="text">The cell's text; null and blank are <see cref="IdentifierOutcome.Missing"/>.</param>
    /// <returns>The outcome, with the number where it can be trusted. Never throws.</returns>
    public static IdentifierResult<Upn> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return IdentifierResult<Upn>.Missing();
        }

        string upn = new([.. text!.Where(c => !char.IsWhiteSpace(c))]);
        upn = upn.ToUpperInvariant();
        bool tidied = !string.Equals(upn, text, StringComparison.Ordinal);
        if (upn.Length != 13)
        {
            return IdentifierResult<Upn>.Invalid(IssueCodes.UpnInvalid, "it has not thirteen characters");
        }

        int sum = 0;
        for (int i = 1; i < 13; i++)
        {
            int value = upn[i] is >= '0' and <= '9' ? upn[i] - '0' : i == 12 ? Letters.IndexOf(upn[i]) : -1;
            if (value < 0)
            {
                return IdentifierResult<Upn>.Invalid(IssueCodes.UpnInvalid, "it has a character where a digit belongs");
            }

            sum += value * (i + 1);
        }

        if (Letters[sum % 23] != upn[0])
        {
            return IdentifierResult<Upn>.Invalid(IssueCodes.UpnInvalid, "its check letter does not fit");
        }

        var result = new Upn(upn);
        return tidied ? IdentifierResult<Upn>.Cleaned(result, result.IsTemporary ? IssueCodes.UpnTemporary : IssueCodes.NumberTidied)
            : result.IsTemporary ? IdentifierResult<Upn>.Valid(result, IssueCodes.UpnTemporary)
            : IdentifierResult<Upn>.Valid(result);
    }

    /// <summary>Two numbers are equal when every character is.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(Upn other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Upn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(Upn left, Upn right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(Upn left, Upn right) => !left.Equals(right);

    /// <summary>The type's name only: the number identifies a person or a home.</summary>
    /// <returns><c>Upn</c>.</returns>
    public override string ToString() => nameof(Upn);
}
