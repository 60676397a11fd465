using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>How files are linked by <see cref="TableLinker"/>.</summary>
public sealed class TableLinkOptions
{
    /// <summary>The defaults: columns recognised, model trained, one-to-one.</summary>
    public static TableLinkOptions Default { get; } = new();

    /// <summary>The map of the left (or only) file; null to recognise its columns. Two files need two maps or none.</summary>
    public ExportMap? LeftMap { get; init; }

    /// <summary>The map of the right file; null to recognise its columns.</summary>
    public ExportMap? RightMap { get; init; }

    /// <summary>
    /// A model to use as it is; null to train one. Fewer than 500 records, of two files in the shorter, do not teach enough: where the
    /// files hold forename, surname and date of birth, one of <see cref="LearnerModels"/> is used then, otherwise the untrained default,
    /// which links only what is as good as certain. <see cref="TableLinkage.Notes"/> says which it was and why.
    /// </summary>
    public LinkModel? Model { get; init; }

    /// <summary>How many links a record may have when two files are linked.</summary>
    public Cardinality Cardinality { get; init; } = Cardinality.OneToOne;

    /// <summary>Probability from which a pair is linked; null for the model's.</summary>
    public double? LinkThreshold { get; init; }

    /// <summary>How many threads may work; 0 for every core. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>A column that holds the true person of each row: never compared, only used by <see cref="TableLinkage.EvaluateClusters"/>. Null to find it by its header.</summary>
    public string? TruthColumn { get; init; }

    /// <summary>
    /// What becomes of files without a row, with ids that repeat, or with a compared column that is empty or unreadable throughout: refused
    /// with a <see cref="LinkRefusedException"/>, unless told otherwise. Read by maps, a field of the maps that a list lacks is not
    /// compared, and <see cref="TableLinkage.Notes"/> says so; with a given model it is refused.
    /// </summary>
    public InputMode Input { get; init; }

    /// <summary>Limits and settings for reading the files.</summary>
    public TableOptions Table { get; init; } = TableOptions.Default;

    /// <summary>Says only that these are options.</summary>
    /// <returns><c>TableLinkOptions</c>.</returns>
    public override string ToString() => nameof(TableLinkOptions);
}
