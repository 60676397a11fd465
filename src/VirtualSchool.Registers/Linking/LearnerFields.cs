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
    public const string Postcode = "postcode";
    public const string CandidateNumber = "candidate number";
    public const string ValidCandidateNumber = "valid candidate number";
    public const string Adopted = "adopted";

    private static readonly string Separator = RecordSet.ValueSeparator.ToString();

    private readonly List<(LinkField Field, Action<Learner, List<string>> Fill)> fields;

    private LearnerFields(List<(LinkField Field, Action<Learner, List<string>> Fill)> fields)
    {
        this.fields = fields;
        Schema = new LinkSchema(fields.Select(f => f.Field));
    }

    public LinkSchema Schema { get; }

    /// <summary>Fields for a list compared with itself: its own system's numbers differ by design and are no evidence.</summary>
    public static LearnerFields WithinOneList() => new(Common());

    /// <summary>These fields, and columns that no map takes and that can be compared nevertheless.</summary>
    public LearnerFields With(IEnumerable<SpareColumn> columns) => new([.. fields, .. columns.Select(c => (c.Field, (Action<Learner, List<string>>)c.Fill))]);

    /// <summary>These fields without some that are compared.</summary>
    public LearnerFields Without(IReadOnlyCollection<string> names) => new([.. fields.Where(f => !names.Contains(f.Field.Name))]);

    /// <summary>Fields for two lists.</summary>
    public static LearnerFields Between(IReadOnlyList<Learner> left, IReadOnlyList<Learner> right)
    {
        var fields = Common();
        var shared = new SortedSet<string>(left.SelectMany(NumberKinds), StringComparer.Ordinal);
        shared.IntersectWith(right.SelectMany(NumberKinds));
        foreach (string kind in shared)
        {
            fields.Add((new LinkField(kind, FieldRole.NationalNumber), (l, values) => Each(l.Identifiers, values, i => KindOf(i) == kind ? i.Value : null)));
        }

        return new LearnerFields(fields);
    }

    /// <summary>Children as records, in their order. Several values of a field are side by side: the pair that agrees best counts.</summary>
    public RecordSet Read(IReadOnlyList<Learner> learners, Func<int, string>? key = null)
    {
        var builder = new RecordSetBuilder(Schema);
        var values = new List<string>();
        for (int i = 0; i < learners.Count; i++)
        {
            builder.Begin(key is null ? LearnerText.Number(i) : key(i));
            for (int f = 0; f < fields.Count; f++)
            {
                values.Clear();
                fields[f].Fill(learners[i], values);
                if (values.Count > 0)
                {
                    builder.Set(f, (values.Count == 1 ? values[0] : string.Join(Separator, values)).AsSpan());
                }
            }

            builder.End();
        }

        return builder.Build();
    }

    // Plain loops: this runs for every pupil of a council.
    private static List<(LinkField Field, Action<Learner, List<string>> Fill)> Common() =>
    [
        (new LinkField(Forename, FieldRole.Forename), (l, values) => Each(l.Names, values, n => n.Forename)),
        (new LinkField(MiddleNames, FieldRole.MiddleName), (l, values) => Each(l.Names, values, n => n.MiddleNames)),
        (new LinkField(Surname, FieldRole.Surname), (l, values) => Each(l.Names, values, n => n.Surname)),
        (new LinkField(BirthDate, FieldRole.BirthDate), (l, values) => Each(l.BirthDates, values, d => LearnerText.BirthDate(d))),
        (new LinkField("sex", FieldRole.Sex), (l, values) => Each(l.Sexes, values, s => s switch { Sex.Female => "F", Sex.Male => "M", _ => null })),
        (new LinkField(Postcode, FieldRole.Postcode), (l, values) => Each(l.Addresses, values, a => LearnerText.Postcode(a.Postcode))),
        (new LinkField("address", FieldRole.Address), (l, values) => Each(l.Addresses, values, LearnerText.Address)),
        (new LinkField(CandidateNumber, FieldRole.NationalNumber), (l, values) => Each(l.Identifiers, values, i => Number(i, repaired: true))),
        (new LinkField(ValidCandidateNumber, FieldRole.VetoNumber), (l, values) => Each(l.Identifiers, values, i => Number(i, repaired: false))),
        (new LinkField(Adopted, FieldRole.Marker), (l, values) => Each(l.Markers, values, m => m == RecordMarker.AdoptedUnderNewName ? "adopted" : null)),
    ];

    private static void Each<T>(IReadOnlyList<Fact<T>> facts, List<string> values, Func<T, string?> text)
        where T : notnull
    {
        for (int i = 0; i < facts.Count; i++)
        {
            Add(values, text(facts[i].Value));
        }
    }

    private static void Add(List<string> values, string? value)
    {
        if (value is not null && !values.Contains(value))
        {
            values.Add(value);
        }
    }

    private static string? Number(Identifier identifier, bool repaired) =>
        identifier.Kind == IdentifierKind.ScottishCandidateNumber && (repaired || !identifier.IsRepaired) && !LearnerText.IsPlaceholderNumber(identifier.Value)
            ? identifier.Value
            : null;

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
