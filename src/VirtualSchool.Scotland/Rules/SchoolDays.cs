using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The days of schooling that follow from a date of birth, for rules that ask about many days.</summary>
internal sealed class SchoolDays
{
    private SchoolDays()
    {
    }

    /// <summary>
    /// The first day over school age for somebody who is no pupil: where the winter leaving date decides, 21 December (Education (Scotland)
    /// Act 1980 s.33).
    /// </summary>
    internal required LocalDate SchoolAgeEnds { get; init; }

    /// <summary>The first day on which the first term of early learning can begin, wherever the authority puts its terms.</summary>
    internal required LocalDate TermBeginsFrom { get; init; }

    /// <summary>The day by which that term has surely begun.</summary>
    internal required LocalDate TermSurelyBegunBy { get; init; }

    /// <summary>The first day of the intake of the allowance after the 16th birthday.</summary>
    internal required LocalDate AllowanceFrom { get; init; }

    /// <summary>Whether primary 1 may be deferred; null where the authority's commencement date of that year is not recorded.</summary>
    internal required bool? MayDefer { get; init; }

    internal static SchoolDays Of(LocalDate born, LocalDate? commencement)
    {
        var schooling = new ScotlandSchooling(born) { IsPupil = false, CommencementDate = commencement };
        (LocalDate from, LocalDate surely) = schooling.EarlyLearningStart().Value is { } term ? Bounds(term) : (LocalDate.MaxIsoValue, LocalDate.MaxIsoValue);
        return new SchoolDays
        {
            SchoolAgeEnds = schooling.LeavingDate().Value ?? LocalDate.MaxIsoValue,
            TermBeginsFrom = from,
            TermSurelyBegunBy = surely,
            AllowanceFrom = schooling.MaintenanceAllowanceFrom().Value?.OnDayOfMonth(1) ?? LocalDate.MaxIsoValue,
            MayDefer = schooling.MayDefer().Value,
        };
    }

    // Autumn lies between August and December, spring and summer between January and July.
    private static (LocalDate From, LocalDate Surely) Bounds(SchoolTerm term) => term.Season == TermSeason.Autumn
        ? (new LocalDate(term.Year, 8, 1), new LocalDate(term.Year + 1, 1, 1))
        : (new LocalDate(term.Year, 1, 1), new LocalDate(term.Year, 8, 1));
}
