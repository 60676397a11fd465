using NodaTime;

namespace BoundaryCases;

/// <summary>Year groups, terms, leaving dates and census days: first and last of each month, the end of February, and the Act's own dates.</summary>
internal static class SchoolYears
{
    internal static CaseFile Cases()
    {
        var file = new CaseFile("school-years", "SCHOOL", "Stages, terms, leaving dates and census days at their edges.");
        Stages(file);
        Terms(file);
        Leaving(file);
        Census(file);
        return file;
    }

    private static void Stages(CaseFile file)
    {
        string[] cites = ["Education (Scotland) Act 1980 s.32"];
        for (int month = 1; month <= 12; month++)
        {
            // 2016: a leap year, so that 28 and 29 February are both there.
            LocalDate first = new(2016, month, 1);
            LocalDate last = (month == 12 ? new LocalDate(2017, 1, 1) : new LocalDate(2016, month + 1, 1)).PlusDays(-1);
            foreach (LocalDate born in month == 2 ? new[] { first, last.PlusDays(-1), last } : [first, last])
            {
                Add($"STAGE-{Edges.Compact(born)}", $"Born on {Edges.Spoken(born)}, in the autumn of 2026", born, new(2026, 10, 1), isDeferred: false);
            }
        }

        foreach (int year in new[] { 2010, 2012, 2015, 2020 })
        {
            LocalDate march = new(year, 3, 1);
            foreach (LocalDate born in new[] { march.PlusDays(-1), march })
            {
                Add($"SESSION-{Edges.Compact(born)}-LAST", $"Born on {Edges.Spoken(born)}, on the last day of a school year", born, new(2026, 7, 31), isDeferred: false);
                Add($"SESSION-{Edges.Compact(born)}-FIRST", $"Born on {Edges.Spoken(born)}, on the first day of a school year", born, new(2026, 8, 1), isDeferred: false);
            }
        }

        foreach (LocalDate born in new LocalDate[] { new(2019, 9, 1), new(2019, 12, 31), new(2020, 1, 1), new(2020, 2, 28), new(2020, 2, 29) })
        {
            Add($"DEFERRED-{Edges.Compact(born)}", $"Born on {Edges.Spoken(born)} and deferred", born, new(2026, 10, 1), isDeferred: true);
        }

        void Add(string key, string sentence, LocalDate born, LocalDate day, bool isDeferred)
        {
            // March to February is one year group: it begins primary 1 in the August in whose school year five is reached, or the one before.
            int primaryOne = born.Year + (born.Month >= 3 ? 5 : 4) + (isDeferred ? 1 : 0);
            int session = day.Month >= 8 ? day.Year : day.Year - 1;
            int year = session - primaryOne + 1;
            string stage = year switch
            {
                >= 1 and <= 7 => $"P{year}",
                >= 8 and <= 13 => $"S{year - 7}",
                _ => throw new InvalidOperationException("A year before primary 1 or after S6 has no stage of this table."),
            };
            string expected = $"schooling: {{ session: {Session(session)}, stage: {stage}, p1_session: {Session(primaryOne)}, acel_p4_session: {Session(primaryOne + 3)} }}";
            string schooling = isDeferred ? "schooling: { authority: EDH, deferred: true }" : "schooling: { authority: EDH, deferred: false }";
            file.Add(key, sentence, day, [$"born: {Civil.Iso(born)}", "episodes: []", schooling], [expected], ["SC-YR-7"], cites, "H");
        }
    }

