using System.Globalization;

namespace VirtualSchool;

/// <summary>The row a fact was read from, and the column where there is one. It names a place, never a value.</summary>
public sealed class SourceRow : IEquatable<SourceRow>
{
    /// <summary>Creates a reference to a row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="row">The row from 1, numbered as in <see cref="SourcePosition.Row"/>.</param>
    /// <param name="column">The column's header, or null for the row as a whole.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is less than 1.</exception>
    public SourceRow(SourceFile file, int row, string? column = null)
    {
        File = file ?? throw new ArgumentNullException(nameof(file));
        if (row < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(row), "Rows are numbered from 1.");
        }

        Row = row;
        Column = column;
    }

    /// <summary>The file the row stands in.</summary>
    public SourceFile File { get; }

    /// <summary>The row from 1.</summary>
    public int Row { get; }

    /// <summary>The column's header; null for the row as a whole.</summary>
    public string? Column { get; }

    /// <summary>
    /// The cell as a spreadsheet names it, such as <c>C14</c> (ECMA-376 Part 1, 18.18.7); null where there is no column or the file
    /// has no sheets.
    /// </summary>
    public string? Cell => Column is not null && File.ColumnLetters is { } letters && letters.TryGetValue(Column, out string? letter)
        ? letter + Row.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The same row, at one of its columns.</summary>
    /// <param name="column">The column's header.</param>
    /// <returns>A reference to that cell.</returns>
    public SourceRow At(string? column) => new(File, Row, column);

    /// <summary>The place as a position for an <see cref="Issue"/>.</summary>
    /// <returns>File, sheet, row, column and cell.</returns>
    public SourcePosition ToPosition() => new(File.FileName, Row, Column, File.Sheet, cell: Cell);

    /// <summary>Two references are equal when they point into the same loaded file (by reference), row and column.</summary>
    /// <param name="other">The reference to compare with; null is never equal.</param>
    /// <returns>True when both name the same cell or row.</returns>
    public bool Equals(SourceRow? other) =>
        other is not null && ReferenceEquals(File, other.File) && Row == other.Row && Column == other.Column;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceRow);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File.FileName, Row, Column);

    /// <summary>The place in words.</summary>
    /// <returns>For example <c>SEEMiS: pupils.csv row 12 column SCN</c>.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, Column is null ? "{0} row {1}" : "{0} row {1} column {2}", File, Row, Column);
}
