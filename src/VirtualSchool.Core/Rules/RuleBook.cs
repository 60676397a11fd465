using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The rules in use: ask it about a child on a day. It has no clock, so the day is always an argument, and it answers the same
/// for the same facts, on any machine and any number of threads.
/// </summary>
/// <example>
/// <code>
/// var rules = RuleBook.Of(ScotlandPack.Current);
/// var status = rules.StatusOf(learner, asAt: new LocalDate(2026, 1, 15));
/// string why = status.Trace.ToText();
/// </code>
/// </example>
public sealed class RuleBook
{
    private RuleBook(RulePack pack) => Pack = pack;

    /// <summary>The pack of rules in use.</summary>
    public RulePack Pack { get; }

    /// <summary>A rule book of one pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The rule book.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public static RuleBook Of(RulePack pack) => new(pack ?? throw new ArgumentNullException(nameof(pack)));

    /// <summary>Questions about one child: the records are read once for any number of days and questions.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>The inquiry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public Inquiry About(Learner learner, LocalDate? knownAt = null) =>
        new(Pack, learner ?? throw new ArgumentNullException(nameof(learner)), knownAt);

    /// <summary>Whether a child is looked after on a day; under which limbs; at home or away; and why.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>Yes (looked after), No, or Unknown with the facts that are missing. Impossible data never throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public Decision<CareStatus> StatusOf(Learner learner, LocalDate asAt, LocalDate? knownAt = null) => About(learner, knownAt).StatusOn(asAt);

    /// <summary>Whether a child was looked after at any time up to a day. Once true it stays true, also after care has ended.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>Yes with the rows that are the evidence; No only where the history is known to be complete; otherwise Unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public Decision<IReadOnlyList<SourceRow>> EverLookedAfter(Learner learner, LocalDate asAt, LocalDate? knownAt = null) => About(learner, knownAt).EverLookedAfter(asAt);

    /// <summary>How many days of a window a child was looked after: by limb, by home, at home and away.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window, included.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>Yes when the counts are certain; Unknown with the missing facts when they are only what the records prove.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Decision<CareDays> DaysLookedAfter(Learner learner, LocalDate from, LocalDate to, LocalDate? knownAt = null) => About(learner, knownAt).DaysLookedAfter(from, to);

    /// <summary>Whether a child is care experienced under a named definition on a day.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="definition">The definition's code, for example <c>universities</c>.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>Yes, No or Unknown, with the evidence and its kinds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such definition.</exception>
    public Decision<CareExperience> CareExperienceOf(Learner learner, string definition, LocalDate asAt, LocalDate? knownAt = null) => About(learner, knownAt).CareExperienceOn(definition, asAt);

    /// <summary>Whether a child is entitled under a scheme on a day; from when to when; what ends it; and why.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="scheme">The scheme's code, for example <c>council-tax</c>.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>Yes, No, Unknown with the facts that would settle it, or NeedsDecision with the question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentException">The pack has no such scheme.</exception>
    public Decision<Entitlement> EntitlementOf(Learner learner, string scheme, LocalDate asAt, LocalDate? knownAt = null) => About(learner, knownAt).EntitlementOn(scheme, asAt);

    /// <summary>All entitlements of the pack for a child on a day, in the pack's order.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>One decision for each scheme.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public IReadOnlyList<Decision<Entitlement>> EvaluateAll(Learner learner, LocalDate asAt, LocalDate? knownAt = null) => About(learner, knownAt).EntitlementsOn(asAt);

    /// <summary>The version of the rules.</summary>
    /// <returns>For example <c>RuleBook scotland/2026.1</c>.</returns>
    public override string ToString() => $"RuleBook {Pack.Version}";
}
