using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A definition of care experience as code.</summary>
internal interface IDefinition
{
    /// <summary>Whose definition it is and which version.</summary>
    CareExperienceDefinition Definition { get; }

    /// <summary>Whether the child is care experienced under it on a day, and the evidence.</summary>
    RuleAnswer<IReadOnlyList<CareEvidence>> Decide(ScotsCase about, LocalDate day, Because because);
}
