using NodaTime;

namespace VirtualSchool;

/// <summary>One value of a parameter with its time and its source.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class ParameterValue<T>
{
    /// <summary>Creates a dated value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inForce">When it applies.</param>
    /// <param name="citation">Where it comes from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="citation"/> is null.</exception>
    public ParameterValue(T value, EffectiveInterval inForce, Citation citation)
    {
        Value = value;
        InForce = inForce;
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
    }

    /// <summary>The number, length or date that applies.</summary>
    public T Value { get; }

    /// <summary>When it applies.</summary>
    public EffectiveInterval InForce { get; }

    /// <summary>Where it comes from.</summary>
    public Citation Citation { get; }

    /// <summary>Says only that this is a dated value.</summary>
    /// <returns><c>ParameterValue</c>.</returns>
    public override string ToString() => "ParameterValue";
}
