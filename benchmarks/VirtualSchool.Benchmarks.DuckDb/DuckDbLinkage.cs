using System.Globalization;
using DuckDB.NET.Data;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Links two CSV files, or finds duplicates in one, by SQL on DuckDB: the same model and rules as the engine runs, in the form
/// that suits DuckDB best.
/// <code>
/// roles=column:Role,... model=in.json left=a.csv [right=b.csv] [train] [threads=2] [links=out.csv] [report=out.json] [save=out.json] [count]
/// </code>
/// The first column is the key. <c>train</c> takes the model as the start of training. <c>count</c> also counts the pairs, in a
/// query of its own whose time is not part of the report.
/// </summary>
internal sealed class DuckDbLinkage : IDisposable
{
    private const int SampleRecords = 10_000;
    private const int RandomPairs = 400_000;

    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly LinkModel _start;
    private readonly SqlFeatures _features;
    private readonly SqlComparisons _sql;
    private readonly bool _oneList;

    private DuckDbLinkage(LinkModel start, IReadOnlyList<LinkField> fields, bool oneList)
    {
        _start = start;
        _oneList = oneList;
        _features = new SqlFeatures(start, fields);
        _sql = new SqlComparisons(start, oneList);
        _connection.Open();
    }

    private string Right => _oneList ? "a" : "b";

    public static int Run(string[] args)
    {
        Dictionary<string, string> settings = args.Select(x => x.Split('=', 2)).ToDictionary(x => x[0], x => x.Length > 1 ? x[1] : string.Empty, StringComparer.Ordinal);
        if (!settings.TryGetValue("left", out string? left) || !settings.TryGetValue("model", out string? model) || !settings.TryGetValue("roles", out string? roles))
        {
            Console.Error.WriteLine("roles=column:Role,... model=in.json left=a.csv [right=b.csv] [train] [threads=2] [links=out.csv] [report=out.json] [save=out.json] [count]");
            return 2;
        }

        var report = new RunReport();
        string? right = settings.GetValueOrDefault("right");
        LinkField[] fields = roles.Split(',').Select(r => r.Split(':')).Select(r => new LinkField(r[0], Enum.Parse<FieldRole>(r[1]))).ToArray();
        using var linkage = new DuckDbLinkage(LinkModel.FromJson(File.ReadAllText(model)), fields, right is null);
        Console.WriteLine("DuckDB " + linkage.Rows("SELECT version()", r => r.GetString(0)).Single());
        linkage.Do($"SET threads = {int.Parse(settings.GetValueOrDefault("threads", "2"), CultureInfo.InvariantCulture)}");
        linkage.Do("SET preserve_insertion_order = false");
        linkage.Read(left, right);
        report.End("read");
        linkage.Prepare();
        report.End("prepare");
        LinkModel trained = linkage._start;
        if (settings.ContainsKey("train"))
        {
            trained = linkage.Train();
            report.End("train");
        }

        if (settings.TryGetValue("save", out string? save))
        {
            File.WriteAllText(save, trained.ToJson());
        }

        List<(long Left, long Right, double Weight)> scored = linkage.Score(trained);
        report.End("compare");
        string[] leftKeys = linkage.Keys("a");
        string[] rightKeys = linkage._oneList ? leftKeys : linkage.Keys("b");
        List<(long Left, long Right)> links = linkage._oneList ? Clusters(scored, leftKeys.Length) : OneToOne(scored);
        report.End("resolve");
        if (settings.TryGetValue("links", out string? path))
        {
            RunReport.WritePairs(path, linkage._oneList ? "key,cluster" : "left,right", links.Select(p => (leftKeys[p.Left], rightKeys[p.Right])));
            report.End("write");
        }

        report.Stop();
        report.Count("links", links.Count);
        if (settings.ContainsKey("count"))
        {
            report.Count("pairs", linkage.Rows(linkage._sql.BlockedCount("a", linkage.Right), r => r.GetInt64(0)).Sum());
        }

        report.Write(settings.GetValueOrDefault("report"));
        return 0;
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>The best pair first; a record that has a partner is not asked again.</summary>
    private static List<(long Left, long Right)> OneToOne(List<(long Left, long Right, double Weight)> scored)
    {
        scored.Sort((x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right));
        var lefts = new HashSet<long>();
        var rights = new HashSet<long>();
        var links = new List<(long Left, long Right)>();
        foreach ((long left, long right, _) in scored)
        {
            if (!lefts.Contains(left) && rights.Add(right))
            {
                lefts.Add(left);
                links.Add((left, right));
            }
        }

        return links;
    }

    /// <summary>Each row with the first row of its connected component.</summary>
    private static List<(long Row, long First)> Clusters(List<(long Left, long Right, double Weight)> scored, int rows)
    {
        var first = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            first[i] = i;
        }

        foreach ((long left, long right, _) in scored)
        {
            int a = Find((int)left);
            int b = Find((int)right);
            first[Math.Max(a, b)] = Math.Min(a, b);
        }

        return Enumerable.Range(0, rows).Select(i => ((long)i, (long)Find(i))).ToList();

        int Find(int row)
        {
            while (first[row] != row)
            {
                first[row] = first[first[row]];
                row = first[row];
            }

            return row;
        }
    }

