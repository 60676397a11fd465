namespace VirtualSchool;

/// <summary>The records of one list that are one child: one record, or several that were found to be the same.</summary>
internal sealed class Unit
{
    public Unit(int list, IReadOnlyList<RegisterRecord> records)
    {
        List = list;
        Records = records;
        Learner = Learner.Combine([.. records.Select(r => r.Learner)]);
        Anchor = records.Select(r => r.Anchor).OrderBy(a => a, StringComparer.Ordinal).First();
        ValidNumbers = NumbersOf(Learner);
    }

    /// <summary>The list's place in the register.</summary>
    public int List { get; }

    public IReadOnlyList<RegisterRecord> Records { get; }

    public Learner Learner { get; }

    public string Anchor { get; }

    /// <summary>Candidate numbers that are valid as read and no placeholder, in ascending order.</summary>
    public string[] ValidNumbers { get; }

    public bool MarksCare => Records.Any(r => r.MarksCare);

    public bool IsRestricted => Records.Any(r => r.IsRestricted);

    public static string[] NumbersOf(Learner learner) =>
    [
        .. learner.Identifiers
            .Where(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber && !i.Value.IsRepaired && !LearnerText.IsPlaceholderNumber(i.Value.Value))
            .Select(i => i.Value.Value)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(v => v, StringComparer.Ordinal),
    ];

    public override string ToString() => $"Unit ({LearnerText.Number(Records.Count)} records)";
}
