using System.Globalization;

namespace VirtualSchool;

/// <summary>
/// Who is on which list. The five parts <see cref="Both"/>, <see cref="UnmarkedOnRoll"/>, <see cref="SchoolOnly"/>,
/// <see cref="SocialWorkOnly"/> and <see cref="OtherOnly"/> share nobody and add up to <see cref="People"/>. Being "on the school
/// list" means being named there as care experienced: a pupil on the roll without a marker is counted apart.
/// </summary>
public sealed class GapView
{
    internal GapView(IReadOnlyList<RegisterPerson> people, IReadOnlyList<RegisterList> lists, IReadOnlyList<int> outside)
    {
        People = people.Count;
        Both = Part(RegisterPresence.SchoolAndSocialWork);
        UnmarkedOnRoll = Part(RegisterPresence.SocialWorkAndUnmarkedOnRoll);
        SchoolOnly = Part(RegisterPresence.SchoolOnly);
        SocialWorkOnly = Part(RegisterPresence.SocialWorkOnly);
        OtherOnly = Part(RegisterPresence.OtherOnly);
        School = new GapCount(people.Count(p => p.IsNamedBy(SourceKind.Education)), people.Count);
        SocialWork = new GapCount(people.Count(p => p.IsNamedBy(SourceKind.SocialWork)), people.Count);
        CandidateNumbers = new GapCount(people.Count(p => p.CandidateNumber is not null), people.Count);
        Columns =
        [
            .. lists.Select((list, i) => new GapColumn(
                list,
                new GapCount(people.Count(p => p.IsNamedBy(list)), people.Count),
                new GapCount(people.Count(p => p.IsNamedBy(list) && p.Records.All(r => r.List == list || !r.MarksCare)), people.Count),
                people.Count(p => p.IsOn(list) && !p.IsNamedBy(list)),
                outside[i])),
        ];

        GapCount Part(RegisterPresence presence) => new(people.Count(p => p.Presence == presence), people.Count);
    }

    /// <summary>Everybody in the register, each once.</summary>
    public int People { get; }

    /// <summary>Named by a school list and on a social-work list.</summary>
    public GapCount Both { get; }

    /// <summary>On a social-work list and on a school roll, which does not mark them: the school does not know.</summary>
    public GapCount UnmarkedOnRoll { get; }

    /// <summary>Named by a school list, on no social-work list.</summary>
    public GapCount SchoolOnly { get; }

    /// <summary>On a social-work list, on no school list.</summary>
    public GapCount SocialWorkOnly { get; }

    /// <summary>On another list only.</summary>
    public GapCount OtherOnly { get; }

    /// <summary>Named by any school list: how complete the school lists are.</summary>
    public GapCount School { get; }

    /// <summary>On any social-work list: how complete the social-work lists are.</summary>
    public GapCount SocialWork { get; }

    /// <summary>People with a usable candidate number from any list.</summary>
    public GapCount CandidateNumbers { get; }

    /// <summary>One column a list, in the register's order. A further list adds a column and changes none.</summary>
    public IReadOnlyList<GapColumn> Columns { get; }

    /// <summary>Records on school rolls without any sign of care. They are counted and never listed.</summary>
    public int OutsideRegister => Columns.Sum(c => c.OutsideRegister);

    /// <summary>The gap view in plain sentences, for a screen or the head of a report.</summary>
    /// <returns>Three to five sentences without any personal data.</returns>
    public IReadOnlyList<string> ToSentences()
    {
        var sentences = new List<string>
        {
            Text("Our children: {0}.", People),
            Text("Both {0}, school only {1}, social work only {2}.", Both, SchoolOnly, SocialWorkOnly),
        };
        if (UnmarkedOnRoll.Count > 0)
        {
            sentences.Add(Text("In social work and on the school roll, but not marked there: {0}.", UnmarkedOnRoll));
        }

        if (OtherOnly.Count > 0)
        {
            sentences.Add(Text("On another list only: {0}.", OtherOnly));
        }

        sentences.Add(Text("School list complete to {0}, social-work list to {1}.", School.PercentText, SocialWork.PercentText));
        sentences.Add(Text("Candidate number known for {0}.", CandidateNumbers));
        if (OutsideRegister > 0)
        {
            sentences.Add(Text("On the roll without a sign of care, not listed: {0}.", OutsideRegister));
        }

        return sentences;
    }

    /// <summary>The sentences of <see cref="ToSentences"/> on one line.</summary>
    /// <returns>Plain text without personal data.</returns>
    public override string ToString() => string.Join(" ", ToSentences());

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
