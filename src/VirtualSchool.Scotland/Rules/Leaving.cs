using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>How a child came out of care: what the provisions for care leavers have in common.</summary>
internal sealed partial class ScotsCase
{
    private const CareMeaning Elsewhere = CareMeaning.EnglandOrWales | CareMeaning.NorthernIreland;

    /// <summary>
    /// Looked after, in the meaning a provision reads, on a birthday or at any later time up to a day. The readings that bear on it are
    /// in the tree for everybody, so that their presence tells nothing about a date of birth.
    /// </summary>
    internal Trace CareSince(CareMeaning meaning, int age, LocalDate day, Because because) =>
        WithMeaning(meaning, SinceBirthday(meaning, age, day, because), day, because, isByBirthday: true);

    /// <summary>Looked after, in the meaning a provision reads, when school age ended or at any later time up to a day (the law to 31 March 2015).</summary>
    internal Trace CareSinceSchoolAge(CareMeaning meaning, LocalDate day, Because because) =>
        WithMeaning(meaning, because.All(SchoolingRules.Yr4, $"looked after when school age ended or at any later time up to {day}", SinceSchoolAge(meaning, day, because)), day, because, isByBirthday: false);

    /// <summary>Looked after, in the meaning a provision reads, at any time up to a day.</summary>
    internal Trace EverInMeaning(CareMeaning meaning, LocalDate day, Because because) =>
        WithMeaning(meaning, Ever(meaning, day, because), day, because, isByBirthday: false);

    /// <summary>Looked after, in the meaning a provision reads, at any time before a birthday, up to a day.</summary>
    internal Trace CareBefore(CareMeaning meaning, int age, LocalDate day, Because because) =>
        WithMeaning(meaning, BeforeBirthday(meaning, age, day, because), day, because, isByBirthday: false);

    /// <summary>No longer looked after on a day, in the meaning a provision reads.</summary>
    internal Trace NoLongerInCare(CareMeaning meaning, LocalDate day, Because because)
    {
        var holding = new List<Trace> { LookedAfterOn(day, because) };
        foreach (Ground ground in Grounds)
        {
            if (ground.Contribution is CareContribution.DeemedDuties or CareContribution.ElsewhereUk && Includes(meaning, ground) && ground.On(day) != Determination.No)
            {
                holding.Add(because.All(ScotsRules.Lac9, $"counts as looked after on {day}", ground.Explain(day, because), Births.Child(day, because)));
            }
        }

        return because.Not(null, $"no longer looked after on {day}", holding.Count == 1 ? holding[0] : because.Any(ScotsRules.Lac9, $"looked after on {day}, or counts as that here", [.. holding]));
    }

    /// <summary>Not looked after by an authority elsewhere in the United Kingdom since last ceasing to be looked after here.</summary>
    internal Trace NotSinceElsewhere(CareMeaning meaning, LocalDate day, Because because)
    {
        LocalDate from = LastCare(meaning, day)?.Ceased ?? ScotsRules.Start1995;
        foreach (CareSpan span in Spans(Elsewhere))
        {
            // Which nation does not matter here: all three count.
            if (span.Meets(from, day))
            {
                return because.Not(null, $"not looked after elsewhere in the United Kingdom since", because.Fact(Determination.Yes, $"recorded from {span.Recorded}", span.Source));
            }
        }

        return because.Fact(Determination.Yes, $"no care elsewhere in the United Kingdom is recorded since");
    }

    /// <summary>The last care in a meaning that a day has seen the end of; null where none is certain.</summary>
    internal LastCare? LastCare(CareMeaning meaning, LocalDate day)
    {
        LocalDate? touched = null;
        foreach (CareSpan span in Spans(meaning))
        {
            if (span.Missing is null && span.Days.Start <= day)
            {
                LocalDate last = span.Days.End is { } end && end <= day ? CivilDay.Before(end) : day;
                touched = touched is { } later && later >= last ? later : last;
            }
        }

        if (touched is not { } lastTouched)
        {
            return null;
        }

        // The day of a decision is touched and not counted; the home is that of the last counted day.
        LocalDate eve = CivilDay.Before(lastTouched);
        bool isCounted = Counts(meaning, lastTouched);
        return new LastCare(lastTouched, isCounted || !Counts(meaning, eve) ? lastTouched : eve, isCounted ? CivilDay.After(lastTouched) : lastTouched);
    }

