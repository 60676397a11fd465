using System.Globalization;
using NodaTime;

namespace VirtualSchool;

// What only a sheet has.
public sealed partial class DelimitedTable
{
    /// <summary>The day in a cell of the current row that holds one as such, not as text.</summary>
    internal CellDay Day(int column, out LocalDate day) => rows!.Day(column, out day);

    private static void SayAbout(Workbook book, string fileName, IssueLog log)
    {
        if (!FileKind.SaysWorkbook(fileName))
        {
            log.Add(IssueCodes.KindByContent, null, null, "it is a workbook");
        }

        if (book.HasMacros)
        {
            log.Add(IssueCodes.WorkbookMacros);
        }

        if (book.HasLinks)
        {
            log.Add(IssueCodes.WorkbookLinks);
        }

        if (book.IsFrom1904)
        {
            log.Add(IssueCodes.DateSystem1904);
        }
    }

    /// <summary>The letters of each column by its header, or by its place where it has none. Of two columns with one header neither can be told.</summary>
    private static Dictionary<string, string> LettersOf(string[] headers, int first)
    {
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < headers.Length; i++)
        {
            string header = headers[i].Length > 0 ? headers[i] : HeaderText.OfPlace(i);
            if (letters.ContainsKey(header))
            {
                twice.Add(header);
            }

            letters[header] = CellAddress.Letters(first + i);
        }

        foreach (string header in twice)
        {
            letters.Remove(header);
        }

        return letters;
    }

    /// <summary>What is known of the sheet before its rows are read.</summary>
    private void SayAboutSheet()
    {
        if (place!.Sheet.State != SheetState.Visible)
        {
            log.Add(IssueCodes.SheetHidden);
        }

        for (int i = 0; i < headers.Length; i++)
        {
            if (((SheetRows)rows!).Findings.IsHidden(place.First + i))
            {
                log.Add(IssueCodes.ColumnsHidden, HeaderRow, headers[i].Length > 0 ? headers[i] : HeaderText.OfPlace(i));
            }
        }

        PackageLinks links;
        try
        {
            links = book!.LinksOf(place.Sheet);
        }
        catch (Exception problem) when (Fault.IsOfInput(problem))
        {
            // What the sheet refers to is not needed to read it.
            (IssueCode code, string? detail) = Fault.Describe(problem, "the list of what the sheet refers to");
            log.Add(code, null, null, detail, IssueSeverity.Warning);
            return;
        }

        if (links.HasKind("comments") || links.HasKind("threadedComment"))
        {
            log.Add(IssueCodes.WorkbookComments);
        }

        if ((links.HasOutside || links.HasKind("queryTable")) && !log.Has(IssueCodes.WorkbookLinks))
        {
            log.Add(IssueCodes.WorkbookLinks);
        }
    }

    /// <summary>Rows that a sheet leaves out between two that it has are blank ones.</summary>
    private void CountGap()
    {
        if (book is null)
        {
            return;
        }

        int gap = rows!.Number - lastNumber - 1;
        if (gap > 0)
        {
            if (BlankRows == 0)
            {
                log.Add(IssueCodes.RowBlank, lastNumber + 1, null, "the first of them is named here");
            }

            BlankRows += gap;
            RowsMet += gap;
        }

        lastNumber = rows.Number;
    }

    /// <summary>A total with nothing but a word and at most one number, in a table of more columns. A text file shows it by its number of cells.</summary>
    private bool IsTotalOfSheet(int filled)
    {
        if (book is null || headers.Length < 4 || !TotalRow.Says(rows![filled]))
        {
            return false;
        }

        int more = FirstFilled(filled + 1);
        return more < 0 || FirstFilled(more + 1) < 0;
    }

    private void NoteCells()
    {
        if (rows is not SheetRows sheet || book is null)
        {
            return;
        }

        foreach ((int column, IssueCode code) in sheet.Notes)
        {
            int i = column - place!.First;
            if (i >= 0 && i < headers.Length)
            {
                log.Add(code, sheet.Number, headers[i].Length > 0 ? headers[i] : HeaderText.OfPlace(i));
            }
        }

        if (sheet.Outside >= 0)
        {
            log.Add(IssueCodes.CellsOutsideTable, sheet.Number, null, $"the first in the row is in column {CellAddress.Letters(sheet.Outside)}");
        }
    }

    /// <summary>What only the end of the sheet tells.</summary>
    private void FinishSheet()
    {
        if (rows is not SheetRows sheet || book is null)
        {
            return;
        }

        if (sheet.Fault is { } fault)
        {
            log.Add(fault.Code, sheet.Number > 0 ? sheet.Number : null, null, fault.Detail);
            IsRefused = true;
        }

        SheetFindings found = sheet.Findings;
        if (found.HiddenRows > 0)
        {
            string cause = found.HasFilter ? "a filter or a person hid" : "hidden:";
            log.Add(IssueCodes.RowsHidden, found.FirstHiddenRow, null, string.Format(CultureInfo.InvariantCulture, "{0} {1}, this one first", cause, found.HiddenRows));
        }

        if (found.Merged > 0)
        {
            log.Add(IssueCodes.CellsMerged, null, null, string.Format(CultureInfo.InvariantCulture, "{0} ranges of them", found.Merged));
        }

        if (found.Formulas > 0)
        {
            log.Add(IssueCodes.FormulaResults, null, null, string.Format(CultureInfo.InvariantCulture, "{0} of them", found.Formulas));
        }

        sheet.Dispose();
        rows = null;
    }
}
