namespace VirtualSchool.Scotland;

/// <summary>What a statute means by "looked after" (SC-LAC-9): each scheme names the meaning it reads.</summary>
[Flags]
internal enum CareMeaning
{
    /// <summary>1995 Act s.17(6): the four limbs (before 24 June 2013 the five of the old text).</summary>
    LookedAfter = 1,

    /// <summary>Also detention in secure accommodation through the criminal courts: 1995 Act s.17A(2).</summary>
    Detained = 2,

    /// <summary>Also looked after by an authority in England or Wales: 1995 Act s.29(7).</summary>
    EnglandOrWales = 4,

    /// <summary>Also looked after by an authority in Northern Ireland.</summary>
    NorthernIreland = 8,

    /// <summary>Also the subject of a kinship care order, which is no status of being looked after: 2014 Act s.72.</summary>
    KinshipOrder = 16,
}
