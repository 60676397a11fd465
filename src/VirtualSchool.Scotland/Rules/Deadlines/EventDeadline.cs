using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Something that falls due a fixed time after the latest event of a kind, whoever the child lives with.</summary>
internal sealed class EventDeadline(ScotsLaw law, string code, string title, Rule rule, string kind, string words, string? length, string? calendar = null) : DeadlineRule(law, code, title, rule, calendar)
{
    private readonly Parameter<PeriodLength>? length = length is null ? null : law.Parameters.Get<PeriodLength>(length);

    /// <summary>The kinds of event that meet it; none where nothing recorded says whether it was met.</summary>
    internal string[] MetBy { get; init; } = [];

    /// <summary>True where the period begins with the day of the event, which then counts (SC-INT-4).</summary>
    internal bool CountsTheDay { get; init; }

    /// <summary>A decided reading of how the period is counted, beside which the other way is shown; null where there is one way only.</summary>
    internal Rule? Reading { get; init; }

    /// <summary>True where the period starts when the council learned of the event, if that was later.</summary>
    internal bool FromLearning { get; init; }

    /// <summary>How many working days of the council it takes; null where days of every kind count.</summary>
    internal Parameter<int>? WorkingDays { get; init; }

    /// <summary>The kind of event that may spare it when it comes soon enough, with the length of that time and the question it leaves; null for none.</summary>
    internal (string Kind, Parameter<PeriodLength> Within, string Question)? SparedBy { get; init; }

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (about.LatestEvent(kind, ScotsRules.Start1995, day) is not { } latest)
        {
            return new Reckoned(about.NoEvent(kind, words, day, because));
        }

        LocalDate on = FromLearning && latest.Value.LearnedOn > latest.Value.On && latest.Value.LearnedOn <= day ? latest.Value.LearnedOn!.Value : latest.Value.On!.Value;
        if (!Counted.CanRunFrom(on))
        {
            return new Reckoned(because.Missing("events." + kind, $"{words}: the year cannot be right", latest.Source));
        }

        var from = new DeadlineEvent(words, on, latest.Source);
        if (WorkingDays is { } days)
        {
            return calendar is not null && Counted.WorkingDaysAfter(from, days.At(day).Value, calendar, because) is { } expiry
                ? Found(about, from, expiry, expiry.Why, day)
                : new Reckoned(because.Missing("calendar", $"the council's working days after it are not given, and the Regulations define none", latest.Source)) { Findings = [new Issue(IssueCodes.CalendarMissing, latest.Source.ToPosition())] };
        }

        PeriodLength period = length?.At(day).Value ?? PeriodLength.Days(0);
        Counted due = CountsTheDay ? Counted.BeginningWith(from, period, because) : Counted.After(from, period, because);
        Trace why = Reading is null ? due.Why : because.All(Reading, $"the day of the request is left out; with it the period would end a day earlier", due.Why);
        if (Met(about, on, day) is null && SparedBy is { } spared && about.FirstEvent([spared.Kind], on, PeriodCounting.DeadlineWithin(on, spared.Within.At(day).Value)) is { } sparing && sparing.Value.On <= day)
        {
            why = because.All(null, $"it is due all the same", why, because.NeedsDecision(Kind.Rule, $"{spared.Question}", because.Fact(Determination.Yes, $"recorded for {sparing.Value.On!.Value}", sparing.Source)));
        }

        return Found(about, from, due, why, day, Reading is null ? null : PeriodCounting.LastDayOfPeriodBeginningWith(on, period));
    }

    private Fact<LearnerEvent>? Met(ScotsCase about, LocalDate on, LocalDate day) => MetBy.Length == 0 ? null : about.FirstEvent(MetBy, on, day);

    private Reckoned Found(ScotsCase about, DeadlineEvent from, Counted due, Trace why, LocalDate day, LocalDate? other = null)
    {
        Fact<LearnerEvent>? met = Met(about, from.On, day);
        return new Reckoned(why)
        {
            Due = due.Due,
            OtherReading = other,
            LacksCorrespondingDate = due.LacksCorrespondingDate,
            RunsFrom = from,
            Working = due.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = met is null && (MetBy.Length == 0 || !about.EventsAreComplete || Array.Exists(MetBy, m => about.UndatedEvent(m) is not null)),
        };
    }
}
