using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// A model's blocking rules and comparisons as queries. A pair belongs to the first rule that holds; each similarity is asked
/// for once, with its cut-off; weights are added by CASE, and frequencies are looked at only where they can still matter.
/// Pairs stream from the join to the result: none is stored on the way.
/// </summary>
internal sealed class SqlComparisons(LinkModel model, bool oneList)
{
    private const double MostBits = 6;
    private const double ChanceRecords = 300;
    private const int BitsPerLevel = 4;

    /// <summary>The level of a comparison in a pattern code: 1 for the first; 0 is missing.</summary>
    public static int LevelOf(long code, int comparison) => (int)(code >> (comparison * BitsPerLevel)) & ((1 << BitsPerLevel) - 1);

    /// <summary>Pairs that some rule brings together, each once.</summary>
    public string Blocked(string left, string right) => string.Join(" UNION ALL ", Joins(left, right).Select(join => $"SELECT {Compared()} {join}"));

    /// <summary>How many pairs the rules bring together.</summary>
    public string BlockedCount(string left, string right) => string.Join(" UNION ALL ", Joins(left, right).Select(join => $"SELECT count(*) {join}"));

    /// <summary>Pairs given by a table of two row numbers.</summary>
    public string Given(string left, string right, string pairs)
        => $"SELECT {Compared()} FROM {pairs} p JOIN {left} l ON l.id = p.l JOIN {right} r ON r.id = p.r";

    /// <summary>Pairs that agree on a field.</summary>
    public string Agreeing(string left, string right, string field) => $"SELECT {Compared()} FROM {left} l JOIN {right} r ON l.{field} = r.{field}";

    /// <summary>How many of the pairs show each pattern of levels.</summary>
    public string Patterns(string pairs)
    {
        IEnumerable<string> code = model.Comparisons.Select((_, i) => $"(g{i}::BIGINT << {i * BitsPerLevel})");
        return $"SELECT {string.Join(" + ", code)} AS code, count(*) AS n FROM ({Levels(pairs)}) GROUP BY 1 ORDER BY 1";
    }

    /// <summary>Pairs at or above the link threshold of a trained model, with their weights.</summary>
    /// <param name="pairs">A query of compared pairs.</param>
    /// <param name="trained">The model.</param>
    /// <param name="present">By field, how many records have a value.</param>
    public string Links(string pairs, LinkModel trained, IReadOnlyDictionary<string, long> present)
    {
        string least = Number(Log2Odds(trained.LinkThreshold));
        IEnumerable<string> weights = trained.Comparisons.Select((c, i) =>
            $"CASE g{i} {string.Concat(c.Levels.Select((l, k) => $"WHEN {k + 1} THEN {Number(Math.Log2(l.M / l.U))} "))}ELSE 0 END");
        IEnumerable<string> frequencies = Adjusted.Select(i =>
        {
            double chance = trained.Comparisons[i].Levels[0].U;
            string share = $"((n{i} + {Number(ChanceRecords * chance)}) / {Number(present[trained.Comparisons[i].Fields[0]] + ChanceRecords)})";
            return $"CASE WHEN g{i} = 1 THEN greatest(-{Number(MostBits)}, least({Number(MostBits)}, log2({Number(chance)} / {share}))) ELSE 0 END";
        });
        IEnumerable<string> most = Adjusted.Select(i => $"CASE WHEN g{i} = 1 THEN {Number(MostBits)} ELSE 0 END");
        return $"""
            SELECT l, r, w FROM (
              SELECT l, r, {string.Join(" + ", frequencies.Prepend("base"))} AS w FROM (
                SELECT *, {Number(Log2Odds(trained.PriorProbability))} + {string.Join(" + ", weights)} AS base FROM ({Levels(pairs)}))
              WHERE {string.Join(" + ", most.Prepend("base"))} >= {least})
            WHERE w >= {least}
            """;
    }

    private IEnumerable<int> Adjusted => Enumerable.Range(0, model.Comparisons.Count).Where(i => model.Comparisons[i].TermFrequencyAdjusted);

    private static double Log2Odds(double probability) => Math.Log2(probability / (1 - probability));

    // A literal with an exponent is a DOUBLE; without one it would be a DECIMAL, and slow.
    private static string Number(double value) => value.ToString("E16", CultureInfo.InvariantCulture);

    private static bool IsSimilarity(ComparisonModel comparison)
        => comparison.Fields.Count == 1 && comparison.Levels.Any(l => l.Tests.Any(t => t.Test == LevelTest.JaroWinkler));

