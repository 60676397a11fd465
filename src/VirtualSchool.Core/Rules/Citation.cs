namespace VirtualSchool;

/// <summary>
/// The provision or publication that a rule, code or figure rests on. A solicitor can look it up: that is the test of a good one.
/// </summary>
public sealed class Citation : IEquatable<Citation>
{
    /// <summary>Creates a citation.</summary>
    /// <param name="text">Instrument and provision as a lawyer writes them, for example <c>Children (Scotland) Act 1995 s.17(6)</c>.</param>
    /// <param name="confidence">How sure it is that the source says so.</param>
    /// <param name="address">Where the text can be read (a web address), or null when it has none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank: a rule without a source is not a rule.</exception>
    public Citation(string text, Confidence confidence, string? address = null)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        Text = string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A citation needs a text.", nameof(text)) : text;
        Confidence = confidence;
        Address = address;
    }

    /// <summary>Instrument and provision.</summary>
    public string Text { get; }

    /// <summary>How sure it is that the source says so.</summary>
    public Confidence Confidence { get; }

    /// <summary>Where the text can be read; null when it has no address.</summary>
    public string? Address { get; }

    /// <summary>Equality of texts.</summary>
    /// <param name="left">One citation.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when both cite the same provision, or both are null.</returns>
    public static bool operator ==(Citation? left, Citation? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Inequality of texts.</summary>
    /// <param name="left">One citation.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they cite different provisions.</returns>
    public static bool operator !=(Citation? left, Citation? right) => !(left == right);

    /// <summary>Two citations are equal when their texts are.</summary>
    /// <param name="other">The citation to compare with; null is never equal.</param>
    /// <returns>True when both cite the same provision.</returns>
    public bool Equals(Citation? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Citation);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text.</summary>
    /// <returns>For example <c>Children (Scotland) Act 1995 s.17(6)</c>.</returns>
    public override string ToString() => Text;
}
