using NodaTime;

namespace VirtualSchool;

/// <summary>A step on the way of an order from elsewhere in the United Kingdom to effect here: taken on a day, known not to be taken, or not known.</summary>
public readonly struct ConversionStep : IEquatable<ConversionStep>
{
    private ConversionStep(bool isKnown, LocalDate? on)
    {
        IsKnown = isKnown;
        On = on;
    }

    /// <summary>Nobody recorded whether the step was taken. This is also the default value.</summary>
    public static ConversionStep NotKnown => default;

    /// <summary>It is known that the step was not taken.</summary>
    public static ConversionStep NotTaken { get; } = new(true, null);

    /// <summary>Whether anything is recorded about the step.</summary>
    public bool IsKnown { get; }

    /// <summary>The day it was taken; null where it was not, or is not known.</summary>
    public LocalDate? On { get; }

    /// <summary>A step that was taken.</summary>
    /// <param name="on">The day.</param>
    /// <returns>The step.</returns>
    public static ConversionStep TakenOn(LocalDate on) => new(true, on);

    /// <summary>Two steps are equal when the same is known of them.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ConversionStep other) => IsKnown == other.IsKnown && On == other.On;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConversionStep other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsKnown, On);

    /// <summary>Compares two steps.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(ConversionStep left, ConversionStep right) => left.Equals(right);

    /// <summary>Compares two steps.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(ConversionStep left, ConversionStep right) => !left.Equals(right);

    /// <summary>Says only that this is a step.</summary>
    /// <returns><c>ConversionStep</c>.</returns>
    public override string ToString() => nameof(ConversionStep);
}
