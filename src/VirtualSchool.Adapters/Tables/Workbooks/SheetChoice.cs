namespace VirtualSchool;

/// <summary>Which sheet of a workbook is the list: the one that is named, else the one whose header fits, else a person has to say.</summary>
internal static class SheetChoice
{
    private const int MostNames = 20;

    /// <summary>Chooses a sheet, and reports what was passed over.</summary>
    /// <returns>Null when there is none to choose; the log says why.</returns>
    /// <exception cref="RefusalException">A sheet cannot be read.</exception>
    internal static SheetTable? Choose(Workbook book, TableOptions options, Func<IReadOnlyList<string>, int>? fit, IssueLog log)
    {
        SheetTable? chosen = options.Sheet is { } name ? Named(book, name, options, fit, log) : Fitting(book, options, fit, log);
        if (chosen is null)
        {
            return null;
        }

        List<WorkbookSheet> others = [.. book.Sheets.Where(s => s != chosen.Sheet)];
        if (others.Count > 0)
        {
            log.Add(IssueCodes.SheetsNotRead, null, null, Names(others));
        }

        return chosen;
    }

    private static SheetTable? Named(Workbook book, string name, TableOptions options, Func<IReadOnlyList<string>, int>? fit, IssueLog log)
    {
        WorkbookSheet? sheet = Find(book, name);
        if (sheet is null)
        {
            log.Add(IssueCodes.SheetMissing, null, null, $"it has {Names(book.Sheets)}");
            return null;
        }

        return SheetTable.Find(book, sheet, options, fit) ?? Empty(log, "the sheet has no cell with anything in it");
    }

    private static SheetTable? Fitting(Workbook book, TableOptions options, Func<IReadOnlyList<string>, int>? fit, IssueLog log)
    {
        foreach (string name in options.PreferredSheets)
        {
            if (Find(book, name) is { State: SheetState.Visible } preferred && SheetTable.Find(book, preferred, options, fit) is { } table)
            {
                return table;
            }
        }

        WorkbookSheet[] visible = [.. book.Sheets.Where(s => s.State == SheetState.Visible)];
        List<SheetTable> tables = [.. (visible.Length > 0 ? visible : book.Sheets).Select(s => SheetTable.Find(book, s, options, fit)).OfType<SheetTable>()];
        if (tables.Count <= 1)
        {
            return tables.Count == 1 ? tables[0] : Empty(log, "it has no sheet with anything in it");
        }

        return fit is null ? ByShape(tables, log) : ByFit(tables, log);
    }

    /// <summary>The one sheet with a table; words and notes beside it do not count.</summary>
    private static SheetTable? ByShape(List<SheetTable> tables, IssueLog log)
    {
        List<SheetTable> shaped = [.. tables.Where(t => t.IsShaped)];
        return shaped.Count == 1 ? shaped[0] : Doubt(shaped.Count > 0 ? shaped : tables, log);
    }

    /// <summary>The sheet whose header fits clearly better than any other's. Two that fit alike may be two halves of one list.</summary>
    private static SheetTable? ByFit(List<SheetTable> tables, IssueLog log)
    {
        List<SheetTable> ranked = [.. tables.OrderByDescending(t => t.Fit)];
        if (ranked[0].Fit == 0)
        {
            log.Add(IssueCodes.HeaderNotFound, null, null, $"none of its sheets has them: {Names(tables.Select(t => t.Sheet))}");
            return null;
        }

        return ranked[1].Fit * 3 < ranked[0].Fit * 2 ? ranked[0] : Doubt([.. ranked.Where(t => t.Fit * 3 >= ranked[0].Fit * 2)], log);
    }

    private static WorkbookSheet? Find(Workbook book, string name) =>
        book.Sheets.FirstOrDefault(s => s.Name == name) ?? book.Sheets.FirstOrDefault(s => string.Equals(s.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static SheetTable? Doubt(List<SheetTable> tables, IssueLog log)
    {
        log.Add(IssueCodes.SheetDoubt, null, null, Names(tables.Select(t => t.Sheet)));
        return null;
    }

    private static SheetTable? Empty(IssueLog log, string detail)
    {
        log.Add(IssueCodes.FileEmpty, null, null, detail);
        return null;
    }

    private static string Names(IEnumerable<WorkbookSheet> sheets)
    {
        WorkbookSheet[] all = [.. sheets];
        return string.Join(", ", all.Take(MostNames).Select(s => s.ToString())) + (all.Length > MostNames ? " and others" : string.Empty);
    }
}
