namespace VirtualSchool;

/// <summary>The result of reading an identifier: an outcome for every text, a value only where one can be trusted.</summary>
/// <typeparam name="T">The identifier's type.</typeparam>
public readonly struct IdentifierResult<T>
    where T : struct
{
    private IdentifierResult(IdentifierOutcome outcome, T? value, IssueCode? code, string? detail)
    {
        Outcome = outcome;
        Value = value;
        Code = code;
        Detail = detail;
    }

    /// <summary>What came of it.</summary>
    public IdentifierOutcome Outcome { get; }

    /// <summary>The identifier; null when <see cref="Outcome"/> is invalid or missing.</summary>
    public T? Value { get; }

    /// <summary>The issue to report; null when there is nothing to say.</summary>
    public IssueCode? Code { get; }

    /// <summary>More about the issue in words, without the number; null when the code says it all.</summary>
    public string? Detail { get; }

    /// <summary>True when there is a value.</summary>
    public bool HasValue => Value.HasValue;

    /// <summary>The outcome of a number that passes every check there is for its kind.</summary>
    /// <param name="value">The identifier.</param>
    /// <param name="code">An issue to report all the same (a code list that does not know it), or null.</param>
    /// <returns>The result.</returns>
    public static IdentifierResult<T> Valid(T value, IssueCode? code = null) => new(IdentifierOutcome.Valid, value, code, null);

    /// <summary>An identifier that is valid after a clean-up that changed no digit.</summary>
    /// <param name="value">The identifier.</param>
    /// <param name="code">The issue that records the clean-up.</param>
    /// <param name="detail">More in words, or null.</param>
    /// <returns>The result.</returns>
    public static IdentifierResult<T> Cleaned(T value, IssueCode code, string? detail = null) => new(IdentifierOutcome.Cleaned, value, code, detail);

    /// <summary>An identifier that is valid after a repair.</summary>
    /// <param name="value">The identifier as repaired.</param>
    /// <param name="code">The issue that records the repair.</param>
    /// <param name="detail">More in words, or null.</param>
    /// <returns>The result.</returns>
    public static IdentifierResult<T> Repaired(T value, IssueCode code, string? detail = null) => new(IdentifierOutcome.Repaired, value, code, detail);

    /// <summary>A text that is no such identifier.</summary>
    /// <param name="code">The issue that says why.</param>
    /// <param name="detail">More in words, or null.</param>
    /// <returns>The result.</returns>
    public static IdentifierResult<T> Invalid(IssueCode code, string? detail = null) => new(IdentifierOutcome.Invalid, null, code, detail);

    /// <summary>An empty text.</summary>
    /// <returns>The result.</returns>
    public static IdentifierResult<T> Missing() => new(IdentifierOutcome.Missing, null, null, null);

    /// <summary>The outcome and the issue's code; never the number.</summary>
    /// <returns>For example <c>Repaired VS1002</c>.</returns>
    public override string ToString() => Code is null ? Outcome.ToString() : $"{Outcome} {Code.Code}";
}
