using NodaTime;
using NodaTime.Text;

namespace BoundaryCases;

/// <summary>
/// The date arithmetic of the expected answers, written from the Acts' words once more and on purpose not shared with the library:
/// where the two disagree, one of them is wrong.
/// </summary>
internal static class Civil
{
    /// <summary>Age of Legal Capacity (Scotland) Act 1991 s.6: the anniversary; for a birth on 29 February, 1 March of a common year.</summary>
    internal static LocalDate Birthday(LocalDate born, int age)
    {
        int year = born.Year + age;
        return born is { Month: 2, Day: 29 } && !IsLeap(year) ? new LocalDate(year, 3, 1) : new LocalDate(year, born.Month, born.Day);
    }

    /// <summary>The corresponding date of the next year, or the last day of its month where there is none (Dodds v Walker).</summary>
    internal static LocalDate YearAfter(LocalDate day)
    {
        // Only February has another length in the next year.
        bool hasNone = day is { Month: 2, Day: 29 } && !IsLeap(day.Year + 1);
        return new LocalDate(day.Year + 1, day.Month, hasNone ? 28 : day.Day);
    }

    /// <summary>Every date from the first to the last, both included.</summary>
    internal static IEnumerable<LocalDate> Each(LocalDate first, LocalDate last)
    {
        for (LocalDate day = first; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    internal static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    internal static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "null";

    internal static bool IsLeap(int year) => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}
