namespace VirtualSchool.Matching;

/// <summary>How a job is run. None of these changes what a pair's score is.</summary>
public sealed class LinkOptions
{
    /// <summary>Threads to use; 0 for as many as there are processors. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>How many links a record may have. Deduplication does not look at it.</summary>
    public Cardinality Cardinality { get; init; } = Cardinality.OneToOne;

    /// <summary>
    /// Probability from which a pair is linked, in place of the model's and of what <see cref="Precision"/> asks; null to let the
    /// threshold choose itself. The review threshold never exceeds it.
    /// </summary>
    public double? LinkThreshold { get; init; }

    /// <summary>
    /// The least share of links that is to be right (0 to 1), taking the scores at their word. The link threshold rises from the
    /// model's until the links above it are expected to be right that often; never beyond 0.95. Null for 0.996 between two lists,
    /// and for no such rule within one. Not looked at when <see cref="LinkThreshold"/> is set.
    /// </summary>
    public double? Precision { get; init; }

    /// <summary>What becomes of lists that are empty, repeat keys or lack values in a whole field: refused, unless told otherwise.</summary>
    public InputMode Input { get; init; }

    internal double PrecisionFor(bool isDedupe) => LinkThreshold is not null ? 0 : Precision ?? (isDedupe ? 0 : 0.996);

    /// <summary>
    /// For <see cref="Linker.Stream"/>: the rows of the last pair that an earlier run over the same lists handed out before it was stopped
    /// or killed. The stream then begins with the pair that would have come next, whatever the number of threads was or is, and does again
    /// only the work of the rows beside that pair. Null to begin at the beginning. Other jobs refuse it.
    /// </summary>
    public (int Left, int Right)? ResumeAfter { get; init; }

    /// <summary>The most pairs that blocking may bring before the job is refused.</summary>
    public long PairCap { get; init; } = 200_000_000;

    internal void Check()
    {
        if (Threads < 0)
        {
            throw new ArgumentException("The number of threads must not be negative.");
        }

        if (LinkThreshold is double p && !(p > 0 && p < 1))
        {
            throw new ArgumentException("The link threshold must be greater than 0 and less than 1.");
        }

        if (Precision is double share && !(share >= 0 && share <= 1))
        {
            throw new ArgumentException("The precision must be from 0 to 1.");
        }

        if (PairCap <= 0)
        {
            throw new ArgumentException("The pair cap must be positive.");
        }

        if (Input < InputMode.Strict || Input > InputMode.Lenient)
        {
            throw new ArgumentException("This is not a known input mode.");
        }

        if (Cardinality < Cardinality.OneToOne || Cardinality > Cardinality.ManyToMany)
        {
            throw new ArgumentException("This is not a known cardinality.");
        }
    }
}
