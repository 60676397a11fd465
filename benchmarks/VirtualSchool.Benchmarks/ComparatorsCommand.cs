using System.Diagnostics;
using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Compares pairs of invented surnames, ours and F23.StringSimilarity's by turns on one thread, and prints million pairs a
/// second and the median of the ratios of neighbouring turns.
/// <code>
/// comparators [pairs=2000000] [rounds=7] [seed=20261123]
/// </code>
/// </summary>
internal static class ComparatorsCommand
{
    // What no optimiser may leave out.
    private static double seen;

    private delegate double Pairs(SurnamePairs pairs);

    public static int Run(string[] args)
    {
        int Setting(string name, int usual) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } given
            ? int.Parse(given[(name.Length + 1)..], CultureInfo.InvariantCulture)
            : usual;
        var pairs = new SurnamePairs(Setting("pairs", 2_000_000), (uint)Setting("seed", (int)GenerateCommand.UsualSeed));
        int rounds = Math.Max(1, Setting("rounds", 7));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{MachineName()}; .NET {Environment.Version}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count:N0} pairs of surnames, {pairs.MeanLength:0.0} letters on average, {rounds} rounds, one thread"));
        Console.WriteLine();
        Console.WriteLine("| comparator | M pairs/s | F23, M pairs/s | ratio, median | least | most |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Compare("Jaro-Winkler", pairs, rounds, Each<OurJaroWinkler>, Each<TheirJaroWinkler>);
        Compare("Jaro-Winkler, each with each, prepared", pairs, rounds, PreparedJaroWinkler, EachWithEach<TheirJaroWinkler>);
        Compare("the same, 0.85 or more", pairs, rounds, BoundedJaroWinkler, EachWithEach<TheirJaroWinkler>);
        Compare("Levenshtein", pairs, rounds, Each<OurLevenshtein>, Each<TheirLevenshtein>);
        Compare("optimal string alignment", pairs, rounds, Each<OurAlignment>, Each<TheirAlignment>);
        Compare("Damerau-Levenshtein", pairs, rounds, Each<OurDamerau>, Each<TheirDamerau>);
        return double.IsNaN(seen) ? 1 : 0;
    }

    public static string MachineName()
    {
        const string Known = "/proc/cpuinfo";
        string? line = File.Exists(Known) ? File.ReadLines(Known).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "unknown processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static void Compare(string name, SurnamePairs pairs, int rounds, Pairs ours, Pairs theirs)
    {
        var a = new double[rounds];
        var b = new double[rounds];

        // Twice over first: what is measured is the work and not the compiler.
        SurnamePairs part = pairs.Part(200_000);
        for (int i = 0; i < 3; i++)
        {
            seen += ours(part) + theirs(part);
            Thread.Sleep(100);
        }

        for (int i = 0; i < rounds; i++)
        {
            a[i] = Seconds(ours, pairs);
            b[i] = Seconds(theirs, pairs);
        }

        double[] ratios = a.Select((seconds, i) => b[i] / seconds).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Rate(a):0.0} | {Rate(b):0.00} | {ratios[rounds / 2]:0.0} | {ratios[0]:0.0} | {ratios[^1]:0.0} |"));

        double Rate(double[] seconds) => pairs.Count / seconds.Order().ElementAt(rounds / 2) / 1e6;
    }

    // Processor time: other programs on the machine would count in the time of day.
    private static double Seconds(Pairs work, SurnamePairs pairs)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        seen += work(pairs);
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return Math.Min(wall, busy);
    }

    // Each comparator as a type of its own, so that the loop around it is compiled for it and no call through a delegate is timed.
    private interface IComparator
    {
        double Of(string left, string right);
    }

    private static double Each<T>(SurnamePairs pairs)
        where T : struct, IComparator
    {
        T comparator = default;
        double sum = 0;
        for (int i = 0; i < pairs.Left.Length; i++)
        {
            sum += comparator.Of(pairs.Left[i], pairs.Right[i]);
        }

        return sum;
    }

    private static double EachWithEach<T>(SurnamePairs pairs)
        where T : struct, IComparator
    {
        T comparator = default;
        double sum = 0;
        for (int i = 0; i < pairs.PreparedLeft.Length; i++)
        {
            for (int j = 0; j < pairs.PreparedRight.Length; j++)
            {
                sum += comparator.Of(pairs.Left[i], pairs.Right[j]);
            }
        }

        return sum;
    }

    private static double PreparedJaroWinkler(SurnamePairs pairs)
    {
        double sum = 0;
        foreach (PreparedText left in pairs.PreparedLeft)
        {
            foreach (PreparedText right in pairs.PreparedRight)
            {
                sum += left.JaroWinkler(right);
            }
        }

        return sum;
    }

    private static double BoundedJaroWinkler(SurnamePairs pairs)
    {
        double sum = 0;
        foreach (PreparedText left in pairs.PreparedLeft)
        {
            foreach (PreparedText right in pairs.PreparedRight)
            {
                sum += left.JaroWinkler(right, 0.85);
            }
        }

        return sum;
    }

    private readonly struct OurJaroWinkler : IComparator
    {
        public double Of(string left, string right) => Similarity.JaroWinkler(left, right);
    }

    private readonly struct OurLevenshtein : IComparator
    {
        public double Of(string left, string right) => Similarity.Levenshtein(left, right);
    }

    private readonly struct OurAlignment : IComparator
    {
        public double Of(string left, string right) => Similarity.OptimalStringAlignment(left, right);
    }

    private readonly struct OurDamerau : IComparator
    {
        public double Of(string left, string right) => Similarity.DamerauLevenshtein(left, right);
    }

    private readonly struct TheirJaroWinkler : IComparator
    {
        private static readonly F23.StringSimilarity.JaroWinkler Comparator = new();

        public double Of(string left, string right) => Comparator.Similarity(left, right);
    }

    private readonly struct TheirLevenshtein : IComparator
    {
        private static readonly F23.StringSimilarity.Levenshtein Comparator = new();

        public double Of(string left, string right) => Comparator.Distance(left, right);
    }

    private readonly struct TheirAlignment : IComparator
    {
        private static readonly F23.StringSimilarity.OptimalStringAlignment Comparator = new();

        public double Of(string left, string right) => Comparator.Distance(left, right);
    }

    private readonly struct TheirDamerau : IComparator
    {
        private static readonly F23.StringSimilarity.Damerau Comparator = new();

        public double Of(string left, string right) => Comparator.Distance(left, right);
    }
}
