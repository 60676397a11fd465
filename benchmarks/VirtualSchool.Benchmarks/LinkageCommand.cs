using System.Diagnostics;
using System.Globalization;
using Sylvan.Data.Csv;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Links two CSV files, or finds duplicates in one, and prints sizes, seconds by phase, peak memory and accuracy.
/// <code>
/// linkage roles=first_name:Forename,surname:Surname,dob:BirthDate left=a.csv right=b.csv truth=t.csv
/// linkage roles=... left=a.csv cluster=cluster
/// </code>
/// The first column is the key. The truth file has two columns of keys, in either order of the files.
/// Other settings: threads=N, cardinality=OneToOne|ManyToOne|ManyToMany, model=in.json (taken as it is; with <c>train</c> as the
/// start of training), save=out.json, links=out.csv (sorted by key; clusters for one list), report=out.json, errors=N, groups=yes
/// (precision and recall by group, twins of one home among them).
/// </summary>
internal static class LinkageCommand
{
    public static int Run(string[] args)
    {
        Dictionary<string, string> settings = args.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : string.Empty);
        if (!settings.TryGetValue("left", out string? leftPath) || !settings.TryGetValue("roles", out string? roleText))
        {
            Console.Error.WriteLine("linkage roles=column:Role,... left=a.csv [right=b.csv truth=t.csv | cluster=column] [threads=N] [cardinality=C] [model=in.json] [save=out.json]");
            return 2;
        }

        LinkField[] fields = roleText.Split(',').Select(r => r.Split(':')).Select(r => new LinkField(r[0], Enum.Parse<FieldRole>(r[1]))).ToArray();
        var schema = new LinkSchema(fields);
        int threads = settings.TryGetValue("threads", out string? t) ? int.Parse(t, CultureInfo.InvariantCulture) : 0;
        var report = new RunReport();
        (RecordSet left, List<string> clusters) = Read(leftPath, schema, settings.GetValueOrDefault("cluster"));
        RecordSet? right = settings.TryGetValue("right", out string? rightPath) ? Read(rightPath, schema, null).Records : null;
        report.End("read");
        Console.WriteLine($"rows {left.Count:N0} x {right?.Count ?? 0:N0}");

        LinkModel model = settings.TryGetValue("model", out string? modelPath) ? LinkModel.FromJson(File.ReadAllText(modelPath)) : LinkModel.DefaultFor(schema);
        if (settings.ContainsKey("train") || (modelPath is null && !settings.ContainsKey("untrained")))
        {
            TrainingResult training = LinkTrainer.Train(model, left, right, new TrainingOptions { Threads = threads });
            model = training.Model;
            report.End("train");
            Console.WriteLine($"  {training.History.Count} rounds, {training.PairsCompared:N0} pairs");
            foreach (string warning in training.Warnings)
            {
                Console.WriteLine("  " + warning);
            }
        }

        if (settings.TryGetValue("save", out string? save))
        {
            File.WriteAllText(save, model.ToJson());
        }

        var options = new LinkOptions
        {
            Threads = threads,
            Cardinality = settings.TryGetValue("cardinality", out string? c) ? Enum.Parse<Cardinality>(c) : Cardinality.OneToOne,
        };
        var progress = new Phases();
        LinkResult result = right is null ? Linker.For(model).Dedupe(left, options, progress) : Linker.For(model).Link(left, right, options, progress);
        report.End("link");
        progress.Print();
        if (settings.TryGetValue("links", out string? links))
        {
            Write(links, result, left, right);
            report.End("write");
        }

        report.Stop();
        report.Count("pairs", result.Blocking.ComparedPairs);
        report.Count("links", result.Links.Count());
        report.Count("review", result.Review.Count());
        report.Write(settings.GetValueOrDefault("report"));
        foreach (BlockingRuleCount rule in result.Blocking.Rules)
        {
            Console.WriteLine($"  {rule.Name}: {rule.Pairs:N0}{(rule.LeftOut ? " (left out)" : string.Empty)}");
        }

