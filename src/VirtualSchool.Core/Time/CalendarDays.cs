using NodaTime;

namespace VirtualSchool;

/// <summary>Days of a council's calendar that have a name: a holiday or a term.</summary>
public sealed class CalendarDays
{
    /// <summary>Creates named days.</summary>
    /// <param name="name">What the calendar calls them, for example <c>Autumn term</c>.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, itself included.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">They end before they start.</exception>
    public CalendarDays(string name, LocalDate first, LocalDate last)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        First = first;
        Last = last < first ? throw new ArgumentException("Days cannot end before they start.", nameof(last)) : last;
    }

    /// <summary>What the calendar calls them.</summary>
    public string Name { get; }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, itself included.</summary>
    public LocalDate Last { get; }

    /// <summary>Whether a day is one of them.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first to the last.</returns>
    public bool Contains(LocalDate day) => day >= First && day <= Last;

    /// <summary>The type's name only: a calendar is somebody else's text.</summary>
    /// <returns><c>CalendarDays</c>.</returns>
    public override string ToString() => nameof(CalendarDays);
}
