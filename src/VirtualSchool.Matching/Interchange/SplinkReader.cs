using System.Globalization;
using System.Text.Json;

namespace VirtualSchool.Matching;

/// <summary>Reads one Splink model.</summary>
internal sealed class SplinkReader
{
    private readonly LinkSchema _schema;
    private readonly SplinkCondition _conditions;
    private readonly List<SplinkFinding> _findings = [];

    public SplinkReader(LinkSchema schema)
    {
        _schema = schema;
        _conditions = new SplinkCondition(schema);
    }

    public SplinkImport Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new LinkModelException($"The Splink model is not valid JSON (line {e.LineNumber + 1}).", e);
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            Expect(root, JsonValueKind.Object, "the model", "an object");
            double prior = Probability(root, "probability_two_random_records_match", "probability_two_random_records_match") ?? 0.0001;
            var comparisons = Items(root, "comparisons", "comparisons", isNeeded: true).Select((c, i) => Comparison(c, Place("comparisons", i))).OfType<ComparisonModel>().ToList();
            var rules = Items(root, "blocking_rules_to_generate_predictions", "blocking_rules_to_generate_predictions", isNeeded: false)
                .Select((r, i) => Rule(r, Place("blocking_rules_to_generate_predictions", i))).OfType<BlockingRule>().ToList();
            for (int i = comparisons.Count - 1; i >= LinkModel.MostComparisons; i--)
            {
                Lost("comparisons", $"'{comparisons[i].Name}' is one more than the {LinkModel.MostComparisons} comparisons that a model may have");
                comparisons.RemoveAt(i);
            }

