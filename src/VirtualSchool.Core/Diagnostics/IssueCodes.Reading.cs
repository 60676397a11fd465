namespace VirtualSchool;

public static partial class IssueCodes
{
    /// <summary>VS2001: file was not found.</summary>
    public static IssueCode FileMissing { get; } = Error(
        "VS2001",
        "File was not found",
        "Check the path.");

    /// <summary>VS2002: file is empty.</summary>
    public static IssueCode FileEmpty { get; } = Error(
        "VS2002",
        "File is empty",
        "Export it again.");

    /// <summary>VS2003: encoding was worked out.</summary>
    public static IssueCode EncodingUsed { get; } = Information(
        "VS2003",
        "Encoding was worked out",
        "Nothing to do; check names with accents if it looks wrong.");

    /// <summary>VS2004: file is not text in any encoding the map allows.</summary>
    public static IssueCode EncodingUnreadable { get; } = Error(
        "VS2004",
        "File is not text in any encoding the map allows",
        "Save it as CSV in UTF-8.");

    /// <summary>VS2005: no row has the headers the map looks for.</summary>
    public static IssueCode HeaderNotFound { get; } = Error(
        "VS2005",
        "No row has the headers the map looks for",
        "Choose another map, or add the file's headers to the map as synonyms.");

    /// <summary>VS2006: two columns have the same header, or two headers mean the same field.</summary>
    public static IssueCode HeaderDuplicate { get; } = Error(
        "VS2006",
        "Two columns have the same header, or two headers mean the same field",
        "Rename or remove one of them.");

    /// <summary>VS2007: column is not taken by the map; its values are carried as they are.</summary>
    public static IssueCode HeaderUnmapped { get; } = Information(
        "VS2007",
        "Column is not taken by the map; its values are carried as they are",
        "Add it to the map if it matters.");

    /// <summary>VS2008: a column the map requires is not in the file.</summary>
    public static IssueCode HeaderMissing { get; } = Error(
        "VS2008",
        "A column the map requires is not in the file",
        "Add the column to the export, or its header to the map as a synonym.");

    /// <summary>VS2009: rows above the header were passed over.</summary>
    public static IssueCode PreambleSkipped { get; } = Information(
        "VS2009",
        "Rows above the header were passed over",
        "Nothing to do.");

    /// <summary>VS2010: file does not look like what the map reads.</summary>
    public static IssueCode WrongMap { get; } = Error(
        "VS2010",
        "File does not look like what the map reads",
        "Use the map named here.");

    /// <summary>VS2011: file goes beyond a limit.</summary>
    public static IssueCode FileTooLarge { get; } = Error(
        "VS2011",
        "File goes beyond a limit",
        "Split the file, or raise the limit when calling the reader.");

    /// <summary>VS2012: text holds characters that show it was damaged on its way.</summary>
    public static IssueCode EncodingDamaged { get; } = Warning(
        "VS2012",
        "Text holds characters that show it was damaged on its way",
        "Export the file again in UTF-8.");

    /// <summary>VS2013: file is there but cannot be opened.</summary>
    public static IssueCode FileUnreadable { get; } = Error(
        "VS2013",
        "File is there but cannot be opened",
        "Close it in other programs, and check that it is a file and that you may read it.");

    /// <summary>VS2014: file has a header and no rows.</summary>
    public static IssueCode FileWithoutRows { get; } = Warning(
        "VS2014",
        "File has a header and no rows",
        "Check the export: every child would seem to be missing from this list.");

    /// <summary>VS2015: workbook is damaged.</summary>
    public static IssueCode WorkbookDamaged { get; } = Error(
        "VS2015",
        "Workbook is damaged",
        "Open it in a spreadsheet program, save it again as .xlsx, and check that it was copied whole.");

