namespace VirtualSchool.Matching;

/// <summary>What a linkage job found. The same records and model give the same result, whatever the number of threads.</summary>
public sealed class LinkResult
{
    internal LinkResult(MatchPair[] pairs, int[] clusters, BlockingReport blocking, LinkModel model)
    {
        Pairs = Array.AsReadOnly(pairs);
        Clusters = Array.AsReadOnly(clusters);
        Blocking = blocking;
        Model = model;
    }

    /// <summary>
    /// Pairs at or above the review threshold, and pairs that a rule wants a person to see, sorted by left and right row.
    /// Pairs taken for brothers and sisters are not among them.
    /// </summary>
    public IReadOnlyList<MatchPair> Pairs { get; }

    /// <summary>The pairs linked automatically.</summary>
    public IEnumerable<MatchPair> Links => Pairs.Where(p => p.Band == MatchBand.Link);

    /// <summary>The pairs for a person to decide.</summary>
    public IEnumerable<MatchPair> Review => Pairs.Where(p => p.Band == MatchBand.Review);

    /// <summary>A band of review sized by the time there is for it.</summary>
    /// <param name="pairs">How many pairs somebody can look at.</param>
    /// <param name="withGuarded">Whether pairs that a rule keeps back come too. Those that lost to a better link never do.</param>
    /// <returns>The most probable pairs for review, at most so many; fewer when there are no more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pairs"/> is negative.</exception>
    public ReviewBand BandOf(int pairs, bool withGuarded)
    {
        if (pairs < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pairs), "A band cannot have fewer than no pairs.");
        }

        return new ReviewBand(Array.AsReadOnly(Review
            .Where(p => p.Guards == MatchGuards.None || (withGuarded && (p.Guards & MatchGuards.LostAssignment) == 0))
            .OrderByDescending(p => p.Weight).ThenBy(p => p.Left).ThenBy(p => p.Right)
            .Take(pairs).ToArray()));
    }

    /// <summary>When deduplicating, the number of each row's cluster: the smallest row in it. Empty when linking two sets.</summary>
    public IReadOnlyList<int> Clusters { get; }

    /// <summary>What each blocking rule brought.</summary>
    public BlockingReport Blocking { get; }

    /// <summary>The model that was used, with the link threshold that was used.</summary>
    public LinkModel Model { get; }
}