            return new SplinkImport(comparisons.Count == 0 ? null : Build(comparisons, rules, prior), _findings.ToArray());
        }
    }

    private LinkModel Build(List<ComparisonModel> comparisons, List<BlockingRule> rules, double prior)
    {
        LinkModel own = LinkModel.DefaultFor(_schema);
        if (rules.Count == 0)
        {
            Differs("blocking_rules_to_generate_predictions", "no rule could be taken over; those of the default model for these fields are used");
            rules.AddRange(own.BlockingRules);
        }

        string[] fields = comparisons.SelectMany(c => c.Fields).ToArray();
        GuardRule[] guards = own.GuardRules.Select(g => Guard(g, fields)).OfType<GuardRule>().ToArray();
        return new LinkModel("imported from Splink", "1", comparisons, rules, own.VetoRules, guards, prior, own.LinkThreshold, own.ReviewThreshold);
    }

    /// <summary>A rule of ours as far as the comparisons that were read are about its fields; null where it cannot do without one that they are not about.</summary>
    private GuardRule? Guard(GuardRule rule, string[] fields)
    {
        string[] homes = Compared(rule.Homes);
        if (new[] { rule.Forename, rule.BirthDate, rule.Surname }.All(f => f.Length == 0 || fields.Contains(f)) && (homes.Length > 0 || rule.Kind != GuardKind.PossibleTwin))
        {
            return new GuardRule(rule.Name, rule.Kind, rule.Forename, rule.BirthDate, rule.Surname, homes, Compared(rule.Numbers), Compared(rule.Doors), rule.Marker);
        }

        Differs("comparisons", $"the rule '{rule.Name}', which Splink does not have, is left out: no comparison is about one of the fields it needs (forename, surname, birth date{(rule.Kind == GuardKind.PossibleTwin ? ", postcode or address" : string.Empty)})");
        return null;

        string[] Compared(IReadOnlyList<string> named) => named.Where(f => fields.Contains(f)).ToArray();
    }

    private ComparisonModel? Comparison(JsonElement element, string place)
    {
        Expect(element, JsonValueKind.Object, place, "an object");
        var levels = new List<ReadLevel>();
        bool adjusted = false;
        int at = -1;
        foreach (JsonElement level in Items(element, "comparison_levels", place + ".comparison_levels", isNeeded: true))
        {
            at++;
            string here = Place(place + ".comparison_levels", at);
            Expect(level, JsonValueKind.Object, here, "an object");
            if (level.TryGetProperty("is_null_level", out JsonElement isNull) && isNull.ValueKind == JsonValueKind.True)
            {
                continue;
            }

            string sql = Text(level, "sql_condition", here);
            IReadOnlyList<FieldTest>? tests = [];
            string reason = string.Empty;
            if (!string.Equals(sql.Trim(), "ELSE", StringComparison.OrdinalIgnoreCase))
            {
                tests = _conditions.Tests(sql, out reason);
            }

            if (level.TryGetProperty("tf_adjustment_column", out JsonElement column) && column.ValueKind == JsonValueKind.String)
            {
                adjusted = true;
                if (level.TryGetProperty("tf_adjustment_weight", out JsonElement weight) && weight.ValueKind == JsonValueKind.Number && weight.GetDouble() != 1)
                {
                    Differs(here, "the adjustment for common values is made in full, not in part");
                }

                if (level.TryGetProperty("tf_minimum_u_value", out JsonElement least) && least.ValueKind == JsonValueKind.Number && least.GetDouble() > 0)
                {
                    Differs(here, "the least u of the adjustment for common values is not taken over: the adjustment is held within 6 bits instead");
                }
            }

            string label = level.TryGetProperty("label_for_charts", out JsonElement given) && given.ValueKind == JsonValueKind.String && given.GetString()!.Trim().Length > 0 ? given.GetString()! : sql;
            bool isFixed = IsTrue(level, "fix_m_probability") && IsTrue(level, "fix_u_probability");
            levels.Add(new ReadLevel(label, tests, reason, Probability(level, "m_probability", here), Probability(level, "u_probability", here), isFixed, here));
        }

        JoinToTheRest(levels);
        foreach (ReadLevel lost in levels.Where(l => l.Tests is null))
        {
            Lost(lost.Place, $"{lost.Reason}, so that the comparison is left out");
        }

        if (levels.Any(l => l.Tests is null))
        {
            return null;
        }

        string[] fields = levels.SelectMany(l => l.Tests!).Where(t => !FieldTest.IsSwap(t.Test)).Select(t => t.Field).Distinct().ToArray();
        string name = element.TryGetProperty("output_column_name", out JsonElement named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : string.Join(" and ", fields);
        try
        {
            return new ComparisonModel(name, fields, levels.Select((l, i) => Level(l.Label, l.Tests!, l.M, l.U, l.IsFixed, i, levels.Count, l.Place)).ToArray(), adjusted);
        }
        catch (ArgumentException e)
        {
            Lost(place, e.Message.Split('\r', '\n')[0].Replace(" (Parameter 'levels')", string.Empty).Replace(" (Parameter 'fields')", string.Empty));
            return null;
        }
    }

    /// <summary>
    /// A level that nothing here expresses, and that stands last before "all other", becomes part of the latter: what it holds of
    /// falls there, and the probabilities of the two add up. Higher up, its outcomes would fall among levels that were not trained with them.
    /// </summary>
    private void JoinToTheRest(List<ReadLevel> levels)
    {
        while (levels.Count > 2 && levels[levels.Count - 1] is { Tests.Count: 0 } rest && levels[levels.Count - 2] is { Tests: null } lost
            && levels.Take(levels.Count - 2).All(l => l.Tests is null || l.Tests.Count > 0))
        {
            if (levels.Take(levels.Count - 2).All(l => l.Tests is null))
            {
                return;
            }

            Differs(lost.Place, $"{lost.Reason}; the level is counted with '{rest.Label}'");
            levels.RemoveRange(levels.Count - 2, 2);
            levels.Add(rest with { M = Sum(lost.M, rest.M), U = Sum(lost.U, rest.U) });
        }

        static double? Sum(double? a, double? b) => a is null && b is null ? null : Math.Min(1, (a ?? 0) + (b ?? 0));
    }

    private ComparisonLevel Level(string label, IReadOnlyList<FieldTest> tests, double? m, double? u, bool isFixed, int at, int count, string place)
    {
        // What Splink has not estimated starts as a good guess does: matches mostly agree, and other pairs mostly do not.
        double others = 0.1 / Math.Max(1, count - 1);
        if (m is null && u is null)
        {
            Differs(place, "it has neither m nor u; starting values are used, so train the model");
            return new ComparisonLevel(label, tests, at == 0 ? 0.9 : others, at == count - 1 ? 0.9 : others, isFixed);
        }

        if (m is null || u is null)
        {
            Differs(place, $"it has no {(m is null ? "m" : "u")}; the level weighs nothing until the model is trained");
        }

        return new ComparisonLevel(label, tests, Within(m ?? u!.Value), Within(u ?? m!.Value), isFixed);
    }

    private BlockingRule? Rule(JsonElement element, string place)
    {
        string sql = element.ValueKind == JsonValueKind.String ? element.GetString()!
            : element.ValueKind == JsonValueKind.Object ? Text(element, "blocking_rule", place)
            : throw new LinkModelException($"{place}: a text or an object is expected here.");
        if (_conditions.Parts(sql, out string reason) is { } parts)
        {
            return new BlockingRule(FormattableString.Invariant($"{place.Substring(place.IndexOf('['))} {string.Join(" and ", parts.Select(KeyPartWords.Of))}"), parts);
        }

        Lost(place, reason);
        return null;
    }

    /// <summary>A probability; null when the file does not say one, or says in words that it was not observed.</summary>
    private static double? Probability(JsonElement element, string name, string place)
    {
        if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        string path = place.EndsWith(name, StringComparison.Ordinal) ? place : $"{place}.{name}";
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!.StartsWith("level not observed", StringComparison.OrdinalIgnoreCase) ? null : throw new LinkModelException($"{path}: a number is expected here.");
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double p) && p >= 0 && p <= 1
            ? p
            : throw new LinkModelException($"{path}: a number from 0 to 1 is expected here.");
    }

    private static double Within(double p) => Math.Max(1e-9, Math.Min(1 - 1e-9, p));

    private static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement element, string name, string place)
        => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new LinkModelException($"{place}.{name}: a text is expected here.");

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name, string place, bool isNeeded)
    {
        if (!element.TryGetProperty(name, out JsonElement list))
        {
            return isNeeded ? throw new LinkModelException($"{place}: the member is missing. Splink models of version 3 and 4 can be read.") : default;
        }

        Expect(list, JsonValueKind.Array, place, "a list");
        return list.EnumerateArray();
    }

    private static void Expect(JsonElement element, JsonValueKind kind, string place, string what)
    {
        if (element.ValueKind != kind)
        {
            throw new LinkModelException($"{place}: {what} is expected here.");
        }
    }

    private static string Place(string list, int at) => $"{list}[{at.ToString(CultureInfo.InvariantCulture)}]";

    private void Lost(string place, string reason) => _findings.Add(new SplinkFinding(place, reason, isLost: true));

    private void Differs(string place, string reason) => _findings.Add(new SplinkFinding(place, reason, isLost: false));

    /// <summary>A level as it stands in the file.</summary>
    /// <param name="Label">Its label.</param>
    /// <param name="Tests">Its condition here; empty for all other outcomes, null when it has no equivalent.</param>
    /// <param name="Reason">Why it has none.</param>
    /// <param name="M">m, null when the file has none.</param>
    /// <param name="U">u, null when the file has none.</param>
    /// <param name="IsFixed">Whether training must leave both alone.</param>
    /// <param name="Place">Where it stands.</param>
    private sealed record ReadLevel(string Label, IReadOnlyList<FieldTest>? Tests, string Reason, double? M, double? U, bool IsFixed, string Place);
}
