namespace VirtualSchool;

/// <summary>Whether a sheet can be seen (ST_SheetState, ECMA-376 Part 1, 18.18.68).</summary>
internal enum SheetState
{
    /// <summary>It has a tab.</summary>
    Visible,

    /// <summary>A user can show it.</summary>
    Hidden,

    /// <summary>Only a program can show it.</summary>
    VeryHidden,
}
