namespace VirtualSchool;

/// <summary>One condition of a council's own entitlement.</summary>
public sealed class LocalCondition
{
    internal LocalCondition(LocalConditionKind kind, bool holds, IReadOnlyList<string> codes, int? age)
    {
        Kind = kind;
        Holds = holds;
        Codes = codes;
        Age = age;
    }

    /// <summary>What is asked.</summary>
    public LocalConditionKind Kind { get; }

    /// <summary>Whether it must hold (true) or must not (false); false only for <see cref="LocalConditionKind.LookedAfter"/> and <see cref="LocalConditionKind.EverLookedAfter"/>.</summary>
    public bool Holds { get; }

    /// <summary>The codes it names, one of which is enough: a definition, a scheme, an authority, or stages; empty for the others.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The age it names, in completed years; null for the others.</summary>
    public int? Age { get; }
}
