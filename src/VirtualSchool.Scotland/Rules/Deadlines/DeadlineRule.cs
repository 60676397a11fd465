using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A deadline that a rule sets while it is law.</summary>
internal abstract class DeadlineRule(ScotsLaw law, string code, string title, Rule rule, string? calendar = null) : IDeadline
{
    private readonly Rule current = law.Of(rule);

    /// <inheritdoc/>
    public DeadlineKind Kind { get; } = new(code, title, rule, calendar);

    /// <inheritdoc/>
    public RuleAnswer<Deadline> Decide(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        Reckoned found = current.IsInForceOn(day) ? Reckon(about, day, calendar, because) : new Reckoned(law.NotInForce(rule, day, because));
        Trace trace = because.All(current, $"{Kind.Title}, seen from {day}", found.Why);
        return new RuleAnswer<Deadline>(found.ToDeadline(Kind, day, trace, calendar), trace);
    }

    /// <summary>Works it out on a day on which the rule is law.</summary>
    protected abstract Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because);
}