    // SSI 2014/196 art.1: a birthday from March to August starts in the autumn, to December in the spring, to February in the summer.
    private static void Terms(CaseFile file)
    {
        foreach (LocalDate born in new LocalDate[] { new(2023, 2, 28), new(2023, 3, 1), new(2023, 8, 31), new(2023, 9, 1), new(2023, 12, 31), new(2024, 1, 1), new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1) })
        {
            LocalDate third = Civil.Birthday(born, 3);
            string term = third.Month is >= 3 and <= 8 ? "autumn" : third.Month >= 9 ? "spring" : "summer";
            bool leap = born is { Month: 2, Day: 29 };
            file.Add($"TERM-{Edges.Compact(born)}", $"Born on {Edges.Spoken(born)}, the term in which early learning starts", new(2026, 1, 15), [$"born: {Civil.Iso(born)}", "episodes: []"], [$"schooling: {{ elc_start_term: {term} }}"], leap ? ["SC-ELC-5", "SC-READ-13"] : ["SC-ELC-5"], ["SSI 2014/196 art.1", Edges.AgeAct(born)], leap ? "M" : "V");
        }
    }

    // 1980 Act s.33, for a young person at no school: the winter leaving date is 21 December.
    private static void Leaving(CaseFile file)
    {
        string[] births =
        [
            "2011-02-28", "2011-03-01", "2011-05-30", "2011-05-31", "2011-06-01", "2011-09-30", "2011-10-01", "2011-12-20", "2011-12-21", "2011-12-22", "2011-12-31",
            "2012-01-01", "2012-02-28", "2012-02-29", "2012-03-01",
        ];
        foreach (string text in births)
        {
            LocalDate born = Civil.Date(text);
            LocalDate sixteenth = Civil.Birthday(born, 16);
            int year = sixteenth.Year;
            bool summer = sixteenth.Month is >= 3 and <= 9;
            LocalDate leaving = summer ? new(year, 5, 31) : new(sixteenth.Month <= 2 ? year - 1 : year, 12, 21);
            string allowance = summer ? $"{year}-08" : $"{(sixteenth.Month <= 2 ? year : year + 1)}-01";
            bool exact = leaving == sixteenth;
            file.Add($"LEAVING-{Edges.Compact(born)}", $"Sixteen on {Edges.Spoken(sixteenth)}, when school may be left", new(2026, 9, 15), [$"born: {text}", "episodes: []", "schooling: { school: none }"], [$"schooling: {{ leaving_date: {Civil.Iso(leaving)}, ema_from_month: {allowance} }}"], exact ? ["SC-YR-4", "SC-YR-6"] : ["SC-YR-4"], ["Education (Scotland) Act 1980 s.33", "EMA Scotland, intakes"], exact ? "H" : "V");
        }
    }

    // The third Wednesday in September; a leaver year runs from one to the eve of the next.
    private static void Census(CaseFile file)
    {
        for (int year = 2017; year <= 2028; year++)
        {
            LocalDate census = ThirdWednesday(year);
            file.Add($"CENSUS-{year}-EVE", $"The day before the school census of {year}", census.PlusDays(-1), ["born: 2012-05-20", "episodes: []"], [$"dates: {{ census.{year}: {Civil.Iso(census)}, leaver-year.from: {Civil.Iso(ThirdWednesday(year - 1))}, leaver-year.to: {Civil.Iso(census.PlusDays(-1))} }}"], ["SC-YR-2"], ["Pupil census; school leaver destinations, methods"], "V");
            file.Add($"CENSUS-{year}", $"The day of the school census of {year}", census, ["born: 2012-05-20", "episodes: []"], [$"dates: {{ census.{year}: {Civil.Iso(census)}, leaver-year.from: {Civil.Iso(census)}, leaver-year.to: {Civil.Iso(ThirdWednesday(year + 1).PlusDays(-1))} }}"], ["SC-YR-2"], ["Pupil census; school leaver destinations, methods"], "V");
        }
    }

    private static LocalDate ThirdWednesday(int year) =>
        Civil.Each(new(year, 9, 1), new(year, 9, 30)).Where(d => d.DayOfWeek == IsoDayOfWeek.Wednesday).ElementAt(2);

    private static string Session(int year) => $"{year}-{Civil.Iso(new LocalDate(year + 1, 1, 1)).Substring(2, 2)}";
}
