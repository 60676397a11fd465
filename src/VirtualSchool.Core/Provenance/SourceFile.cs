using NodaTime;

namespace VirtualSchool;

/// <summary>One file (or other batch of rows) as it was loaded.</summary>
public sealed class SourceFile
{
    /// <summary>Creates a description of a loaded file.</summary>
    /// <param name="source">The system it came from.</param>
    /// <param name="fileName">The file's name without its folder.</param>
    /// <param name="loadedAt">When it was loaded. The caller says so: the libraries have no clock.</param>
    /// <param name="sha256">The SHA-256 of its bytes as 64 lower-case hexadecimal digits, or null when not known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="fileName"/> is null.</exception>
    public SourceFile(SourceId source, string fileName, Instant loadedAt, string? sha256 = null)
    {
        Source = source ?? throw new ArgumentNullException(nameof(source));
        FileName = fileName ?? throw new ArgumentNullException(nameof(fileName));
        LoadedAt = loadedAt;
        Sha256 = sha256;
    }

    /// <summary>The system the file came from.</summary>
    public SourceId Source { get; }

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>When the file was loaded.</summary>
    public Instant LoadedAt { get; }

    /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal; null when not known.</summary>
    public string? Sha256 { get; }

    /// <summary>The sheet of the workbook that the rows stand on; null for a file without sheets.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// The letters of each column by its header, so that <see cref="SourceRow.Cell"/> can name a cell; null for a file without sheets.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ColumnLetters { get; init; }

    /// <summary>The source, the file's name, and its sheet where it has one.</summary>
    /// <returns>For example <c>SEEMiS: pupils.csv</c>, or <c>SEEMiS: pupils.xlsx sheet S1</c>.</returns>
    public override string ToString() => Sheet is null ? $"{Source.Name}: {FileName}" : $"{Source.Name}: {FileName} sheet {Sheet}";
}
