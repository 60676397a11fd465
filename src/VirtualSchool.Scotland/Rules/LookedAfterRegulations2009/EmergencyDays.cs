using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The three working days of an emergency placement: its end (regs 36, 37), and its review (regs 38(2), 41(2)).</summary>
internal sealed class EmergencyDays(ScotsLaw law, string code, string title, Rule rule, string metBy) : EmergencyDeadline(law, code, title, rule, withCarerOnly: false)
{
    /// <inheritdoc/>
    private protected override Reckoned In(ScotsCase about, Placement placement, Counted expiry, Trace inCare, LocalDate day, Because because)
    {
        Fact<LearnerEvent>? met = about.FirstEvent([metBy], placement.Start, day);
        return new Reckoned(because.All(null, $"in an emergency placement on {day}", inCare, expiry.Why))
        {
            Due = expiry.Due,
            RunsFrom = placement.Begins(),
            Working = expiry.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = met is null && (!about.EventsAreComplete || about.UndatedEvent(metBy) is not null),
            Home = placement.Home.Fact,
        };
    }
}