    /// <summary>VS2016: file is of a kind that is not read.</summary>
    public static IssueCode WorkbookForeign { get; } = Error(
        "VS2016",
        "File is of a kind that is not read",
        "Save it as an Excel workbook (.xlsx), or as CSV in UTF-8.");

    /// <summary>VS2017: workbook is protected with a password.</summary>
    public static IssueCode WorkbookEncrypted { get; } = Error(
        "VS2017",
        "Workbook is protected with a password",
        "Save a copy without the password, in a safe place, and delete the copy afterwards.");

    /// <summary>VS2018: workbook holds what no spreadsheet program writes.</summary>
    public static IssueCode WorkbookUnsafe { get; } = Error(
        "VS2018",
        "Workbook holds what no spreadsheet program writes",
        "Do not open it; ask where it came from.");

    /// <summary>VS2019: workbook has no sheet of that name.</summary>
    public static IssueCode SheetMissing { get; } = Error(
        "VS2019",
        "Workbook has no sheet of that name",
        "Name one of the sheets listed here.");

    /// <summary>VS2020: workbook has several sheets that could be the list.</summary>
    public static IssueCode SheetDoubt { get; } = Error(
        "VS2020",
        "Workbook has several sheets that could be the list",
        "Name one of the sheets listed here, in the map or when calling the reader, or save it in a workbook of its own.");

    /// <summary>VS2021: workbook has other sheets, which were not read.</summary>
    public static IssueCode SheetsNotRead { get; } = Information(
        "VS2021",
        "Workbook has other sheets, which were not read",
        "Nothing to do if the list is on the sheet that was read.");

    /// <summary>VS2022: the sheet that was read is hidden.</summary>
    public static IssueCode SheetHidden { get; } = Warning(
        "VS2022",
        "The sheet that was read is hidden",
        "Check that it was meant to be given.");

    /// <summary>VS2023: hidden or filtered rows were read too.</summary>
    public static IssueCode RowsHidden { get; } = Warning(
        "VS2023",
        "Hidden or filtered rows were read too",
        "Take them out of the workbook if they were not meant to be given.");

    /// <summary>VS2024: hidden columns were read too.</summary>
    public static IssueCode ColumnsHidden { get; } = Warning(
        "VS2024",
        "Hidden columns were read too",
        "Take them out of the workbook if they were not meant to be given.");

    /// <summary>VS2025: cells are merged: only the first of them has the value.</summary>
    public static IssueCode CellsMerged { get; } = Warning(
        "VS2025",
        "Cells are merged: only the first of them has the value",
        "Undo the merge, and fill in every row.");

    /// <summary>VS2026: workbook refers to other files, to data connections or to the web.</summary>
    public static IssueCode WorkbookLinks { get; } = Warning(
        "VS2026",
        "Workbook refers to other files, to data connections or to the web",
        "Nothing was fetched: the stored values were read. Save a copy with values only to be safe.");

    /// <summary>VS2027: sheet has comments, which were not read.</summary>
    public static IssueCode WorkbookComments { get; } = Information(
        "VS2027",
        "Sheet has comments, which were not read",
        "Check that they hold nothing about a child that should not be passed on.");

    /// <summary>VS2028: workbook holds macros, which were not looked at.</summary>
    public static IssueCode WorkbookMacros { get; } = Warning(
        "VS2028",
        "Workbook holds macros, which were not looked at",
        "Save it as .xlsx, which has none.");

    /// <summary>VS2029: cells beside the table were not read.</summary>
    public static IssueCode CellsOutsideTable { get; } = Warning(
        "VS2029",
        "Cells beside the table were not read",
        "Give their column a header if they matter.");

    /// <summary>VS2030: file is of another kind than its name says and was read by its content.</summary>
    public static IssueCode KindByContent { get; } = Information(
        "VS2030",
        "File is of another kind than its name says and was read by its content",
        "Give it the right ending.");

