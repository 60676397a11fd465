using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Benchmarks;

/// <summary>The questions of bulk work, each over all children and days, on some threads; each returns a sum so that nothing is left out.</summary>
internal static class BulkRules
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    public static long Status(Learner[] children, LocalDate[] days, int threads) => Each(children, threads, child =>
    {
        Inquiry about = Rules.About(child);
        long sum = 0;
        foreach (LocalDate day in days)
        {
            sum += (int)about.StatusOnlyOn(day).LookedAfter;
        }

        return sum;
    });

    public static long Entitlements(Learner[] children, LocalDate[] days, int threads, IReadOnlyList<EntitlementScheme> schemes) => Each(children, threads, child =>
    {
        Inquiry about = Rules.About(child);
        long sum = 0;
        foreach (LocalDate day in days)
        {
            foreach (EntitlementScheme scheme in schemes)
            {
                sum += (int)about.OutcomeOn(scheme, day).Outcome;
            }
        }

        return sum;
    });

    /// <summary>Every deadline of every child, seen from one day, each child read for it.</summary>
    public static long Deadlines(Learner[] children, LocalDate day, int threads) => Each(children, threads, child =>
    {
        long sum = 0;
        foreach (Deadline due in Rules.About(child).DeadlinesOnlyOn(day, ScotlandCalendars.BankHolidayCalendar))
        {
            sum += (int)due.State;
        }

        return sum;
    });

    /// <summary>A schedule of what is to be done for every child, with its workings, joined and written as JSON.</summary>
    public static long Schedules(Learner[] children, LocalDate day, int threads)
    {
        var query = new ScheduleQuery(day) { Calendar = ScotlandCalendars.BankHolidayCalendar, Grouping = ScheduleGrouping.Week };
        var each = new Schedule[children.Length];
        Parallel.For(0, children.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            each[i] = query.About(ScheduleChild.Of("C-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), children[i], day), Rules.About(children[i])));
        return ScheduleFile.Write(Schedule.Join(each)).Length;
    }

    public static long TracedStatus(Learner[] children, LocalDate[] days, int threads) => Each(children, threads, child =>
    {
        Inquiry about = Rules.About(child);
        long sum = 0;
        foreach (LocalDate day in days)
        {
            sum += (int)about.StatusOn(day).Outcome;
        }

        return sum;
    });

    public static IReadOnlyList<EntitlementScheme> Schemes => Rules.Pack.EntitlementSchemes;

    private static long Each(Learner[] children, int threads, Func<Learner, long> ask)
    {
        long total = 0;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            long sum = 0;
            for (int i = part; i < children.Length; i += threads)
            {
                sum += ask(children[i]);
            }

            Interlocked.Add(ref total, sum);
        });
        return total;
    }
}
