using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children's Hearings (Scotland) Act 2011 (Transfer of Children to Scotland) Regulations 2013 (SSI 2013/99) reg.7: once the receiving
/// authority has told the Principal Reporter of an order made elsewhere in the United Kingdom, a hearing sits within 20 working days.
/// </summary>
internal sealed class HearingAfterTransfer(ScotsLaw law)
    : DeadlineRule(law, "hearing.latest", "A hearing sits after an order was transferred to Scotland", ScotsRules.Xb3, ScotlandCalendars.ChildrensHearings.Id)
{
    private readonly Parameter<int> limit = law.Parameters.Get<int>("cross-border.hearing");

    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        if (about.LatestEvent(LearnerEventKinds.ReporterNotified, ScotsRules.Xb3.InForce!.Value.Start, day) is not { } notice)
        {
            return new Reckoned(WithoutNotice(about, day, because));
        }

        WorkingCalendar counted = calendar ?? ScotlandCalendars.ChildrensHearings;
        var from = new DeadlineEvent("the notice to the Principal Reporter", notice.Value.On!.Value, notice.Source);
        return Counted.WorkingDaysAfter(from, limit.At(from.On).Value, counted, because) is { } due
            ? new Reckoned(due.Why) { Due = due.Due, RunsFrom = from, Working = due.Working, MayHaveBeenMet = true }
            : new Reckoned(because.Missing("calendar", $"the calendar {counted.Id} does not cover the working days after {from.On}", notice.Source))
            {
                Findings = [new Issue(IssueCodes.CalendarMissing, notice.Source.ToPosition())],
            };
    }

    private static Trace WithoutNotice(ScotsCase about, LocalDate day, Because because)
    {
        if (about.UndatedEvent(LearnerEventKinds.ReporterNotified) is { } undated)
        {
            return because.Missing("events.reporter-notified", $"the Principal Reporter was told on a day nobody recorded", undated.Source);
        }

        Ground[] transferred = [.. about.Grounds.Where(g => g.Basis.Jurisdiction == ScotlandCodes.Jurisdiction && g.Basis.Code == "XUK" && g.Fact.Value.Dates.Start <= day)];
        SourceRow[] complete = [.. about.Marked(RecordMarker.EventHistoryComplete)];
        return transferred.Length == 0 || complete.Length > 0
            ? because.Fact(Determination.No, $"no notice to the Principal Reporter is recorded by {day}", complete)
            : because.Missing("events.reporter-notified", $"whether and when the Principal Reporter was told is not recorded", [.. transferred.Select(g => g.Fact.Source)]);
    }
}
