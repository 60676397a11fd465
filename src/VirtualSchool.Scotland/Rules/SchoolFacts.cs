using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What is recorded of the child's schooling, for the provisions that ask for a pupil or for a child before school.</summary>
internal sealed partial class ScotsCase
{
    // Nobody is of school age before 5 or waits for the next commencement date past 6; nobody starts primary school before 4.
    private const int SchoolAge = 5;
    private const int EarliestStart = 4;

    private IReadOnlyList<Fact<Enrolment>>? enrolments;
    private SourceRow[]? notAPupil;
    private LocalDate?[]? commencements;
    private SchoolDays[]? schoolDays;

    internal IReadOnlyList<Fact<Enrolment>> Enrolments => enrolments ??= [.. Learner.Enrolments.Where(e => e.IsKnownAt(KnownAt))];

    private SourceRow[] NotAPupil => notAPupil ??= [.. Marked(RecordMarker.NotAPupil)];

    // The authority's commencement dates that are recorded for the child, each once.
    private LocalDate?[] Commencements => commencements ??= [.. Enrolments.Select(e => e.Value.CommencementDate).Where(d => d is not null).Distinct()];

    // What follows from each date of birth, worked out once.
    private SchoolDays[] SchoolDaysByBirth => schoolDays ??= [.. Births.Candidates.Select(b => SchoolDays.Of(b, Commencements.Length == 1 ? Commencements[0] : null))];

    /// <summary>Whether the child is a pupil on a day.</summary>
    internal Trace PupilOn(LocalDate day, Because because)
    {
        if (NotAPupil.Length > 0)
        {
            return because.Fact(Determination.No, $"recorded as no pupil anywhere", NotAPupil);
        }

        foreach (Fact<Enrolment> enrolment in Enrolments)
        {
            RecordedDates dates = enrolment.Value.Dates;
            if (enrolment.Value.IsOnRoll != false && (dates.Start is not { } start || start <= day) && (dates.LastDay is not { } last || day <= last))
            {
                return because.Fact(Determination.Yes, $"on the roll of a school", enrolment.Source);
            }
        }

        return because.Missing("schooling", $"no school is recorded for that day");
    }

    /// <summary>Whether the child is over school age on a day: from the leaving date on (Education (Scotland) Act 1980 s.33).</summary>
    internal Trace OverSchoolAgeOn(LocalDate day, Because because)
    {
        int over = 0;
        foreach (SchoolDays by in SchoolDaysByBirth)
        {
            over += by.SchoolAgeEnds <= day ? 1 : 0;
        }

        return because.All(ScotsRules.Yr4, $"over school age on {day}", Births.Held(over, because, $"the leaving date of the recorded date of birth has come"));
    }

    /// <summary>
    /// Whether the child is before school on a day: under school age, and not yet at a primary school (2014 Act s.47(2)). School age begins
    /// on the authority's commencement date after the 5th birthday.
    /// </summary>
    internal Trace BeforeSchoolOn(LocalDate day, Because because) =>
        because.All(ScotsRules.Elc2, $"under school age and not at a primary school on {day}", UnderSchoolAge(day, because), NotAtPrimary(day, because));

    /// <summary>Whether the child was not yet five on the authority's commencement date of the year school would begin (SC-ELC-8).</summary>
    internal Trace FourAtCommencement(Because because)
    {
        int four = 0;
        foreach (SchoolDays by in SchoolDaysByBirth)
        {
            if (by.MayDefer is not { } may)
            {
                return because.Missing("schooling.commencement_date", $"the authority's commencement date of that year is not recorded");
            }

            four += may ? 1 : 0;
        }

        Trace held = Births.Held(four, because, $"the recorded date of birth");
        return !Births.AreKnown ? held : because.All(ScotsRules.Int1, $"not yet {SchoolAge} on the authority's commencement date, {Commencements[0]!.Value}", held);
    }

