namespace VirtualSchool.Matching;

/// <summary>
/// A condition under which two records are compared at all: they agree on every part of a key, or, in a rule made by
/// <see cref="Sorted"/>, their keys stand near each other in alphabetical order. A pair is compared when any rule brings it, and only
/// once: the first rule of the model that holds has it.
/// </summary>
public sealed class BlockingRule
{
    private const int LeastWindow = 2;
    private const int MostWindow = 100;

    /// <summary>Describes a rule.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="parts">The parts of its key.</param>
    /// <param name="pairBudget">
    /// When set, the rule is left out of a job in which it alone would bring more pairs than this: a wide rule that helps
    /// small jobs. The <see cref="BlockingReport"/> says so. Null for a rule that is always used.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, there are no parts, or the budget is not positive.</exception>
    public BlockingRule(string name, IEnumerable<KeyPart> parts, long? pairBudget = null)
        : this(name, parts, null, pairBudget)
    {
    }

    private BlockingRule(string name, IEnumerable<KeyPart> parts, int? window, long? pairBudget)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A blocking rule needs a name.", nameof(name));
        }

        Name = name;
        Parts = Array.AsReadOnly((parts ?? throw new ArgumentNullException(nameof(parts))).ToArray());
        if (Parts.Count == 0)
        {
            throw new ArgumentException($"The blocking rule '{name}' has no parts.", nameof(parts));
        }

        if (pairBudget <= 0)
        {
            throw new ArgumentException("A pair budget must be positive.", nameof(pairBudget));
        }

        if (window is < LeastWindow or > MostWindow)
        {
            throw new ArgumentException(FormattableString.Invariant($"The window of a sorted rule must be from {LeastWindow} to {MostWindow} keys."), nameof(window));
        }

        if (window is not null && Parts.Any(p => p.Transform == KeyTransform.Nickname))
        {
            throw new ArgumentException("A sorted rule cannot have a part by classes of forenames (Nickname), which have no order. Use Exact or FirstLetters.", nameof(parts));
        }

        PairBudget = pairBudget;
        Window = window;
    }

    /// <summary>
    /// A rule by nearness (the sorted neighbourhood of Hernández and Stolfo 1995): the different keys of both lists are put in order,
    /// and records are compared whose keys are the same or lie within a window. It finds keys whose end is misspelt, which no rule by
    /// equal keys does. The window slides over keys and not over records (Christen 2012), so that neither the order of rows nor many
    /// records of one key change what is compared.
    /// </summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="parts">The parts of its key, the first of which weighs most in the order; put first what is seldom wrong at its beginning. Not <see cref="KeyTransform.Nickname"/>.</param>
    /// <param name="window">How many neighbouring keys count as near, itself included: 2 (a key and the next) to 100.</param>
    /// <param name="pairBudget">As for a rule by equal keys: above it the rule is left out. Many records of one key make many pairs here too.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, there are no parts or one has no order, or window or budget is out of range.</exception>
    public static BlockingRule Sorted(string name, IEnumerable<KeyPart> parts, int window, long? pairBudget = null) => new(name, parts, window, pairBudget);

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <summary>How many neighbouring keys count as near in a sorted rule; null where keys must be equal.</summary>
    public int? Window { get; }

    /// <summary>The parts on which records must agree, or by which they are sorted.</summary>
    public IReadOnlyList<KeyPart> Parts { get; }

    /// <summary>The most pairs the rule may bring before it is left out; null when it is always used.</summary>
    public long? PairBudget { get; }
}
