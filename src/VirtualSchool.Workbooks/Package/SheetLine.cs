namespace VirtualSchool;

/// <summary>A line of words above a sheet's table, in column A.</summary>
internal sealed class SheetLine
{
    private SheetLine(CellStyle style, string text, string? target)
    {
        Style = style;
        Text = text;
        Target = target;
    }

    public CellStyle Style { get; }

    public string Text { get; }

    /// <summary>The sheet a link leads to; null for words.</summary>
    public string? Target { get; }

    public static SheetLine Title(string text) => new(CellStyle.Title, text, null);

    public static SheetLine Heading(string text) => new(CellStyle.Heading, text, null);

    public static SheetLine Words(string text) => new(CellStyle.Prose, text, null);

    public static SheetLine Link(string text, string sheet) => new(CellStyle.Link, text, sheet);
}
