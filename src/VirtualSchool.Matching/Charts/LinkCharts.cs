using System.Globalization;

namespace VirtualSchool.Matching;

/// <summary>Charts of a model, of how it was trained, of what it made of the records, and of how good that is. None holds a value of a record.</summary>
public static class LinkCharts
{
    private static readonly double[] Thresholds = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];

    /// <summary>m, u and the weight of each level of each comparison.</summary>
    /// <param name="model">The model.</param>
    /// <returns>Rows: comparison, level, m, u, weight, fixed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static Chart Weights(LinkModel model)
    {
        Check(model, nameof(model));
        (ComparisonModel Comparison, ComparisonLevel Level)[] levels = model.Comparisons.SelectMany(c => c.Levels.Select(l => (c, l))).ToArray();
        (ComparisonModel strongest, ComparisonLevel most) = levels.OrderByDescending(l => l.Level.Weight).First();
        (ComparisonModel weakest, ComparisonLevel least) = levels.OrderBy(l => l.Level.Weight).First();
        return new Chart(
            "weights",
            "What each outcome weighs",
            $"A bar to the right speaks for a match, to the left against. m is the share of matches with the outcome, u that of other pairs. Most speaks {strongest.Name}, {most.Label} ({Signed(most.Weight)}), and most against {weakest.Name}, {least.Label} ({Signed(least.Weight)}).",
            ["comparison", "level", "m", "u", "weight", "fixed"],
            levels.Select(l => new ChartCell[] { l.Comparison.Name, l.Level.Label, l.Level.M, l.Level.U, l.Level.Weight, l.Level.IsFixed ? "yes" : "no" }),
            svg => Drawing.Bars(
                svg,
                levels.Select(l => new Drawing.Bar(l.Comparison.Name, l.Level.Label, 0, l.Level.Weight, Signed(l.Level.Weight), $"{Small(l.Level.M)} / {Small(l.Level.U)}")).ToArray(),
                "weight in bits, log2(m / u)",
                "m / u"));
    }

    /// <summary>How the score of one pair comes about, from the starting weight on.</summary>
    /// <param name="explanation">The pair's explanation.</param>
    /// <param name="linkThreshold">The probability from which pairs are linked, drawn as a line; null for no line.</param>
    /// <returns>Rows: step, agreement, weight, from, to. No values of the records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static Chart Waterfall(MatchExplanation explanation, double? linkThreshold = null)
    {
        Check(explanation, nameof(explanation));
        var steps = new List<(string Name, string Agreement, double Weight, double From)> { ("start", "two records at random", explanation.PriorWeight, 0) };
        double sum = explanation.PriorWeight;
        foreach (FieldContribution c in explanation.Contributions)
        {
            steps.Add((c.Comparison, c.LevelLabel, c.Total, sum));
            sum += c.Total;
        }

        double? threshold = linkThreshold is { } p ? Odds.WeightOf(p) : null;
        steps.Add(("score", "sum of the weights", explanation.Score, 0));
        return new Chart(
            "waterfall",
            "How the score comes about",
            $"From the starting weight of {Signed(explanation.PriorWeight)} each field moves the score, to {Signed(explanation.Score)} in the end."
                + (threshold is { } t ? $" A link needs {Signed(t)}." : string.Empty),
            ["step", "agreement", "weight", "from", "to"],
            steps.Select(s => new ChartCell[] { s.Name, s.Agreement, s.Weight, s.From, s.From + s.Weight }),
            svg => Drawing.Bars(
                svg,
                steps.Select(s => new Drawing.Bar(string.Empty, $"{s.Name}: {s.Agreement}", s.From, s.From + s.Weight, Signed(s.Weight))).ToArray(),
                "score in bits",
                mark: threshold,
                markLabel: "link from here"));
    }

    /// <summary>How many pairs have which score, from the review threshold up.</summary>
    /// <param name="result">What a job gave.</param>
    /// <returns>Rows: from, to (bits), linked, waiting (for review, or kept back).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static Chart ScoreHistogram(LinkResult result)
    {
        Check(result, nameof(result));
        double threshold = Odds.WeightOf(result.Model.LinkThreshold);
        double start = result.Pairs.Count == 0 ? Math.Floor(threshold) : Math.Floor(result.Pairs.Min(p => p.Weight));
        double end = result.Pairs.Count == 0 ? start + 1 : Math.Floor(result.Pairs.Max(p => p.Weight)) + 1;
        double width = Math.Max(1, Math.Ceiling((end - start) / 60));
        var bins = new (double From, double To, double Linked, double Waiting)[(int)Math.Ceiling((end - start) / width)];
        for (int i = 0; i < bins.Length; i++)
        {
            bins[i] = (start + (i * width), start + ((i + 1) * width), 0, 0);
        }

        foreach (MatchPair pair in result.Pairs)
        {
            int i = (int)((pair.Weight - start) / width);
            bins[i].Linked += pair.Band == MatchBand.Link ? 1 : 0;
            bins[i].Waiting += pair.Band == MatchBand.Link ? 0 : 1;
        }

        double linked = bins.Sum(b => b.Linked);
        return new Chart(
            "score-histogram",
            "Scores of the pairs that were kept",
            $"{Count(linked)} pairs are linked and {Count(bins.Sum(b => b.Waiting))} wait for a person or are kept back. Links begin at a score of {Signed(threshold)}, a probability of {Small(result.Model.LinkThreshold)}. Pairs below the review threshold were not kept.",
            ["from", "to", "linked", "waiting"],
            bins.Select(b => new ChartCell[] { b.From, b.To, b.Linked, b.Waiting }),
            svg => Drawing.Columns(svg, bins, "linked", "for a person, or kept back (outlined)", "score in bits", "pairs", threshold, "link from here"));
    }

    /// <summary>Precision against recall, for every threshold.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="linkThreshold">The probability that was used, marked with a dot.</param>
    /// <returns>Rows: threshold, weight, links, correct, precision, recall, f1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not strictly between 0 and 1.</exception>
    public static Chart PrecisionRecall(ThresholdCurve curve, double linkThreshold)
    {
        Check(curve, nameof(curve));
        ThresholdPoint used = curve.At(linkThreshold);
        double least = curve.Points.Select(p => p.Precision).Append(used.Precision).Min();
        double lowPrecision = Math.Floor((least * 20) - 1e-9) / 20;
        double lowRecall = Math.Floor(Math.Max(0, used.Recall - 0.15) * 10) / 10;
        return new Chart(
            "precision-recall",
            "Precision and recall",
            $"At the threshold used, {Small(linkThreshold)}, {Share(used.Precision)} of links are right and {Share(used.Recall)} of true pairs are linked. The part of the line with a recall below {Share(lowRecall)} is not drawn.",
            ["threshold", "weight", "links", "correct", "precision", "recall", "f1"],
            curve.Points.Select(Row),
            svg => Drawing.Lines(
                svg,
                [new Drawing.Series("precision", curve.Points.Where(p => p.Recall >= lowRecall).Select(p => (p.Recall, p.Precision)).ToArray(), SvgWriter.For)],
                (lowRecall, 1),
                (Math.Min(lowPrecision, 0.95), 1),
                "recall: share of true pairs that are linked",
                "precision: share of links that are right",
                point: (used.Recall, used.Precision, "threshold used")));
    }

    /// <summary>What a choice of thresholds would give, and what the one that was used gives.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="linkThreshold">The probability that was used.</param>
    /// <returns>Rows: threshold, weight, links, correct, precision, recall, f1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not strictly between 0 and 1.</exception>
    public static Chart ThresholdTable(ThresholdCurve curve, double linkThreshold)
    {
        Check(curve, nameof(curve));
        ThresholdPoint used = curve.At(linkThreshold);
        ThresholdPoint[] points = Others(linkThreshold).Select(curve.At).Append(used).OrderBy(p => p.Weight).ToArray();
        return new Chart(
            "threshold-table",
            "What each threshold would give",
            $"The threshold used, {Small(linkThreshold)}, is in bold: {Count(used.Links)} links, of which {Count(used.Links - used.Correct)} are wrong, and {Count(used.TruePairs - used.Correct)} true pairs that are not linked.",
            ["threshold", "weight", "links", "correct", "precision", "recall", "f1"],
            points.Select(Row),
            svg => Drawing.Grid(
                svg,
                ["threshold", "score", "links", "wrong", "missed", "precision", "recall", "F1"],
                points.Select(p => new[]
                {
                    Small(p.Threshold), Signed(p.Weight), Count(p.Links), Count(p.Links - p.Correct), Count(p.TruePairs - p.Correct),
                    Fixed(p.Precision), Fixed(p.Recall), Fixed(p.F1),
                }).ToArray(),
                Array.IndexOf(points, used)));
    }

    /// <summary>
    /// What a choice of thresholds would give where nobody knows the truth: the scores are taken at their word. Pairs that a rule
    /// keeps back are linked at no threshold and are not counted; pairs below the review threshold were not kept and are not seen.
    /// </summary>
    /// <param name="result">What a job gave.</param>
    /// <returns>Rows: threshold, weight, links, expected_wrong, expected_precision, expected_missed (matches among the kept pairs below the threshold).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static Chart ExpectedThresholds(LinkResult result)
    {
        Check(result, nameof(result));
        double used = result.Model.LinkThreshold;
        MatchPair[] free = result.Pairs.Where(p => p.Guards == MatchGuards.None).ToArray();
        (double Threshold, double Weight, int Links, double Wrong, double Missed)[] points =
            Others(used).Append(used).Where(t => t >= result.Model.ReviewThreshold).OrderBy(t => t).Select(At).ToArray();
        (double Threshold, double Weight, int Links, double Wrong, double Missed) own = At(used);
        return new Chart(
            "expected-thresholds",
            "What each threshold is expected to give",
            $"The threshold used, {Small(used)}, is in bold: of {Count(own.Links)} pairs that score as much and that no rule keeps back, {Expected(own.Wrong)} are expected to be wrong; below it {Expected(own.Missed)} matches are expected among the pairs that were kept. The truth is not known here: the scores are taken at their word.",
            ["threshold", "weight", "links", "expected_wrong", "expected_precision", "expected_missed"],
            points.Select(p => new ChartCell[] { p.Threshold, p.Weight, p.Links, p.Wrong, Precision(p.Links, p.Wrong), p.Missed }),
            svg => Drawing.Grid(
                svg,
                ["threshold", "score", "links", "expected wrong", "precision", "expected missed"],
                points.Select(p => new[] { Small(p.Threshold), Signed(p.Weight), Count(p.Links), Expected(p.Wrong), Fixed(Precision(p.Links, p.Wrong)), Expected(p.Missed) }).ToArray(),
                Array.IndexOf(points, own)));

        (double Threshold, double Weight, int Links, double Wrong, double Missed) At(double threshold)
        {
            double weight = Odds.WeightOf(threshold);
            MatchPair[] links = free.Where(p => p.Weight >= weight).ToArray();
            return (threshold, weight, links.Length, links.Sum(p => 1 - p.Probability), free.Where(p => p.Weight < weight).Sum(p => p.Probability));
        }

        static double Precision(int links, double wrong) => links == 0 ? 1 : 1 - (wrong / links);

        static string Expected(double count) => count.ToString(count < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
    }

    /// <summary>Records that could not be linked even to themselves: what is filled in says too little.</summary>
    /// <param name="linker">The linker.</param>
    /// <param name="records">The records.</param>
    /// <param name="linkThreshold">The probability from which pairs are linked.</param>
    /// <param name="side">Which of two lists this is, for the chart's name and title: <c>left</c>; empty for the only one.</param>
    /// <returns>Rows: threshold, weight, records, share: how many records score less against themselves.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not strictly between 0 and 1.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have.</exception>
    public static Chart Unlinkables(Linker linker, RecordSet records, double linkThreshold, string side = "")
    {
        Check(linker, nameof(linker));
        Check(records, nameof(records));
        Check(side, nameof(side));
        if (!(linkThreshold > 0 && linkThreshold < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(linkThreshold), "A threshold must be greater than 0 and less than 1.");
        }

        double[] scores = linker.SelfScores(records);
        Array.Sort(scores);
        double threshold = Odds.WeightOf(linkThreshold);
        int low = (int)Math.Floor(Math.Min(threshold, scores.Length == 0 ? 0 : scores[0]));
        int high = (int)Math.Ceiling(Math.Max(threshold, scores.Length == 0 ? 0 : scores[scores.Length - 1]));
        double all = Math.Max(1, scores.Length);
        (double Weight, int Below)[] points = Enumerable.Range(low, high - low + 1).Select(w => ((double)w, Below(w))).ToArray();
        int never = Below(threshold);
        return new Chart(
            Named("unlinkables", side),
            side.Length == 0 ? "Records that cannot be linked" : $"Records of the {side} list that cannot be linked",
            never == 0
                ? $"Each of {Count(scores.Length)} records scores at least {Signed(threshold)}, which a link needs, against an exact copy of itself."
                : $"{Count(never)} of {Count(scores.Length)} records ({Share(never / all)}) would score less than {Signed(threshold)}, which a link needs, even against an exact copy of themselves: too little is filled in, or it is too common.",
            ["threshold", "weight", "records", "share"],
            points.Select(p => new ChartCell[] { Odds.ProbabilityOf(p.Weight), p.Weight, p.Below, p.Below / all }),
            svg => Drawing.Lines(
                svg,
                [new Drawing.Series("share", points.Select(p => (p.Weight, p.Below / all)).ToArray(), SvgWriter.For)],
                (low, high),
                (0, 1),
                "score that a link needs, in bits",
                "share of records that cannot reach it",
                threshold,
                "link from here"));

        int Below(double weight) => scores.TakeWhile(s => s < weight).Count();
    }

    /// <summary>How often each field is filled in.</summary>
    /// <param name="left">The left set, or the only one.</param>
    /// <param name="right">The right set; null, or the same object, when there is one.</param>
    /// <returns>Rows: field, side, filled, records, share.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="left"/> is null.</exception>
    public static Chart Completeness(RecordSet left, RecordSet? right = null)
    {
        Check(left, nameof(left));
        bool two = right is not null && !ReferenceEquals(left, right);
        (string Field, string Side, int Filled, int Records)[] rows = left.Schema.Fields
            .SelectMany((f, i) => Sides(f.Name, i)).ToArray();
        (string Field, string Side, int Filled, int Records) least = rows.OrderBy(r => Part(r.Filled, r.Records)).First();
        return new Chart(
            "completeness",
            "How often each field is filled in",
            $"Least often filled in is {least.Field}{(two ? $" of the {least.Side} records" : string.Empty)}: in {Share(Part(least.Filled, least.Records))} of {Count(least.Records)}.",
            ["field", "side", "filled", "records", "share"],
            rows.Select(r => new ChartCell[] { r.Field, r.Side, r.Filled, r.Records, Part(r.Filled, r.Records) }),
            svg => Drawing.Bars(
                svg,
                rows.Select(r => new Drawing.Bar(two ? r.Field : string.Empty, two ? r.Side : r.Field, 0, Part(r.Filled, r.Records), Share(Part(r.Filled, r.Records)))).ToArray(),
                "share of records with a value",
                reach: 1));

        IEnumerable<(string, string, int, int)> Sides(string field, int place)
        {
            yield return (field, two ? "left" : "all", Filled(left, place), left.Count);
            int other = two ? right!.Schema.IndexOf(field) : -1;
            if (other >= 0)
            {
                yield return (field, "right", Filled(right!, other), right!.Count);
            }
        }

        static int Filled(RecordSet records, int place) => Enumerable.Range(0, records.Count).Count(row => records.Columns[place][row] != 0);
    }

    /// <summary>How training went: the most that any probability moved in each round, and the prior after it.</summary>
    /// <param name="training">What training gave.</param>
    /// <returns>Rows: round, largest_change, prior.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="training"/> is null.</exception>
    public static Chart Training(TrainingResult training)
    {
        Check(training, nameof(training));
        (double X, double Y)[] points = training.History.Select(s => ((double)s.Iteration, Math.Log10(Math.Max(1e-12, s.LargestChange)))).ToArray();
        double low = points.Length == 0 ? -1 : Math.Floor(points.Min(p => p.Y));
        double high = points.Length == 0 ? 0 : Math.Ceiling(points.Max(p => p.Y));
        return new Chart(
            "training",
            "How training settled",
            training.History.Count == 0
                ? "There was nothing to train on: the probabilities are those of the starting model."
                : $"After {Count(training.History.Count)} rounds no probability moved by more than {Small(training.History[training.History.Count - 1].LargestChange)}; training {(training.Converged ? "settled" : "had not settled")}. One pair in {Count(Math.Round(1 / training.History[training.History.Count - 1].PriorProbability))} is then taken to be a match.",
            ["round", "largest_change", "prior"],
            training.History.Select(s => new ChartCell[] { s.Iteration, s.LargestChange, s.PriorProbability }),
            svg =>
            {
                if (points.Length > 0)
                {
                    Drawing.Lines(svg, [new Drawing.Series("largest change", points, SvgWriter.For)], (1, Math.Max(2, points.Length)), (low, Math.Max(high, low + 1)), "round", "largest change of a probability, power of ten");
                }
            });
    }

    /// <summary>The usual thresholds without the one that was used, however its last digits came out.</summary>
    private static IEnumerable<double> Others(double used) => Thresholds.Where(t => Small(t) != Small(used));

    private static string Named(string name, string side) => side.Length == 0 ? name : name + "-" + side;

    private static ChartCell[] Row(ThresholdPoint p) => [p.Threshold, p.Weight, p.Links, p.Correct, p.Precision, p.Recall, p.F1];

    private static double Part(int filled, int records) => records == 0 ? 0 : (double)filled / records;

    private static string Signed(double x) => x.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Fixed(double x) => x.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Count(double x) => x.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Share(double x) => (Math.Floor((x * 1000) + 1e-9) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Small(double x) => x is >= 0.0001 and <= 0.9999 || x == 0 ? x.ToString("0.####", CultureInfo.InvariantCulture)
        : x > 0.9999 ? x.ToString("0.######", CultureInfo.InvariantCulture)
        : x.ToString("0.#E+0", CultureInfo.InvariantCulture);

    private static void Check(object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
