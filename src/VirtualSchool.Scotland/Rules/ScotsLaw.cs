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
    internal ParameterSet Parameters { get; }

    /// <inheritdoc/>
    public IReadOnlyList<EntitlementScheme> Entitlements { get; }

    /// <inheritdoc/>
    public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions { get; }

    /// <inheritdoc/>
    public IPackCase Open(Learner learner, LocalDate? knownAt) => new ScotsCase(this, learner, knownAt);

    internal IScheme Of(EntitlementScheme scheme) => schemes.TryGetValue(scheme, out IScheme? known)
        ? known
        : throw new ArgumentException("It is no scheme of this pack.", nameof(scheme));

    internal IDefinition Of(CareExperienceDefinition definition) => definitions.TryGetValue(definition, out IDefinition? known)
        ? known
        : throw new ArgumentException("It is no definition of this pack.", nameof(definition));
}
