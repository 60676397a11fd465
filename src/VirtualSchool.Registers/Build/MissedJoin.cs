using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// Why two records of a register are not one child: how they compare, which rule of the register holds them apart, whether a person
/// is asked about them, and the least that would have to be otherwise. It names fields and rules, never values.
/// </summary>
public sealed class MissedJoin
{
    internal MissedJoin(MissedLink comparison, bool isJoined, ReviewItem? question, IReadOnlyList<ReviewReason> reasons)
    {
        Comparison = comparison;
        IsJoined = isJoined;
        Question = question;
        Reasons = reasons;
        Sentences = [.. Said()];
    }

    /// <summary>Whether the two are one child after all: directly, or by way of other records.</summary>
    public bool IsJoined { get; }

    /// <summary>
    /// How the two compare, the deciding field or rule, and the smallest change that would have a person asked or the two linked. Rows of
    /// <see cref="MissedLink.Rival"/> are places within the comparison of the two lists and name no row of a file.
    /// </summary>
    public MissedLink Comparison { get; }

    /// <summary>The question that waits in <see cref="Register.ReviewQueue"/> about the two children; null when nobody is asked.</summary>
    public ReviewItem? Question { get; }

    /// <summary>The register's own reasons to hold the two apart, which no score overrides, the weightiest first; empty when the comparison alone decides.</summary>
    public IReadOnlyList<ReviewReason> Reasons { get; }

    /// <summary>One to six plain sentences: what decides, whether a person is asked, and what would have to be otherwise. Never values.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>Whether they are joined, and what decides; nothing of a child.</summary>
    /// <returns>For example <c>apart: Rule: possible twin</c>.</returns>
    public override string ToString() => IsJoined ? "joined" : $"apart: {Comparison}";

    private IEnumerable<string> Said()
    {
        if (IsJoined)
        {
            yield return Comparison.Cause == MissCause.None
                ? "The two are one child in this register."
                : "The two are one child in this register, by way of other records.";
            yield break;
        }

        string why = string.Join(" ", Reasons.Select(r => r.Sentence));
        string first = Question is not null ? $"A person is asked about the two ({Question.Id}): {why}"
            : Reasons.Count > 0 ? $"The register holds the two apart: {why}"
            : Comparison.Cause == MissCause.None ? "Their scores would join the two, but one of them belongs to another child of this register already."
            : Comparison.Sentences[0];
        yield return first;
        foreach (string sentence in Comparison.Sentences.Skip(1))
        {
            yield return sentence;
        }
    }
}
