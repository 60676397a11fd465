using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The year that amounts for students are given for: 1 August to 31 July.</summary>
internal static class AcademicYear
{
    internal static EffectiveInterval Of(LocalDate day)
    {
        int year = day.Month < 8 ? day.Year - 1 : day.Year;
        return new EffectiveInterval(new LocalDate(year, 8, 1), new LocalDate(year + 1, 8, 1));
    }
}
