using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Puts deadlines into groups. Each stands in one, so the groups sum to the whole.</summary>
internal static class ScheduleGroups
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    internal static IReadOnlyList<ScheduleGroup> Of(IReadOnlyList<ScheduleEntry> entries, ScheduleGrouping grouping) =>
    [
        .. entries
            .Select(e => (Entry: e, Place: Place(e, grouping)))
            .GroupBy(e => e.Place)
            .OrderBy(g => Rank(g.Key.Kind))
            .ThenBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => new ScheduleGroup(g.Key.Kind, g.Key.Key, Title(g.Key, g.First().Entry, grouping), [.. g.Select(e => e.Entry)])),
    ];

    /// <summary>The ISO week of a day, as <c>2026-W16</c>.</summary>
    internal static string Week(LocalDate day)
    {
        IWeekYearRule iso = WeekYearRules.Iso;
        return string.Format(CultureInfo.InvariantCulture, "{0:0000}-W{1:00}", iso.GetWeekYear(day), iso.GetWeekOfWeekYear(day));
    }

    private static (ScheduleGroupKind Kind, string? Key) Place(ScheduleEntry entry, ScheduleGrouping grouping) => grouping switch
    {
        ScheduleGrouping.Child => (ScheduleGroupKind.Named, entry.Child.Reference),
        ScheduleGrouping.Week => entry.Due is { } due ? (ScheduleGroupKind.Named, Week(due)) : (ScheduleGroupKind.NoDay, null),
        _ when entry.Child.IsRestricted => (ScheduleGroupKind.Restricted, null),
        _ => (grouping == ScheduleGrouping.School ? entry.Child.School : entry.Child.Worker) is { } named ? (ScheduleGroupKind.Named, named) : (ScheduleGroupKind.NotRecorded, null),
    };

    private static int Rank(ScheduleGroupKind kind) => kind switch
    {
        ScheduleGroupKind.Named => 0,
        ScheduleGroupKind.Restricted => 1,
        _ => 2,
    };

    private static string Title((ScheduleGroupKind Kind, string? Key) place, ScheduleEntry first, ScheduleGrouping grouping) => place.Kind switch
    {
        ScheduleGroupKind.NotRecorded => grouping == ScheduleGrouping.School ? "School not recorded" : "Worker not recorded",
        ScheduleGroupKind.Restricted => "Restricted, not shown",
        ScheduleGroupKind.NoDay => "No day",
        _ => grouping switch
        {
            ScheduleGrouping.Child => Who(first.Child),
            ScheduleGrouping.Week => $"Week of Monday {Long.Format(first.Due!.Value.PlusDays(1 - (int)first.Due.Value.DayOfWeek))} ({place.Key})",
            _ => place.Key!,
        },
    };

    /// <summary>Initials and reference, or the reference alone.</summary>
    internal static string Who(ScheduleChild child) => child.Initials is { } initials ? $"{initials} {child.Reference}" : child.Reference;
}
