using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// The default model fitted to the size of the job: the longer the lists, the less likely two records taken at random are the
/// same; and in short lists the frequency of a name says nothing about how common it is.
/// </summary>
internal static class StartModel
{
    public static LinkModel For(LinkSchema schema, int shorter, double prior, int trainFrom)
    {
        LinkModel model = LinkModel.DefaultFor(schema);
        return new LinkModel(
            model.Name,
            model.Version,
            shorter >= trainFrom ? model.Comparisons : model.Comparisons.Select(c => new ComparisonModel(c.Name, c.Fields, c.Levels)),
            model.BlockingRules,
            model.VetoRules,
            model.GuardRules,
            Math.Min(model.PriorProbability, prior),
            model.LinkThreshold,
            model.ReviewThreshold);
    }

    /// <summary>Of the shorter list about half is taken to be in the longer one.</summary>
    public static double PriorBetween(int left, int right) => 0.5 / Math.Max(1, Math.Max(left, right));

    /// <summary>A system that gives numbers out holds perhaps one child in a hundred twice.</summary>
    public static double PriorWithin(int count) => 0.02 / Math.Max(1, count);
}
