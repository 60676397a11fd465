namespace VirtualSchool.Testing;

/// <summary>One worked case and what became of it.</summary>
public sealed class VectorResult
{
    internal VectorResult(string file, string id, string name, VectorVerdict verdict, IReadOnlyList<string> reasons)
    {
        File = file;
        Id = id;
        Name = name;
        Verdict = verdict;
        Reasons = reasons;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The case's number, for example <c>SCO-STATUS-014</c>; the line where it has none.</summary>
    public string Id { get; }

    /// <summary>The case in a sentence; empty where it has none.</summary>
    public string Name { get; }

    /// <summary>What became of it.</summary>
    public VectorVerdict Verdict { get; }

    /// <summary>Why it did not pass, one sentence each; empty when it passed.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Verdict and number.</summary>
    /// <returns>For example <c>Passed SCO-STATUS-014</c>.</returns>
    public override string ToString() => $"{Verdict} {Id}";
}
