using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Blocking rules proposed for files by <see cref="TableLinker.Advise"/>, and how the files were read.</summary>
public sealed class TableAdvice
{
    private readonly BlockingAdvice? advice;
    private readonly TableInput input;

    internal TableAdvice(TableInput input, bool isTrained, IReadOnlyList<string> notes, BlockingAdvice? advice)
    {
        this.input = input;
        IsTrained = isTrained;
        Notes = [.. input.Remarks, .. notes];
        this.advice = advice;
    }

    /// <summary>True when a file could not be read, nothing could be compared or the truth was of no use; <see cref="Issues"/> says why.</summary>
    public bool IsRefused => advice is null;

    /// <summary>What was found on reading; no value from the data stands in it.</summary>
    public IssueReport Issues => input.Issues;

    /// <summary>What the columns of the left (or only) file were taken for; empty when it was read by a map.</summary>
    public IReadOnlyList<TableColumn> LeftColumns => input.LeftColumns;

    /// <summary>What the columns of the right file were taken for; empty when it was read by a map, and when there is none.</summary>
    public IReadOnlyList<TableColumn> RightColumns => input.RightColumns;

    /// <summary>True when the model was trained on these files.</summary>
    public bool IsTrained { get; }

    /// <summary>What reading and training have to say; empty when there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>How many records the left (or only) file has; 0 when refused.</summary>
    public int LeftRecords => input.IsRefused ? 0 : input.Left.Count;

    /// <summary>How many records the right file has, or the only one; 0 when refused.</summary>
    public int RightRecords => input.IsRefused ? 0 : input.Right.Count;

    /// <summary>The rules, their pairs and their recall. <see cref="BlockingAdvice.Model"/> is the model to link with.</summary>
    /// <exception cref="InvalidOperationException">Reading was refused.</exception>
    public BlockingAdvice Advice => advice ?? throw new InvalidOperationException("Reading was refused: see Issues.");

    /// <summary>Counts; no value from the data.</summary>
    /// <returns>For example <c>TableAdvice: 5 rules, 812345 pairs, recall 0.9951 of 0.9950</c>.</returns>
    public override string ToString() => IsRefused ? "TableAdvice, refused" : $"TableAdvice: {Advice}";
}
