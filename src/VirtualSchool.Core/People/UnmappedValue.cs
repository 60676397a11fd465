namespace VirtualSchool;

/// <summary>A cell of a column that the map does not take: carried as text, so that nothing of the source is lost.</summary>
public sealed class UnmappedValue
{
    /// <summary>Creates an unmapped value.</summary>
    /// <param name="column">The column's header.</param>
    /// <param name="text">The cell's text as read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public UnmappedValue(string column, string text)
    {
        Column = column ?? throw new ArgumentNullException(nameof(column));
        Text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>The column's header.</summary>
    public string Column { get; }

    /// <summary>The cell's text as read.</summary>
    public string Text { get; }

    /// <summary>The column's header; never the text.</summary>
    /// <returns>For example <c>UnmappedValue (Team)</c>.</returns>
    public override string ToString() => $"UnmappedValue ({Column})";
}
