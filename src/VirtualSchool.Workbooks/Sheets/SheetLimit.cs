namespace VirtualSchool;

/// <summary>How many rows a table may have: a sheet ends at row 1,048,576. What does not fit is counted, and the sheet says so.</summary>
internal sealed class SheetLimit
{
    /// <summary>Leaves room for the lines above the table.</summary>
    public static readonly SheetLimit OfFormat = new(1_048_576 - 40);

    private readonly int rows;

    public SheetLimit(int rows)
    {
        this.rows = rows;
    }

    public int Of(int count) => Math.Min(count, rows);

    /// <summary>The line that says that rows are left out; none when all are there.</summary>
    public IEnumerable<SheetLine> Lines(int count, string file) => count <= rows
        ? []
        : [SheetLine.Words($"The sheet is full: it shows the first {SheetWords.Number(rows)} of {SheetWords.Number(count)} rows. {file} has all.")];
}
