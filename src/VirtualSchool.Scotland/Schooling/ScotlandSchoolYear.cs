using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The fixed days and years of Scottish school data: sessions, census days, leaver years and the years of the looked-after return.</summary>
/// <example><c>ScotlandSchoolYear.CensusDay(2026)</c></example>
public static class ScotlandSchoolYear
{
    private static readonly LocalDate FirstAugustReturn = new(2009, 8, 1);

    /// <summary>
    /// The session a day belongs to. Authorities set the days schools meet; the school year as the law of early learning has it is the
    /// twelve months from 1 August (SC-YR-1; SSI 2014/196 art.1(2)), and the holidays before a session belong to it from that day.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before August of the year 1 or after July 9999.</exception>
    public static SchoolSession SessionOn(LocalDate date) => new(YearBands.SchoolYear.YearFor(date));

    /// <summary>The days of a session's school year, 1 August to 31 July (SC-YR-1).</summary>
    /// <param name="session">The session.</param>
    /// <returns>The days.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="session"/> is a default value.</exception>
    public static EffectiveInterval DaysOf(SchoolSession session)
    {
        AnnualDate first = YearBands.SchoolYear.Starts.Last();
        return session.StartYear > 0
            ? new EffectiveInterval(first.InYear(session.StartYear), first.InYear(session.StartYear + 1))
            : throw new ArgumentOutOfRangeException(nameof(session), "A session has a year.");
    }

    /// <summary>The pupil census day: the third Wednesday in September (SC-YR-2). 20 September 2017, 16 September 2020.</summary>
    /// <param name="year">The calendar year, 1 to 9999.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is another number.</exception>
    public static LocalDate CensusDay(int year) => LocalDate.FromYearMonthWeekAndDay(year, 9, 3, IsoDayOfWeek.Wednesday);

    /// <summary>
    /// The day on which teachers' judgements of Curriculum for Excellence levels are taken: the second Monday in June of the session
    /// (SA-DAT-4).
    /// </summary>
    /// <param name="session">The session.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="session"/> is a default value.</exception>
    public static LocalDate LevelsCensusDay(SchoolSession session) =>
        LocalDate.FromYearMonthWeekAndDay(DaysOf(session).End!.Value.Year, 6, 2, IsoDayOfWeek.Monday);

    /// <summary>The leaver year a day belongs to: from a census day to the day before the next (SC-YR-2).</summary>
    /// <param name="date">The day.</param>
    /// <returns>The days of the leaver year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The leaver year is not within the years 1 to 9999.</exception>
    public static EffectiveInterval LeaverYearOn(LocalDate date)
    {
        int year = date < CensusDay(date.Year) ? date.Year - 1 : date.Year;
        return new EffectiveInterval(CensusDay(year), CensusDay(year + 1));
    }

    /// <summary>
    /// The year of the Children Looked After Statistics a day belongs to: 1 August to 31 July (SC-YR-3), and 1 April to 31 March up to
    /// 2008-09 (SC-CLAS-1, SA-CLAS-5).
    /// </summary>
    /// <param name="date">The day.</param>
    /// <returns>The days of the year; null from 1 April to 31 July 2009, which lie between the last old year and the first new one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within the years 1 to 9999.</exception>
    public static EffectiveInterval? CareStatisticsYearOn(LocalDate date)
    {
        if (date >= FirstAugustReturn)
        {
            return DaysOf(SessionOn(date));
        }

        int year = date.Month < 4 ? date.Year - 1 : date.Year;
        return year >= FirstAugustReturn.Year ? null : new EffectiveInterval(new LocalDate(year, 4, 1), new LocalDate(year + 1, 4, 1));
    }
}
