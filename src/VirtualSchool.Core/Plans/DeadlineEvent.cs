using NodaTime;

namespace VirtualSchool;

/// <summary>What a deadline runs from: as it happened, not as it was due.</summary>
public sealed class DeadlineEvent
{
    /// <summary>Creates what a deadline runs from.</summary>
    /// <param name="what">What happened, in plain words without a date: <c>the placement</c>.</param>
    /// <param name="on">The day it happened or is expected.</param>
    /// <param name="source">The row it was read from; null where it follows from several.</param>
    /// <exception cref="ArgumentNullException"><paramref name="what"/> is null.</exception>
    public DeadlineEvent(string what, LocalDate on, SourceRow? source)
    {
        What = what ?? throw new ArgumentNullException(nameof(what));
        On = on;
        Source = source;
    }

    /// <summary>What happened, in plain words without a date.</summary>
    public string What { get; }

    /// <summary>The day it happened or is expected. Care that ended at 18 ended on a birthday: do not show it beside a name.</summary>
    public LocalDate On { get; }

    /// <summary>The row it was read from; null where it follows from several.</summary>
    public SourceRow? Source { get; }

    /// <summary>True where the day may be a birthday, such as the end of care at 18: a schedule says what happened and leaves out when.</summary>
    public bool MayTellBirthday { get; init; }

    /// <summary>The type's name only.</summary>
    /// <returns><c>DeadlineEvent</c>.</returns>
    public override string ToString() => nameof(DeadlineEvent);
}
