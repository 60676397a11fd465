namespace VirtualSchool;

/// <summary>
/// Every issue code of VirtualSchool.Core's packages, in one place so that no number is used twice. The page
/// <c>docs/reference/codes.md</c> is made from this list. VS1 identifiers and people, VS2 reading, VS3 care timeline,
/// VS4 registers, VS5 support plans, VS6 deadlines and calendars.
/// </summary>
public static partial class IssueCodes
{
    // Lazy, since the order in which the files of a partial class are initialised is not ours to rely on.
    private static readonly Lazy<IReadOnlyList<IssueCode>> Everything = new(() => [.. People, .. Reading, .. Care, .. Registers, .. Plans, .. Deadlines, .. Obligations]);

    /// <summary>Every code, in ascending order.</summary>
    public static IReadOnlyList<IssueCode> All => Everything.Value;

    private static IssueCode Information(string code, string title, string remedy) => new(code, IssueSeverity.Information, title, remedy);

    private static IssueCode Warning(string code, string title, string remedy) => new(code, IssueSeverity.Warning, title, remedy);

    private static IssueCode Error(string code, string title, string remedy) => new(code, IssueSeverity.Error, title, remedy);
}
