namespace VirtualSchool.Scotland;

/// <summary>What a legal basis makes of a child while it lasts (rule book table T2).</summary>
public enum CareContribution
{
    /// <summary>It makes nobody looked after.</summary>
    None = 0,

    /// <summary>The child is looked after within the 1995 Act s.17(6).</summary>
    LookedAfter = 1,

    /// <summary>An authority owes duties as if the child were looked after; the child is not (SC-LAC-5 to SC-LAC-8).</summary>
    DeemedDuties = 2,

    /// <summary>It ends a permanence order (SC-ORD-8).</summary>
    EndsPermanence = 3,

    /// <summary>A marker of children on the edge of care (SC-ORD-15).</summary>
    EdgeOfCare = 4,

    /// <summary>It can only follow having been looked after (SC-CC-6).</summary>
    FormerlyLookedAfter = 5,

    /// <summary>Looked after under the law of another part of the United Kingdom (SC-XB-4).</summary>
    ElsewhereUk = 6,
}
