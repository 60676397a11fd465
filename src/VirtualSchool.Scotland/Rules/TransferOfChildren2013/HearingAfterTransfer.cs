using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Children's Hearings (Scotland) Act 2011 (Transfer of Children to Scotland) Regulations 2013 (SSI 2013/99) reg.7: once the receiving
/// authority has told the Principal Reporter of an order made elsewhere in the United Kingdom, a hearing sits within 20 working days.
/// </summary>
internal sealed class HearingAfterTransfer(ScotsLaw law) : IDeadline
{
    private readonly Parameter<int> limit = law.Parameters.Get<int>("cross-border.hearing");

    /// <inheritdoc/>
    public DeadlineKind Kind { get; } = new("hearing.latest", "A hearing sits after an order was transferred to Scotland", ScotsRules.Xb3, ScotlandCalendars.ChildrensHearings.Id);

    /// <inheritdoc/>
    public RuleAnswer<Deadline> Decide(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        (LocalDate? due, Trace why) = Due(about, day, calendar ?? ScotlandCalendars.ChildrensHearings, because);
        return new RuleAnswer<Deadline>(new Deadline(Kind, due), because.All(ScotsRules.Xb3, $"a hearing sits within the working days after the notice to the Principal Reporter, seen from {day}", why));
    }

    private (LocalDate? Due, Trace Why) Due(ScotsCase about, LocalDate day, WorkingCalendar calendar, Because because)
    {
        if (about.LatestEvent(LearnerEventKinds.ReporterNotified, ScotsRules.Xb3.InForce!.Value.Start, day) is not { } notice)
        {
            return (null, WithoutNotice(about, day, because));
        }

        LocalDate notified = notice.Value.On!.Value;
        int count = limit.At(notified).Value;
        return Covers(calendar, notified, count)
            ? (calendar.WorkingDayAfter(notified, count), because.All(
                ScotsRules.Int7,
                $"working days are counted by the calendar {calendar.Id}",
                because.All(ScotsRules.Int5, $"{count} working days after {notified}, which is not counted, end on {calendar.WorkingDayAfter(notified, count)}", because.Fact(Determination.Yes, $"the Principal Reporter was told on {notified}", notice.Source))))
            : (null, because.Missing("calendar", $"the calendar {calendar.Id} does not cover the working days after {notified}", notice.Source));
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

    private static bool Covers(WorkingCalendar calendar, LocalDate notified, int count) =>
        calendar.Covers.Contains(notified)
        && (calendar.Covers.End is not { } end ? notified.Year < LocalDate.MaxIsoValue.Year - 1 : calendar.WorkingDaysIn(new EffectiveInterval(notified, end)) > count);
}