    /// <summary>Whether the first term of every child's early learning has begun (SC-ELC-5).</summary>
    internal Trace FirstTermHasBegun(LocalDate day, Because because)
    {
        int begun = 0;
        int open = 0;
        foreach (SchoolDays by in SchoolDaysByBirth)
        {
            begun += by.TermSurelyBegunBy <= day ? 1 : 0;
            open += by.TermBeginsFrom <= day && day < by.TermSurelyBegunBy ? 1 : 0;
        }

        return open > 0 && open == Births.Candidates.Count
            ? because.Missing("calendar.terms", $"whether the first term has begun turns on the authority's term dates")
            : Births.Held(begun, because, $"the term after the 3rd birthday has begun");
    }

    /// <summary>Whether the month of the intake after the 16th birthday has come (SC-EMA-1).</summary>
    internal Trace IntakeHasCome(LocalDate day, Because because)
    {
        int come = 0;
        foreach (SchoolDays by in SchoolDaysByBirth)
        {
            come += by.AllowanceFrom <= day ? 1 : 0;
        }

        return because.All(ScotsRules.Ema1, $"the intake after the 16th birthday has come by {day}", Births.Held(come, because, $"the month of the intake has come"));
    }

    private Trace UnderSchoolAge(LocalDate day, Because because)
    {
        Trace five = Births.Under(SchoolAge, day, because);
        if (five.Outcome != Determination.No)
        {
            return five;
        }

        Trace six = Births.Under(SchoolAge + 1, day, because);
        if (six.Outcome != Determination.Yes)
        {
            return six;
        }

        // Five, and not yet six: it turns on whether a commencement date has come since the birthday.
        LocalDate birthday = AgeReckoning.Scotland.DateAttains(Births.Candidates[Births.Candidates.Count - 1], SchoolAge);
        foreach (LocalDate? date in Commencements)
        {
            if (date is { } began && began >= birthday)
            {
                return because.Holds(day < began, $"school age begins on the authority's commencement date, {began}");
            }
        }

        return because.Missing("schooling.commencement_date", $"the authority's commencement date since the 5th birthday is not recorded");
    }

    private Trace NotAtPrimary(LocalDate day, Because because)
    {
        if (Births.Under(EarliestStart, day, Because.OutcomesOnly).Outcome == Determination.Yes)
        {
            return because.Fact(Determination.Yes, $"too young for a primary school", Births.Rows);
        }

        Fact<Enrolment>? undated = null;
        foreach (Fact<Enrolment> enrolment in Enrolments)
        {
            if (enrolment.Value.Stage is not { } stage || stage.Code.Length != 2 || stage.Code[0] is not ('P' or 'S'))
            {
                continue;
            }

            if (enrolment.Value.Dates.Start <= day || enrolment.RecordedOn <= day)
            {
                return because.Fact(Determination.No, $"at a primary school", enrolment.Source);
            }

            undated = enrolment.Value.Dates.Start is null ? enrolment : undated;
        }

        if (undated is not null)
        {
            return Births.Under(SchoolAge, day, Because.OutcomesOnly).Outcome == Determination.No
                ? because.Fact(Determination.No, $"at a primary school", undated.Source)
                : because.Missing("schooling.from", $"when primary school began is not recorded", undated.Source);
        }

        return NotAPupil.Length > 0 ? because.Fact(Determination.Yes, $"recorded as no pupil anywhere", NotAPupil)
            : Enrolments.Count > 0 ? because.Fact(Determination.Yes, $"no primary school is recorded", [.. Enrolments.Select(e => e.Source)])
            : because.Missing("schooling", $"no schooling is recorded");
    }

    private void AddDaysOfSchooling(SortedSet<LocalDate> days)
    {
        foreach (SchoolDays by in SchoolDaysByBirth)
        {
            days.Add(by.SchoolAgeEnds);
            days.Add(by.TermBeginsFrom);
            days.Add(by.TermSurelyBegunBy);
            days.Add(by.AllowanceFrom);
        }

        foreach (Fact<Enrolment> enrolment in Enrolments)
        {
            AddDay(days, enrolment.Value.Dates.Start);
            AddDay(days, enrolment.Value.Dates.LastDay);
            AddDay(days, enrolment.Value.CommencementDate);
            AddDay(days, enrolment.RecordedOn);
        }
    }
}
