namespace VirtualSchool.Matching;

/// <summary>
/// A condition under which two records are compared at all: they agree on every part of a key. A pair is compared when any
/// rule brings it, and only once.
/// </summary>
public sealed class BlockingRule
{
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

        PairBudget = pairBudget;
    }

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <summary>The parts on which records must agree.</summary>
    public IReadOnlyList<KeyPart> Parts { get; }

    /// <summary>The most pairs the rule may bring before it is left out; null when it is always used.</summary>
    public long? PairBudget { get; }
}
