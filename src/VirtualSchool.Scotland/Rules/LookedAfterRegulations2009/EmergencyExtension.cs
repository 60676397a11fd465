using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>An extended emergency placement: its further review and its last day, both from the day the working days expire (reg.39).</summary>
internal sealed class EmergencyExtension(ScotsLaw law, string code, string title, string length, bool isReview) : EmergencyDeadline(law, code, title, ScotsRules.Plc3, withCarerOnly: true)
{
    private readonly Parameter<PeriodLength> length = law.Parameters.Get<PeriodLength>(length);

    /// <inheritdoc/>
    private protected override Reckoned In(ScotsCase about, Placement placement, Counted expiry, Trace inCare, LocalDate day, Because because)
    {
        if (about.LatestEvent(LearnerEventKinds.EmergencyPlacementExtended, placement.Start, day) is not { } extended)
        {
            return new Reckoned(because.All(null, $"the emergency placement was extended by {day}", inCare, about.NoEvent(LearnerEventKinds.EmergencyPlacementExtended, "the extension", day, because))) { Home = placement.Home.Fact };
        }

        var from = new DeadlineEvent("the expiry of the working days", expiry.Due, placement.Row);
        Counted due = Counted.BeginningWith(from, length.At(day).Value, because);
        Fact<LearnerEvent>? met = isReview ? about.FirstEvent([LearnerEventKinds.EmergencyReviewHeld], CivilDay.After(expiry.Due), day) : null;
        return new Reckoned(because.All(null, $"the emergency placement was extended by {day}", inCare, because.Fact(Determination.Yes, $"extended on {extended.Value.On!.Value}", extended.Source), expiry.Why, due.Why))
        {
            Due = due.Due,
            RunsFrom = from,
            Working = due.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = isReview && met is null && (!about.EventsAreComplete || about.UndatedEvent(LearnerEventKinds.EmergencyReviewHeld) is not null),
            Home = placement.Home.Fact,
        };
    }
}
