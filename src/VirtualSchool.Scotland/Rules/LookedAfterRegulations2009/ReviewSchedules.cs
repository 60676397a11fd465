using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Reviews: SSI 2009/210 regs 44 and 45, each counted from what was held and not from what was due.</summary>
internal sealed class ReviewSchedules(ScotsLaw law) : Schedules(LearnerEventKinds.ReviewHeld, "a review was held")
{
    // More months than any agreement means.
    private const int MostMonths = 600;

    private readonly Parameter<PeriodLength> first = law.Parameters.Get<PeriodLength>("review.first");
    private readonly Parameter<PeriodLength> second = law.Parameters.Get<PeriodLength>("review.second");
    private readonly Parameter<PeriodLength> later = law.Parameters.Get<PeriodLength>("review.later");
    private readonly Parameter<PeriodLength> seriesFirst = law.Parameters.Get<PeriodLength>("review.series.first");
    private readonly Parameter<PeriodLength> extendedFirst = law.Parameters.Get<PeriodLength>("review.extended.first");
    private readonly Parameter<PeriodLength> homeFirst = law.Parameters.Get<PeriodLength>("review.home.first");
    private readonly Parameter<PeriodLength> homeLater = law.Parameters.Get<PeriodLength>("review.home.later");

    private protected override Schedule? Of(ScotsCase about, Placement placement, LocalDate day, WorkingCalendar? calendar, Because because) =>
        !Counted.CanRunFrom(placement.Start) ? null
        : placement.IsAtHome ? AtHome(about, placement, day, because)
        : Away(about, placement, day, calendar, because);

    private Schedule Away(ScotsCase about, Placement placement, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        (Emergency emergency, Trace? why) = EmergencyOf(about, placement, day, calendar, because);
        if (emergency is Emergency.Running or Emergency.Open)
        {
            return new Schedule { Placement = placement, Stopped = why, Findings = why!.Missing.Contains("calendar") ? EmergencyPeriod.CalendarFinding(placement) : [] };
        }

        (List<Fact<LearnerEvent>> held, Trace? unknown, List<Issue> findings) = HeldIn(about, placement, day, because);
        var shared = new List<Trace>();
        if (why is not null)
        {
            shared.Add(why);
        }

        DeadlineEvent from = placement.Begins();
        PeriodLength length = first.At(day).Value;
        LocalDate? other = null;
        Rule? setBy = null;
        if (emergency == Emergency.Extended)
        {
            if (EmergencyPeriod.Expiry(about, placement, day, calendar, because) is not { } expiry)
            {
                return new Schedule { Placement = placement, SetBy = ScotsRules.Rev3, Stopped = EmergencyPeriod.NoCalendar(placement, calendar, because), Findings = EmergencyPeriod.CalendarFinding(placement) };
            }

            // The review of the first three working days is another one.
            Fact<LearnerEvent>? further = about.FirstEvent([LearnerEventKinds.EmergencyReviewHeld], CivilDay.After(expiry.Due), day);
            if (further is null)
            {
                return new Schedule { Placement = placement, SetBy = ScotsRules.Rev3, Stopped = because.All(ScotsRules.Rev3, $"counted from the review of regulation 39(3)", about.NoEvent(LearnerEventKinds.EmergencyReviewHeld, "that review", day, because)) };
            }

            other = PeriodCounting.DeadlineWithin(placement.Start, length);
            from = HeldEvent("the review of regulation 39(3)", further);
            length = extendedFirst.At(day).Value;
            setBy = ScotsRules.Rev3;
            shared.Add(because.All(ScotsRules.Rev3, $"an extended emergency placement", because.All(ScotsRules.Read1, $"counted from the review of regulation 39(3), not from the placement", because.Fact(Determination.Yes, $"the review was held", further.Source))));
        }
        else if (placement.Series is { } series && Counted.CanRunFrom(placement.SeriesStart))
        {
            Trace single = series.IsSingle(day, because);
            var seriesEvent = new DeadlineEvent("the first stay of the series", placement.SeriesStart, series.Homes[0].Fact.Source);
            LocalDate bySeries = PeriodCounting.DeadlineWithin(placement.SeriesStart, seriesFirst.At(day).Value);
            LocalDate byStay = PeriodCounting.DeadlineWithin(placement.Start, length);
            if (single.Outcome == Determination.Yes || (single.Outcome != Determination.No && bySeries < byStay))
            {
                from = seriesEvent;
                length = seriesFirst.At(day).Value;
                setBy = ScotsRules.Rev2;
                other = single.Outcome == Determination.Yes ? null : byStay;
                shared.Add(because.All(ScotsRules.Rev2, $"a series treated as one placement", because.Also(because.Fact(Determination.Yes, $"its first stay: {placement.SeriesStart}", series.Homes[0].Fact.Source), single)));
            }
            else
            {
                other = single.Outcome == Determination.No ? null : bySeries;
                shared.Add(because.Also(because.Fact(Determination.Yes, $"counted for this stay alone", placement.Row), single));
            }
        }

        // By regulation 45(3) every review after the first is due by the longer time; by 45(2) the second has a time of its own.
        if (setBy is null)
        {
            shared.Add(because.All(ScotsRules.Rev1, $"a placement of regulation 45(1)", because.Fact(Determination.Yes, $"lived: {placement.Home.Fact.Value.Type}", placement.Row)));
        }

        if (!placement.IsNamed)
        {
            shared.Add(because.NeedsDecision(ScotsRules.Rev1, $"Is a home of this kind a placement with kinship or foster carers, or residential? Regulation 45 names no other"));
        }

        if (Array.Exists(about.Placements, p => p.Start < placement.Start))
        {
            shared.Add(because.All(ScotsRules.Rev6, $"a new placement begins anew", because.Fact(Determination.Yes, $"placed on {placement.Start}", placement.Row)));
        }

        Counted firstDue = Counted.After(from, length, because);
        PeriodLength After(int count) => count == 1 && setBy is null ? second.At(day).Value : later.At(day).Value;
        return Build(placement, firstDue, from, held, unknown, After, shared, findings, other, isFallback: false, because, setBy);
    }

