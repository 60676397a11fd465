using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Shell.Host;

/// <summary>Days and numbers in words, the same in every culture.</summary>
internal static class Texts
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Day(LocalDate day) => Long.Format(day);

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string? Iso(LocalDate? day) => day is { } known ? Iso(known) : null;

    public static string Fixed(double value, string format = "0.000") => value.ToString(format, CultureInfo.InvariantCulture);
}
