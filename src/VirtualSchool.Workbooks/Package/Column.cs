namespace VirtualSchool;

/// <summary>A column of a sheet's table.</summary>
internal sealed class Column
{
    public Column(string header)
    {
        Header = header;
    }

    /// <summary>The header as wanted; the sheet makes headers unique.</summary>
    public string Header { get; }

    /// <summary>The most characters a line of the column holds before it wraps.</summary>
    public int MaxWidth { get; init; } = 32;

    /// <summary>The least width, so that a column to be filled in has room.</summary>
    public int MinWidth { get; init; } = 8;

    /// <summary>Whether the column is printed. Columns that are not must come last.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>The answers to choose from; null when anything may be written.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}
