using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The year that amounts for students are given for: 1 August to 31 July.</summary>
internal static class AcademicYear
{
    /// <summary>The first day of the academic year a day is in.</summary>
    internal static LocalDate StartOf(LocalDate day) => new(day.Month < 8 ? day.Year - 1 : day.Year, 8, 1);
}
