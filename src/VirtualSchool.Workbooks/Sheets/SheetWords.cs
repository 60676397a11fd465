using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Words and numbers as the workbook writes them.</summary>
internal static class SheetWords
{
    public const string NotRecorded = "not recorded";
    public const string NotOnList = "not on this list";
    public const string DoesNotApply = "does not apply";
    public const string Restricted = "Restricted";
    public const string NotShown = "not shown";
    public const string NoneRecorded = "none recorded";

    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>For example <c>2 March 2026</c>.</summary>
    public static string Long(LocalDate date) => LongDate.Format(date);

    /// <summary><c>1 child</c>, <c>2 children</c>.</summary>
    public static string Counted(int count, string one, string many) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    public static string YesNo(bool value) => value ? "yes" : "no";

    public static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Education => "school",
        SourceKind.SocialWork => "social work",
        _ => "other",
    };

    public static string Presence(RegisterPresence presence) => presence switch
    {
        RegisterPresence.SchoolAndSocialWork => "both",
        RegisterPresence.SocialWorkAndUnmarkedOnRoll => "social work; on the roll, not marked",
        RegisterPresence.SchoolOnly => "school only",
        RegisterPresence.SocialWorkOnly => "social work only",
        _ => "other list only",
    };

    public static string Flag(CareFlagValue flag) => flag switch
    {
        CareFlagValue.No => "not looked after",
        CareFlagValue.LookedAfterAtHome => "looked after at home",
        CareFlagValue.LookedAfterAway => "looked after away from home",
        CareFlagValue.LookedAfter => "looked after",
        _ => "care experienced",
    };

    public static string Severity(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "information",
    };

    /// <summary>File and rows, for example <c>pupils.csv row 12, 20 to 25</c>.</summary>
    public static string Place(IEnumerable<SourceRow> rows) => string.Join(
        "; ",
        rows.GroupBy(r => r.File.FileName, StringComparer.Ordinal).Select(g => $"{g.Key} row {Ranges([.. g.Select(r => r.Row).Distinct().OrderBy(r => r)])}"));

    /// <summary>Different values in the order given, or null when there is none.</summary>
    public static string? Joined(IEnumerable<string?> values)
    {
        string joined = string.Join("; ", values.Where(v => v is not null).Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    // Three rows or more that follow each other are written as a range.
    private static string Ranges(int[] rows)
    {
        var parts = new List<string>();
        for (int i = 0; i < rows.Length;)
        {
            int end = i;
            while (end + 1 < rows.Length && rows[end + 1] == rows[end] + 1)
            {
                end++;
            }

            if (end - i < 2)
            {
                end = i;
            }

            parts.Add(end == i ? Number(rows[i]) : $"{Number(rows[i])} to {Number(rows[end])}");
            i = end + 1;
        }

        return string.Join(", ", parts);
    }
}
