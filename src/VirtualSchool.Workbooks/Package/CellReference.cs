using System.Globalization;

namespace VirtualSchool;

/// <summary>Places in a sheet as spreadsheets name them.</summary>
internal static class CellReference
{
    /// <summary>The letters of a column counted from 0: A, B, ... Z, AA.</summary>
    public static string Letters(int column)
    {
        string letters = string.Empty;
        for (int n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }

    public static string Of(int column, int row) => Letters(column) + SheetWords.Number(row);

    public static string Range(int column, int row, int lastColumn, int lastRow) => Of(column, row) + ":" + Of(lastColumn, lastRow);

    /// <summary>A range with fixed ends in a named sheet, for defined names.</summary>
    public static string Fixed(string sheet, int column, int row, int lastColumn, int lastRow) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}!${1}${2}:${3}${4}",
        Quoted(sheet),
        Letters(column),
        row,
        Letters(lastColumn),
        lastRow);

    /// <summary>A sheet's name as it stands before an exclamation mark.</summary>
    public static string Quoted(string sheet) => "'" + sheet.Replace("'", "''") + "'";
}
