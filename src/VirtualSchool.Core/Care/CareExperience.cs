namespace VirtualSchool;

/// <summary>What a decision about care experience says beyond its outcome.</summary>
public sealed class CareExperience
{
    internal CareExperience(CareExperienceDefinition definition, IReadOnlyList<CareEvidence> evidence)
    {
        Definition = definition;
        Evidence = evidence;
    }

    /// <summary>The definition that was applied.</summary>
    public CareExperienceDefinition Definition { get; }

    /// <summary>The evidence of care that was found, whatever the outcome: heaviest first, then in the order of the records.</summary>
    public IReadOnlyList<CareEvidence> Evidence { get; }

    /// <summary>The definition.</summary>
    /// <returns>For example <c>CareExperience universities/2019</c>.</returns>
    public override string ToString() => $"CareExperience {Definition}";
}
