namespace VirtualSchool.Scotland;

/// <summary>The deadlines of the pack, listed by hand.</summary>
internal static class ScotsDeadlines
{
    /// <summary>The deadlines under a law.</summary>
    internal static IReadOnlyList<IDeadline> Of(ScotsLaw law) =>
    [
        new OrderLastDay(),
        new HearingAfterTransfer(law),
        new WelfareAssessment(law),
    ];
}
