namespace VirtualSchool.Scotland;

/// <summary>A stage of schooling that national collections know (SC-EDU-1).</summary>
public sealed class ScotlandStage
{
    internal ScotlandStage(SchoolStage stage, string label, Citation citation, IReadOnlyList<string> words)
    {
        Stage = stage;
        Label = label;
        Citation = citation;
        Words = words;
    }

    /// <summary>The stage as enrolments hold it.</summary>
    public SchoolStage Stage { get; }

    /// <summary>The code of <see cref="Stage"/>, for example <c>P7</c>.</summary>
    public string Code => Stage.Code;

    /// <summary>The everyday name, for example <c>Primary 7</c>.</summary>
    public string Label { get; }

    /// <summary>The collection it comes from.</summary>
    public Citation Citation { get; }

    /// <summary>The words lists use for it, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Code and label.</summary>
    /// <returns>For example <c>P7 Primary 7</c>.</returns>
    public override string ToString() => $"{Code} {Label}";
}
