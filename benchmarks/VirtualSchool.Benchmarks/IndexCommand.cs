using System.Diagnostics;
using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// One record at a time against a long list, on one thread: how long a question takes and how many a second, then the same for
/// edits, and how long it takes to build, save and load. The questions before those measured warm the index up.
/// </summary>
internal static class IndexCommand
{
    public static int Run(string[] args)
    {
        Dictionary<string, string> settings = args.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : string.Empty);
        if (!settings.TryGetValue("left", out string? leftPath) || !settings.TryGetValue("right", out string? rightPath) || !settings.TryGetValue("roles", out string? roleText))
        {
            Console.Error.WriteLine("index roles=column:Role,... left=index.csv right=questions.csv [model=in.json] [questions=20000] [save=out.index]");
            return 2;
        }

        var schema = new LinkSchema(roleText.Split(',').Select(r => r.Split(':')).Select(r => new LinkField(r[0], Enum.Parse<FieldRole>(r[1]))));
        int most = settings.TryGetValue("questions", out string? q) ? int.Parse(q, CultureInfo.InvariantCulture) : 20_000;
        RecordSet left = LinkageCommand.Read(leftPath, schema, null).Records;
        RecordSet right = LinkageCommand.Read(rightPath, schema, null).Records;
        LinkModel model = settings.TryGetValue("model", out string? modelPath)
            ? LinkModel.FromJson(File.ReadAllText(modelPath))
            : LinkTrainer.Train(LinkModel.DefaultFor(schema), left, right).Model;

        var watch = Stopwatch.StartNew();
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        LinkIndex index = LinkIndex.Build(model, left);
        Console.WriteLine(FormattableString.Invariant($"build {watch.Elapsed.TotalSeconds:0.00} s, {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds:0.00} processor s, {index.Count:N0} records"));
        GC.Collect();
        Console.WriteLine(FormattableString.Invariant($"memory {GC.GetTotalMemory(true) / 1e6:0} MB with both lists"));

        LinkRecord[] records = Enumerable.Range(0, Math.Min(right.Count, 2 * most)).Select(row => LinkRecord.Of(right, row)).ToArray();
        int warm = records.Length / 2;
        int found = 0;
        int links = 0;
        foreach (LinkRecord record in records.Take(warm))
        {
            found += index.Find(record).Count;
        }

        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        double[] times = Measure(records.Skip(warm), record =>
        {
            IReadOnlyList<LinkIndexMatch> matches = index.Find(record);
            found += matches.Count;
            links += matches.Any(m => m.Band == MatchBand.Link) ? 1 : 0;
        });
        double busy = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Print("find", times);
        Console.WriteLine(FormattableString.Invariant($"  {1000 * busy / times.Length:0.000} processor ms a question, {times.Length / busy:N0} a processor second"));
        Console.WriteLine(FormattableString.Invariant($"  {found:N0} matches; {links:N0} of {times.Length:N0} questions linked"));

        LinkRecord[] edits = records.Take(Math.Min(records.Length, 5_000)).Select((r, i) => new LinkRecord(FormattableString.Invariant($"edit {i}"), r.Values)).ToArray();
        Print("add", Measure(edits, index.Add));
        Print("change", Measure(edits, index.Change));
        Print("remove", Measure(edits, record => index.Remove(record.Key)));

        string path = settings.TryGetValue("save", out string? save) ? save : Path.GetTempFileName();
        watch.Restart();
        using (FileStream file = File.Create(path))
        {
            index.Save(file);
        }

        Console.WriteLine(FormattableString.Invariant($"save {watch.Elapsed.TotalSeconds:0.00} s, {new FileInfo(path).Length / 1e6:0.0} MB"));
        watch.Restart();
        using (FileStream file = File.OpenRead(path))
        {
            LinkIndex.Load(file);
        }

        Console.WriteLine(FormattableString.Invariant($"load {watch.Elapsed.TotalSeconds:0.00} s"));
        if (save is null)
        {
            File.Delete(path);
        }

        return 0;
    }

    private static double[] Measure(IEnumerable<LinkRecord> records, Action<LinkRecord> act)
    {
        var times = new List<double>();
        foreach (LinkRecord record in records)
        {
            long start = Stopwatch.GetTimestamp();
            act(record);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return [.. times];
    }

    private static void Print(string what, double[] times)
    {
        double[] sorted = times.Order().ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: p50 {At(0.5):0.000} ms, p99 {At(0.99):0.000} ms, most {sorted[^1]:0.000} ms; {1000 * sorted.Length / sorted.Sum():N0} a second"));

        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
