using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Times one million learner-dates and prints wall-clock seconds, processor seconds and bytes allocated.
/// <code>
/// rules [children=10000] [days=100] [threads=2] [schemes]
/// rules deadlines [schedules] [children=100000] [threads=2]
/// </code>
/// With <c>schemes</c> each entitlement is timed by itself. With <c>deadlines</c> every deadline of every child is asked on one day; with <c>schedules</c> those to be done are also put on a schedule and written.
/// </summary>
internal static class RulesCommand
{
    public static int Run(string[] args)
    {
        int Setting(string name, int usual) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } given
            ? int.Parse(given[(name.Length + 1)..], CultureInfo.InvariantCulture)
            : usual;
        if (args.Contains("deadlines"))
        {
            Learner[] watched = GeneratedChildren.WithEvents(GeneratedChildren.Make(Setting("children", 100_000), seed: 5), seed: 6);
            LocalDate day = new(2018, 3, 14);
            BulkRules.Deadlines(watched[..Math.Min(watched.Length, 2_000)], day, Setting("threads", 2));
            Time($"deadlines of {watched.Length.ToString("N0", CultureInfo.InvariantCulture)} children", () => BulkRules.Deadlines(watched, day, Setting("threads", 2)));
            if (args.Contains("schedules"))
            {
                BulkRules.Schedules(watched[..Math.Min(watched.Length, 2_000)], day, Setting("threads", 2));
                Time("a schedule of them, as JSON", () => BulkRules.Schedules(watched, day, Setting("threads", 2)));
            }

            return 0;
        }

        int count = Setting("children", 10_000);
        LocalDate[] days = GeneratedChildren.Days(Setting("days", 100));
        int threads = Setting("threads", 2);
        Learner[] children = GeneratedChildren.Make(count, seed: 3);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} children x {days.Length:N0} days = {(long)count * days.Length:N0} learner-dates, {threads} threads, {BulkRules.Schemes.Count} entitlements"));

        // Once over a part first: what is measured is the work and not the compiler.
        Learner[] part = children[..Math.Min(count, 1_000)];
        BulkRules.Status(part, days, threads);
        BulkRules.Entitlements(part, days, threads, BulkRules.Schemes);

        Time("status", () => BulkRules.Status(children, days, threads));
        Time("all entitlements", () => BulkRules.Entitlements(children, days, threads, BulkRules.Schemes));
        Time("status with reasons, a hundredth", () => BulkRules.TracedStatus(children[..Math.Max(1, count / 100)], days, threads));
        if (args.Contains("schemes"))
        {
            foreach (EntitlementScheme scheme in BulkRules.Schemes)
            {
                Time("  " + scheme.Code, () => BulkRules.Entitlements(children, days, threads, [scheme]));
            }
        }

        return 0;
    }

    private static void Time(string name, Func<long> work)
    {
        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        long sum = work();
        clock.Stop();
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {clock.Elapsed.TotalSeconds,7:0.00} s wall {used.TotalSeconds,7:0.00} s processor {allocated,16:N0} bytes  (sum {sum})"));
    }
}
