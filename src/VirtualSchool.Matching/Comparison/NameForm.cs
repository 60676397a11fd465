namespace VirtualSchool.Matching;

/// <summary>What tells most names apart at once, side by side in memory: only names that pass are looked at further.</summary>
internal struct NameForm
{
    /// <summary>A bit for each class of names it is in; names that share a class share a bit.</summary>
    public ulong Classes;

    /// <summary>As <see cref="NameParts.Initials"/> gives them.</summary>
    public ulong Initials;

    /// <summary>Whether it has more than one part.</summary>
    public bool IsDouble;
}
