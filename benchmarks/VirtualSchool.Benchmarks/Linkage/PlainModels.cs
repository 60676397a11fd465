using VirtualSchool.Matching;
using static VirtualSchool.Matching.LevelTest;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Linkage as a data scientist would set it up with any tool: comparisons and blocking rules that SQL can say word for word, so
/// that the engine and DuckDB do the same work on the same pairs. The probabilities are a start for training.
/// </summary>
internal static class PlainModels
{
    public static readonly LinkSchema Schema = new(
    [
        new LinkField("scn", FieldRole.NationalNumber),
        new LinkField("first_name", FieldRole.Forename),
        new LinkField("surname", FieldRole.Surname),
        new LinkField("dob", FieldRole.BirthDate),
        new LinkField("gender", FieldRole.Sex),
        new LinkField("postcode", FieldRole.Postcode),
        new LinkField("address", FieldRole.Address),
    ]);

    private static readonly KeyPart Number = Part(KeyTransform.Exact, "scn");
    private static readonly KeyPart Forename = Part(KeyTransform.Exact, "first_name");
    private static readonly KeyPart Surname = Part(KeyTransform.Exact, "surname");
    private static readonly KeyPart Born = Part(KeyTransform.Exact, "dob");
    private static readonly KeyPart Month = Part(KeyTransform.YearMonth, "dob");
    private static readonly KeyPart Year = Part(KeyTransform.Year, "dob");
    private static readonly KeyPart Postcode = Part(KeyTransform.Exact, "postcode");

    private static readonly KeyPart ForenameInitial = new(["first_name"], KeyTransform.FirstLetters, 1);

    /// <summary>Two lists, some seven million pairs of the large case.</summary>
    public static LinkModel Standard => Make(
        "plain",
        Rule("number", Number),
        Rule("birth date", Born),
        Rule("both names", Forename, Surname),
        Rule("surname and month of birth", Surname, Month),
        Rule("postcode and forename initial", Postcode, ForenameInitial));

    /// <summary>Two lists, some sixty-six million pairs of the large case: hardly a true pair is missed.</summary>
    public static LinkModel Wide => Make(
        "plain, wide",
        Rule("number", Number),
        Rule("birth date", Born),
        Rule("surname", Surname),
        Rule("forename and year of birth", Forename, Year),
        Rule("postcode", Postcode));

    /// <summary>One list, looked through for records of the same person.</summary>
    public static LinkModel Dedupe => Make(
        "plain, one list",
        Rule("number", Number),
        Rule("birth date and surname", Born, Surname),
        Rule("birth date and forename", Born, Forename),
        Rule("birth date and postcode", Born, Postcode),
        Rule("both names and year of birth", Forename, Surname, Year),
        Rule("both names and postcode", Forename, Surname, Postcode));

    private static LinkModel Make(string name, params BlockingRule[] rules) => new(
        name,
        "1",
        [
            Comparison("scn", false, Level("equal", 0.97, 0.000001, Is("scn", Exact)), Level("one digit", 0.02, 0.0005, Is("scn", OneEdit, 5)), Level("different", 0.01, 0.9995)),
            Name("first_name", 0.8, 0.005),
            Name("surname", 0.85, 0.0025),
            Comparison(
                "dob",
                true,
                Level("equal", 0.94, 0.0002, Is("dob", Exact)),
                Level("day and month swapped", 0.01, 0.0001, Is("dob", DayMonthSwapped)),
                Level("one digit", 0.02, 0.003, Is("dob", OneDigit)),
                Level("same month", 0.01, 0.004, Is("dob", SameYearMonth)),
                Level("different", 0.02, 0.9927)),
            Comparison("gender", false, Level("equal", 0.99, 0.5, Is("gender", Exact)), Level("different", 0.01, 0.5)),
            // Postcode and address are one fact, where a person lives: apart they would count it twice.
            new ComparisonModel(
                "home",
                ["postcode", "address"],
                [
                    Level("postcode and address equal", 0.45, 0.000005, Is("postcode", Exact), Is("address", Exact)),
                    Level("postcode equal, address very similar", 0.04, 0.000005, Is("postcode", Exact), Is("address", JaroWinkler, 0.9)),
                    Level("postcode equal", 0.06, 0.00001, Is("postcode", Exact)),
                    Level("address equal", 0.05, 0.0003, Is("address", Exact)),
                    Level("same sector", 0.02, 0.001, Is("postcode", PostcodeSector)),
                    Level("same district", 0.03, 0.005, Is("postcode", PostcodeDistrict)),
                    Level("different", 0.35, 0.99368),
                ]),
        ],
        rules,
        [],
        [],
        priorProbability: 0.000001,
        linkThreshold: 0.9,
        reviewThreshold: 0.5);

    private static ComparisonModel Name(string field, double m, double u) => Comparison(
        field,
        true,
        Level("equal", m, u, Is(field, Exact)),
        Level("very similar", 0.07, 0.003, Is(field, JaroWinkler, 0.92)),
        Level("similar", 0.03, 0.01, Is(field, JaroWinkler, 0.85)),
        Level("different", 0.9 - m, 0.987 - u));

    private static ComparisonModel Comparison(string field, bool frequencies, params ComparisonLevel[] levels) => new(field, [field], levels, frequencies);

    private static ComparisonLevel Level(string label, double m, double u, params FieldTest[] tests) => new(label, tests, m, u);

    private static FieldTest Is(string field, LevelTest test, double parameter = 0) => new(field, test, parameter);

    private static KeyPart Part(KeyTransform transform, string field) => new([field], transform);

    private static BlockingRule Rule(string name, params KeyPart[] parts) => new(name, parts);
}
