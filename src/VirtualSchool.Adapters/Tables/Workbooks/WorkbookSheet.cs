namespace VirtualSchool;

/// <summary>A sheet of cells in a workbook.</summary>
internal sealed class WorkbookSheet(string name, SheetState state, ZipPart part)
{
    internal string Name => name;

    internal SheetState State => state;

    internal ZipPart Part => part;

    /// <summary>The name with what people cannot see of it.</summary>
    public override string ToString() => state switch
    {
        SheetState.Hidden => name + " (hidden)",
        SheetState.VeryHidden => name + " (very hidden)",
        _ => name,
    };
}
