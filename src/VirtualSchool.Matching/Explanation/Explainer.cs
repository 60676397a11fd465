namespace VirtualSchool.Matching;

/// <summary>Writes explanations.</summary>
internal static class Explainer
{
    private const string NotCompared = "not compared";

    public static MatchExplanation Explain(PairScorer scorer, RecordSet left, int leftRow, RecordSet right, int rightRow)
    {
        LinkModel model = scorer.Model;
        ulong pattern = scorer.PatternOf(leftRow, rightRow);
        var contributions = new FieldContribution[scorer.Comparisons.Length];
        for (int c = 0; c < contributions.Length; c++)
        {
            CompiledComparison comparison = scorer.Comparisons[c];
            int level = Pattern.Level(pattern, c);
            contributions[c] = new FieldContribution(
                comparison.Model.Name,
                Values(left, leftRow, comparison.Model.Fields),
                Values(right, rightRow, comparison.Model.Fields),
                level == 0 ? NotCompared : comparison.Model.Levels[level - 1].Label,
                comparison.Weights[level],
                scorer.TermFrequencyWeight(pattern, c, leftRow, rightRow));
        }

        double score = scorer.WeightOf(pattern, leftRow, rightRow);
        MatchGuards guards = scorer.GuardsOf(pattern, leftRow, rightRow, out bool shown);
        ScoredPair[] pair = [new ScoredPair(leftRow, rightRow, score, pattern, guards, shown)];
        RivalCheck.Apply(scorer, pair, 1, default);
        guards = pair[0].Guards;
        MatchBand band;
        if ((guards & MatchGuards.PossibleSibling) != 0 && !shown)
        {
            band = MatchBand.NonLink;
        }
        else if (score >= Odds.WeightOf(model.LinkThreshold) && guards == MatchGuards.None)
        {
            band = MatchBand.Link;
        }
        else
        {
            band = shown || score >= Odds.WeightOf(model.ReviewThreshold) ? MatchBand.Review : MatchBand.NonLink;
        }

        decimal[] rounded = RoundedSum.Of([scorer.PriorWeight, .. contributions.Select(c => c.Total)], score, 3);
        return new MatchExplanation(scorer.PriorWeight, contributions, score, band, guards, Sentences(scorer, contributions, rounded, score, band, guards).ToArray());
    }

    private static string? Values(RecordSet records, int row, IReadOnlyList<string> fields)
    {
        var values = new List<string>();
        foreach (string field in fields)
        {
            string? value = records.ValueOf(row, records.Schema.IndexOf(field));
            if (value is not null)
            {
                values.Add(value.Replace(RecordSet.ValueSeparator.ToString(), " / "));
            }
        }

        return values.Count == 0 ? null : string.Join(", ", values);
    }

    private static IEnumerable<string> Sentences(
        PairScorer scorer, FieldContribution[] contributions, decimal[] rounded, double score, MatchBand band, MatchGuards guards)
    {
        string decision = band switch { MatchBand.Link => "linked", MatchBand.Review => "for a person to decide", _ => "not linked" };
        yield return FormattableString.Invariant(
            $"The score is {score:0.000}, a probability of {Math.Floor(Odds.ProbabilityOf(score) * 1e6) / 1e4:0.####} %: {decision}.");
        yield return FormattableString.Invariant(
            $"It starts at {rounded[0]:0.000}, because about one pair in {Math.Round(1 / scorer.Model.PriorProbability):0} is a match.");
        (FieldContribution Field, decimal Weight)[] compared = contributions.Select((c, i) => (c, rounded[i + 1])).Where(p => p.c.LevelLabel != NotCompared).ToArray();
        string[] speaksFor = compared.Where(p => p.Field.Total >= 0).OrderByDescending(p => p.Field.Total).Select(p => Say(p.Field, p.Weight)).ToArray();
        if (speaksFor.Length > 0)
        {
            yield return $"For a match: {string.Join("; ", speaksFor)}.";
        }

        string[] against = compared.Where(p => p.Field.Total < 0).OrderBy(p => p.Field.Total).Select(p => Say(p.Field, p.Weight)).ToArray();
        if (against.Length > 0)
        {
            yield return $"Against: {string.Join("; ", against)}.";
        }

        string[] missing = contributions.Where(c => c.LevelLabel == NotCompared).Select(c => c.Comparison).ToArray();
        if (missing.Length > 0)
        {
            yield return $"Not compared, because a value is missing: {string.Join(", ", missing)}.";
        }

        string[] rules = Rules(scorer.Model, guards).ToArray();
        if (rules.Length > 0)
        {
            yield return $"Whatever the score, it is not linked automatically: {string.Join("; ", rules)}.";
        }
    }

    public static IEnumerable<string> Rules(LinkModel model, MatchGuards guards)
    {
        if ((guards & MatchGuards.DifferentNationalNumbers) != 0)
        {
            foreach (VetoRule veto in model.VetoRules)
            {
                yield return veto.Name;
            }
        }

        foreach (GuardRule guard in model.GuardRules)
        {
            MatchGuards flag = guard.Kind switch
            {
                GuardKind.PossibleTwin => MatchGuards.PossibleTwin,
                GuardKind.PossibleSibling => MatchGuards.PossibleSibling,
                _ => MatchGuards.AdoptedUnderNewName,
            };
            if ((guards & flag) != 0)
            {
                yield return guard.Name;
            }
        }
    }

    private static string Say(FieldContribution c, decimal weight) => FormattableString.Invariant($"{c.Comparison} ({c.LevelLabel}, {weight:+0.000;-0.000;0.000})");
}
