namespace VirtualSchool.Scotland;

/// <summary>A legal basis that Scots law knows, with what it makes of a child and when it could exist (rule book table T2).</summary>
public sealed class ScotlandLegalBasis
{
    internal ScotlandLegalBasis(LegalBasis basis, string? limb, CareContribution contribution, EffectiveInterval? inForce, Citation citation, IReadOnlyList<string> words)
    {
        Basis = basis;
        Limb = limb;
        Contribution = contribution;
        InForce = inForce;
        Citation = citation;
        Words = words;
    }

    /// <summary>The basis as episodes hold it.</summary>
    public LegalBasis Basis { get; }

    /// <summary>The code of <see cref="Basis"/>, for example <c>CSO</c>.</summary>
    public string Code => Basis.Code;

    /// <summary>The limb of the 1995 Act s.17(6): a, b, d, e; with (old) for the law before 24 June 2013; null where it is none.</summary>
    public string? Limb { get; }

    /// <summary>What it makes of a child while it lasts.</summary>
    public CareContribution Contribution { get; }

    /// <summary>When such a basis could exist; null when that is not known.</summary>
    public EffectiveInterval? InForce { get; }

    /// <summary>The provision.</summary>
    public Citation Citation { get; }

    /// <summary>The words lists use for it, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Code and label.</summary>
    /// <returns>For example <c>CSO Compulsory supervision order</c>.</returns>
    public override string ToString() => Basis.ToString();
}
