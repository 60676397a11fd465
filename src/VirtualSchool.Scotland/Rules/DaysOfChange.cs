using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The days on which an answer about a child can begin to differ from the day before.</summary>
internal sealed partial class ScotsCase
{
    private IReadOnlyList<LocalDate>? daysOfChange;

    /// <inheritdoc/>
    public IReadOnlyList<LocalDate> DaysOfChange() => daysOfChange ??= FindDaysOfChange();

    private LocalDate[] FindDaysOfChange()
    {
        var days = new SortedSet<LocalDate>(Law.Turns) { ScotsRules.Start1995 };
        foreach (LocalDate born in Births.Candidates)
        {
            for (int age = 0; age <= Law.OldestAge; age++)
            {
                days.Add(AgeReckoning.Scotland.DateAttains(born, age));

                // School years, allocation days and years of study turn with the calendar.
                days.Add(new LocalDate(born.Year + age, 7, 31));
                days.Add(new LocalDate(born.Year + age, 8, 1));
            }
        }

        AddDaysOfSchooling(days);
        AddDaysOfLeaving(days);
        foreach (Ground ground in Grounds)
        {
            Add(days, ground.Certain);
            Add(days, ground.Uncertain);
            AddDay(days, ground.Touched);
            AddDay(days, ground.LegalLastDay);
            AddDay(days, ground.Fact.RecordedOn);
            Add(days, ground.Shown);
        }

        foreach (TimelineEntry<Home> home in Timeline.Homes)
        {
            foreach (EffectiveInterval counted in home.Counted.Intervals)
            {
                Add(days, counted);
            }
        }

        shortBreaks ??= ShortBreakRules.Of(Timeline);
        foreach (ShortBreakRules series in shortBreaks)
        {
            days.UnionWith(series.DaysOfChange());
        }

        foreach (Fact<CareFlag> flag in Flags)
        {
            AddDay(days, flag.Value.On);
        }

        foreach (Fact<LearnerEvent> happened in Events)
        {
            AddDay(days, happened.Value.On);
        }

        if (!Births.AreKnown)
        {
            // No birthdays to take the years from: those in which something is recorded, and the next.
            int last = days.Max.Year + 1;
            for (int year = ScotsRules.Start1995.Year; year <= last && year <= LocalDate.MaxIsoValue.Year; year++)
            {
                days.Add(new LocalDate(year, 7, 31));
                days.Add(new LocalDate(year, 8, 1));
            }
        }

        return [.. days];
    }

    private static void Add(SortedSet<LocalDate> days, EffectiveInterval? interval)
    {
        if (interval is { } known)
        {
            days.Add(known.Start);
            if (known.End is { } end)
            {
                days.Add(end);
            }
        }
    }

    // Something of one day can change the answer on that day and on the next.
    private static void AddDay(SortedSet<LocalDate> days, LocalDate? day)
    {
        if (day is { } known)
        {
            days.Add(known);
            days.Add(CivilDay.After(known));
        }
    }
}
