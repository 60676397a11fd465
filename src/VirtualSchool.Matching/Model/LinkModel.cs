namespace VirtualSchool.Matching;

/// <summary>
/// A linkage model as data: which pairs are compared, how, what each outcome weighs, which rules no score overrides, and
/// where the bands lie. Immutable; <see cref="LinkTrainer"/> makes a trained copy; <see cref="ToJson"/> keeps it.
/// </summary>
public sealed class LinkModel
{
    internal const int MostComparisons = 16;

    /// <summary>Puts a model together.</summary>
    /// <param name="name">A name for reports.</param>
    /// <param name="version">The maker's version of the model.</param>
    /// <param name="comparisons">One to sixteen comparisons with different names.</param>
    /// <param name="blockingRules">At least one rule, with different names.</param>
    /// <param name="vetoRules">Rules on numbers that must not differ.</param>
    /// <param name="guardRules">Rules for pairs that look alike.</param>
    /// <param name="priorProbability">Probability that two records taken at random, one from each side, match.</param>
    /// <param name="linkThreshold">Probability from which a pair is linked.</param>
    /// <param name="reviewThreshold">Probability from which a pair is shown to a person; at most <paramref name="linkThreshold"/>.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">A text is empty, a list has the wrong number of entries or two of one name, or a probability is out of range.</exception>
    public LinkModel(
        string name,
        string version,
        IEnumerable<ComparisonModel> comparisons,
        IEnumerable<BlockingRule> blockingRules,
        IEnumerable<VetoRule> vetoRules,
        IEnumerable<GuardRule> guardRules,
        double priorProbability,
        double linkThreshold,
        double reviewThreshold)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A model needs a name.", nameof(name));
        }

        if (string.IsNullOrWhiteSpace(version))
        {
            throw new ArgumentException("A model needs a version.", nameof(version));
        }

        Name = name;
        Version = version;
        Comparisons = Array.AsReadOnly((comparisons ?? throw new ArgumentNullException(nameof(comparisons))).ToArray());
        BlockingRules = Array.AsReadOnly((blockingRules ?? throw new ArgumentNullException(nameof(blockingRules))).ToArray());
        VetoRules = Array.AsReadOnly((vetoRules ?? throw new ArgumentNullException(nameof(vetoRules))).ToArray());
        GuardRules = Array.AsReadOnly((guardRules ?? throw new ArgumentNullException(nameof(guardRules))).ToArray());
        if (Comparisons.Count == 0 || Comparisons.Count > MostComparisons)
        {
            throw new ArgumentException($"A model needs 1 to {MostComparisons} comparisons.", nameof(comparisons));
        }

        if (BlockingRules.Count == 0)
        {
            throw new ArgumentException("A model needs a blocking rule.", nameof(blockingRules));
        }

        CheckNames(Comparisons.Select(c => c.Name), "comparisons", nameof(comparisons));
        if (Comparisons.FirstOrDefault(c => c.TogetherWith is not null && !Comparisons.Any(o => o.Fields.Contains(c.TogetherWith))) is { } alone)
        {
            throw new ArgumentException($"The comparison '{alone.Name}' goes together with a field that no other comparison is about.", nameof(comparisons));
        }

        CheckNames(BlockingRules.Select(r => r.Name), "blocking rules", nameof(blockingRules));
        CheckProbability(priorProbability, nameof(priorProbability));
        CheckProbability(linkThreshold, nameof(linkThreshold));
        CheckProbability(reviewThreshold, nameof(reviewThreshold));
        if (reviewThreshold > linkThreshold)
        {
            throw new ArgumentException("The review threshold must not be above the link threshold.", nameof(reviewThreshold));
        }

        PriorProbability = priorProbability;
        LinkThreshold = linkThreshold;
        ReviewThreshold = reviewThreshold;
    }

    /// <summary>A name for reports.</summary>
    public string Name { get; }

    /// <summary>The maker's version of the model.</summary>
    public string Version { get; }

    /// <summary>The comparisons whose weights are summed.</summary>
    public IReadOnlyList<ComparisonModel> Comparisons { get; }

    /// <summary>The rules that decide which pairs are compared.</summary>
    public IReadOnlyList<BlockingRule> BlockingRules { get; }

    /// <summary>Rules on numbers that must not differ.</summary>
    public IReadOnlyList<VetoRule> VetoRules { get; }

    /// <summary>Rules for pairs that look alike and are often not the same.</summary>
    public IReadOnlyList<GuardRule> GuardRules { get; }

    /// <summary>Probability that two records taken at random match.</summary>
    public double PriorProbability { get; }

    /// <summary>Probability from which a pair is linked, unless a rule forbids it.</summary>
    public double LinkThreshold { get; }

    /// <summary>Probability from which a pair is shown to a person.</summary>
    public double ReviewThreshold { get; }

    /// <summary>Sensible comparisons, blocking, vetoes and guards for a schema, from the roles of its fields.</summary>
    /// <param name="schema">The fields.</param>
    /// <returns>An untrained model: usable as it is on small lists, better after <see cref="LinkTrainer.Train"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    /// <exception cref="ArgumentException">The schema has no field that can be compared.</exception>
    public static LinkModel DefaultFor(LinkSchema schema)
    {
        if (schema is null)
        {
            throw new ArgumentNullException(nameof(schema));
        }

        return DefaultModel.For(schema);
    }

    /// <summary>Reads a model written by <see cref="ToJson"/>.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The same model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="LinkModelException">The text is not a model of a version this package knows, has a member it does not know, or a number out of range. The message names the place.</exception>
    public static LinkModel FromJson(string json) => LinkModelJson.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>Writes the model as JSON; reading it back gives the same numbers to the last bit.</summary>
    /// <returns>Indented JSON, the same text on every machine.</returns>
    public string ToJson() => LinkModelJson.Write(this);

    /// <summary>The same model with other bands.</summary>
    /// <param name="linkThreshold">Probability from which a pair is linked.</param>
    /// <param name="reviewThreshold">Probability from which a pair is shown to a person.</param>
    /// <returns>A copy.</returns>
    /// <exception cref="ArgumentException">A probability is out of range, or review is above link.</exception>
    public LinkModel WithThresholds(double linkThreshold, double reviewThreshold)
        => new(Name, Version, Comparisons, BlockingRules, VetoRules, GuardRules, PriorProbability, linkThreshold, reviewThreshold);

    /// <summary>The same model with other blocking rules, for example those of a <see cref="BlockingAdvice"/>.</summary>
    /// <param name="blockingRules">At least one rule, with different names.</param>
    /// <returns>A copy.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">There is no rule, or two have one name.</exception>
    public LinkModel WithBlockingRules(IEnumerable<BlockingRule> blockingRules)
        => new(Name, Version, Comparisons, blockingRules, VetoRules, GuardRules, PriorProbability, LinkThreshold, ReviewThreshold);

    internal LinkModel With(IEnumerable<ComparisonModel> comparisons, double prior)
        => new(Name, Version, comparisons, BlockingRules, VetoRules, GuardRules, prior, LinkThreshold, ReviewThreshold);

    private static void CheckNames(IEnumerable<string> names, string what, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (!seen.Add(name))
            {
                throw new ArgumentException($"Two {what} are named '{name}'.", parameter);
            }
        }
    }

    private static void CheckProbability(double p, string parameter)
    {
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentException("A probability must be greater than 0 and less than 1.", parameter);
        }
    }
}
