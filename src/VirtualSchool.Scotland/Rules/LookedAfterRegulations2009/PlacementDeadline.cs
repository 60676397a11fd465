using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The first, or the next, review or visit of the placement the child is in.</summary>
internal sealed class PlacementDeadline(ScotsLaw law, string code, string title, Rule rule, Schedules schedules, bool first) : DeadlineRule(law, code, title, rule)
{
    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because) => schedules.Reckon(about, day, calendar, because, first);
}
