namespace VirtualSchool;

/// <summary>What a workbook says of itself on its first sheet.</summary>
public sealed class WorkbookOptions
{
    /// <summary>A workbook headed "Our children" and their number, that names nobody to ask.</summary>
    public static WorkbookOptions Default { get; } = new();

    /// <summary>The title of the first sheet and of the document, for example the virtual school's name; null for <c>Our children</c> and their number.</summary>
    public string? Title { get; init; }

    /// <summary>Whom to ask about the workbook, for example an office's name and telephone number; null when nobody is named.</summary>
    public string? Contact { get; init; }

    /// <summary>Says only that these are options.</summary>
    /// <returns><c>WorkbookOptions</c>.</returns>
    public override string ToString() => nameof(WorkbookOptions);
}
