using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The days before and after a day, also at the two ends of the calendar, which records reach by mistake.</summary>
internal static class CivilDay
{
    internal static LocalDate Before(LocalDate day) => day == LocalDate.MinIsoValue ? day : day.PlusDays(-1);

    internal static LocalDate After(LocalDate day) => day == LocalDate.MaxIsoValue ? day : day.PlusDays(1);

    /// <summary>A day some days later, or the calendar's last.</summary>
    internal static LocalDate Plus(LocalDate day, int days) => day.Year >= 9990 ? LocalDate.MaxIsoValue : day.PlusDays(days);

    internal static LocalDate Earlier(LocalDate one, LocalDate other) => one < other ? one : other;

    internal static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;
}
