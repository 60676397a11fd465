namespace VirtualSchool;

/// <summary>How a cell looks. The values are the positions in <see cref="StylesPart"/>.</summary>
internal enum CellStyle
{
    /// <summary>Our own words, wrapped.</summary>
    Prose = 0,

    /// <summary>Text from the lists: never read as a number, a date or a formula.</summary>
    Text = 1,

    /// <summary>Text that a spreadsheet could take for a formula when the cell is edited: marked with the quote prefix.</summary>
    QuotedText = 2,

    /// <summary>A day: 2 March 2026.</summary>
    Date = 3,

    /// <summary>A moment: 2 March 2026 09:30.</summary>
    Moment = 4,

    /// <summary>A count.</summary>
    Count = 5,

    /// <summary>A share with one decimal.</summary>
    Percent = 6,

    /// <summary>The header row of a table.</summary>
    Header = 7,

    /// <summary>The title in A1.</summary>
    Title = 8,

    /// <summary>A heading within a sheet.</summary>
    Heading = 9,

    /// <summary>A link to another sheet.</summary>
    Link = 10,

    /// <summary>A cell for the reader to fill in.</summary>
    Input = 11,

    /// <summary>Our own words, running on over the empty cells beside them.</summary>
    Line = 12,
}
