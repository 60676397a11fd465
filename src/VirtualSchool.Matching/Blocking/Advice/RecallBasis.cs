namespace VirtualSchool.Matching;

/// <summary>What the recall of a <see cref="BlockingAdvice"/> was measured on.</summary>
public enum RecallBasis
{
    /// <summary>Pairs that are known to be the same, each looked at under every rule: nothing is estimated but how far they stand for the others.</summary>
    KnownMatches,

    /// <summary>
    /// The model's probabilities, summed over the pairs that any of the rules that were considered brings. Matches that none of them
    /// brings are not seen, so the recall is at most this; and it is as good as the model.
    /// </summary>
    ModelProbabilities,
}
