using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Questions about one child at one state of knowledge. The records are read once, so asking about many days is cheap: use it for
/// timelines and bulk work. It has no clock, and it may be used by several threads.
/// </summary>
public sealed class Inquiry
{
    private readonly IPackCase about;

    internal Inquiry(RulePack pack, Learner learner, LocalDate? knownAt)
    {
        Pack = pack;
        KnownAt = knownAt;
        about = pack.Code.Open(learner, knownAt);
    }

    /// <summary>The pack that answers.</summary>
    public RulePack Pack { get; }

    /// <summary>Only what was recorded by this day is used; null when everything recorded is used.</summary>
    public LocalDate? KnownAt { get; }

    /// <summary>Whether the child is looked after on a day; under which limbs; at home or away; and why.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Yes (looked after), No, or Unknown with the facts that are missing.</returns>
    public Decision<CareStatus> StatusOn(LocalDate day) => Decide(day, about.StatusOn(day, Because.Traced));

    /// <summary>The status on a day without its reasons: the same value at a fraction of the cost.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The status; <see cref="CareStatus.LookedAfter"/> is the outcome.</returns>
    public CareStatus StatusOnlyOn(LocalDate day) => about.StatusOn(day, Because.OutcomesOnly).Value;

    /// <summary>Whether the child was looked after at any time up to a day. Once true it stays true, also after care has ended.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Yes with the rows that are the evidence; No only where the history is known to be complete; otherwise Unknown.</returns>
    public Decision<IReadOnlyList<SourceRow>> EverLookedAfter(LocalDate day) => Decide(day, about.EverLookedAfter(day, Because.Traced));

    /// <summary>How many days of a window the child was looked after: by limb, by home, at home and away.</summary>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window, included.</param>
    /// <returns>Yes when the counts are certain; Unknown with the missing facts when they are only what the records prove.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Decision<CareDays> DaysLookedAfter(LocalDate from, LocalDate to) =>
        Decide(to, about.DaysIn(EffectiveInterval.FromInclusive(from, to), Because.Traced));

    /// <summary>Whether the child is care experienced under a named definition on a day.</summary>
    /// <param name="definition">The definition's code, for example <c>universities</c>.</param>
    /// <param name="day">The day.</param>
    /// <returns>Yes, No or Unknown, with the evidence and its kinds.</returns>
    /// <exception cref="ArgumentException">The pack has no such definition.</exception>
    public Decision<CareExperience> CareExperienceOn(string definition, LocalDate day)
    {
        CareExperienceDefinition named = Pack.CareExperienceDefinition(definition);
        RuleAnswer<IReadOnlyList<CareEvidence>> answer = about.CareExperience(named, day, Because.Traced);
        return Decide(day, new RuleAnswer<CareExperience>(new CareExperience(named, answer.Value), answer.Trace));
    }

    /// <summary>Whether the child is entitled under a scheme on a day; from when to when; what ends it; and why.</summary>
    /// <param name="scheme">The scheme's code, for example <c>corporate-parenting</c>.</param>
    /// <param name="day">The day.</param>
    /// <returns>Yes, No, Unknown with the facts that would settle it, or NeedsDecision with the question.</returns>
    /// <exception cref="ArgumentException">The pack has no such scheme.</exception>
    public Decision<Entitlement> EntitlementOn(string scheme, LocalDate day) => EntitlementOn(Pack.EntitlementScheme(scheme), day);

    /// <summary>All entitlements of the pack on a day, in its order.</summary>
    /// <param name="day">The day.</param>
    /// <returns>One decision for each scheme.</returns>
    public IReadOnlyList<Decision<Entitlement>> EntitlementsOn(LocalDate day) => [.. Pack.EntitlementSchemes.Select(s => EntitlementOn(s, day))];

