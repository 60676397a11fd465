namespace VirtualSchool;

/// <summary>Something on a timeline that somebody should look at.</summary>
public sealed class TimelineFinding
{
    internal TimelineFinding(Issue issue, IReadOnlyList<SourceRow> rows, ProposedRepair? proposedRepair)
    {
        Issue = issue;
        Rows = rows;
        ProposedRepair = proposedRepair;
    }

    /// <summary>What is wrong and what to do, without any date or name.</summary>
    public Issue Issue { get; }

    /// <summary>The rows involved: the one that should change first, then the one it disagrees with.</summary>
    public IReadOnlyList<SourceRow> Rows { get; }

    /// <summary>A repair that a person may accept; null where the records do not say what is right.</summary>
    public ProposedRepair? ProposedRepair { get; }

    /// <summary>The issue.</summary>
    /// <returns>The issue's own line.</returns>
    public override string ToString() => Issue.ToString();
}
