using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// The default model fitted to the size of the job: the longer the lists, the less likely two records taken at random are the
/// same; and in short lists the frequency of a name says nothing about how common it is.
/// </summary>
internal static class StartModel
{
    /// <summary>What a default model needs to link by itself: its weights are fitted to no list, so it asks where a trained one decides.</summary>
    private const double UntrainedThreshold = 0.999;

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
            shorter >= trainFrom ? model.LinkThreshold : UntrainedThreshold,
            model.ReviewThreshold);
    }

    /// <summary>
    /// The model for a list of children compared with itself. A system that gives numbers out holds perhaps one child in a hundred
    /// twice, and only pairs that agree in much are worth a look: a whole roll has millions of pupils of like name.
    /// </summary>
    public static LinkModel Within(LinkSchema schema, int count, int trainFrom)
    {
        LinkModel model = For(schema, count, PriorWithin(count), trainFrom);
        var birthDate = new KeyPart([LearnerFields.BirthDate], KeyTransform.Exact);
        var postcode = new KeyPart([LearnerFields.Postcode], KeyTransform.Exact);
        var forename = new KeyPart([LearnerFields.Forename], KeyTransform.Exact);
        var surname = new KeyPart([LearnerFields.Surname], KeyTransform.Exact);
        return new LinkModel(
            model.Name,
            model.Version,
            model.Comparisons,
            [
                new BlockingRule("candidate number", [new KeyPart([LearnerFields.CandidateNumber], KeyTransform.Exact)]),
                new BlockingRule("birth date and surname", [birthDate, new KeyPart([LearnerFields.Surname], KeyTransform.NameVariant)]),
                new BlockingRule("birth date and postcode", [birthDate, postcode]),
                new BlockingRule("birth date and forename", [birthDate, forename]),
                new BlockingRule("names and postcode", [forename, surname, postcode]),
            ],
            model.VetoRules,
            model.GuardRules,
            model.PriorProbability,
            model.LinkThreshold,
            model.ReviewThreshold);
    }

    /// <summary>About one child in a hundred is in the list twice.</summary>
    public static double PriorWithin(int count) => 0.02 / Math.Max(1, count);

    /// <summary>Of the shorter list about half is taken to be in the longer one.</summary>
    public static double PriorBetween(int left, int right) => 0.5 / Math.Max(1, Math.Max(left, right));
}
