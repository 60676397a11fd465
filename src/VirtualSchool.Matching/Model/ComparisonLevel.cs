namespace VirtualSchool.Matching;

/// <summary>
/// One way in which a comparison may turn out, with the probability of that outcome among pairs that are the same person (m)
/// and among pairs that are not (u): Fellegi and Sunter 1969.
/// </summary>
public sealed class ComparisonLevel
{
    /// <summary>Describes a level.</summary>
    /// <param name="label">What the level means, in words for a person who reads an explanation.</param>
    /// <param name="tests">All must hold. None: the level for everything else, which must be the last.</param>
    /// <param name="m">Probability of the level given a match, strictly between 0 and 1.</param>
    /// <param name="u">Probability of the level given a non-match, strictly between 0 and 1.</param>
    /// <param name="isFixed">True when training must leave m and u alone.</param>
    /// <exception cref="ArgumentException">The label is empty, or a probability is outside its range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tests"/> is null.</exception>
    public ComparisonLevel(string label, IEnumerable<FieldTest> tests, double m, double u, bool isFixed = false)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            throw new ArgumentException("A level needs a label.", nameof(label));
        }

        if (tests is null)
        {
            throw new ArgumentNullException(nameof(tests));
        }

        if (!(m > 0 && m < 1))
        {
            throw new ArgumentException("m must be greater than 0 and less than 1.", nameof(m));
        }

        if (!(u > 0 && u < 1))
        {
            throw new ArgumentException("u must be greater than 0 and less than 1.", nameof(u));
        }

        Label = label;
        Tests = Array.AsReadOnly(tests.ToArray());
        M = m;
        U = u;
        IsFixed = isFixed;
    }

    /// <summary>What the level means, in words.</summary>
    public string Label { get; }

    /// <summary>Conditions that must all hold; empty for the last level.</summary>
    public IReadOnlyList<FieldTest> Tests { get; }

    /// <summary>Probability of this level among pairs that match and have a value on both sides.</summary>
    public double M { get; }

    /// <summary>Probability of this level among pairs that do not match and have a value on both sides.</summary>
    public double U { get; }

    /// <summary>True when training leaves <see cref="M"/> and <see cref="U"/> alone.</summary>
    public bool IsFixed { get; }

    /// <summary>The match weight in bits: log2(m / u). Positive speaks for a match.</summary>
    public double Weight => Odds.Log2(M / U);

    internal ComparisonLevel With(double m, double u) => new(Label, Tests, m, u, IsFixed);
}