    /// <summary>VS2101: row has not as many cells as the header.</summary>
    public static IssueCode RowRagged { get; } = Error(
        "VS2101",
        "Row has not as many cells as the header",
        "Mend the row at source; quotes or separators in a cell are the usual cause.");

    /// <summary>VS2102: a quoted cell is never closed.</summary>
    public static IssueCode RowUnclosedQuote { get; } = Error(
        "VS2102",
        "A quoted cell is never closed",
        "Mend the quote; the lines after it were read again from the next line.");

    /// <summary>VS2103: row is blank.</summary>
    public static IssueCode RowBlank { get; } = Information(
        "VS2103",
        "Row is blank",
        "Nothing to do.");

    /// <summary>VS2104: row has no value in a required column.</summary>
    public static IssueCode RowRequiredMissing { get; } = Error(
        "VS2104",
        "Row has no value in a required column",
        "Add the value at source; the row could not be used.");

    /// <summary>VS2105: row looks like a total or an instruction, not a child.</summary>
    public static IssueCode RowTotal { get; } = Information(
        "VS2105",
        "Row looks like a total or an instruction, not a child",
        "Nothing to do; change the map if it is a child.");

    /// <summary>VS2106: row repeats an earlier one to the letter.</summary>
    public static IssueCode RowRepeated { get; } = Information(
        "VS2106",
        "Row repeats an earlier one to the letter",
        "Nothing to do.");

    /// <summary>VS2107: a quote stands inside a quoted cell without being doubled.</summary>
    public static IssueCode RowStrayQuote { get; } = Warning(
        "VS2107",
        "A quote stands inside a quoted cell without being doubled",
        "It was kept as part of the cell; check the row.");

    /// <summary>VS2108: row has no number of its own and stands as a record of its own.</summary>
    public static IssueCode RowKeyMissing { get; } = Warning(
        "VS2108",
        "Row has no number of its own and stands as a record of its own",
        "Add the number at source, so that the rows of one child are put together.");

    /// <summary>VS2109: rows with one number seem to be different children.</summary>
    public static IssueCode RowKeyShared { get; } = Warning(
        "VS2109",
        "Rows with one number seem to be different children",
        "Ask the source which is right; the rows were kept apart.");

    /// <summary>VS2201: date is in none of the declared patterns.</summary>
    public static IssueCode DateUnreadable { get; } = Warning(
        "VS2201",
        "Date is in none of the declared patterns",
        "Correct it at source, or add its pattern to the map.");

    /// <summary>VS2202: date does not exist in the calendar.</summary>
    public static IssueCode DateImpossible { get; } = Warning(
        "VS2202",
        "Date does not exist in the calendar",
        "Correct it at source.");

    /// <summary>VS2203: date is a placeholder.</summary>
    public static IssueCode DatePlaceholder { get; } = Warning(
        "VS2203",
        "Date is a placeholder",
        "Find the real date; a placeholder is treated as not recorded.");

    /// <summary>VS2204: date has a two-digit year; the century was worked out.</summary>
    public static IssueCode DateTwoDigitYear { get; } = Warning(
        "VS2204",
        "Date has a two-digit year; the century was worked out",
        "Export dates with four-digit years.");

    /// <summary>VS2205: every day of this column is 12 or less: day and month may be swapped.</summary>
    public static IssueCode DateDayMonthDoubt { get; } = Warning(
        "VS2205",
        "Every day of this column is 12 or less: day and month may be swapped",
        "Check a known date; export as yyyy-MM-dd to be safe.");

    /// <summary>VS2206: date was given as a spreadsheet serial number.</summary>
    public static IssueCode DateSerial { get; } = Information(
        "VS2206",
        "Date was given as a spreadsheet serial number",
        "Nothing to do; export as text to be safe.");

    /// <summary>VS2207: workbook counts its days from 1904; its dates were read so.</summary>
    public static IssueCode DateSystem1904 { get; } = Information(
        "VS2207",
        "Workbook counts its days from 1904; its dates were read so",
        "Nothing to do; check one known date.");