    /// <summary>When something about the child falls due, seen from a day.</summary>
    /// <param name="deadline">The deadline's code, for example <c>order.last-day</c>.</param>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="calendar">
    /// The working days to count by, in place of those the instrument itself defines; null for those. Where the instrument counts none, days on which
    /// the council is closed are told from it, and no date is moved.
    /// </param>
    /// <returns>Yes with the day it is due, No where nothing of the kind falls due, Unknown with the facts that are missing.</returns>
    /// <exception cref="ArgumentException">The pack has no such deadline.</exception>
    public Decision<Deadline> DeadlineOn(string deadline, LocalDate day, WorkingCalendar? calendar = null) => DeadlineOn(Pack.DeadlineKind(deadline), day, calendar);

    /// <summary>All deadlines of the pack, seen from a day, in its order: what falls due next, and what was met late, lapsed or cannot be computed.</summary>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="council">The council's working days, for instruments that count working days and define none, and to tell days on which it is closed; null where it is not known.</param>
    /// <returns>One decision for each kind.</returns>
    public IReadOnlyList<Decision<Deadline>> DeadlinesOn(LocalDate day, WorkingCalendar? council = null) =>
        [.. Pack.DeadlineKinds.Select(k => DeadlineOn(k, day, Counting(k, council)))];

    /// <summary>All deadlines of the pack as in <see cref="DeadlinesOn"/>, without reasons, workings and history: the same days and states at a fraction of the cost.</summary>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="council">The council's working days; null where they are not known.</param>
    /// <returns>One deadline for each kind, in the pack's order.</returns>
    public IReadOnlyList<Deadline> DeadlinesOnlyOn(LocalDate day, WorkingCalendar? council = null)
    {
        IReadOnlyList<DeadlineKind> kinds = Pack.DeadlineKinds;
        var due = new Deadline[kinds.Count];
        for (int i = 0; i < due.Length; i++)
        {
            due[i] = about.Deadline(kinds[i], day, Counting(kinds[i], council), Because.OutcomesOnly).Value;
        }

        return due;
    }

    /// <summary>Whether something is expected for the child on a day, whether it was done, and what shows it.</summary>
    /// <param name="obligation">The obligation's code, for example <c>csp.consideration</c>.</param>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="council">The council's working days; null where they are not known.</param>
    /// <returns>Yes where it is expected, No where it is not, Unknown with the facts that are missing, or NeedsDecision with the question; how it stands is <see cref="Obligation.State"/>.</returns>
    /// <exception cref="ArgumentException">The pack has no such obligation.</exception>
    public Decision<Obligation> ObligationOn(string obligation, LocalDate day, WorkingCalendar? council = null) => ObligationOn(Pack.ObligationKind(obligation), day, council);

    /// <summary>Everything the pack may expect for the child on a day, in its order, what is not expected included: that is an answer too.</summary>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="council">The council's working days; null where they are not known.</param>
    /// <returns>One decision for each kind.</returns>
    public IReadOnlyList<Decision<Obligation>> ObligationsOn(LocalDate day, WorkingCalendar? council = null) =>
        [.. Pack.ObligationKinds.Select(k => ObligationOn(k, day, council))];

    /// <summary>All obligations as in <see cref="ObligationsOn"/>, without reasons: the same states, days and evidence at a fraction of the cost.</summary>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="council">The council's working days; null where they are not known.</param>
    /// <returns>One obligation for each kind, in the pack's order.</returns>
    public IReadOnlyList<Obligation> ObligationsOnlyOn(LocalDate day, WorkingCalendar? council = null)
    {
        IReadOnlyList<ObligationKind> kinds = Pack.ObligationKinds;
        var expected = new Obligation[kinds.Count];
        for (int i = 0; i < expected.Length; i++)
        {
            expected[i] = about.Obligation(kinds[i], day, council, Because.OutcomesOnly).Value;
        }

        return expected;
    }