    private void Read(string left, string? right)
    {
        Do(SqlFeatures.Load("a", left));
        if (right is not null)
        {
            Do(SqlFeatures.Load("b", right));
        }
    }

    private void Prepare()
    {
        string[] tables = _oneList ? ["a"] : ["a", "b"];
        foreach (string table in tables)
        {
            string key = Rows($"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}_raw' AND ordinal_position = 2", r => r.GetString(0)).Single();
            DoAll(_features.Normalise(table, key));
        }

        DoAll(_features.Frequencies(tables));
        foreach (string table in tables)
        {
            DoAll(_features.Finish(table));
        }
    }

    private LinkModel Train()
    {
        long lefts = Rows("SELECT count(*) FROM a", r => r.GetInt64(0)).Single();
        long rights = _oneList ? lefts : Rows("SELECT count(*) FROM b", r => r.GetInt64(0)).Single();
        bool sampleRight = rights <= lefts;
        long smaller = Math.Min(lefts, rights);
        long step = Math.Max(1, smaller / SampleRecords);
        double sampled = Math.Ceiling((double)smaller / step);
        Do($"CREATE TABLE sample AS SELECT * FROM {(sampleRight ? Right : "a")} WHERE id % {step} = 0");
        Do($"CREATE TABLE random_pairs AS SELECT (hash(i) % {lefts})::BIGINT AS l, (hash(i + {RandomPairs}) % {rights})::BIGINT AS r FROM range({RandomPairs}) t(i)");
        List<(long, long)> random = Rows(_sql.Patterns(_sql.Given("a", Right, "random_pairs")), Pattern);
        string pairs = _sql.Blocked(sampleRight ? "a" : "sample", sampleRight ? "sample" : Right);
        List<(long, long)> blocked = Rows(_sql.Patterns(pairs), Pattern);
        double[][] equal = _start.Comparisons.Select((c, i) => Equal(c, i, lefts, rights, sampleRight, sampled)).ToArray();
        double possible = sampled * Math.Max(lefts, rights) / (_oneList ? 2 : 1);
        return SqlTraining.Train(_start, random, equal, blocked, possible, lefts, _oneList ? 0 : rights);
    }

    /// <summary>
    /// By level, how likely two records taken at random show it, for levels that ask for an equal value; NaN for others. For one
    /// field that follows from the values' frequencies; for several it is counted among pairs that agree on the rarer one.
    /// </summary>
    private double[] Equal(ComparisonModel comparison, int index, long lefts, long rights, bool sampleRight, double sampled)
    {
        double[] chances = comparison.Levels.Select(_ => double.NaN).ToArray();
        foreach (string field in comparison.Levels.SelectMany(l => l.Tests).Where(t => t.Test == LevelTest.Exact).Select(t => t.Field).Distinct(StringComparer.Ordinal))
        {
            int[] levels = Enumerable.Range(0, chances.Length)
                .Where(k => comparison.Levels[k].Tests.FirstOrDefault(t => t.Test == LevelTest.Exact)?.Field == field).ToArray();
            if (comparison.Fields.Count == 1)
            {
                string sql = _oneList
                    ? $"SELECT coalesce(sum(n::DOUBLE * (n - 1)), 0) FROM (SELECT count(*) AS n FROM a WHERE {field} IS NOT NULL GROUP BY {field})"
                    : $"SELECT coalesce(sum(x.n::DOUBLE * y.n), 0) FROM (SELECT {field} AS v, count(*) AS n FROM a GROUP BY 1) x JOIN (SELECT {field} AS v, count(*) AS n FROM b GROUP BY 1) y ON x.v = y.v";
                chances[levels.Single()] = Rows(sql, r => r.GetDouble(0)).Single() / ((double)lefts * (_oneList ? lefts - 1 : rights));
                continue;
            }

            string agreeing = _sql.Agreeing(sampleRight ? "a" : "sample", sampleRight ? "sample" : Right, field) + (_oneList ? " AND l.id <> r.id" : string.Empty);
            List<(long Code, long Count)> patterns = Rows(_sql.Patterns(agreeing), Pattern);
            foreach (int level in levels)
            {
                chances[level] = patterns.Where(p => SqlComparisons.LevelOf(p.Code, index) == level + 1).Sum(p => (double)p.Count) / (sampled * Math.Max(lefts, rights));
            }
        }

        return chances;
    }

    private static (long Code, long Count) Pattern(DuckDBDataReader r) => (r.GetInt64(0), r.GetInt64(1));

    private List<(long Left, long Right, double Weight)> Score(LinkModel trained)
    {
        Dictionary<string, long> present = _features.Adjusted.ToDictionary(f => f, f => Rows($"SELECT coalesce(sum(n), 0)::BIGINT FROM tf_{f}", r => r.GetInt64(0)).Single(), StringComparer.Ordinal);
        return Rows(_sql.Links(_sql.Blocked("a", Right), trained, present), r => (r.GetInt64(0), r.GetInt64(1), r.GetDouble(2)));
    }

    private string[] Keys(string table) => Rows($"SELECT key FROM {table} ORDER BY id", r => r.GetString(0)).ToArray();

    private void Do(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void DoAll(IEnumerable<string> statements)
    {
        foreach (string sql in statements)
        {
            Do(sql);
        }
    }

    private List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
