namespace VirtualSchool.Benchmarks;

/// <summary>How a file of links stands against a file of truth: the same reckoning for every tool.</summary>
internal readonly record struct Accuracy(long True, long Linked, long Right)
{
    public double Precision => Linked == 0 ? 1 : (double)Right / Linked;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public double F1 => True + Linked == 0 ? 1 : 2.0 * Right / (True + Linked);

    /// <summary>Pairs of keys; the columns of the truth may come in either order.</summary>
    /// <param name="links">A file of left and right keys.</param>
    /// <param name="truth">A file of two keys that are the same person.</param>
    /// <param name="only">Left keys to look at; null for all.</param>
    public static Accuracy OfPairs(string links, string truth, HashSet<string>? only = null)
    {
        var linked = Pairs(links).Where(p => only is null || only.Contains(p.A)).ToHashSet();
        long all = 0;
        long right = 0;
        foreach ((string a, string b) in Pairs(truth))
        {
            if (only is null || only.Contains(a) || only.Contains(b))
            {
                all++;
                right += linked.Contains((a, b)) || linked.Contains((b, a)) ? 1 : 0;
            }
        }

        return new Accuracy(all, linked.Count, right);
    }

    /// <summary>Pairs that share a cluster, against pairs that share one in truth.</summary>
    /// <param name="clusters">A file of keys and clusters.</param>
    /// <param name="truth">By key, the true cluster.</param>
    public static Accuracy OfClusters(string clusters, IReadOnlyDictionary<string, string> truth)
    {
        (string Key, string Cluster)[] found = Pairs(clusters).ToArray();
        return new Accuracy(
            Within(truth.Values.GroupBy(c => c, StringComparer.Ordinal)),
            Within(found.GroupBy(p => p.Cluster, StringComparer.Ordinal)),
            Within(found.GroupBy(p => (p.Cluster, truth[p.Key]))));
    }

    /// <summary>One column of a CSV file without quotes by another.</summary>
    public static Dictionary<string, string> Column(string path, string key, string value)
    {
        string[] names = File.ReadLines(path).First().Split(',');
        int at = Array.IndexOf(names, key);
        int of = Array.IndexOf(names, value);
        return File.ReadLines(path).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[at], c => c[of], StringComparer.Ordinal);
    }

    private static IEnumerable<(string A, string B)> Pairs(string path) => File.ReadLines(path).Skip(1).Select(line =>
    {
        int comma = line.IndexOf(',', StringComparison.Ordinal);
        return (line[..comma], line[(comma + 1)..]);
    });

    private static long Within<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups) => groups.Sum(g => g.LongCount() * (g.LongCount() - 1) / 2);
}
