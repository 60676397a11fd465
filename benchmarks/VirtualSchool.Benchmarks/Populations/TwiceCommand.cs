using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks.Populations;

/// <summary>
/// Looks for children who are twice in the social work list of the second population, and prints accuracy by pairs, as a whole and by
/// hard case.
/// <code>
/// twice [seeds=1,2,3] [children=N] [social=N] [errors=1.0] [number=0.45] [twice=0.03] [model=FILE] [save=FILE] [thresholds=yes]
/// </code>
/// Without <c>model</c> one is trained on the list with the pairs that are known to be the same child, and <c>save</c> keeps it: so few
/// are there twice that training without labels takes namesakes for them. A model that is given gets the prior that
/// <c>LearnerModels.WithinOneList</c> gives the shipped one: one child in a hundred is there twice.
/// </summary>
internal static class TwiceCommand
{
    /// <summary>Where links begin: there is no one-to-one within a list that could settle what is doubtful.</summary>
    private const double LinkFrom = 0.9;

    public static int Run(string[] args)
    {
        Dictionary<string, string> settings = args.Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : string.Empty);
        foreach (string seed in settings.GetValueOrDefault("seeds", "1").Split(','))
        {
            Judge(ulong.Parse(seed, CultureInfo.InvariantCulture), settings);
        }

        return 0;
    }

    private static LinkModel WithPrior(LinkModel model, double prior) => new(
        model.Name, model.Version, model.Comparisons, model.BlockingRules, model.VetoRules, model.GuardRules, prior, model.LinkThreshold, model.ReviewThreshold);

    /// <summary>A model of one list, m counted among the pairs that are known to be one child.</summary>
    private static LinkModel Trained(Population population, RecordSet social) => LinkTrainer.Train(
        LinkModel.DefaultFor(Population.Schema),
        social,
        null,
        new TrainingOptions { Input = InputMode.Lenient, Matches = [.. Truth(population).Keys.Select(p => new KeyValuePair<string, string>(social.KeyOf(p.First), social.KeyOf(p.Second)))] }).Model;

    private static void Judge(ulong seed, Dictionary<string, string> settings)
    {
        Population population = Population.Make(new PopulationSettings
        {
            Seed = seed,
            Children = int.Parse(settings.GetValueOrDefault("children", "60000"), CultureInfo.InvariantCulture),
            Social = int.Parse(settings.GetValueOrDefault("social", "12000"), CultureInfo.InvariantCulture),
            Errors = double.Parse(settings.GetValueOrDefault("errors", "1"), CultureInfo.InvariantCulture),
            NoNumber = double.Parse(settings.GetValueOrDefault("number", "0.45"), CultureInfo.InvariantCulture),
            Twice = double.Parse(settings.GetValueOrDefault("twice", "0.03"), CultureInfo.InvariantCulture),
        });
        RecordSet social = Population.Records(population.Social, "S");
        LinkModel model = settings.TryGetValue("model", out string? path) ? WithPrior(LinkModel.FromJson(File.ReadAllText(path)), 0.02 / social.Count) : Trained(population, social);
        if (settings.TryGetValue("save", out string? save))
        {
            File.WriteAllText(
                save,
                new LinkModel("learners, within one list", "2", model.Comparisons, model.BlockingRules, model.VetoRules, model.GuardRules, model.PriorProbability, LinkFrom, model.ReviewThreshold).ToJson());
        }

        LinkResult result = Linker.For(model).Dedupe(social, new LinkOptions { Input = InputMode.Lenient });
        Dictionary<(int First, int Second), Hardship> truth = Truth(population);
        MatchPair[] links = [.. result.Links];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {social.Count:N0} rows, {result.Review.Count():N0} pairs for review"));
        Line("all", _ => true);
        foreach (Hardship hardship in Enum.GetValues<Hardship>().Where(h => h != Hardship.None))
        {
            Line(hardship.ToString(), h => (h & hardship) != 0);
        }

        foreach (double threshold in settings.ContainsKey("thresholds") ? new[] { 0.5, 0.8, 0.9, 0.95, 0.98, 0.99 } : [])
        {
            links = [.. result.Pairs.Where(p => p.Guards == MatchGuards.None && p.Probability >= threshold)];
            Line(threshold.ToString(CultureInfo.InvariantCulture), _ => true);
        }

        void Line(string what, Func<Hardship, bool> counts)
        {
            long linked = links.LongCount(p => counts(population.Social[p.Left].Hardship | population.Social[p.Right].Hardship));
            long right = links.LongCount(p => truth.TryGetValue((p.Left, p.Right), out Hardship h) && counts(h));
            long all = truth.Values.LongCount(counts);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what,-16} true {all,6:N0}  linked {linked,6:N0}  right {right,6:N0}  precision {(double)right / linked:0.0000}  recall {(double)right / all:0.0000}"));
        }
    }

    /// <summary>Rows of one child, the earlier first. Of children who are not on the roll none is there twice.</summary>
    private static Dictionary<(int First, int Second), Hardship> Truth(Population population)
    {
        Row[] rows = population.Social;
        return Enumerable.Range(0, rows.Length).Where(i => rows[i].Child >= 0).GroupBy(i => rows[i].Child)
            .SelectMany(g => g.SelectMany(i => g.Where(j => j > i).Select(j => (First: i, Second: j))))
            .ToDictionary(p => p, p => rows[p.First].Hardship | rows[p.Second].Hardship);
    }
}
