namespace VirtualSchool;

/// <summary>Whether a cell holds a day as such, not as text.</summary>
internal enum CellDay
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does: its format or its type says so.</summary>
    Day,

    /// <summary>It holds a number that could be counted as a day, and nothing says that it should.</summary>
    Serial,
}
