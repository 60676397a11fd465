using NodaTime;

namespace VirtualSchool;

/// <summary>One value of a parameter with its time and its source, whatever its type: what a listing needs.</summary>
public abstract class ParameterValue
{
    private protected ParameterValue(EffectiveInterval inForce, Citation citation, string words, string? unit, string? whyUnknown, string? local)
    {
        InForce = inForce;
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
        Words = words;
        Text = unit is null || whyUnknown is not null ? words : $"{words} {unit}";
        WhyUnknown = whyUnknown;
        Local = local;
    }

    /// <summary>When it applies.</summary>
    public EffectiveInterval InForce { get; }

    /// <summary>Where it comes from; for a value that is not known, where it would stand.</summary>
    public Citation Citation { get; }

    /// <summary>The value in words with its unit, for example <c>£30 a week</c>; <c>not known</c> when it is not.</summary>
    public string Text { get; }

    /// <summary>Whether there is a value. A figure that was published and not read is not known: it is never replaced by the one before.</summary>
    public bool IsKnown => WhyUnknown is null;

    /// <summary>Why the value is not known and where it could be found; null when it is known.</summary>
    public string? WhyUnknown { get; }

    /// <summary>The name of the local overlay that set it; null for the pack's own law.</summary>
    public string? Local { get; }

    /// <summary>The value in words without its unit.</summary>
    internal string Words { get; }

    /// <summary>The same value for other dates, in another unit's words or set by an overlay.</summary>
    internal abstract ParameterValue With(EffectiveInterval inForce, string? unit, string? local);

    /// <summary>A stretch of the same type whose value is not known.</summary>
    internal abstract ParameterValue NotKnown(string why, EffectiveInterval inForce);
}

/// <summary>One value of a parameter with its time and its source.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class ParameterValue<T> : ParameterValue
{
    private readonly T value;

    /// <summary>Creates a dated value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inForce">When it applies.</param>
    /// <param name="citation">Where it comes from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="citation"/> is null.</exception>
    public ParameterValue(T value, EffectiveInterval inForce, Citation citation)
        : this(value, inForce, citation, ParameterText.Of(value), null, null, null)
    {
    }

    internal ParameterValue(T value, EffectiveInterval inForce, Citation citation, string words, string? unit, string? whyUnknown, string? local)
        : base(inForce, citation, words, unit, whyUnknown, local) => this.value = value;

    /// <summary>The number, length, amount or date that applies.</summary>
    /// <exception cref="InvalidOperationException">It is not known (<see cref="ParameterValue.IsKnown"/>): there is no default.</exception>
    public T Value => IsKnown ? value : throw new InvalidOperationException("The value is not known: look at IsKnown first.");

    /// <summary>Says only that this is a dated value.</summary>
    /// <returns><c>ParameterValue</c>.</returns>
    public override string ToString() => "ParameterValue";

    /// <summary>A stretch whose value was not read.</summary>
    internal static ParameterValue<T> NotKnown(string why, EffectiveInterval inForce, Citation citation) => new(default!, inForce, citation, ParameterText.NotKnown, null, why, null);

    internal override ParameterValue With(EffectiveInterval inForce, string? unit, string? local) => new ParameterValue<T>(value, inForce, Citation, Words, unit, WhyUnknown, local);

    internal override ParameterValue NotKnown(string why, EffectiveInterval inForce) => NotKnown(why, inForce, Citation);
}