        foreach (IGrouping<MatchGuards, MatchPair> g in result.Review.GroupBy(p => p.Guards).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"  review {g.Key}: {g.Count():N0}");
        }

        if (settings.TryGetValue("truth", out string? truthPath) && right is not null)
        {
            Judge(result, left, right, truthPath, settings);
        }
        else if (clusters.Count > 0)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            int[] truth = clusters.Select(k => numbers.TryGetValue(k, out int n) ? n : numbers[k] = numbers.Count).ToArray();
            LinkEvaluation e = LinkEvaluation.OfClusters(result.Clusters, truth);
            Console.WriteLine(FormattableString.Invariant($"clusters: precision {e.Precision:0.0000} recall {e.Recall:0.0000} F1 {e.F1:0.0000}"));
        }

        return 0;
    }

    private static void Judge(LinkResult result, RecordSet left, RecordSet right, string truthPath, Dictionary<string, string> settings)
    {
        var leftRows = Enumerable.Range(0, left.Count).ToDictionary(left.KeyOf, i => i, StringComparer.Ordinal);
        var rightRows = Enumerable.Range(0, right.Count).ToDictionary(right.KeyOf, i => i, StringComparer.Ordinal);
        var truth = new List<KeyValuePair<string, string>>();
        using (CsvDataReader csv = CsvDataReader.Create(truthPath))
        {
            while (csv.Read())
            {
                string a = csv.GetString(0);
                string b = csv.GetString(1);
                truth.Add(leftRows.ContainsKey(a) ? new(a, b) : new(b, a));
            }
        }

        LinkEvaluation e = LinkEvaluation.Of(result, left, right, truth);
        Console.WriteLine(FormattableString.Invariant(
            $"precision {e.Precision:0.0000} recall {e.Recall:0.0000} F1 {e.F1:0.0000}; best threshold {e.BestThreshold:0.0000} F1 {e.BestF1:0.0000}"));
        PrintCalibration(result, left, right, truth.Select(p => (leftRows[p.Key], rightRows[p.Value])).ToHashSet());
        if (settings.ContainsKey("groups"))
        {
            PrintGroups(result, left, right, truth);
        }

        if (settings.TryGetValue("errors", out string? n))
        {
            PrintErrors(result, left, right, truth.Select(p => (leftRows[p.Key], rightRows[p.Value])).ToHashSet(), int.Parse(n, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Precision and recall by group, of those with a hundred true pairs and more; first letters of names are left out.</summary>
    private static void PrintGroups(LinkResult result, RecordSet left, RecordSet right, List<KeyValuePair<string, string>> truth)
    {
        IEnumerable<PairGrouping> groupings = PairGrouping.DefaultsFor(left.Schema).Where(g => !g.Name.StartsWith("first letter", StringComparison.Ordinal)).Append(TwinsOfOneHome(left, right));
        foreach (GroupError g in GroupError.Of(result, left, right, truth, groupings).Where(g => g.Recall.Trials >= 100))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"  {g.Grouping} = {g.Group}: true {g.Recall.Trials:N0}, precision {g.Precision.Value:0.0000}, recall {g.Recall.Value:0.0000}, F1 {g.F1:0.0000}"));
        }
    }

    /// <summary>
    /// Pairs of which a record has another child of its birth date and home beside it in its list: the surname is not looked at, which
    /// in a large list many share who have nothing to do with each other.
    /// </summary>
    private static PairGrouping TwinsOfOneHome(RecordSet left, RecordSet right)
    {
        HashSet<int> l = Twins(left);
        HashSet<int> r = Twins(right);
        return new PairGrouping("twins of one home", (_, i, _, j) => l.Contains(i) || r.Contains(j) ? "yes" : "no");

        static HashSet<int> Twins(RecordSet records)
        {
            int At(FieldRole role) => records.Schema.Fields.Where(f => f.Role == role).Select(f => records.Schema.IndexOf(f.Name)).DefaultIfEmpty(-1).First();
            (int forename, int born, int postcode, int address) = (At(FieldRole.Forename), At(FieldRole.BirthDate), At(FieldRole.Postcode), At(FieldRole.Address));
            string? Of(int row, int field) => field < 0 ? null : records.ValueOf(row, field);
            return Enumerable.Range(0, records.Count)
                .Where(row => Of(row, born) is not null && Of(row, postcode) is not null)
                .GroupBy(row => (Of(row, born), Of(row, postcode), Of(row, address)))
                .Where(g => g.Select(row => Of(row, forename)).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                .SelectMany(g => g).ToHashSet();
        }
    }

    /// <summary>By band of score: pairs that no rule keeps back, how many are true, and how many the scores say.</summary>
    private static void PrintCalibration(LinkResult result, RecordSet left, RecordSet right, HashSet<(int Left, int Right)> truth)
    {
        foreach (var g in result.Pairs.Where(p => p.Guards == MatchGuards.None).GroupBy(p => (int)Math.Min(12, Math.Floor(p.Weight))).OrderBy(g => g.Key))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"  score {g.Key,3}: {g.Count(),7:N0} pairs, {g.Count(p => truth.Contains((p.Left, p.Right))),7:N0} true, {g.Sum(p => p.Probability),9:N0} expected"));
        }
    }

    /// <summary>Shows some wrong and missing links field by field. For generated data only: it prints values.</summary>
    private static void PrintErrors(LinkResult result, RecordSet left, RecordSet right, HashSet<(int Left, int Right)> truth, int most)
    {
        Linker linker = Linker.For(result.Model);
        HashSet<(int, int)> linked = result.Links.Select(p => (p.Left, p.Right)).ToHashSet();
        Dictionary<(int, int), MatchPair> pairs = result.Pairs.ToDictionary(p => (p.Left, p.Right));
        Console.WriteLine("missing by guard:");
        foreach (var g in truth.Where(p => !linked.Contains(p)).GroupBy(p => pairs.TryGetValue(p, out MatchPair m) ? m.Band + " " + m.Guards : "not kept").OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"  {g.Key}: {g.Count()}");
            foreach ((int l, int r) in g.Take(most))
            {
                Show("missing", l, r);
            }
        }

        foreach ((int l, int r) in linked.Where(p => !truth.Contains(p)).OrderBy(p => p).Take(most))
        {
            Show("wrong", l, r);
        }

        void Show(string what, int l, int r)
        {
            MatchExplanation e = linker.Explain(left, l, right, r);
            Console.WriteLine(FormattableString.Invariant($"    {what} {e.Score:0.0} {e.Guards}: ") + string.Join(" | ", e.Contributions.Select(c =>
                FormattableString.Invariant($"{c.LeftValue}~{c.RightValue} {c.Weight:0.0}{c.TermFrequencyWeight:+0.0;-0.0;''}"))));
        }
    }

    internal static (RecordSet Records, List<string> Clusters) Read(string path, LinkSchema schema, string? cluster)
    {
        var builder = new RecordSetBuilder(schema);
        var clusters = new List<string>();
        using CsvDataReader csv = CsvDataReader.Create(path);
        var ordinals = new int[schema.Fields.Count];
        int clusterAt = -1;
        for (int i = 0; i < csv.FieldCount; i++)
        {
            string name = csv.GetName(i).Trim();
            int at = schema.IndexOf(name);
            if (at >= 0)
            {
                ordinals[at] = i;
            }

            if (name == cluster)
            {
                clusterAt = i;
            }
        }

        while (csv.Read())
        {
            builder.Begin(csv.GetFieldSpan(0));
            for (int i = 0; i < ordinals.Length; i++)
            {
                builder.Set(i, csv.GetFieldSpan(ordinals[i]));
            }

            builder.End();
            if (clusterAt >= 0)
            {
                clusters.Add(csv.GetString(clusterAt));
            }
        }

        return (builder.Build(), clusters);
    }

    /// <summary>Links as pairs of keys; for one list each key with that of its cluster's first row.</summary>
    private static void Write(string path, LinkResult result, RecordSet left, RecordSet? right)
    {
        if (right is null)
        {
            RunReport.WritePairs(path, "key,cluster", result.Clusters.Select((first, row) => (left.KeyOf(row), left.KeyOf(first))));
        }
        else
        {
            RunReport.WritePairs(path, "left,right", result.Links.Select(p => (left.KeyOf(p.Left), right.KeyOf(p.Right))));
        }
    }

    private sealed class Phases : IProgress<LinkProgress>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Dictionary<string, double> _ends = [];

        public void Report(LinkProgress value)
        {
            lock (_ends)
            {
                _ends[value.Phase] = _watch.Elapsed.TotalSeconds;
            }
        }

        public void Print()
        {
            double before = 0;
            foreach ((string phase, double end) in _ends)
            {
                Console.WriteLine(FormattableString.Invariant($"  {phase}: {end - before:0.00} s"));
                before = end;
            }
        }
    }
}
