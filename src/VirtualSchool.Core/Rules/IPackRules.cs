using NodaTime;

namespace VirtualSchool;

/// <summary>The code behind a pack. A <see cref="RuleBook"/> asks it; hosts ask the rule book.</summary>
public interface IPackRules
{
    /// <summary>The entitlements it knows, in the order they are listed.</summary>
    IReadOnlyList<EntitlementScheme> Entitlements { get; }

    /// <summary>The definitions of care experience it knows, in the order they are listed.</summary>
    IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions { get; }

    /// <summary>The figures of law it reads.</summary>
    ParameterSet Parameters { get; }

    /// <summary>The last day up to which the law was looked at.</summary>
    LocalDate LawSeenUpTo { get; }

    /// <summary>The deadlines it knows, in the order they are listed.</summary>
    IReadOnlyList<DeadlineKind> Deadlines { get; }

    /// <summary>The obligations it knows, in the order they are listed.</summary>
    IReadOnlyList<ObligationKind> Obligations { get; }

    /// <summary>Reads a child's records once, for any number of questions.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>What answers about this child. It may be asked by several threads.</returns>
    IPackCase Open(Learner learner, LocalDate? knownAt);
}