    private static string Test(FieldTest test) => test.Test switch
    {
        LevelTest.Exact => $"l.{test.Field} = r.{test.Field}",
        LevelTest.JaroWinkler => string.Create(
            CultureInfo.InvariantCulture, $"jaro_winkler_similarity(l.{test.Field}_f, r.{test.Field}_f, {test.Parameter}) >= {test.Parameter}"),
        LevelTest.OneEdit => OneEdit(test.Field, (int)test.Parameter),
        LevelTest.DayMonthSwapped => $"l.{test.Field}_swap = r.{test.Field}",
        LevelTest.OneDigit => $"hamming(l.{test.Field}, r.{test.Field}) = 1",
        LevelTest.SameYearMonth => $"l.{test.Field}_ym = r.{test.Field}_ym",
        LevelTest.PostcodeSector => $"l.{test.Field}_sector = r.{test.Field}_sector",
        LevelTest.PostcodeDistrict => $"l.{test.Field}_district = r.{test.Field}_district",
        _ => throw new NotSupportedException($"{test.Test} has no SQL here."),
    };

    // One edit leaves the first two or the last two of five or more letters alone; asking that first spares nine calls in ten.
    private static string OneEdit(string field, int shortest) => shortest < SqlFeatures.EndsNeed
        ? throw new NotSupportedException($"{field}: SQL is written for one edit in {SqlFeatures.EndsNeed} or more letters.")
        : $"(l.{field}_head = r.{field}_head OR l.{field}_tail = r.{field}_tail) AND least(length(l.{field}_f), length(r.{field}_f)) >= {shortest} AND damerau_levenshtein(l.{field}_f, r.{field}_f) <= 1";

    private IEnumerable<string> Joins(string left, string right) => model.BlockingRules.Select((_, i) =>
    {
        IEnumerable<string> earlier = Enumerable.Range(0, i).Select(j => $" AND (l.k{j} = r.k{j}) IS NOT TRUE");
        return $"FROM {left} l JOIN {right} r ON l.k{i} = r.k{i}{(oneList ? " AND l.id < r.id" : string.Empty)}{string.Concat(earlier)}";
    });

    /// <summary>Row numbers, frequencies, and for each comparison its level (g) or, where it grades a similarity, the similarity (s).</summary>
    private string Compared()
    {
        IEnumerable<string> frequencies = Adjusted.Select(i => $"l.{model.Comparisons[i].Fields[0]}_n AS n{i}");
        IEnumerable<string> comparisons = model.Comparisons.Select((c, i) => IsSimilarity(c) ? $"{SimilarityOf(c)} AS s{i}" : $"{LevelOf(c)} AS g{i}");
        return string.Join(", ", frequencies.Concat(comparisons).Prepend("r.id AS r").Prepend("l.id AS l"));
    }

    private static string LevelOf(ComparisonModel comparison)
    {
        IEnumerable<string> missing = comparison.Fields.Select(f => $"(l.{f} IS NULL OR r.{f} IS NULL)");
        IEnumerable<string> tests = comparison.Levels.Where(l => l.Tests.Count > 0).Select((l, k) => $"WHEN {string.Join(" AND ", l.Tests.Select(Test))} THEN {k + 1} ");
        return $"CASE WHEN {string.Join(" AND ", missing)} THEN 0 {string.Concat(tests)}ELSE {comparison.Levels.Count} END";
    }

    private static string SimilarityOf(ComparisonModel comparison)
    {
        string f = comparison.Fields[0];
        FieldTest[] graded = comparison.Levels.Skip(1).SelectMany(l => l.Tests).ToArray();
        if (comparison.Levels[0].Tests.Single().Test != LevelTest.Exact || graded.Any(t => t.Test != LevelTest.JaroWinkler))
        {
            throw new NotSupportedException($"{comparison.Name}: SQL is written for equality followed by grades of one similarity.");
        }

        string least = graded.Min(t => t.Parameter).ToString(CultureInfo.InvariantCulture);
        return $"CASE WHEN l.{f} = r.{f} THEN 2 WHEN l.{f} IS NULL OR r.{f} IS NULL THEN -1 ELSE jaro_winkler_similarity(l.{f}_f, r.{f}_f, {least}) END";
    }

    private string Levels(string pairs)
    {
        IEnumerable<string> levels = model.Comparisons.Select((c, i) =>
        {
            if (!IsSimilarity(c))
            {
                return $"g{i}";
            }

            IEnumerable<string> grades = c.Levels.Skip(1).Where(l => l.Tests.Count > 0).Select((l, k) =>
                string.Create(CultureInfo.InvariantCulture, $"WHEN s{i} >= {l.Tests[0].Parameter} THEN {k + 2} "));
            return $"CASE WHEN s{i} = 2 THEN 1 {string.Concat(grades)}WHEN s{i} < 0 THEN 0 ELSE {c.Levels.Count} END AS g{i}";
        });
        return $"SELECT l, r, {string.Join(", ", Adjusted.Select(i => $"n{i}").Concat(levels))} FROM ({pairs})";
    }
}
