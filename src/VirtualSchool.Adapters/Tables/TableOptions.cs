namespace VirtualSchool;

/// <summary>How a delimited file or a workbook is opened, and how much of it is accepted. The limits keep a broken or hostile file from using up the machine.</summary>
public sealed class TableOptions
{
    /// <summary>The normal options: everything is worked out from the file.</summary>
    public static TableOptions Default { get; } = new();

    /// <summary>The delimiter, or null to work it out among comma, semicolon, tab and bar.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// The sheet to read in a workbook, ignoring case; null to work it out. A workbook without it is refused with the names of those it
    /// has; a file without sheets is read all the same.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>The encodings accepted: <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>. A file in none of them is refused.</summary>
    public IReadOnlyList<string> Encodings { get; init; } = ["utf-8", "utf-16", "windows-1252"];

    /// <summary>How many rows may stand above the header (titles, "Printed ..."); 15 unless said otherwise.</summary>
    public int MaxPreambleRows { get; init; } = 15;

    /// <summary>The largest file in bytes; 512 MiB unless said otherwise. The file's bytes are held in memory while it is read.</summary>
    public long MaxBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>
    /// The most bytes that one part of a workbook may unpack to; 512 MiB unless said otherwise. What really comes out is counted, not what
    /// the archive says of itself.
    /// </summary>
    public long MaxUnpackedPartBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>
    /// The most bytes that all parts of a workbook may unpack to, each time they are read; 1 GiB unless said otherwise. They are not held in
    /// memory, but they take time.
    /// </summary>
    public long MaxUnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>The longest cell in characters; 100,000 unless said otherwise. A quoted cell that goes beyond it counts as never closed.</summary>
    public int MaxCellLength { get; init; } = 100_000;

    /// <summary>The longest row in characters; 2,000,000 unless said otherwise. A longer row is refused and the next one read.</summary>
    public int MaxRowLength { get; init; } = 2_000_000;

    /// <summary>The most columns; 16,384 (a spreadsheet's limit) unless said otherwise.</summary>
    public int MaxColumns { get; init; } = 16_384;

    /// <summary>The most rows; 10,000,000 unless said otherwise. Reading stops there with an issue.</summary>
    public int MaxRows { get; init; } = 10_000_000;

    /// <summary>How many issues of one kind in one column are listed one by one; the rest are counted in one more. 1,000 unless said otherwise.</summary>
    public int MaxIssuesOfAKind { get; init; } = 1_000;

    /// <summary>Names of sheets to prefer, as a map has them; none of them need be there.</summary>
    internal IReadOnlyList<string> PreferredSheets { get; init; } = [];
}
