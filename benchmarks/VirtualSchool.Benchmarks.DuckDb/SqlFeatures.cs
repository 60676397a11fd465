using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// The columns that comparing and blocking need, worked out once per record: DuckDB then only compares short texts and whole
/// numbers while it joins.
/// </summary>
internal sealed class SqlFeatures
{
    /// <summary>The shortest value whose two ends are columns of their own.</summary>
    public const int EndsNeed = 5;

    private readonly LinkModel _model;
    private readonly Dictionary<string, FieldRole> _roles;

    public SqlFeatures(LinkModel model, IReadOnlyList<LinkField> fields)
    {
        _model = model;
        _roles = fields.ToDictionary(f => f.Name, f => f.Role, StringComparer.Ordinal);
        Fields = model.Comparisons.SelectMany(c => c.Fields).Distinct(StringComparer.Ordinal).ToArray();
    }

    public IReadOnlyList<string> Fields { get; }

    /// <summary>Reads a CSV file with DuckDB's own reader and numbers the rows.</summary>
    public static string Load(string table, string path)
        => $"CREATE TABLE {table}_raw AS SELECT (row_number() OVER ()) - 1 AS id, * FROM read_csv('{path.Replace("'", "''", StringComparison.Ordinal)}', header = true, all_varchar = true)";

    /// <summary>Normalised values. Second forms of a value are columns of their own.</summary>
    public IEnumerable<string> Normalise(string table, string key)
    {
        IEnumerable<string> columns = Fields.Select(f => $"{Normalised(f)} AS {f}");
        IEnumerable<string> forms = Fields.SelectMany(f => Forms(f).Select(x => $"{x.Sql} AS {x.Name}"));
        yield return $"CREATE TABLE {table}_norm AS SELECT *, {string.Join(", ", forms)} FROM (SELECT id, \"{key}\" AS key, {string.Join(", ", columns)} FROM {table}_raw)";
        yield return $"DROP TABLE {table}_raw";
    }

    /// <summary>How many records of all tables have each value: for term frequencies.</summary>
    public IEnumerable<string> Frequencies(IReadOnlyList<string> tables) => Adjusted.Select(f =>
        $"CREATE TABLE tf_{f} AS SELECT {f}, count(*) AS n FROM ({string.Join(" UNION ALL ", tables.Select(t => $"SELECT {f} FROM {t}_norm WHERE {f} IS NOT NULL"))}) GROUP BY {f}");

    /// <summary>The finished table: forms, frequencies, and one whole number per blocking rule.</summary>
    public IEnumerable<string> Finish(string table)
    {
        IEnumerable<string> frequencies = Adjusted.Select(f => $"tf_{f}.n AS {f}_n");
        IEnumerable<string> keys = _model.BlockingRules.Select((rule, i) => $"{Key(rule)} AS k{i}");
        IEnumerable<string> joins = Adjusted.Select(f => $"LEFT JOIN tf_{f} ON tf_{f}.{f} = x.{f}");
        yield return $"CREATE TABLE {table} AS SELECT x.*, {string.Join(", ", frequencies.Concat(keys))} FROM {table}_norm x {string.Join(" ", joins)}";
        yield return $"DROP TABLE {table}_norm";
    }

    /// <summary>Fields whose agreement is worth more when the value is rare.</summary>
    public IEnumerable<string> Adjusted => _model.Comparisons.Where(c => c.TermFrequencyAdjusted)
        .Select(c => c.Fields.Count == 1 ? c.Fields[0] : throw new NotSupportedException($"{c.Name}: SQL adjusts comparisons of one field only."));

    private static string Key(BlockingRule rule)
    {
        string[] parts = rule.Parts.Select(p => p.Fields.Count == 1 ? Part(p.Fields[0], p) : throw new NotSupportedException($"{rule.Name}: SQL is written for keys of single fields.")).ToArray();
        return $"CASE WHEN {string.Join(" AND ", parts.Select(p => p + " IS NOT NULL"))} THEN hash({string.Join(", ", parts)}) END";
    }

    private static string Part(string field, KeyPart part) => part.Transform switch
    {
        KeyTransform.Exact => $"x.{field}_f",
        KeyTransform.FirstLetters => $"x.{field}_f[1:{part.Length}]",
        KeyTransform.Year => $"x.{field}_y",
        KeyTransform.YearMonth => $"x.{field}_ym",
        KeyTransform.PostcodeSector => $"x.{field}_sector",
        _ => throw new NotSupportedException($"{part.Transform} has no SQL here."),
    };

    private string Normalised(string field) => _roles[field] switch
    {
        FieldRole.Forename or FieldRole.Surname or FieldRole.Address => $"nullif(lower(trim(\"{field}\")), '')",
        FieldRole.Sex => $"nullif(lower(\"{field}\")[1:1], '')",
        _ => $"nullif({Folded($"\"{field}\"")}, '')",
    };

    private IEnumerable<(string Name, string Sql)> Forms(string field)
    {
        FieldRole role = _roles[field];
        yield return ($"{field}_f", role is FieldRole.Forename or FieldRole.Surname or FieldRole.Address ? $"nullif({Folded(field)}, '')" : field);
        if (role == FieldRole.NationalNumber)
        {
            yield return ($"{field}_head", $"{field}[1:2]");
            yield return ($"{field}_tail", $"{field}[-2:]");
        }
        else if (role == FieldRole.BirthDate)
        {
            yield return ($"{field}_y", $"{field}[1:4]");
            yield return ($"{field}_ym", $"{field}[1:6]");
            yield return ($"{field}_swap", $"{field}[1:4] || {field}[7:8] || {field}[5:6]");
        }
        else if (role == FieldRole.Postcode)
        {
            yield return ($"{field}_sector", $"CASE WHEN length({field}) BETWEEN 5 AND 7 THEN {field}[1:length({field}) - 2] END");
            yield return ($"{field}_district", $"CASE WHEN length({field}) BETWEEN 5 AND 7 THEN {field}[1:length({field}) - 3] END");
        }
    }

    private static string Folded(string sql) => $"translate(lower({sql}), ' ''-./', '')";
}
