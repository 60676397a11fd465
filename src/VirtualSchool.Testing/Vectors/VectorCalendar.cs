using System.Globalization;
using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>The calendar of a worked case: closed days, and the first days of Christmas holidays by year.</summary>
internal sealed class VectorCalendar
{
    private VectorCalendar(IReadOnlyList<LocalDate>? closed, IReadOnlyList<LocalDate> winterLeaving)
    {
        Closed = closed ?? [];
        Council = closed is null ? null : new WorkingCalendar(
            "council-of-the-case",
            new Citation("the worked case", Confidence.High),
            new EffectiveInterval(new LocalDate(1900, 1, 1), null),
            [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            [],
            closed);
        WinterLeaving = winterLeaving;
    }

    /// <summary>Days that are no working days, whatever the weekday and the instrument.</summary>
    internal IReadOnlyList<LocalDate> Closed { get; }

    /// <summary>The council's working days: every day but Saturday, Sunday and the closed days; null where the case says nothing of closed days.</summary>
    internal WorkingCalendar? Council { get; }

    internal IReadOnlyList<LocalDate> WinterLeaving { get; }

    internal static VectorCalendar Read(VectorNode? node)
    {
        if (node is null || node.IsNull)
        {
            return new VectorCalendar(null, []);
        }

        node.MustHoldOnly("calendar", VectorVocabulary.Calendar);
        return new VectorCalendar(
            node.Child("closed") is { IsNull: false } closed ? [.. closed.ListOf("calendar.closed").Select(d => d.Date("calendar.closed"))] : null,
            node.Child("winter_leaving") is { IsNull: false } winter ? [.. winter.Fields.Select(f => OfYear(f.Key, f.Value))] : []);
    }

    private static LocalDate OfYear(string year, VectorNode node)
    {
        LocalDate date = node.Date("calendar.winter_leaving");
        return date is { Month: 12, Day: <= 25 } && year == date.Year.ToString(CultureInfo.InvariantCulture)
            ? date
            : throw new VectorFault(node, "calendar.winter_leaving", "a date from 1 to 25 December of the year it stands for is needed");
    }
}
