namespace VirtualSchool.Matching;

/// <summary>A share that was counted, and how far from the truth it may be: Wilson's score interval at 95 % (Wilson 1927).</summary>
public readonly struct Rate : IEquatable<Rate>
{
    private const double Z = 1.959963984540054;

    /// <summary>A share of cases.</summary>
    /// <param name="successes">How many cases have the property.</param>
    /// <param name="trials">How many cases there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more successes than trials.</exception>
    public Rate(long successes, long trials)
    {
        if (trials < 0 || successes < 0 || successes > trials)
        {
            throw new ArgumentOutOfRangeException(nameof(successes), "Successes must be from 0 to the number of trials.");
        }

        Successes = successes;
        Trials = trials;
    }

    /// <summary>How many cases have the property.</summary>
    public long Successes { get; }

    /// <summary>How many cases there are.</summary>
    public long Trials { get; }

    /// <summary>The share, 0 to 1; not a number when there is no case.</summary>
    public double Value => Trials == 0 ? double.NaN : (double)Successes / Trials;

    /// <summary>The lower end of the interval; 0 when there is no case.</summary>
    public double Low => Trials == 0 || Successes == 0 ? 0 : Math.Max(0, Centre - HalfWidth);

    /// <summary>The upper end of the interval; 1 when there is no case.</summary>
    public double High => Trials == 0 || Successes == Trials ? 1 : Math.Min(1, Centre + HalfWidth);

    private double Centre => (Successes + (Z * Z / 2)) / (Trials + (Z * Z));

    private double HalfWidth
    {
        get
        {
            double p = (double)Successes / Trials;
            return Z / (Trials + (Z * Z)) * Math.Sqrt((p * (1 - p) * Trials) + (Z * Z / 4));
        }
    }

    /// <summary>Whether two rates are of the same counts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when both counts are equal.</returns>
    public static bool operator ==(Rate left, Rate right) => left.Equals(right);

    /// <summary>Whether two rates are of different counts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when a count differs.</returns>
    public static bool operator !=(Rate left, Rate right) => !left.Equals(right);

    /// <summary>Whether another rate is of the same counts.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when both counts are equal.</returns>
    public bool Equals(Rate other) => Successes == other.Successes && Trials == other.Trials;

    /// <summary>Whether an object is a rate of the same counts.</summary>
    /// <param name="obj">Any object.</param>
    /// <returns>True for an equal <see cref="Rate"/>.</returns>
    public override bool Equals(object? obj) => obj is Rate other && Equals(other);

    /// <summary>A hash of the counts.</summary>
    /// <returns>The same in every process.</returns>
    public override int GetHashCode() => unchecked(((int)Successes * 397) ^ (int)Trials);

    /// <summary>The counts.</summary>
    /// <returns>For example <c>98 of 100</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Successes} of {Trials}");
}
