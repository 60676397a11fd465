namespace VirtualSchool.Shell.Host;

/// <summary>What a status says should be looked at in the records, each once.</summary>
internal static class StatusFindings
{
    public static IReadOnlyList<Issue> Of(params IEnumerable<CareStatus> statuses) =>
        [.. statuses.SelectMany(s => s.Warnings).DistinctBy(w => (w.Code, w.Position))];

    /// <summary>What the statuses of a stretch of time say and the timeline itself does not.</summary>
    public static IReadOnlyList<Issue> Beside(CareTimeline timeline, IEnumerable<CareStatus> statuses) =>
        [.. Of(statuses).Where(w => !timeline.Findings.Any(f => f.Issue.Code.Equals(w.Code) && Equals(f.Issue.Position, w.Position)))];

    /// <summary>The row of a record of a timeline that an issue is about; nothing where it names none.</summary>
    public static IEnumerable<SourceRow> Rows(CareTimeline timeline, Issue issue) =>
        timeline.Episodes.Select(e => e.Fact.Source).Concat(timeline.Homes.Select(h => h.Fact.Source)).Where(s => s.ToPosition().Equals(issue.Position)).Take(1);
}
