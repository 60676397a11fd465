using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// The fields in which two lists are compared, and children as records of them. Numbers that only one of the two lists
/// holds are left out: a SEEMiS number beside a Mosaic number is no disagreement.
/// </summary>
internal sealed class LearnerFields
{
    public const string Forename = "forename";
    public const string MiddleNames = "middle names";
    public const string Surname = "surname";
    public const string BirthDate = "date of birth";
    public const string CandidateNumber = "candidate number";

    private readonly List<(LinkField Field, Func<Learner, IEnumerable<string?>> Values)> fields;

    private LearnerFields(List<(LinkField Field, Func<Learner, IEnumerable<string?>> Values)> fields)
    {
        this.fields = fields;
        Schema = new LinkSchema(fields.Select(f => f.Field));
    }

    public LinkSchema Schema { get; }

    /// <summary>Fields for a list compared with itself: its own system's numbers differ by design and are no evidence.</summary>
    public static LearnerFields WithinOneList() => new(Common());

    /// <summary>Fields for two lists.</summary>
    public static LearnerFields Between(IReadOnlyList<Learner> left, IReadOnlyList<Learner> right)
    {
        var fields = Common();
        var shared = new SortedSet<string>(left.SelectMany(NumberKinds), StringComparer.Ordinal);
        shared.IntersectWith(right.SelectMany(NumberKinds));
        foreach (string kind in shared)
        {
            fields.Add((new LinkField(kind, FieldRole.NationalNumber), l => l.Identifiers.Where(i => KindOf(i.Value) == kind).Select(i => (string?)i.Value.Value)));
        }

        return new LearnerFields(fields);
    }

    /// <summary>Children as records, in their order. Several values of a field are side by side: the pair that agrees best counts.</summary>
    public RecordSet Read(IReadOnlyList<Learner> learners, Func<int, string>? key = null)
    {
        var builder = new RecordSetBuilder(Schema);
        for (int i = 0; i < learners.Count; i++)
        {
            builder.Begin(key is null ? LearnerText.Number(i) : key(i));
            for (int f = 0; f < fields.Count; f++)
            {
                string[] values = [.. fields[f].Values(learners[i]).Where(v => v is not null).Select(v => v!).Distinct(StringComparer.Ordinal)];
                if (values.Length > 0)
                {
                    builder.Set(f, (values.Length == 1 ? values[0] : string.Join(RecordSet.ValueSeparator.ToString(), values)).AsSpan());
                }
            }

            builder.End();
        }

        return builder.Build();
    }

    private static List<(LinkField Field, Func<Learner, IEnumerable<string?>> Values)> Common() =>
    [
        (new LinkField(Forename, FieldRole.Forename), l => l.Names.Select(n => n.Value.Forename)),
        (new LinkField(MiddleNames, FieldRole.MiddleName), l => l.Names.Select(n => n.Value.MiddleNames)),
        (new LinkField(Surname, FieldRole.Surname), l => l.Names.Select(n => n.Value.Surname)),
        (new LinkField(BirthDate, FieldRole.BirthDate), l => l.BirthDates.Select(d => LearnerText.BirthDate(d.Value))),
        (new LinkField("sex", FieldRole.Sex), l => l.Sexes.Select(s => s.Value switch { Sex.Female => "F", Sex.Male => "M", _ => null })),
        (new LinkField("postcode", FieldRole.Postcode), l => l.Addresses.Select(a => LearnerText.Postcode(a.Value.Postcode))),
        (new LinkField("address", FieldRole.Address), l => l.Addresses.Select(a => LearnerText.Address(a.Value))),
        (new LinkField(CandidateNumber, FieldRole.NationalNumber), l => CandidateNumbers(l, repaired: true)),
        (new LinkField("valid candidate number", FieldRole.VetoNumber), l => CandidateNumbers(l, repaired: false)),
        (new LinkField("adopted", FieldRole.Marker), l => l.Markers.Select(m => m.Value == RecordMarker.AdoptedUnderNewName ? "adopted" : null)),
    ];

    private static IEnumerable<string?> CandidateNumbers(Learner learner, bool repaired) => learner.Identifiers
        .Select(i => i.Value)
        .Where(i => i.Kind == IdentifierKind.ScottishCandidateNumber && (repaired || !i.IsRepaired) && !LearnerText.IsPlaceholderNumber(i.Value))
        .Select(i => (string?)i.Value);

    private static IEnumerable<string> NumberKinds(Learner learner) => learner.Identifiers.Select(i => KindOf(i.Value)).Where(k => k is not null).Select(k => k!);

    // Numbers are alike only within one system and one authority; the SCN has a field of its own.
    private static string? KindOf(Identifier identifier) => identifier.Kind switch
    {
        IdentifierKind.Chi => "CHI number",
        IdentifierKind.Upn => "unique pupil number",
        IdentifierKind.Local => $"{identifier.Local!.System.ToUpperInvariant()} {identifier.Local.Authority?.ToUpperInvariant()}".TrimEnd() + " number",
        _ => null,
    };
}
