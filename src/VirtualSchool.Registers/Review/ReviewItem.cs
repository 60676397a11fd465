namespace VirtualSchool;

/// <summary>A question for a person: are these two records the same child? Nothing was joined.</summary>
public sealed class ReviewItem
{
    internal ReviewItem(
        string id,
        RegisterRecord left,
        RegisterRecord right,
        string? leftKey,
        string? rightKey,
        double weight,
        double probability,
        IReadOnlyList<ReviewReason> reasons,
        bool isRestricted,
        bool isSettled)
    {
        Id = id;
        Left = left;
        Right = right;
        LeftKey = leftKey;
        RightKey = rightKey;
        Weight = weight;
        Probability = probability;
        Reasons = reasons;
        IsRestricted = isRestricted;
        IsSettled = isSettled;
    }

    /// <summary>The question's id, for example <c>RQ-7K2MQ4ZD</c>: the same for the same two records in every run.</summary>
    public string Id { get; }

    /// <summary>The record of the list that comes first.</summary>
    public RegisterRecord Left { get; }

    /// <summary>The record of the list that comes second (or of the same list).</summary>
    public RegisterRecord Right { get; }

    /// <summary>The key of the person <see cref="Left"/> belongs to; null when that record shows no sign of care and is outside the register.</summary>
    public string? LeftKey { get; }

    /// <summary>The key of the person <see cref="Right"/> belongs to; null as for <see cref="LeftKey"/>.</summary>
    public string? RightKey { get; }

    /// <summary>The score: log2 of the odds that both are the same child.</summary>
    public double Weight { get; }

    /// <summary>The score as a probability, 0 to 1. A rule may keep records apart whatever it is.</summary>
    public double Probability { get; }

    /// <summary>Why the program asks, the weightiest first; at least one.</summary>
    public IReadOnlyList<ReviewReason> Reasons { get; }

    /// <summary>Whether the pair may be shown only to people with that permission; others see that there is one.</summary>
    public bool IsRestricted { get; }

    /// <summary>
    /// True when a rule kept the records apart and a record has since found its own partner, as twins do: the answer is as good as
    /// known. Such items stand last.
    /// </summary>
    public bool IsSettled { get; }

    /// <summary>Id and reasons; nothing of the children.</summary>
    /// <returns>For example <c>RQ-7K2MQ4ZD possible-twin</c>.</returns>
    public override string ToString() => $"{Id} {string.Join(", ", Reasons.Select(r => r.Code))}";
}
