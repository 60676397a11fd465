namespace VirtualSchool;

/// <summary>What a sheet has besides its cells, as far as a person should know of it.</summary>
internal sealed class SheetFindings
{
    private readonly List<(int From, int To)> hiddenColumns = [];

    /// <summary>How many rows with a value are hidden.</summary>
    internal int HiddenRows { get; private set; }

    /// <summary>The first of them; 0 when there is none.</summary>
    internal int FirstHiddenRow { get; private set; }

    /// <summary>Whether the sheet has a filter, which hides rows.</summary>
    internal bool HasFilter { get; set; }

    /// <summary>How many ranges of merged cells there are.</summary>
    internal int Merged { get; private set; }

    /// <summary>How many cells have a formula.</summary>
    internal int Formulas { get; set; }

    internal void HideRow(int row)
    {
        FirstHiddenRow = HiddenRows++ == 0 ? row : FirstHiddenRow;
    }

    /// <summary>Columns are counted from 1 here, as sheets do.</summary>
    internal void HideColumns(int from, int to)
    {
        if (hiddenColumns.Count < CellAddress.MostColumns)
        {
            hiddenColumns.Add((from, to));
        }
    }

    /// <summary>Whether a column, from 0, is hidden.</summary>
    internal bool IsHidden(int column) => hiddenColumns.Exists(h => column + 1 >= h.From && column + 1 <= h.To);

    /// <summary>Counts a range; a range of one cell merges nothing.</summary>
    internal void Merge(string? range) => Merged += range?.IndexOf(':') > 0 ? 1 : 0;
}
