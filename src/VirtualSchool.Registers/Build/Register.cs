using NodaTime;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// The children of a virtual school on one day, each once, from any number of lists: who says so, where lists differ, and what a
/// person has still to decide. Made by <see cref="RegisterBuilder"/>. Immutable; the same input gives the same register for any
/// number of threads and any order of files and rows.
/// </summary>
public sealed class Register
{
    private readonly Func<RegisterRecord, RegisterRecord, MatchExplanation> explain;
    private readonly Func<RegisterRecord, RegisterRecord, MissedJoin> explainMiss;
    private readonly IReadOnlyList<RegisterRecord> allRecords;
    private readonly Dictionary<string, RegisterPerson> byKey;

    internal Register(
        LocalDate asAt,
        string? rulesVersion,
        IReadOnlyList<RegisterList> lists,
        IReadOnlyList<RegisterPerson> people,
        GapView gapView,
        IReadOnlyList<ReviewItem> reviewQueue,
        IssueReport issues,
        IReadOnlyList<RegisterLinkage> linkages,
        IReadOnlyList<RegisterRecord> allRecords,
        Func<RegisterRecord, RegisterRecord, MatchExplanation> explain,
        Func<RegisterRecord, RegisterRecord, MissedJoin> explainMiss)
    {
        AsAt = asAt;
        RulesVersion = rulesVersion;
        Lists = lists;
        People = people;
        GapView = gapView;
        ReviewQueue = reviewQueue;
        Issues = issues;
        Linkages = linkages;
        this.allRecords = allRecords;
        this.explain = explain;
        this.explainMiss = explainMiss;
        byKey = people.ToDictionary(p => p.Key, StringComparer.Ordinal);
    }

    /// <summary>The day the register speaks of.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The version of the rules that gave <see cref="RegisterPerson.Status"/>; null when there were none.</summary>
    public string? RulesVersion { get; }

    /// <summary>The lists: school, social work, other, and by name within each.</summary>
    public IReadOnlyList<RegisterList> Lists { get; }

    /// <summary>The children, by surname, forename and key.</summary>
    public IReadOnlyList<RegisterPerson> People { get; }

    /// <summary>Who is on which list.</summary>
    public GapView GapView { get; }

    /// <summary>Questions for a person, the most useful first; those that are as good as answered last.</summary>
    public IReadOnlyList<ReviewItem> ReviewQueue { get; }

    /// <summary>What was found wrong: on reading, list by list, then in the register. No value of a child stands in it.</summary>
    public IssueReport Issues { get; }

    /// <summary>How the lists were compared with each other and with themselves.</summary>
    public IReadOnlyList<RegisterLinkage> Linkages { get; }

    /// <summary>The person of a key.</summary>
    /// <param name="key">The key, as <see cref="RegisterPerson.Key"/> gives it.</param>
    /// <returns>The person, or null when the register holds no such key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public RegisterPerson? Find(string key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        return byKey.TryGetValue(key, out RegisterPerson? person) ? person : null;
    }

    /// <summary>
    /// Records by the number their own system gives, also those outside the register: to answer why a pupil on the roll was not joined,
    /// the record has to be found.
    /// </summary>
    /// <param name="localId">The number; case counts.</param>
    /// <returns>The records in list order; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="localId"/> is null.</exception>
    public IReadOnlyList<RegisterRecord> FindRecords(string localId)
    {
        if (localId is null)
        {
            throw new ArgumentNullException(nameof(localId));
        }

        return [.. allRecords.Where(r => r.Learner.Identifiers.Any(i => i.Value.Local is not null && i.Value.Value == localId))];
    }

    /// <summary>Why two records were joined, or why they were not: each field, how it agrees, and its weight. The weights sum to the score.</summary>
    /// <param name="left">A record of this register's lists.</param>
    /// <param name="right">Another one.</param>
    /// <returns>The explanation. Its values are personal data; its <c>ToString()</c> holds none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A record is not of this register, or both are the same one.</exception>
    public MatchExplanation Why(RegisterRecord left, RegisterRecord right)
    {
        CheckTwo(left, right);
        return explain(left, right);
    }

    /// <summary>Why two records are not one child: what decides, whether a person is asked, and the smallest change that would bring that about, or a join.</summary>
    /// <param name="left">A record of this register's lists.</param>
    /// <param name="right">Another one.</param>
    /// <returns>The reasons; where the two are one child it says so.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A record is not of this register, or both are the same one.</exception>
    public MissedJoin WhyNot(RegisterRecord left, RegisterRecord right)
    {
        CheckTwo(left, right);
        return explainMiss(left, right);
    }

    /// <summary>Why the records of a person were joined: one explanation for each of <see cref="RegisterPerson.Joins"/>, in order.</summary>
    /// <param name="personKey">The person's key.</param>
    /// <returns>The explanations; empty for a person with one record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="personKey"/> is null.</exception>
    /// <exception cref="ArgumentException">The register holds no such key.</exception>
    public IReadOnlyList<MatchExplanation> Why(string personKey)
    {
        RegisterPerson person = Find(personKey) ?? throw new ArgumentException("The register holds nobody with this key.", nameof(personKey));
        return [.. person.Joins.Select(j => Why(j.Left, j.Right))];
    }

    /// <summary>How many people and lists; nothing of a child.</summary>
    /// <returns>For example <c>Register of 12 people from 2 lists</c>.</returns>
    public override string ToString() => $"Register of {LearnerText.Number(People.Count)} people from {LearnerText.Number(Lists.Count)} lists";

    private static void CheckTwo(RegisterRecord left, RegisterRecord right)
    {
        if (left is null)
        {
            throw new ArgumentNullException(nameof(left));
        }

        if (right is null)
        {
            throw new ArgumentNullException(nameof(right));
        }

        if (ReferenceEquals(left, right))
        {
            throw new ArgumentException("A record cannot be compared with itself.", nameof(right));
        }
    }
}