    /// <summary>The outcome of one scheme on a day without its reasons: the same outcome at a fraction of the cost.</summary>
    /// <param name="scheme">One of the pack's schemes.</param>
    /// <param name="day">The day.</param>
    /// <returns>The outcome, with the missing facts of an Unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> is null.</exception>
    public RuleOutcome OutcomeOn(EntitlementScheme scheme, LocalDate day) =>
        new(about.Entitlement(scheme ?? throw new ArgumentNullException(nameof(scheme)), day, Because.OutcomesOnly).Trace);

    /// <summary>The outcome of one definition of care experience on a day without its reasons.</summary>
    /// <param name="definition">One of the pack's definitions.</param>
    /// <param name="day">The day.</param>
    /// <returns>The outcome, with the missing facts of an Unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public RuleOutcome OutcomeOn(CareExperienceDefinition definition, LocalDate day) =>
        new(about.CareExperience(definition ?? throw new ArgumentNullException(nameof(definition)), day, Because.OutcomesOnly).Trace);

    /// <summary>
    /// The windows in which a scheme's outcome is Yes, over the child's whole life as recorded, earliest first. They come from asking
    /// the rule itself on every day on which an answer can change, so they cannot say something else than the rule does.
    /// </summary>
    /// <param name="scheme">One of the pack's schemes.</param>
    /// <returns>Half-open windows; the last one is open where nothing recorded and no age ends it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scheme"/> is null.</exception>
    public IReadOnlyList<EffectiveInterval> WindowsOf(EntitlementScheme scheme)
    {
        if (scheme is null)
        {
            throw new ArgumentNullException(nameof(scheme));
        }

        var windows = new List<EffectiveInterval>();
        LocalDate? since = null;
        foreach (LocalDate day in about.DaysOfChange())
        {
            bool entitled = OutcomeOn(scheme, day).Outcome == Determination.Yes;
            if (entitled)
            {
                since ??= day;
            }
            else if (since is { } start)
            {
                windows.Add(new EffectiveInterval(start, day));
                since = null;
            }
        }

        if (since is { } open)
        {
            windows.Add(new EffectiveInterval(open, null));
        }

        return windows;
    }

    /// <summary>Every day on which an answer about this child can begin to differ from the day before, in order.</summary>
    /// <returns>The days, each once. Between two of them every answer stays the same.</returns>
    public IReadOnlyList<LocalDate> DaysOfChange() => about.DaysOfChange();

    /// <summary>The version of the rules.</summary>
    /// <returns>For example <c>Inquiry scotland/2026.1</c>.</returns>
    public override string ToString() => $"Inquiry {Pack.Version}";

    private Decision<Entitlement> EntitlementOn(EntitlementScheme scheme, LocalDate day)
    {
        RuleAnswer<decimal?> answer = about.Entitlement(scheme, day, Because.Traced);
        IReadOnlyList<EffectiveInterval> windows = WindowsOf(scheme);
        EffectiveInterval? window = windows.Where(w => w.Contains(day)).Select(w => (EffectiveInterval?)w).FirstOrDefault();
        Trace? ends = window is { End: { } end } ? about.Entitlement(scheme, end, Because.Traced).Trace : null;
        return Decide(day, new RuleAnswer<Entitlement>(new Entitlement(scheme, answer.Value, windows, window, ends), answer.Trace));
    }

    private Decision<Deadline> DeadlineOn(DeadlineKind kind, LocalDate day, WorkingCalendar? calendar) => Decide(day, about.Deadline(kind, day, calendar, Because.Traced));

    private Decision<Obligation> ObligationOn(ObligationKind kind, LocalDate day, WorkingCalendar? council) => Decide(day, about.Obligation(kind, day, council, Because.Traced));

    // An instrument that defines working days counts by its own, whatever days the council is closed.
    private static WorkingCalendar? Counting(DeadlineKind kind, WorkingCalendar? council) => kind.Calendar is null or DeadlineKind.CouncilCalendar ? council : null;

    private Decision<T> Decide<T>(LocalDate day, RuleAnswer<T> answer) => new(answer.Value, day, KnownAt, Pack.Version, answer.Trace);
}
