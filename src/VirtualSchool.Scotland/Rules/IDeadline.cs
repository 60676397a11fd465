using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A deadline as code: one small class for each provision, listed by hand in <see cref="ScotsDeadlines"/>.</summary>
internal interface IDeadline
{
    /// <summary>What it is called and what it rests on.</summary>
    DeadlineKind Kind { get; }

    /// <summary>When it falls due, seen from a day.</summary>
    RuleAnswer<Deadline> Decide(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because);
}
