using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The law of a pack at one version, with the local policy layered on it: what the rules read numbers and dates from.</summary>
internal sealed class ScotsLaw : IPackRules
{
    private readonly Dictionary<EntitlementScheme, IScheme> schemes;
    private readonly Dictionary<CareExperienceDefinition, IDefinition> definitions;
    private readonly Dictionary<DeadlineKind, IDeadline> deadlines;
    private readonly Dictionary<ObligationKind, IObligation> obligations;
    private readonly LawInTime inTime;
    private readonly Rule present;
    private readonly Rule former;

    // The last birthday on which an answer of national law changes (SC-READ-11).
    private const int OldestAgeOfLaw = 27;

    internal ScotsLaw(params IReadOnlyList<LawOverlay> overlays)
    {
        Parameters = overlays.Aggregate(Scotland.Parameters.Shipped, (set, overlay) => overlay.ApplyTo(set));
        inTime = new LawInTime(overlays);
        Rules = [.. ScotsRules.All.Select(inTime.Of), .. overlays.SelectMany(o => o.Entitlements).Select(e => e.Rule)];
        OldestAge = overlays.SelectMany(o => o.Entitlements).SelectMany(e => e.Conditions).Max(c => c.Age) is { } age && age > OldestAgeOfLaw ? age : OldestAgeOfLaw;
        present = inTime.Of(ScotsRules.Lac1);
        former = inTime.Of(ScotsRules.Lac2);
        Turns = [.. Rules.SelectMany(LawInTime.TurnsOf).Concat(ConditionsThatTurn(Parameters)).Distinct().OrderBy(d => d)];
        IReadOnlyList<IDefinition> allDefinitions = ScotsDefinitions.Of(this);
        List<IScheme> allSchemes = [.. ScotsSchemes.Of(this)];
        foreach (LawOverlay overlay in overlays)
        {
            allSchemes.AddRange(LocalScheme.Of(overlay, allDefinitions, [.. allSchemes]));
        }

        IReadOnlyList<IDeadline> allDeadlines = ScotsDeadlines.Of(this);
        schemes = allSchemes.ToDictionary(s => s.Scheme);
        definitions = allDefinitions.ToDictionary(d => d.Definition);
        IReadOnlyList<IObligation> allObligations = ScotsObligations.Of(this, allDeadlines);
        deadlines = allDeadlines.ToDictionary(d => d.Kind);
        obligations = allObligations.ToDictionary(o => o.Kind);
        Entitlements = [.. allSchemes.Select(s => s.Scheme)];
        CareExperienceDefinitions = [.. allDefinitions.Select(d => d.Definition)];
        Deadlines = [.. allDeadlines.Select(d => d.Kind)];
        Obligations = [.. allObligations.Select(o => o.Kind)];
    }

    /// <summary>The figures of law by name, with local ones in place of the shipped where a council gave them.</summary>
    public ParameterSet Parameters { get; }

    /// <inheritdoc/>
    public LocalDate LawSeenUpTo { get; } = new(2026, 8, 25);

    /// <summary>The last birthday on which an answer can change.</summary>
    internal int OldestAge { get; }

    /// <summary>The rules as they stand under this law: with the commencements of an overlay, and without what came later than the law is known.</summary>
    internal IReadOnlyList<Rule> Rules { get; }

    /// <summary>The days on which a rule, or a figure that conditions read, begins or ceases to be law.</summary>
    internal IReadOnlyList<LocalDate> Turns { get; }

    /// <inheritdoc/>
    public IReadOnlyList<EntitlementScheme> Entitlements { get; }

    /// <inheritdoc/>
    public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DeadlineKind> Deadlines { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ObligationKind> Obligations { get; }

    /// <inheritdoc/>
    public IPackCase Open(Learner learner, LocalDate? knownAt) => new ScotsCase(this, learner, knownAt);

    /// <summary>A rule as it stands under this law.</summary>
    internal Rule Of(Rule rule) => inTime.Of(rule);

    /// <summary>The definition of looked after that is law on a day: before the 1995 Act the pack asks no further.</summary>
    internal Rule DefinitionOn(LocalDate day) => present.IsInForceOn(day) ? present : former;

    /// <summary>Why a rule is no law on a day, for the tree of an answer that is No for that reason.</summary>
    internal Trace NotInForce(Rule rule, LocalDate day, Because because) => inTime.NotInForce(Of(rule), day, because);

    internal IScheme Of(EntitlementScheme scheme) => schemes.TryGetValue(scheme, out IScheme? known)
        ? known
        : throw new ArgumentException("It is no scheme of this pack.", nameof(scheme));

    internal IDefinition Of(CareExperienceDefinition definition) => definitions.TryGetValue(definition, out IDefinition? known)
        ? known
        : throw new ArgumentException("It is no definition of this pack.", nameof(definition));

    internal IDeadline Of(DeadlineKind deadline) => deadlines.TryGetValue(deadline, out IDeadline? known)
        ? known
        : throw new ArgumentException("It is no deadline of this pack.", nameof(deadline));

    internal IObligation Of(ObligationKind obligation) => obligations.TryGetValue(obligation, out IObligation? known)
        ? known
        : throw new ArgumentException("It is no obligation of this pack.", nameof(obligation));

    // Amounts turn too, and no outcome turns with them.
    private static IEnumerable<LocalDate> ConditionsThatTurn(ParameterSet parameters) =>
        parameters.All.Where(p => p.Kind is not ("money" or "ages"))
            .SelectMany(p => p.Values)
            .SelectMany(v => v.InForce.End is { } end ? new[] { v.InForce.Start, end } : [v.InForce.Start])
            .Where(d => d > ScotsRules.Start1995);
}
