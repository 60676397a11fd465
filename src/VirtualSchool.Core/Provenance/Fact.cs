using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A value somebody recorded about a child, with where it was read and when it was recorded. Facts are never overwritten: two
/// sources that disagree give two facts.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Fact<T>
    where T : notnull
{
    /// <summary>Creates a fact.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="recordedOn">The day the source system recorded it, or null when the source does not say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> or <paramref name="source"/> is null.</exception>
    public Fact(T value, SourceRow source, LocalDate? recordedOn = null)
    {
        Value = value is null ? throw new ArgumentNullException(nameof(value)) : value;
        Source = source ?? throw new ArgumentNullException(nameof(source));
        RecordedOn = recordedOn;
    }

    /// <summary>What the source says, as read: nothing was corrected or filled in.</summary>
    public T Value { get; }

    /// <summary>Where it was read: source, file, row, column and load time.</summary>
    public SourceRow Source { get; }

    /// <summary>The day the source system recorded it; null when the source does not say.</summary>
    public LocalDate? RecordedOn { get; }

    /// <summary>
    /// Whether this fact was known on a date: it was recorded on or before it. A fact whose recording day is not known counts as
    /// always known, since leaving it out would turn a missing date into a missing child.
    /// </summary>
    /// <param name="knownAt">The date of knowledge, or null to ask for everything known now.</param>
    /// <returns>True when the fact may be used.</returns>
    public bool IsKnownAt(LocalDate? knownAt) => knownAt is null || RecordedOn is null || RecordedOn <= knownAt;

    /// <summary>The place the fact was read from; never the value.</summary>
    /// <returns>For example <c>Fact from SEEMiS: pupils.csv row 12 column SCN</c>.</returns>
    public override string ToString() => $"Fact from {Source}";
}
