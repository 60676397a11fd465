using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Values of a register as the files spell them.</summary>
internal static class OutputText
{
    public static string Presence(RegisterPresence presence) => presence switch
    {
        RegisterPresence.SchoolAndSocialWork => "both",
        RegisterPresence.SocialWorkAndUnmarkedOnRoll => "social work, unmarked on roll",
        RegisterPresence.SchoolOnly => "school only",
        RegisterPresence.SocialWorkOnly => "social work only",
        _ => "other only",
    };

    public static string? Outcome(Decision<CareStatus>? status) => status?.Outcome switch
    {
        null => null,
        Determination.Yes => "yes",
        Determination.No => "no",
        Determination.NeedsDecision => "needs a decision",
        _ => "unknown",
    };

    public static string? Home(Decision<CareStatus>? status) => status?.Value.Home switch
    {
        CareHome.AtHome => "at home",
        CareHome.Away => "away from home",
        CareHome.Unknown => "unknown",
        _ => null,
    };

    public static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Education => "education",
        SourceKind.SocialWork => "social work",
        _ => "other",
    };

    public static string? Date(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;

    public static string Instant(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>Rows as <c>12; 13</c>, in the order read.</summary>
    public static string Rows(IEnumerable<SourceRow> rows) => string.Join("; ", rows.Select(r => LearnerText.Number(r.Row)));

    public static string Place(RegisterRecord record) => string.Join(
        "; ",
        record.Rows.GroupBy(r => r.File.FileName, StringComparer.Ordinal).Select(g => $"{g.Key} row {string.Join(", ", g.Select(r => LearnerText.Number(r.Row)))}"));
}
