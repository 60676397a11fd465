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

    internal IReadOnlyList<Fact<Enrolment>> Enrolments => enrolments ??= [.. Learner.Enrolments.Where(e => e.IsKnownAt(KnownAt))];

    private SourceRow[] NotAPupil => notAPupil ??= [.. Marked(RecordMarker.NotAPupil)];

    // The authority's commencement dates that are recorded for the child, each once.
    private LocalDate?[] Commencements => commencements ??= [.. Enrolments.Select(e => e.Value.CommencementDate).Where(d => d is not null).Distinct()];

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
        foreach (LocalDate born in Births.Candidates)
        {
            over += LeavingDate(born) <= day ? 1 : 0;
        }

        Trace fact = !Births.AreKnown ? because.Missing("born", $"the date of birth is not recorded")
            : over == Births.Candidates.Count ? because.Fact(Determination.Yes, $"the leaving date is past", Births.Rows)
            : over == 0 ? because.Fact(Determination.No, $"the leaving date has not come", Births.Rows)
            : because.Missing("born", $"more than one date of birth is recorded, and they disagree", Births.Rows);
        return because.All(ScotsRules.Yr4, $"over school age on {day}", fact);
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
        if (!Births.AreKnown)
        {
            return because.Missing("born", $"the date of birth is not recorded");
        }

        Determination? all = null;
        foreach (LocalDate born in Births.Candidates)
        {
            SchoolingAnswer<bool> may = new ScotlandSchooling(born) { CommencementDate = Commencements.Length == 1 ? Commencements[0] : null }.MayDefer();
            Determination one = may.Value is { } yes ? (yes ? Determination.Yes : Determination.No) : Determination.Unknown;
            if (one == Determination.Unknown)
            {
                return because.Missing("schooling.commencement_date", $"the authority's commencement date of that year is not recorded");
            }

            if (all is { } other && other != one)
            {
                return because.Missing("born", $"more than one date of birth is recorded, and they disagree", Births.Rows);
            }

            all = one;
        }

        return because.All(ScotsRules.Int1, $"not yet {SchoolAge} on the authority's commencement date, {Commencements[0]!.Value}", because.Fact(all!.Value, $"the recorded date of birth", Births.Rows));
    }

    private static LocalDate LeavingDate(LocalDate born) => new ScotlandSchooling(born) { IsPupil = false }.LeavingDate().Value ?? LocalDate.MaxIsoValue;

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
        foreach (LocalDate born in Births.Candidates)
        {
            days.Add(LeavingDate(born));
            for (int age = 3; age <= SchoolAge; age++)
            {
                days.Add(new LocalDate(born.Year + age, 1, 1));
            }

            // The allowance for staying on has its second intake in January.
            days.Add(new LocalDate(born.Year + 16, 1, 1));
            days.Add(new LocalDate(born.Year + 17, 1, 1));
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
