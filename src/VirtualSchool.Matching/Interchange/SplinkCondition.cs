using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualSchool.Matching;

/// <summary>Understands the SQL conditions that Splink's own libraries write, and no others.</summary>
internal sealed class SplinkCondition
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Area = "^[A-Za-z]{1,2}";
    private const string District = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?";
    private const string Sector = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]";
    private const string BeforeAt = "^[^@]+";

    private static readonly Regex Equal = new(@"^(\w+)_(l|r)=(\w+)_(l|r)$", Options);
    private static readonly Regex Called = new(@"^(\w+)\((\w+)_l,(\w+)_r\)(>=|<=|<)([0-9.]+)$", Options);
    private static readonly Regex Overlap = new(@"^(?:array_length|len|list_length)\(list_intersect\((\w+)_l,(\w+)_r\)\)>=1$", Options);
    private static readonly Regex Days = new(@"^abs\((?:date_diff|datediff)\('day',(?:\w+\()?(\w+)_l(?:,'[^']*'\))?,(?:\w+\()?(\w+)_r(?:,'[^']*'\))?\)\)(<=|<)([0-9.]+)$", Options);
    private static readonly Regex Split = new(@"^split_part\((\w+)_l,'@',1\)=split_part\((\w+)_r,'@',1\)$", Options);
    private static readonly Regex Cast = new(@"\bcast\(\s*([\w.]+)\s+as\s+(?:text|varchar|string)\s*\)|\b([\w.]+)::(?:text|varchar|string)\b", Options);
    private static readonly Regex Seconds = new(@"^abs\(epoch\((?:\w+\()?(\w+)_l(?:,'[^']*'\))?\)-epoch\((?:\w+\()?(\w+)_r(?:,'[^']*'\))?\)\)<=([0-9.]+)$", Options);
    private static readonly Regex Extracted = new(@"^(?:nullif\()?regexp_extract\((\w+)_l,'([^']*)'(?:,0)?\)(?:,''\))?=(?:nullif\()?regexp_extract\((\w+)_r,'([^']*)'(?:,0)?\)(?:,''\))?$", Options);
    private static readonly Regex SameColumn = new(@"^(?:l\.(\w+)=r\.(\w+)|r\.(?<1>\w+)=l\.(?<2>\w+))$", Options);
    private static readonly Regex Beginning = new(@"^(?:substr|substring)\(l\.(\w+),1,(\d+)\)=(?:substr|substring)\(r\.(\w+),1,(\d+)\)$", Options);

    private readonly LinkSchema _schema;

    public SplinkCondition(LinkSchema schema) => _schema = schema;

    /// <summary>The tests of a level's condition; null, and why, when it has no equivalent.</summary>
    public IReadOnlyList<FieldTest>? Tests(string sql, out string reason)
    {
        reason = string.Empty;
        string[] terms = Terms(sql);
        if (terms.Length == 2 && Equal.Match(terms[0]) is { Success: true } one && Equal.Match(terms[1]) is { Success: true } two
            && Sided(one) is { } a && Sided(two) is { } b && a.Left != a.Right && a.Left == b.Right && a.Right == b.Left)
        {
            return Field(a.Left, out reason) is { } own && Field(a.Right, out reason) is { } other
                ? [new FieldTest(own, LevelTest.Swapped, 0, other)]
                : null;
        }

        var tests = new List<FieldTest>();
        foreach (string term in terms)
        {
            if (Test(term, out reason) is not { } test)
            {
                reason = Regex.IsMatch(sql, @"\bor\b", Options) ? "conditions joined by OR have no equivalent: give each a level of its own" : reason;
                return null;
            }

            tests.Add(test);
        }

        return tests;
    }

    /// <summary>The parts of a blocking rule's key; null, and why, when it has no equivalent.</summary>
    public IReadOnlyList<KeyPart>? Parts(string sql, out string reason)
    {
        reason = string.Empty;
        var parts = new List<KeyPart>();
        foreach (string term in Terms(sql))
        {
            Match same = SameColumn.Match(term);
            Match begin = Beginning.Match(term);
            if (same.Success && same.Groups[1].Value == same.Groups[2].Value)
            {
                if (Field(same.Groups[1].Value, out reason) is not { } field)
                {
                    return null;
                }

                parts.Add(new KeyPart([field], KeyTransform.Exact));
            }
            else if (begin.Success && begin.Groups[1].Value == begin.Groups[3].Value && begin.Groups[2].Value == begin.Groups[4].Value)
            {
                if (Field(begin.Groups[1].Value, out reason) is not { } field)
                {
                    return null;
                }

                bool isDate = _schema.Fields[_schema.IndexOf(field)].Role == FieldRole.BirthDate;
                KeyPart? part = (isDate, begin.Groups[2].Value) switch
                {
                    (true, "4") => new KeyPart([field], KeyTransform.Year),
                    (true, "7") => new KeyPart([field], KeyTransform.YearMonth),
                    (true, "10") => new KeyPart([field], KeyTransform.Exact),
                    (false, var n) when n.Length <= 2 && int.Parse(n, CultureInfo.InvariantCulture) is >= 1 and <= 16 and var length => new KeyPart([field], KeyTransform.FirstLetters, length),
                    _ => null,
                };
                if (part is null)
                {
                    reason = "no key is made of so many characters of this field";
                    return null;
                }

                parts.Add(part);
            }
            else
            {
                reason = "only equal columns and equal beginnings, joined by AND, have an equivalent";
                return null;
            }
        }

        return parts;
    }

    private FieldTest? Test(string term, out string reason)
    {
        Match m = Equal.Match(term);
        if (m.Success && Sided(m) is { } sides && sides.Left == sides.Right)
        {
            return Of(sides.Left, LevelTest.Exact, 0, out reason);
        }

        m = Called.Match(term);
        if (m.Success && m.Groups[2].Value == m.Groups[3].Value && double.TryParse(m.Groups[5].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double parameter))
        {
            string sign = m.Groups[4].Value;
            LevelTest? test = m.Groups[1].Value.ToUpperInvariant() switch
            {
                "JARO_WINKLER_SIMILARITY" or "JARO_WINKLER" or "JARO_WINKLER_SIM" when sign == ">=" => LevelTest.JaroWinkler,
                "JARO_SIMILARITY" or "JARO_SIM" when sign == ">=" => LevelTest.Jaro,
                "LEVENSHTEIN" when sign != ">=" => LevelTest.Levenshtein,
                "DAMERAU_LEVENSHTEIN" when sign != ">=" => LevelTest.DamerauLevenshtein,
                _ => null,
            };
            if (test is { } known)
            {
                // A distance is a whole number: less than 3 is at most 2.
                return Of(m.Groups[2].Value, known, sign == "<" ? Math.Ceiling(parameter) - 1 : parameter, out reason);
            }

            reason = $"the function '{m.Groups[1].Value}' with the sign '{sign}' has no equivalent";
            return null;
        }

        m = Overlap.Match(term);
        if (m.Success && m.Groups[1].Value == m.Groups[2].Value)
        {
            return Of(m.Groups[1].Value, LevelTest.Exact, 0, out reason);
        }

        m = Days.Match(term);
        if (m.Success && m.Groups[1].Value == m.Groups[2].Value && double.TryParse(m.Groups[4].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double days))
        {
            return Of(m.Groups[1].Value, LevelTest.DaysApart, m.Groups[3].Value == "<" ? Math.Ceiling(days) - 1 : Math.Floor(days), out reason);
        }

        m = Split.Match(term);
        if (m.Success && m.Groups[1].Value == m.Groups[2].Value)
        {
            return Of(m.Groups[1].Value, LevelTest.EmailLocalPart, 0, out reason);
        }

        m = Seconds.Match(term);
        if (m.Success && m.Groups[1].Value == m.Groups[2].Value && double.TryParse(m.Groups[3].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds))
        {
            return Of(m.Groups[1].Value, LevelTest.DaysApart, Math.Floor(seconds / 86_400), out reason);
        }

        m = Extracted.Match(term);
        if (m.Success && m.Groups[1].Value == m.Groups[3].Value && m.Groups[2].Value == m.Groups[4].Value)
        {
            LevelTest? test = m.Groups[2].Value switch { Area => LevelTest.PostcodeArea, District => LevelTest.PostcodeDistrict, Sector => LevelTest.PostcodeSector, BeforeAt => LevelTest.EmailLocalPart, _ => null };
            if (test is { } known)
            {
                return Of(m.Groups[1].Value, known, 0, out reason);
            }
        }

        reason = Why(term);
        return null;
    }

    /// <summary>What of a condition is the trouble, as far as that can be told.</summary>
    private static string Why(string term)
    {
        return Regex.IsMatch(term, @"date_?diff\('", Options) ? "a difference in months or years counted by the calendar has no equivalent: say it in days"
            : Equal.Match(term) is { Success: true } ? "two different columns have an equivalent only when each equals the other (both ways round)"
            : Regex.Match(term.ToLowerInvariant(), @"^(\w+)\(") is { Success: true } m && m.Groups[1].Value is not ("abs" or "nullif" or "not") ? $"the function '{m.Groups[1].Value}' of anything but the two columns themselves has no equivalent"
            : "the condition has no equivalent";
    }

    private FieldTest? Of(string column, LevelTest test, double parameter, out string reason)
    {
        if (Field(column, out reason) is not { } field)
        {
            return null;
        }

        bool isDate = _schema.Fields[_schema.IndexOf(field)].Role == FieldRole.BirthDate;
        if (isDate ? test is not (LevelTest.Exact or LevelTest.DaysApart or LevelTest.Levenshtein or LevelTest.DamerauLevenshtein) : test == LevelTest.DaysApart)
        {
            reason = isDate ? $"{test} of a date has no equivalent" : $"'{field}' is not a date in this schema";
            return null;
        }

        try
        {
            return new FieldTest(field, test, parameter);
        }
        catch (ArgumentException)
        {
            reason = $"the threshold is not in the range of {test}";
            return null;
        }
    }

    private string? Field(string column, out string reason)
    {
        reason = string.Empty;
        LinkField? field = _schema.Fields.FirstOrDefault(f => f.Name == column) ?? _schema.Fields.FirstOrDefault(f => string.Equals(f.Name, column, StringComparison.OrdinalIgnoreCase));
        if (field is null)
        {
            reason = $"the schema has no field '{column}'";
        }

        return field?.Name;
    }

    private static (string Left, string Right)? Sided(Match m) => (m.Groups[2].Value, m.Groups[4].Value) switch
    {
        ("l", "r") => (m.Groups[1].Value, m.Groups[3].Value),
        ("r", "l") => (m.Groups[3].Value, m.Groups[1].Value),
        _ => null,
    };

    /// <summary>The conditions that AND joins, without quotation marks of names, white space outside texts, letter-case functions and outer brackets.</summary>
    private static string[] Terms(string sql)
    {
        string bare = Cast.Replace(Regex.Replace(sql, "[\"`]", string.Empty), "$1$2");
        return Regex.Split(Unwrapped(bare.Trim()), @"\s+and\s+", Options).Select(t =>
        {
            string compact = Regex.Replace(Unwrapped(t.Trim()), @"'[^']*'|\s+", m => m.Value[0] == '\'' ? m.Value : string.Empty, Options);
            compact = Regex.Replace(compact, @"\bleft\(([lr]\.\w+),(\d+)\)", "substr($1,1,$2)", Options);
            return Regex.Replace(compact, @"\b(?:lower|upper|trim)\(([\w.]+)\)", "$1", Options);
        }).ToArray();
    }

    private static string Unwrapped(string text)
    {
        while (text.Length > 1 && text[0] == '(' && Closing(text) == text.Length - 1)
        {
            text = text.Substring(1, text.Length - 2).Trim();
        }

        return text;
    }

    private static int Closing(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