    private bool Counts(CareMeaning meaning, LocalDate day)
    {
        foreach (Ground ground in Grounds)
        {
            if (ground.Contribution != CareContribution.FormerlyLookedAfter && Includes(meaning, ground) && ground.Certain.Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the child lived at the end of the last care: the actual home of its last counted day.</summary>
    internal TimelineEntry<Home>? LastHome(LastCare care) => Timeline.HomeOn(care.LastCounted);

    /// <summary>Whether the last care ended while accommodation under section 25 was given, which is never at home (SC-HOM-2).</summary>
    internal bool WasAccommodated(LastCare care)
    {
        foreach (Ground ground in Grounds)
        {
            if (ground.Contribution == CareContribution.LookedAfter && ground.Limb == "a" && ground.Certain.Contains(care.LastCounted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something of a kind is recorded to have happened in a stretch of days; the latest one.</summary>
    internal Fact<LearnerEvent>? LatestEvent(string kind, LocalDate from, LocalDate to)
    {
        Fact<LearnerEvent>? latest = null;
        foreach (Fact<LearnerEvent> happened in Events)
        {
            if (happened.Value.Kind == kind && happened.Value.On is { } on && on >= from && on <= to && (latest is null || on >= latest.Value.On))
            {
                latest = happened;
            }
        }

        return latest;
    }

    /// <summary>Something of a kind that is recorded without its day.</summary>
    internal Fact<LearnerEvent>? UndatedEvent(string kind)
    {
        foreach (Fact<LearnerEvent> happened in Events)
        {
            if (happened.Value.Kind == kind && happened.Value.On is null)
            {
                return happened;
            }
        }

        return null;
    }

    // What the provisions for care leavers add to the days on which an answer can change.
    private void AddDaysOfLeaving(SortedSet<LocalDate> days)
    {
        foreach (LocalDate born in Births.Candidates)
        {
            // Continuing care that is recorded from the 18th birthday on shows care on the day before it.
            days.Add(AgeReckoning.Scotland.DateAttains(born, Parameters.UpperAge.At(ScotsRules.Start1995).Value).PlusDays(-1));
            days.UnionWith(SchoolAgeEnds(born));
        }

        foreach (Ground ground in Of(CareContribution.FormerlyLookedAfter))
        {
            AddDay(days, ground.Certain.Start);
        }

        Parameter<PeriodLength> window = Law.Parameters.Get<PeriodLength>("job-start.window");
        foreach (Fact<LearnerEvent> happened in Events)
        {
            if (happened.Value.Kind == LearnerEventKinds.JobOffer && happened.Value.On is { Year: < 9990 } on && on >= window.History[0].InForce.Start && window.At(on) is { IsKnown: true } length)
            {
                days.Add(PeriodCounting.DeadlineWithin(on, length.Value).PlusDays(1));
            }
        }
    }

    private Trace SinceSchoolAge(CareMeaning meaning, LocalDate day, Because because)
    {
        if (!Births.AreKnown)
        {
            Trace ever = Span(meaning, ScotsRules.Start1995, day, because);
            return ever.Outcome == Determination.Yes ? because.Missing("born", $"the date of birth is not recorded") : ever;
        }

        Determination? settled = null;
        bool doubtful = false;
        bool byWinter = false;
        foreach (LocalDate born in Births.Candidates)
        {
            IReadOnlyList<LocalDate> leavings = SchoolAgeEnds(born);
            foreach (LocalDate leaving in leavings)
            {
                Determination outcome = Window(meaning, leaving, day);
                doubtful |= settled is { } other && other != outcome;
                byWinter |= doubtful && leavings.Count > 1;
                settled ??= outcome;
            }
        }

        return !doubtful ? Span(meaning, SchoolAgeEnds(Births.Candidates[0])[0], day, because)
            : byWinter ? because.Missing("calendar.winter_leaving", $"it depends on the first day of that winter's school holiday", Births.Rows)
            : because.Missing("born", $"more than one date of birth is recorded, and they give different answers", Births.Rows);
    }

    // Where the winter holiday decides and is not given, the first and the last day it can begin: an answer that is the same for both stands.
    private static IReadOnlyList<LocalDate> SchoolAgeEnds(LocalDate born)
    {
        SchoolingAnswer<LocalDate> leaving = new ScotlandSchooling(born).LeavingDate();
        return leaving.Value is not { } day ? [LocalDate.MaxIsoValue]
            : leaving.Presumed.Count == 0 ? [day]
            : [new LocalDate(day.Year, 12, 1), new LocalDate(day.Year, 12, 25)];
    }

    private static Trace WithMeaning(CareMeaning meaning, Trace found, LocalDate day, Because because, bool isByBirthday)
    {
        if (!because.KeepsReasons)
        {
            return found;
        }

        var notes = new List<Trace>();
        if ((meaning & CareMeaning.EnglandOrWales) != 0)
        {
            notes.Add(because.All(ScotsRules.Ac4, $"care in England or Wales counts, and in Northern Ireland it does not"));
            notes.Add(because.All(ScotsRules.Read7, $"for the application as for the duty"));
        }

        if ((meaning & CareMeaning.Detained) != 0)
        {
            notes.Add(because.All(ScotsRules.Lac6, $"detention within section 17A counts since it is law"));
        }

        if (isByBirthday)
        {
            notes.Add(because.All(ScotsRules.Read4, $"care that ran out on the eve of that birthday did not reach it"));
        }

        return because.All(ScotsRules.Lac9, $"{Words(meaning)}, which is the meaning that counts here on {day}", because.Also(found, [.. notes]));
    }
}
