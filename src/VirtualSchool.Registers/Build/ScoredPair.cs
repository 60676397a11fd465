namespace VirtualSchool;

/// <summary>What the engine and the rules say of two units.</summary>
internal sealed class ScoredPair
{
    public ScoredPair(int left, int right, double weight, double probability, bool isLink, IReadOnlyList<ReviewReason> reasons, bool isRestricted)
    {
        Left = left;
        Right = right;
        Weight = weight;
        Probability = probability;
        IsLink = isLink;
        Reasons = reasons;
        IsRestricted = isRestricted;
    }

    /// <summary>The unit's number in the register.</summary>
    public int Left { get; }

    public int Right { get; }

    public double Weight { get; }

    public double Probability { get; }

    /// <summary>The score is in the link band and no rule forbids the join.</summary>
    public bool IsLink { get; }

    /// <summary>Why the pair is not a link; empty for a link.</summary>
    public IReadOnlyList<ReviewReason> Reasons { get; }

    public bool IsRestricted { get; }

    /// <summary>A rule keeps the two apart, whatever joins either of them to a third.</summary>
    public bool IsForbidden => !IsLink && Reasons.Any(r =>
        r == ReviewReason.TwoDifferentNumbers || r == ReviewReason.PossibleTwin || r == ReviewReason.AdoptedUnderNewName || r == ReviewReason.SameNumberDifferentChild);

    /// <summary>The same pair with other numbers of its units; a link that was refused becomes a question.</summary>
    public ScoredPair Between(int left, int right, bool refused) =>
        new(left, right, Weight, Probability, IsLink && !refused, refused ? [ReviewReason.TwiceInOneList] : Reasons, IsRestricted);
}
