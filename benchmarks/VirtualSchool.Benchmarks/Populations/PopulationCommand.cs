using System.Diagnostics;
using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks.Populations;

/// <summary>
/// Links the second population, social work rows to school rows (many to one), with a model trained without labels at its own
/// threshold, and prints accuracy as a whole, by hard case, and the calibration of links.
/// <code>
/// population [seeds=1,2,3] [children=N] [social=N] [errors=1.0] [number=0.45] [cardinality=ManyToOne] [total=yes] [show=N] [out=DIR] [models=DIR] [model=FILE]
/// </code>
/// <c>models</c> writes the trained model between the lists (<see cref="TwiceCommand"/> makes that within one list); <c>model</c> uses one instead of training. With <c>total=yes</c> only totals are printed: seeds that are kept sealed are judged that way. <c>show</c> prints values: the people are invented.
/// </summary>
internal static class PopulationCommand
{
    public static int Run(string[] args)
    {
        Dictionary<string, string> settings = args.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : string.Empty);
        foreach (string seed in settings.GetValueOrDefault("seeds", "1").Split(','))
        {
            Judge(ulong.Parse(seed, CultureInfo.InvariantCulture), settings);
        }

        return 0;
    }

    private static void Judge(ulong seed, Dictionary<string, string> settings)
    {
        Population population = Population.Make(new PopulationSettings
        {
            Seed = seed,
            Children = int.Parse(settings.GetValueOrDefault("children", "60000"), CultureInfo.InvariantCulture),
            Social = int.Parse(settings.GetValueOrDefault("social", "12000"), CultureInfo.InvariantCulture),
            Errors = double.Parse(settings.GetValueOrDefault("errors", "1"), CultureInfo.InvariantCulture),
            NoNumber = double.Parse(settings.GetValueOrDefault("number", "0.45"), CultureInfo.InvariantCulture),
        });
        if (settings.TryGetValue("out", out string? folder))
        {
            Save(population, folder);
        }

        RecordSet social = Population.Records(population.Social, "S");
        RecordSet school = Population.Records(population.School, "P");
        Cardinality cardinality = Enum.Parse<Cardinality>(settings.GetValueOrDefault("cardinality", "ManyToOne"));
        var watch = Stopwatch.StartNew();
        LinkModel model = settings.TryGetValue("model", out string? path)
            ? LinkModel.FromJson(File.ReadAllText(path))
            : LinkTrainer.Train(LinkModel.DefaultFor(Population.Schema), social, school, new TrainingOptions { Cardinality = cardinality, Input = InputMode.Lenient }).Model;
        if (settings.TryGetValue("models", out string? models))
        {
            Directory.CreateDirectory(models);
            File.WriteAllText(Path.Combine(models, "education-social-work.json"), Named(model, "learners, education and social work").ToJson());
        }

        LinkResult result = Linker.For(model).Link(social, school, new LinkOptions { Cardinality = cardinality, Input = InputMode.Lenient });
        Dictionary<(int Social, int School), Hardship> truth = population.Truth();
        MatchPair[] links = result.Links.ToArray();
        Line("all", links, truth, population, _ => true);
        MatchPair[] sure = links.Where(p => p.Probability >= 0.95).ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"  seed {seed}: {watch.Elapsed.TotalSeconds:0.0} s; links of p >= 0.95: expected error {100 * sure.Average(p => 1 - p.Probability):0.00} %, true {100.0 * sure.Count(p => !truth.ContainsKey((p.Left, p.Right))) / sure.Length:0.00} %; review {result.Review.Count():N0}"));
        if (settings.ContainsKey("total"))
        {
            return;
        }

        foreach (Hardship hardship in Enum.GetValues<Hardship>().Where(h => h != Hardship.None))
        {
            Line(hardship.ToString(), links, truth, population, h => (h & hardship) != 0);
        }

        Show(model, result, social, school, truth, int.Parse(settings.GetValueOrDefault("show", "0"), CultureInfo.InvariantCulture));
    }

    private static LinkModel Named(LinkModel model, string name) => new(
        name, "2", model.Comparisons, model.BlockingRules, model.VetoRules, model.GuardRules, model.PriorProbability, model.LinkThreshold, model.ReviewThreshold);

    private static void Line(string what, MatchPair[] links, Dictionary<(int Social, int School), Hardship> truth, Population population, Func<Hardship, bool> counts)
    {
        long linked = links.LongCount(p => counts(truth.TryGetValue((p.Left, p.Right), out Hardship h) ? h : population.Social[p.Left].Hardship | population.School[p.Right].Hardship));
        long right = links.LongCount(p => truth.TryGetValue((p.Left, p.Right), out Hardship h) && counts(h));
        long all = truth.Values.LongCount(counts);
        Console.WriteLine(FormattableString.Invariant(
            $"{what,-16} true {all,6:N0}  precision {(double)right / linked:0.0000}  recall {(double)right / all:0.0000}  F1 {2.0 * right / (linked + all):0.0000}"));
    }

    private static void Show(LinkModel model, LinkResult result, RecordSet social, RecordSet school, Dictionary<(int Social, int School), Hardship> truth, int most)
    {
        Linker linker = Linker.For(model);
        Dictionary<(int, int), MatchPair> pairs = result.Pairs.ToDictionary(p => (p.Left, p.Right));
        foreach (var g in truth.Keys.Select(t => (t, p: pairs.TryGetValue(t, out MatchPair p) ? p.Band + " " + p.Guards : "not kept")).Where(x => x.p != "Link None").GroupBy(x => x.p).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"  missing, {g.Key}: {g.Count():N0}");
            foreach ((int l, int r) in g.Take(most).Select(x => x.t))
            {
                Explain(l, r);
            }
        }

        MatchPair[] wrong = result.Links.Where(p => !truth.ContainsKey((p.Left, p.Right))).ToArray();
        Console.WriteLine($"  wrong: {wrong.Length:N0}");
        foreach (MatchPair p in wrong.Take(most))
        {
            Explain(p.Left, p.Right);
        }

        void Explain(int left, int right)
        {
            MatchExplanation e = linker.Explain(social, left, school, right);
            Console.WriteLine(FormattableString.Invariant($"    {e.Score:0.0} {(truth.TryGetValue((left, right), out Hardship h) ? h : 0)}: ") + string.Join(" | ", e.Contributions.Select(c =>
                FormattableString.Invariant($"{c.LeftValue}~{c.RightValue} {c.Weight:0.0}{c.TermFrequencyWeight:+0.0;-0.0;''}"))).Replace(RecordSet.ValueSeparator, ';'));
        }
    }

    private static void Save(Population population, string folder)
    {
        Directory.CreateDirectory(folder);
        Write("social.csv", population.Social, "S");
        Write("school.csv", population.School, "P");
        using var truth = new StreamWriter(Path.Combine(folder, "truth.csv")) { NewLine = "\n" };
        truth.WriteLine("social,school,hard");
        foreach (((int social, int school), Hardship hardship) in population.Truth())
        {
            truth.WriteLine(FormattableString.Invariant($"S{social:000000},P{school:000000},{hardship.ToString().Replace(", ", " ", StringComparison.Ordinal)}"));
        }

        void Write(string name, Row[] rows, string prefix)
        {
            using var to = new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" };
            to.WriteLine("key," + string.Join(',', Population.Schema.Fields.Take(7).Select(f => f.Name)));
            for (int i = 0; i < rows.Length; i++)
            {
                to.WriteLine(FormattableString.Invariant($"{prefix}{i:000000},") + string.Join(',', rows[i].Values.Select(v => v.Contains(',', StringComparison.Ordinal) ? "\"" + v + "\"" : v)));
            }
        }
    }
}
