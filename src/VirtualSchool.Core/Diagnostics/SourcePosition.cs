using System.Globalization;
using System.Text;

namespace VirtualSchool;

/// <summary>A place in a file that a person can find again: file name, sheet, row, column header and cell, or the field of a structured file.</summary>
public sealed class SourcePosition : IEquatable<SourcePosition>
{
    /// <summary>Creates a position.</summary>
    /// <param name="file">The file's name without its folder.</param>
    /// <param name="row">The row as a spreadsheet numbers it, from 1, or null for the file as a whole. In a delimited file it is the
    /// number of the record counting every record from the first line, header and preamble included.</param>
    /// <param name="column">The column's header as it stands in the file, or null.</param>
    /// <param name="sheet">The sheet's name in a workbook, or null.</param>
    /// <param name="field">The field of a structured file, such as <c>targets[2].measure</c>, by the format's own names, or null.</param>
    /// <param name="cell">The cell as a spreadsheet names it, such as <c>C14</c>, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is less than 1.</exception>
    public SourcePosition(string file, int? row = null, string? column = null, string? sheet = null, string? field = null, string? cell = null)
    {
        File = file ?? throw new ArgumentNullException(nameof(file));
        if (row < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(row), "Rows are numbered from 1.");
        }

        Row = row;
        Column = column;
        Sheet = sheet;
        Field = field;
        Cell = cell;
    }

    /// <summary>The file's name without its folder.</summary>
    public string File { get; }

    /// <summary>The sheet's name; null where the format has no sheets.</summary>
    public string? Sheet { get; }

    /// <summary>The row from 1; null for the file as a whole.</summary>
    public int? Row { get; }

    /// <summary>The column's header; null for the row as a whole.</summary>
    public string? Column { get; }

    /// <summary>The field of a structured file, such as <c>targets[2].measure</c>; null where the file has rows.</summary>
    public string? Field { get; }

    /// <summary>The cell as a spreadsheet names it, such as <c>C14</c> (ECMA-376 Part 1, 18.18.7); null where the format has no sheets.</summary>
    public string? Cell { get; }

    /// <summary>Two positions are equal when file, sheet, row, column, field and cell are.</summary>
    /// <param name="other">The position to compare with; null is never equal.</param>
    /// <returns>True when both name the same place.</returns>
    public bool Equals(SourcePosition? other) =>
        other is not null && File == other.File && Sheet == other.Sheet && Row == other.Row && Column == other.Column && Field == other.Field && Cell == other.Cell;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourcePosition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Sheet, Row, Column, Field, Cell);

    /// <summary>The place in words.</summary>
    /// <returns>For example <c>pupils.csv row 12 column SCN</c>, or <c>pupils.xlsx sheet S1 row 14 column SCN (C14)</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Sheet is not null)
        {
            text.Append(" sheet ").Append(Sheet);
        }

        if (Row is { } row)
        {
            text.Append(" row ").Append(row.ToString(CultureInfo.InvariantCulture));
        }

        if (Column is not null)
        {
            text.Append(" column ").Append(Column);
        }

        if (Cell is not null)
        {
            text.Append(" (").Append(Cell).Append(')');
        }

        if (Field is not null)
        {
            text.Append(" field ").Append(Field);
        }

        return text.ToString();
    }
}
