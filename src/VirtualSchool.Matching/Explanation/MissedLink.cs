namespace VirtualSchool.Matching;

/// <summary>Why a pair is not linked, and the least that would have to be otherwise for it to be.</summary>
public sealed class MissedLink
{
    internal MissedLink(
        MatchExplanation explanation, double threshold, MissCause cause, string? decidedBy, LevelChange[]? change, LevelChange[]? changeToReview, BlockingCheck[] blocking, MatchPair? rival, string[] sentences)
    {
        Explanation = explanation;
        Threshold = threshold;
        Cause = cause;
        DecidedBy = decidedBy;
        Change = Array.AsReadOnly(change ?? []);
        HasChange = change is not null;
        ChangeToReview = Array.AsReadOnly(changeToReview ?? []);
        HasChangeToReview = changeToReview is not null;
        Blocking = Array.AsReadOnly(blocking);
        Rival = rival;
        Sentences = Array.AsReadOnly(sentences);
    }

    /// <summary>How the pair scores.</summary>
    public MatchExplanation Explanation { get; }

    /// <summary>The probability from which a pair is linked.</summary>
    public double Threshold { get; }

    /// <summary>How many bits the score lacks; 0 when it is enough.</summary>
    public double Shortfall => Math.Max(0, Odds.WeightOf(Threshold) - Explanation.Score);

    /// <summary>What keeps the pair from being linked.</summary>
    public MissCause Cause { get; }

    /// <summary>The comparison, the rule or the blocking rule that decides; null when the pair is linked or another pair decides.</summary>
    public string? DecidedBy { get; }

    /// <summary>Whether a change of score and rules was found, or none was needed; false when not even three comparisons could bring it about.</summary>
    public bool HasChange { get; }

    /// <summary>
    /// The smallest change that would bring the pair to the threshold and lift every rule: the fewest comparisons, at most three
    /// beside rules on numbers, and of these the least gain. The greatest gain comes first. Empty when score and rules are not
    /// in the way, or no change was found.
    /// </summary>
    public IReadOnlyList<LevelChange> Change { get; }

    /// <summary>Whether a change was found that would have a person asked, or none was needed; false when not even three comparisons could bring it about.</summary>
    public bool HasChangeToReview { get; }

    /// <summary>
    /// The smallest change, in the sense of <see cref="Change"/>, that would put the pair before a person: it comes to the review
    /// threshold, and no rule takes it for brother or sister, or a rule shows it whatever its score. Empty when somebody is asked already,
    /// when the pair is linked, or when no change was found. Blocking is not looked at: see <see cref="NearestRule"/>.
    /// </summary>
    public IReadOnlyList<LevelChange> ChangeToReview { get; }

    /// <summary>Each blocking rule of the model, in its order.</summary>
    public IReadOnlyList<BlockingCheck> Blocking { get; }

    /// <summary>The blocking rule in use that came nearest to bringing the two together: the greatest share of its parts agrees. Null when one does bring them together.</summary>
    public BlockingCheck? NearestRule => Blocking.Any(b => b.Meets && !b.LeftOut)
        ? null
        : Blocking.Where(b => !b.LeftOut).OrderBy(b => (double)b.Missing.Count / b.Parts).ThenBy(b => b.Missing.Count).FirstOrDefault();

    /// <summary>The link that one of the two records has instead; null when there is none, or no result was given.</summary>
    public MatchPair? Rival { get; }

    /// <summary>One to six plain sentences. They name fields and rules, never values.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The cause and what decides; no values.</summary>
    /// <returns>For example <c>Score: birth_date</c>.</returns>
    public override string ToString() => DecidedBy is null ? Cause.ToString() : $"{Cause}: {DecidedBy}";
}