    private Schedule AtHome(ScotsCase about, Placement placement, LocalDate day, Because because)
    {
        (List<Fact<LearnerEvent>> held, Trace? unknown, List<Issue> findings) = HeldIn(about, placement, day, because);
        Fact<LearnerEvent>? agreed = about.LatestEvent(LearnerEventKinds.ReviewFrequencyAgreed, placement.Start, day);
        Fact<LearnerEvent>? undated = about.UndatedEvent(LearnerEventKinds.ReviewFrequencyAgreed);
        if (agreed is null && (undated is not null || !about.EventsAreComplete))
        {
            findings.Add(new Issue(IssueCodes.FrequencyNotRecorded, (undated?.Source ?? placement.Row).ToPosition()));
            Trace open = about.NoEvent(LearnerEventKinds.ReviewFrequencyAgreed, "the agreed frequency of reviews", day, because);
            return new Schedule { Placement = placement, SetBy = ScotsRules.Rev4, Stopped = because.All(ScotsRules.Rev4, $"at home reviews are held as agreed", open), Findings = findings };
        }

        if (agreed is not null && agreed.Value.Months is not (> 0 and <= MostMonths))
        {
            // An agreement was reached, so the times without one do not apply, and nobody can say which it was.
            findings.Add(new Issue(IssueCodes.FrequencyUnusable, agreed.Source.ToPosition()));
            Trace open = because.Missing("events." + LearnerEventKinds.ReviewFrequencyAgreed, $"how many months were agreed is not recorded, or no number of months that can be", agreed.Source);
            return new Schedule { Placement = placement, SetBy = ScotsRules.Rev4, Stopped = because.All(ScotsRules.Rev4, $"at home reviews are held as agreed", open), Findings = findings };
        }

        Trace clock;
        if (agreed is null)
        {
            findings.Add(new Issue(IssueCodes.FrequencyNotAgreed, placement.Row.ToPosition()));
            clock = because.All(ScotsRules.Rev4, $"no frequency is agreed, so the longest times of paragraph (6) are used", because.Fact(Determination.Yes, $"no agreement is recorded by {day}", about.EventSources));
        }
        else
        {
            clock = because.All(ScotsRules.Rev4, $"reviewed as agreed with child and carer", because.Fact(Determination.Yes, $"every {PeriodLength.Months(agreed.Value.Months!.Value)}, agreed on {agreed.Value.On!.Value}", agreed.Source));
        }

        // What counts is the agreement of the day: one made after a review shortens or lengthens the time that is running.
        PeriodLength Agreed(LocalDate on, PeriodLength without) =>
            about.LatestEvent(LearnerEventKinds.ReviewFrequencyAgreed, placement.Start, on)?.Value.Months is { } months and > 0 and <= MostMonths ? PeriodLength.Months(months) : without;
        DeadlineEvent from = placement.Begins();
        LocalDate UntilHeld(int index) => held.Count > index ? held[index].Value.On!.Value : day;
        Counted firstDue = Counted.After(from, Agreed(UntilHeld(0), homeFirst.At(day).Value), because);
        PeriodLength After(int count) => Agreed(UntilHeld(count), homeLater.At(day).Value);
        return Build(placement, firstDue, from, held, unknown, After, [clock], findings, other: null, isFallback: agreed is null, because, ScotsRules.Rev4);
    }

    private static Schedule Build(Placement placement, Counted firstDue, DeadlineEvent from, List<Fact<LearnerEvent>> held, Trace? unknown, Func<int, PeriodLength> after, List<Trace> shared, List<Issue> findings, LocalDate? other, bool isFallback, Because because, Rule? setBy = null)
    {
        Trace? older = ByOlderLaw(placement, because);
        DeadlineEvent nextFrom = held.Count == 0 ? from : HeldEvent(held.Count == 1 ? "the first review" : "the last review", held[held.Count - 1]);
        return new Schedule
        {
            Placement = placement,
            SetBy = setBy,
            First = firstDue,
            FirstFrom = from,
            Next = held.Count == 0 ? firstDue : Counted.After(nextFrom, after(held.Count), because),
            NextFrom = nextFrom,
            FirstUnknown = older,
            NextUnknown = unknown ?? (held.Count == 0 ? older : null),
            MayLack = unknown is not null,
            Held = held,
            History = because.KeepsReasons && older is null ? Turns(firstDue.Due, held, i => PeriodCounting.DeadlineWithin(held[i - 1].Value.On!.Value, after(i))) : [],
            Shared = shared,
            OtherFirst = other,
            IsFallback = isFallback,
            Findings = findings,
        };
    }
}