    /// <summary>VS2301: code is not in the map's list; the text is kept and no default is taken.</summary>
    public static IssueCode CodeUnknown { get; } = Warning(
        "VS2301",
        "Code is not in the map's list; the text is kept and no default is taken",
        "Add it to the map's list.");

    /// <summary>VS2302: code is an old one and was read as its successor.</summary>
    public static IssueCode CodeLegacy { get; } = Information(
        "VS2302",
        "Code is an old one and was read as its successor",
        "Nothing to do.");

    /// <summary>VS2303: value is not of the kind the map says.</summary>
    public static IssueCode ValueUnreadable { get; } = Warning(
        "VS2303",
        "Value is not of the kind the map says",
        "Correct it at source; the text is kept.");

    /// <summary>VS2304: name is a placeholder, such as Not Known.</summary>
    public static IssueCode NamePlaceholder { get; } = Warning(
        "VS2304",
        "Name is a placeholder, such as Not Known",
        "Find the real name; a placeholder is never compared.");

    /// <summary>VS2305: name holds characters that cannot be seen.</summary>
    public static IssueCode NameHasControlCharacters { get; } = Warning(
        "VS2305",
        "Name holds characters that cannot be seen",
        "They are kept; check the source.");

    /// <summary>VS2306: cell holds the error of a formula, and was read as empty.</summary>
    public static IssueCode CellError { get; } = Warning(
        "VS2306",
        "Cell holds the error of a formula, and was read as empty",
        "Mend the formula at source.");

    /// <summary>VS2307: formula has no stored result, and was read as empty.</summary>
    public static IssueCode FormulaWithoutResult { get; } = Warning(
        "VS2307",
        "Formula has no stored result, and was read as empty",
        "Open the workbook in a spreadsheet program and save it.");

    /// <summary>VS2308: cells are formulas; their stored results were read.</summary>
    public static IssueCode FormulaResults { get; } = Information(
        "VS2308",
        "Cells are formulas; their stored results were read",
        "Nothing to do; save a copy with values only to be safe.");

    /// <summary>VS2309: cell refers to a text that the workbook does not hold, and was read as empty.</summary>
    public static IssueCode CellTextMissing { get; } = Error(
        "VS2309",
        "Cell refers to a text that the workbook does not hold, and was read as empty",
        "Open the workbook in a spreadsheet program, check the cell and save it.");

    private static IssueCode[] Reading =>
    [
        FileMissing,
        FileEmpty,
        EncodingUsed,
        EncodingUnreadable,
        HeaderNotFound,
        HeaderDuplicate,
        HeaderUnmapped,
        HeaderMissing,
        PreambleSkipped,
        WrongMap,
        FileTooLarge,
        EncodingDamaged,
        FileUnreadable,
        FileWithoutRows,
        WorkbookDamaged,
        WorkbookForeign,
        WorkbookEncrypted,
        WorkbookUnsafe,
        SheetMissing,
        SheetDoubt,
        SheetsNotRead,
        SheetHidden,
        RowsHidden,
        ColumnsHidden,
        CellsMerged,
        WorkbookLinks,
        WorkbookComments,
        WorkbookMacros,
        CellsOutsideTable,
        KindByContent,
        RowRagged,
        RowUnclosedQuote,
        RowBlank,
        RowRequiredMissing,
        RowTotal,
        RowRepeated,
        RowStrayQuote,
        RowKeyMissing,
        RowKeyShared,
        DateUnreadable,
        DateImpossible,
        DatePlaceholder,
        DateTwoDigitYear,
        DateDayMonthDoubt,
        DateSerial,
        DateSystem1904,
        CodeUnknown,
        CodeLegacy,
        ValueUnreadable,
        NamePlaceholder,
        NameHasControlCharacters,
        CellError,
        FormulaWithoutResult,
        FormulaResults,
        CellTextMissing,
    ];
}
