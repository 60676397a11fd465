using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The law of a pack at one version, with the local policy layered on it: what the rules read numbers and dates from.</summary>
internal sealed class ScotsLaw : IPackRules
{
    private readonly Dictionary<EntitlementScheme, IScheme> schemes;
    private readonly Dictionary<CareExperienceDefinition, IDefinition> definitions;

    internal ScotsLaw(ParameterSet parameters)
    {
        Parameters = parameters;
        IReadOnlyList<IDefinition> allDefinitions = ScotsDefinitions.Of(this);
        IReadOnlyList<IScheme> allSchemes = ScotsSchemes.Of(this);
        schemes = allSchemes.ToDictionary(s => s.Scheme);
        definitions = allDefinitions.ToDictionary(d => d.Definition);
        Entitlements = [.. allSchemes.Select(s => s.Scheme)];
        CareExperienceDefinitions = [.. allDefinitions.Select(d => d.Definition)];
    }

    /// <summary>The figures of law by name, with local ones in place of the shipped where a council gave them.</summary>
    public ParameterSet Parameters { get; }

    /// <inheritdoc/>
    public LocalDate LawSeenUpTo { get; } = new(2026, 8, 25);

    /// <inheritdoc/>
    public IReadOnlyList<EntitlementScheme> Entitlements { get; }

    /// <inheritdoc/>
    public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions { get; }

    /// <inheritdoc/>
    public IPackCase Open(Learner learner, LocalDate? knownAt) => new ScotsCase(this, learner, knownAt);

    /// <summary>A rule as it stands under this law.</summary>
#pragma warning disable CA1822
    internal Rule Of(Rule rule) => rule;
#pragma warning restore CA1822

    /// <summary>Why a rule is no law on a day, for the tree of an answer that is No for that reason.</summary>
    internal Trace NotInForce(Rule rule, LocalDate day, Because because) => because.Holds(Of(rule).IsInForceOn(day), $"in force on {day}");

    internal IScheme Of(EntitlementScheme scheme) => schemes.TryGetValue(scheme, out IScheme? known)
        ? known
        : throw new ArgumentException("It is no scheme of this pack.", nameof(scheme));

    internal IDefinition Of(CareExperienceDefinition definition) => definitions.TryGetValue(definition, out IDefinition? known)
        ? known
        : throw new ArgumentException("It is no definition of this pack.", nameof(definition));
}
