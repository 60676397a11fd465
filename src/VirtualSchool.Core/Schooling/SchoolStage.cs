namespace VirtualSchool;

/// <summary>A stage of schooling as recorded: ELC, P1 to P7, S1 to S6, SP (special school), AD (adult) in Scotland (SC-EDU-1). Open code.</summary>
public readonly struct SchoolStage : IEquatable<SchoolStage>
{
    private readonly string? code;

    /// <summary>Creates a stage from its code; case and outer white space do not count.</summary>
    /// <param name="code">The code, for example <c>P7</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public SchoolStage(string code)
    {
        if (code is null)
        {
            throw new ArgumentNullException(nameof(code));
        }

        this.code = code.Trim().ToUpperInvariant();
        if (this.code.Length == 0)
        {
            throw new ArgumentException("A stage needs a code.", nameof(code));
        }
    }

    /// <summary>The code in capitals; empty for a default value.</summary>
    public string Code => code ?? string.Empty;

    /// <summary>Two stages are equal when their codes are.</summary>
    /// <param name="other">The stage to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(SchoolStage other) => string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SchoolStage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>Equality of codes.</summary>
    /// <param name="left">One stage.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(SchoolStage left, SchoolStage right) => left.Equals(right);

    /// <summary>Inequality of codes.</summary>
    /// <param name="left">One stage.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(SchoolStage left, SchoolStage right) => !left.Equals(right);

    /// <summary>The code.</summary>
    /// <returns>For example <c>P7</c>.</returns>
    public override string ToString() => Code;
}
