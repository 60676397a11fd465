using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// What is done some months before an expected change of school (SSI 2005/265 regs 2 to 4) or before leaving it (2004 Act ss.12(5), 13(1)); as soon as practicable
/// where the authority learned of it too late. Both are owed to pupils with additional support needs.
/// </summary>
internal sealed class LeadTime(ScotsLaw law, string code, string title, Rule rule, string kind, string length, string? shorter) : DeadlineRule(law, code, title, rule)
{
    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>(length);
    private readonly Parameter<PeriodLength>? shorter = shorter is null ? null : law.Parameters.Get<PeriodLength>(shorter);
    private readonly AdditionalSupportAct2004.Section1 needs = new(law);

    /// <summary>The kind of event that meets it. What was done up to an earlier change was done for that one.</summary>
    internal required string MetBy { get; init; }

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        Fact<LearnerEvent>? next = null;
        Fact<LearnerEvent>? temporary = null;
        foreach (Fact<LearnerEvent> expected in about.Events)
        {
            if (expected.Value.Kind != kind || expected.Value.On is not { } on || on < day || expected.Value.LearnedOn > day)
            {
                continue;
            }

            if (expected.Value.IsTemporary == true)
            {
                temporary = expected;
            }
            else if (next is null || on < next.Value.On)
            {
                next = expected;
            }
        }

        if (next is null)
        {
            return new Reckoned(temporary is not null ? because.Fact(Determination.No, $"the change is temporary", temporary.Source) : about.NoEvent(kind, "an expected change", day, because));
        }

        if (!Counted.CanRunFrom(next.Value.On!.Value))
        {
            return new Reckoned(because.Missing("events." + kind, $"the year of the change cannot be right", next.Source));
        }

        if (shorter is not null && next.Value.Change is null or "school" && next.Value.IsTemporary is null)
        {
            return new Reckoned(because.Missing(next.Value.Change is null ? "events.change" : "events.temporary", $"what kind of change it is, or whether it is temporary, is not recorded", next.Source));
        }

        Trace supported = Needs(about, day, because);
        var expectedOn = new DeadlineEvent("the change", next.Value.On!.Value, next.Source);
        bool isEarlyLearning = shorter is not null && next.Value.Change == "elc";
        Counted due = Counted.Before(expectedOn, (isEarlyLearning ? shorter! : length).At(day).Value, because);
        Trace counted = isEarlyLearning ? because.All(ScotsRules.Tr2, $"starting early learning has shorter times", due.Why)
            : next.Value.Change == "primary" ? because.Also(due.Why, because.All(ScotsRules.Tr2, $"the shorter times are for starting early learning, not for going on from it"))
            : due.Why;
        Fact<LearnerEvent>? met = about.LatestEvent(MetBy, CivilDay.After(about.LastExpectedBefore(kind, day)), day);
        bool mayBeMet = met is null && (!about.EventsAreComplete || about.UndatedEvent(MetBy) is not null);
        LocalDate? learned = next.Value.LearnedOn ?? next.RecordedOn;
        if (learned is null && day > due.Due)
        {
            return new Reckoned(because.All(null, $"the day the council learned of it is known", supported, because.Missing("events.learned", $"when the council learned of the change is not recorded", next.Source)));
        }

        if (learned > due.Due)
        {
            Trace late = because.All(null, $"learned of too late for the day", supported, counted, because.Fact(Determination.Yes, $"learned of on {learned!.Value}", next.Source));
            return new Reckoned(late) { Timing = DeadlineTiming.AsSoonAsPracticable, RunsFrom = expectedOn, MetOn = met?.Value.On, MayHaveBeenMet = mayBeMet };
        }

        return new Reckoned(because.All(null, $"counted back from the change", supported, counted))
        {
            Due = due.Due,
            LacksCorrespondingDate = due.LacksCorrespondingDate,
            RunsFrom = expectedOn,
            Working = due.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = mayBeMet,
        };
    }

    // Looked-after pupils have them by law; of others the records do not say.
    private Trace Needs(ScotsCase about, LocalDate day, Because because)
    {
        Trace presumed = needs.Decide(about, day, because);
        if (presumed.Outcome != Determination.No)
        {
            return presumed;
        }

        return about.LookedAfterOn(day, Because.OutcomesOnly).Outcome == Determination.Yes
            ? presumed
            : because.Missing("additional-support-needs", $"not looked after, so whether the pupil has additional support needs is not recorded");
    }
}
