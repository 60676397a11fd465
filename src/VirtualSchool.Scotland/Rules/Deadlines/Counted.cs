using System.Runtime.CompilerServices;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The end of a period counted from something that happened, with its reasons and its working in words.</summary>
internal readonly struct Counted
{
    // Years that only a slip of the keyboard gives: no period is counted from them.
    private const int EarliestYear = 1900;
    private const int LatestYear = 9900;

    private Counted(LocalDate due, bool lacks, Trace why, string working)
    {
        Due = due;
        LacksCorrespondingDate = lacks;
        Why = why;
        Working = working;
    }

    internal LocalDate Due { get; }

    internal bool LacksCorrespondingDate { get; }

    internal Trace Why { get; }

    internal string Working { get; }

    /// <summary>Whether a period can be counted from a day at all.</summary>
    internal static bool CanRunFrom(LocalDate day) => day.Year is >= EarliestYear and <= LatestYear;

    /// <summary>The end of a period within, from or after an event, whose day is left out (SC-INT-5).</summary>
    /// <param name="from">The event.</param>
    /// <param name="length">The length.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <param name="tellsDay">False where the day may be a birthday: then neither it nor the end is said.</param>
    internal static Counted After(DeadlineEvent from, PeriodLength length, Because because, bool tellsDay = true)
    {
        LocalDate due = PeriodCounting.DeadlineWithin(from.On, length);
        bool lacks = !PeriodCounting.HasCorrespondingDate(from.On, length);
        if (!because.KeepsReasons)
        {
            return new Counted(due, lacks, because.Holds(true, $""), string.Empty);
        }

        Trace happened = Happened(from, because, tellsDay);
        Trace counted = tellsDay
            ? because.All(ScotsRules.Int5, $"{InDays(length)} after {from.What} on {from.On}, which is not counted, end on {due}", happened)
            : because.All(ScotsRules.Int5, $"{InDays(length)} after the day {from.What}, which is not counted", happened);
        string working = tellsDay ? Words(because, $"{InDays(length)} after {from.On}") : Words(because, $"{InDays(length)} after the day {from.What}");
        return new Counted(due, lacks, lacks ? CutShort(counted, because) : counted, working);
    }

    /// <summary>The last day of a period that begins with, starts on or begins on a day, which it includes (SC-INT-4).</summary>
    internal static Counted BeginningWith(DeadlineEvent from, PeriodLength length, Because because)
    {
        LocalDate due = PeriodCounting.LastDayOfPeriodBeginningWith(from.On, length);
        bool lacks = !PeriodCounting.HasCorrespondingDate(from.On, length);
        if (!because.KeepsReasons)
        {
            return new Counted(due, lacks, because.Holds(true, $""), string.Empty);
        }

        Trace counted = because.All(ScotsRules.Int4, $"{length} beginning with {from.On}, which is counted, end on {due}", Happened(from, because, tellsDay: true));
        return new Counted(due, lacks, lacks ? CutShort(counted, because) : counted, Words(because, $"{length} beginning with {from.On}"));
    }

    /// <summary>The last day that is a time before an expected event.</summary>
    internal static Counted Before(DeadlineEvent expected, PeriodLength length, Because because)
    {
        LocalDate due = PeriodCounting.AddMonths(expected.On, -length.Count);
        bool lacks = due.Day != expected.On.Day;
        if (!because.KeepsReasons)
        {
            return new Counted(due, lacks, because.Holds(true, $""), string.Empty);
        }

        Trace counted = because.All(null, $"{length} before {expected.On} is {due}", Happened(expected, because, tellsDay: true));
        return new Counted(due, lacks, lacks ? CutShort(counted, because) : counted, Words(because, $"{length} before {expected.On}"));
    }

    /// <summary>The day before something expected: the last day that is before it, whatever the hour.</summary>
    internal static Counted DayBefore(DeadlineEvent expected, Because because)
    {
        LocalDate due = expected.On.PlusDays(-1);
        return because.KeepsReasons
            ? new Counted(due, false, because.All(null, $"the last day before {expected.What} on {expected.On} is {due}", Happened(expected, because, tellsDay: true)), Words(because, $"the day before {expected.On}"))
            : new Counted(due, false, because.Holds(true, $""), string.Empty);
    }

    /// <summary>The day some working days after an event; null where the calendar does not reach so far.</summary>
    internal static Counted? WorkingDaysAfter(DeadlineEvent from, int count, WorkingCalendar calendar, Because because)
    {
        if (!Covers(calendar, from.On, count))
        {
            return null;
        }

        LocalDate due = calendar.WorkingDayAfter(from.On, count);
        if (!because.KeepsReasons)
        {
            return new Counted(due, false, because.Holds(true, $""), string.Empty);
        }

        Trace counted = because.All(
            ScotsRules.Int7,
            $"working days are counted by the calendar {calendar.Id}",
            because.All(ScotsRules.Int5, $"{count} working days after {from.What} on {from.On}, which is not counted, end on {due}", Happened(from, because, tellsDay: true)));
        return new Counted(due, false, counted, Words(because, $"{count} working days after {from.On}"));
    }

    private static bool Covers(WorkingCalendar calendar, LocalDate from, int count) =>
        calendar.Covers.Contains(from)
        && (calendar.Covers.End is not { } end ? CanRunFrom(from) : calendar.WorkingDaysIn(new EffectiveInterval(from.PlusDays(1), end > from ? end : from.PlusDays(1))) >= count);

    private static Trace Happened(DeadlineEvent from, Because because, bool tellsDay)
    {
        SourceRow[] rows = from.Source is null ? [] : [from.Source];
        return tellsDay ? because.Fact(Determination.Yes, $"{from.What}: {from.On}", rows) : because.Fact(Determination.Yes, $"{from.What}", rows);
    }

    private static Trace CutShort(Trace counted, Because because) =>
        because.All(ScotsRules.Int6, $"the month has no corresponding date, so the period ends with the month", counted);

    // Weeks are said as days, which is how a reader checks them; months stay months.
    private static string InDays(PeriodLength length) =>
        length.Unit == PeriodUnit.Weeks ? PeriodLength.Days(length.Count * 7).ToString() : length.ToString();

    private static string Words(Because because, [InterpolatedStringHandlerArgument("because")] Sentence sentence) => because.KeepsReasons ? sentence.ToString() : string.Empty;
}
