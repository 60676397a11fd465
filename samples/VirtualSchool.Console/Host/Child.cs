namespace VirtualSchool.Shell.Host;

/// <summary>A child somebody asked about.</summary>
/// <param name="Key">The register key; null for a pupil without any sign of care, who is on a list and in no register.</param>
/// <param name="Learner">The facts.</param>
internal sealed record Child(string? Key, Learner Learner)
{
    public override string ToString() => nameof(Child);
}
