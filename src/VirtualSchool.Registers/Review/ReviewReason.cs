namespace VirtualSchool;

/// <summary>Why a pair waits for a person: a permanent code and a plain sentence.</summary>
public sealed class ReviewReason : IEquatable<ReviewReason>
{
    private ReviewReason(string code, string sentence, int rank)
    {
        Code = code;
        Sentence = sentence;
        Rank = rank;
    }

    /// <summary>Two valid candidate numbers that differ: the records are never joined by the program.</summary>
    public static ReviewReason TwoDifferentNumbers { get; } = new("two-different-scns", "The records have two different SCNs, both valid.", 0);

    /// <summary>Same surname, birth date and home, different forename.</summary>
    public static ReviewReason PossibleTwin { get; } = new("possible-twin", "Possible twin: same birth date, surname and home, but another forename.", 1);

    /// <summary>A record is marked as adopted under a new name: only people with that permission may see the pair.</summary>
    public static ReviewReason AdoptedUnderNewName { get; } = new("adopted-under-new-name", "A record is marked as adopted under a new name.", 2);

    /// <summary>One number on two records whose names and birth dates clash.</summary>
    public static ReviewReason SameNumberDifferentChild { get; } = new("same-number-different-child", "Same number, different child? Name and birth date do not agree.", 3);

    /// <summary>The records share only a number that had to be repaired on reading.</summary>
    public static ReviewReason RepairedNumberOnly { get; } = new("repaired-number-only", "Little but a number with a restored zero joins them.", 4);

    /// <summary>Birth date and home agree, or a number does, and neither name does: two children of one home may share a birthday.</summary>
    public static ReviewReason NamesDiffer { get; } = new("names-differ", "Neither forename nor surname agrees.", 5);

    /// <summary>Name and home agree, and the birth dates are twelve years or more apart: a parent and child may share a name.</summary>
    public static ReviewReason AGenerationApart { get; } = new("a-generation-apart", "The birth dates are many years apart: this may be a parent and child of one name.", 6);

    /// <summary>Two or more records fit equally well.</summary>
    public static ReviewReason SeveralFitEquallyWell { get; } = new("several-fit-equally-well", "More than one record fits equally well.", 7);

    /// <summary>A join would put two records of one list, or two different numbers, into one person.</summary>
    public static ReviewReason Conflict { get; } = new("conflict", "Joining them would put two different records of one list into one person.", 8);

    /// <summary>Two records of one list may be the same child.</summary>
    public static ReviewReason TwiceInOneList { get; } = new("twice-in-one-list", "One list may hold this child twice.", 9);

    /// <summary>The score is too low to join them and too high to pass over.</summary>
    public static ReviewReason LikelyNotCertain { get; } = new("likely-not-certain", "Much agrees, but not enough to join them without a look.", 10);

    /// <summary>The permanent code, such as <c>possible-twin</c>.</summary>
    public string Code { get; }

    /// <summary>The reason in one sentence, without any value.</summary>
    public string Sentence { get; }

    internal int Rank { get; }

    /// <summary>Two reasons are equal when their codes are.</summary>
    /// <param name="other">The one to compare with; null is never equal.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ReviewReason? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReviewReason);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>Equality of codes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(ReviewReason? left, ReviewReason? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Inequality of codes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(ReviewReason? left, ReviewReason? right) => !(left == right);

    /// <summary>The code.</summary>
    /// <returns>For example <c>possible-twin</c>.</returns>
    public override string ToString() => Code;
}
