using System.Globalization;

namespace VirtualSchool;

/// <summary>What reading a list gave: the good records and the issues, with every row and every identifier accounted for.</summary>
/// <typeparam name="T">The records' type, normally <see cref="Learner"/>.</typeparam>
public sealed class ReadResult<T>
{
    /// <summary>The file as it was loaded, with the hash of its bytes.</summary>
    public required SourceFile File { get; init; }

    /// <summary>The records in the order of their first rows.</summary>
    public IReadOnlyList<T> Records { get; init; } = [];

    /// <summary>Everything that was found; no value from the data stands in it.</summary>
    public IssueReport Issues { get; init; } = IssueReport.Empty;

    /// <summary>What became of every row below the header.</summary>
    public RowCounts Rows { get; init; } = new(0);

    /// <summary>What became of every identifier cell, a count for each column of identifiers in the order of the map.</summary>
    public IReadOnlyList<IdentifierCount> IdentifierCounts { get; init; } = [];

    /// <summary>The encoding used; empty when the file was refused before it was known.</summary>
    public string Encoding { get; init; } = string.Empty;

    /// <summary>How the encoding was decided, in words.</summary>
    public string EncodingReason { get; init; } = string.Empty;

    /// <summary>The map that was used; empty when there was none.</summary>
    public string MapName { get; init; } = string.Empty;

    /// <summary>Columns the map does not take; their cells are in <see cref="Learner.Unmapped"/>.</summary>
    public IReadOnlyList<string> UnmappedColumns { get; init; } = [];

    /// <summary>True when nothing could be read; <see cref="Issues"/> says why.</summary>
    public bool IsRefused { get; init; }

    /// <summary>File and counts; no value from the data.</summary>
    /// <returns>For example <c>SEEMiS: pupils.csv, 10 records</c>.</returns>
    public override string ToString() =>
        IsRefused ? $"{File}, refused" : string.Format(CultureInfo.InvariantCulture, "{0}, {1} records", File, Records.Count);
}
