namespace VirtualSchool;

/// <summary>What came of reading one row's text.</summary>
internal enum RowKind
{
    /// <summary>The text is at its end.</summary>
    End,

    /// <summary>A row with its cells.</summary>
    Row,

    /// <summary>A quoted cell is not closed; the next read starts at the next line.</summary>
    UnclosedQuote,

    /// <summary>A row or cell is longer than allowed; it was passed over.</summary>
    TooLong,

    /// <summary>The row has more cells than allowed; it was passed over.</summary>
    TooManyCells,
}
