namespace VirtualSchool.Benchmarks.Populations;

/// <summary>The hard cases that accuracy is reported for on their own. A true pair may be several.</summary>
[Flags]
internal enum Hardship
{
    None = 0,

    /// <summary>A child with a twin or triplet in the school list.</summary>
    Twin = 1,

    /// <summary>Lives in a residential unit, many children at one address.</summary>
    Unit = 2,

    /// <summary>Has another surname in the social work list (adoption, a parent's new name).</summary>
    Renamed = 4,

    /// <summary>One list or both have 1 January for an unknown birthday.</summary>
    FirstOfJanuary = 8,

    /// <summary>One list or both lack the candidate number.</summary>
    NoNumber = 16,

    /// <summary>The lists have different addresses.</summary>
    Moved = 32,

    /// <summary>A surname of two parts.</summary>
    DoubleName = 64,

    /// <summary>A name of a tradition other than Scottish or Irish.</summary>
    OtherTradition = 128,

    /// <summary>A brother or sister is in the school list.</summary>
    Family = 256,
}
