using static VirtualSchool.Matching.LevelTest;

namespace VirtualSchool.Matching;

/// <summary>
/// The model a schema gets from its roles. The m and u are starting points from general experience of name and address data,
/// not fitted to any data set; training replaces them. Fixed levels are those that data can hardly teach.
/// </summary>
internal static class DefaultModel
{
    // Rules that are wide on purpose, for small jobs, stand aside above this many pairs.
    private const long WideBudget = 20_000_000;
    private const long SmallBudget = 2_000_000;

    public static LinkModel For(LinkSchema schema)
    {
        List<ComparisonModel> comparisons = Comparisons(schema).Take(LinkModel.MostComparisons).ToList();
        if (comparisons.Count == 0)
        {
            throw new ArgumentException("The schema has no field that can be compared.", nameof(schema));
        }

        return new LinkModel(
            "default",
            "1",
            comparisons.Select(c => IsAlone(c, comparisons) ? new ComparisonModel(c.Name, c.Fields, c.Levels, c.TermFrequencyAdjusted) : c),
            Blocking(schema, comparisons[0].Fields[0]),
            schema.WithRole(FieldRole.VetoNumber).Select(f => new VetoRule("two different valid numbers", f.Name)),
            Guards(schema),
            priorProbability: 0.0001,
            linkThreshold: 0.5,
            reviewThreshold: 0.2);
    }

    private static List<ComparisonModel> Comparisons(LinkSchema schema)
    {
        string? forename = First(schema, FieldRole.Forename);
        string? surname = First(schema, FieldRole.Surname);
        string? postcode = First(schema, FieldRole.Postcode);
        string? address = First(schema, FieldRole.Address);
        string? home = postcode is not null && address is not null ? address : null;
        var list = new List<ComparisonModel>();
        foreach (LinkField field in schema.Fields)
        {
            string f = field.Name;
            switch (field.Role)
            {
                case FieldRole.NationalNumber: list.Add(Number(f)); break;
                case FieldRole.Forename: list.Add(Forename(f, f == forename ? surname : null)); break;
                case FieldRole.MiddleName: list.Add(Forename(f, null)); break;
                case FieldRole.Surname: list.Add(Surname(f, f == surname ? forename : null)); break;
                case FieldRole.BirthDate: list.Add(BirthDate(f)); break;
                case FieldRole.Sex: list.Add(Sex(f)); break;
                case FieldRole.Postcode: list.Add(f == postcode && home is not null ? Home(f, home) : Postcode(f)); break;
                case FieldRole.Address when f != home: list.Add(Address(f)); break;
                case FieldRole.Place: list.Add(Words(f, 0.75, 0.01)); break;
                case FieldRole.Text: list.Add(Words(f, 0.7, 0.01)); break;
                case FieldRole.Code: list.Add(Code(f)); break;
                case FieldRole.HouseNumber: list.Add(HouseNumber(f)); break;
                case FieldRole.Email: list.Add(Email(f)); break;
                case FieldRole.Phone: list.Add(Phone(f)); break;
                default: break;
            }
        }

        return list;
    }

    private static ComparisonModel Forename(string f, string? surname)
    {
        var levels = new List<ComparisonLevel>
        {
            Level("equal", 0.76, 0.005, Is(f, Exact)),
            Level("equal but for accents or punctuation", 0.02, 0.0002, Is(f, Folded)),
            Level("short form or variant of the same name", 0.08, 0.001, Is(f, Nickname)),
        };
        if (surname is not null)
        {
            levels.Add(Swap(f, surname));
        }

        levels.Add(Level("one letter different", 0.045, 0.0015, Is(f, OneEdit, 4)));
        levels.Add(Level("one name is part of the other", 0.015, 0.0005, Is(f, NamePart)));
        levels.Add(Level("very similar", 0.012, 0.004, Is(f, JaroWinkler, 0.92)));
        levels.Add(Level("similar", 0.01, 0.012, Is(f, JaroWinkler, 0.85)));
        levels.Add(Level("sounds alike", 0.005, 0.003, Is(f, SoundsLike)));
        levels.Add(Level("initial agrees", 0.01, 0.002, Is(f, Initial)));
        if (surname is not null)
        {
            levels.Add(HalfSwap(f, surname));
        }

        levels.Add(Level("different", 0.05, 0.97));
        return new ComparisonModel(f, [f], levels, termFrequencyAdjusted: true);
    }

    private static ComparisonModel Surname(string f, string? forename)
    {
        var levels = new List<ComparisonLevel>
        {
            Level("equal", 0.82, 0.0025, Is(f, Exact)),
            Level("equal but for accents or punctuation", 0.012, 0.00005, Is(f, Folded)),
            Level("two spellings of the same name", 0.015, 0.00008, Is(f, NameVariant)),
        };
        if (forename is not null)
        {
            levels.Add(Swap(f, forename));
        }

        levels.Add(Level("one letter different", 0.035, 0.001, Is(f, OneEdit, 4)));
        levels.Add(Level("one name is part of the other", 0.025, 0.0005, Is(f, NamePart)));
        levels.Add(Level("very similar", 0.012, 0.002, Is(f, JaroWinkler, 0.92)));
        levels.Add(Level("similar", 0.008, 0.008, Is(f, JaroWinkler, 0.85)));
        if (forename is not null)
        {
            levels.Add(HalfSwap(f, forename));
        }

        levels.Add(Level("different", 0.065, 0.98));
        return new ComparisonModel(f, [f], levels, termFrequencyAdjusted: true, togetherWith: forename);
    }

    // Swapped names are one event seen by two comparisons, so each carries half its weight and training leaves it alone.
    private static ComparisonLevel Swap(string field, string other)
        => new("forename and surname swapped", [new FieldTest(field, Swapped, 0, other)], 0.006, 0.0003, isFixed: true);

    // Of two swapped names one is often a short form or misspelt besides. By chance a name stands in the other's place more often
    // than one thinks: Cameron, Fraser, Grant, Hassan and Ali are both.
    private static ComparisonLevel HalfSwap(string field, string other)
        => new("one of forename and surname in the other's place", [new FieldTest(field, SwappedInPart, 0, other)], 0.002, 0.0009, isFixed: true);

    private static ComparisonModel BirthDate(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.93, 0.0002, Is(f, Exact)),
            Level("day and month swapped", 0.01, 0.0001, Is(f, DayMonthSwapped)),
            Level("one looks like a stand-in for an unknown day", 0.01, 0.0015, Is(f, PlaceholderDate)),
            Level("one digit different", 0.02, 0.003, Is(f, OneDigit)),
            Level("year one apart", 0.005, 0.0004, Is(f, YearOffByOne)),
            Level("same year and month", 0.005, 0.004, Is(f, SameYearMonth)),
            Level("different", 0.02, 0.99),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Sex(string f) => new(
        f, [f], [Level("equal", 0.99, 0.5, Is(f, Exact)), Level("different", 0.01, 0.5)]);

    // Numbers are given out in sequence, so that brothers and sisters often differ in one digit: near agreement is worth little.
    private static ComparisonModel Number(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.98, 0.000001, Is(f, Exact)),
            new ComparisonLevel("one digit different or two swapped", [Is(f, OneEdit, 5)], 0.012, 0.0008, isFixed: true),
            Level("different", 0.01, 0.999),
        ]);

    // Postcode and address are one fact, where a person lives: scored apart they would count it twice.
    private static ComparisonModel Home(string postcode, string address) => new(
        "home",
        [postcode, address],
        [
            Level("postcode and address equal", 0.45, 0.000004, Is(postcode, Exact), Is(address, Exact)),
            Level("postcode equal, address nearly", 0.04, 0.000003, Is(postcode, Exact), Is(address, JaroWinkler, 0.85)),
            Level("postcode equal", 0.08, 0.00002, Is(postcode, Exact)),
            Level("postcode nearly equal, address equal", 0.02, 0.000001, Is(postcode, OneEdit, 5), Is(address, Exact)),
            Level("address equal", 0.03, 0.0003, Is(address, Exact)),
            Level("postcode nearly equal", 0.01, 0.0001, Is(postcode, OneEdit, 5)),
            Level("address nearly equal", 0.02, 0.0005, Is(address, OneEdit, 6)),
            Level("same postcode sector", 0.02, 0.001, Is(postcode, PostcodeSector)),
            Level("same postcode district", 0.03, 0.01, Is(postcode, PostcodeDistrict)),
            Level("same postcode area", 0.1, 0.1, Is(postcode, PostcodeArea)),
            Level("different", 0.2, 0.885),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Postcode(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.6, 0.00005, Is(f, Exact)),
            Level("one letter or digit different", 0.03, 0.0002, Is(f, OneEdit, 4)),
            Level("same sector", 0.02, 0.001, Is(f, PostcodeSector)),
            Level("same district", 0.05, 0.01, Is(f, PostcodeDistrict)),
            Level("same area", 0.1, 0.1, Is(f, PostcodeArea)),
            Level("different", 0.2, 0.888),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Address(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.5, 0.0003, Is(f, Exact)),
            Level("nearly equal", 0.1, 0.0008, Is(f, JaroWinkler, 0.92)),
            Level("most words equal", 0.08, 0.002, Is(f, TokenOverlap, 0.6)),
            Level("similar", 0.05, 0.005, Is(f, JaroWinkler, 0.85)),
            Level("different", 0.27, 0.98),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Words(string f, double m, double u) => new(
        f,
        [f],
        [
            Level("equal", m, u, Is(f, Exact)),
            Level("equal but for accents or punctuation", 0.02, u * 0.03, Is(f, Folded)),
            Level("one letter different", 0.06, u * 0.15, Is(f, OneEdit, 4)),
            Level("similar", 0.05, u * 0.5, Is(f, JaroWinkler, 0.88)),
            Level("different", 0.12, 0.975),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Code(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.9, 0.1, Is(f, Exact)),
            Level("one letter or digit different", 0.02, 0.01, Is(f, OneEdit, 2)),
            Level("different", 0.08, 0.89),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel HouseNumber(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.8, 0.02, Is(f, Exact)),
            Level("one letter or digit different", 0.05, 0.1, Is(f, OneEdit, 1)),
            Level("different", 0.15, 0.88),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Email(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.7, 0.00002, Is(f, Exact)),
            Level("part before the @ equal", 0.04, 0.00004, Is(f, EmailLocalPart)),
            Level("one letter different", 0.05, 0.00002, Is(f, OneEdit, 6)),
            Level("similar", 0.08, 0.0005, Is(f, JaroWinkler, 0.88)),
            Level("different", 0.13, 0.998),
        ],
        termFrequencyAdjusted: true);

    private static ComparisonModel Phone(string f) => new(
        f,
        [f],
        [
            Level("equal", 0.6, 0.00002, Is(f, Exact)),
            Level("one digit different or two swapped", 0.03, 0.0001, Is(f, OneEdit, 6)),
            Level("different", 0.37, 0.9998),
        ],
        termFrequencyAdjusted: true);

    private static List<BlockingRule> Blocking(LinkSchema schema, string fallback)
    {
        string? forename = First(schema, FieldRole.Forename);
        string? surname = First(schema, FieldRole.Surname);
        string? birth = First(schema, FieldRole.BirthDate);
        string? postcode = First(schema, FieldRole.Postcode);
        string? address = First(schema, FieldRole.Address);
        string? place = First(schema, FieldRole.Place);
        string[] names = new[] { forename, surname }.OfType<string>().ToArray();
        var rules = new List<BlockingRule>();

        foreach (LinkField f in schema.Fields.Where(f => f.Role is FieldRole.NationalNumber or FieldRole.Email or FieldRole.Phone))
        {
            rules.Add(Rule(f.Name, Part(KeyTransform.Exact, f.Name)));
        }

        if (birth is not null)
        {
            KeyPart date = Part(KeyTransform.Exact, birth);
            KeyPart month = Part(KeyTransform.YearMonth, birth);
            if (names.Length > 0)
            {
                rules.Add(Rule("birth date and an initial", date, new KeyPart(names, KeyTransform.FirstLetters, 1)));
                rules.Add(Rule("birth date with day and month swapped, and an initial", Part(KeyTransform.SwappableDate, birth), new KeyPart(names, KeyTransform.FirstLetters, 1)));
            }

            if (surname is not null)
            {
                rules.Add(Rule("surname, year and month", Part(KeyTransform.NameVariant, surname), month));
            }

            if (forename is not null)
            {
                rules.Add(Rule("forename, year and month", Part(KeyTransform.Nickname, forename), month));
            }

            if (names.Length == 2)
            {
                rules.Add(Rule(
                    "sound of the surname, initial and year",
                    Part(KeyTransform.Phonetic, surname!),
                    new KeyPart([forename!], KeyTransform.FirstLetters, 1),
                    Part(KeyTransform.Year, birth)));
            }

            if (postcode is not null)
            {
                rules.Add(Rule("birth date and postcode", date, Part(KeyTransform.Exact, postcode)));
            }

            rules.Add(Rule("birth date", SmallBudget, date));
        }

        if (names.Length == 2)
        {
            rules.Add(Rule("forename and surname", Part(KeyTransform.Nickname, forename!), Part(KeyTransform.NameVariant, surname!)));
            rules.Add(Rule("sound of both names", WideBudget, Part(KeyTransform.Phonetic, forename!), Part(KeyTransform.Phonetic, surname!)));
        }

        if (postcode is not null)
        {
            KeyPart home = Part(KeyTransform.Exact, postcode);
            if (names.Length > 0)
            {
                rules.Add(Rule("postcode and an initial", home, new KeyPart(names, KeyTransform.FirstLetters, 1)));
            }

            if (address is not null)
            {
                rules.Add(Rule("postcode and address", WideBudget, home, Part(KeyTransform.Exact, address)));
            }
        }

        string? door = First(schema, FieldRole.HouseNumber);
        foreach (string where in new[] { address, place, door }.OfType<string>())
        {
            foreach (string name in names)
            {
                rules.Add(Rule(
                    name + " and " + where,
                    WideBudget,
                    Part(name == surname ? KeyTransform.NameVariant : KeyTransform.Nickname, name),
                    Part(KeyTransform.Exact, where)));
            }
        }

        foreach (LinkField f in schema.WithRole(FieldRole.Email))
        {
            rules.Add(Rule(f.Name + " before the @", Part(KeyTransform.EmailLocalPart, f.Name)));
        }

        if (rules.Count == 0)
        {
            rules.Add(Rule(fallback, Part(KeyTransform.Exact, fallback)));
            rules.Add(Rule("sound of " + fallback, Part(KeyTransform.Phonetic, fallback)));
        }

        return rules;
    }

    private static IEnumerable<GuardRule> Guards(LinkSchema schema)
    {
        string? forename = First(schema, FieldRole.Forename);
        string? surname = First(schema, FieldRole.Surname);
        string? birth = First(schema, FieldRole.BirthDate);
        if (forename is null || birth is null)
        {
            yield break;
        }

        string[] homes = schema.Fields.Where(f => f.Role is FieldRole.Postcode or FieldRole.Address).Select(f => f.Name).ToArray();
        string[] numbers = schema.WithRole(FieldRole.NationalNumber).Select(f => f.Name).ToArray();
        string[] doors = schema.WithRole(FieldRole.HouseNumber).Select(f => f.Name).ToArray();
        if (surname is not null)
        {
            foreach (LinkField marker in schema.WithRole(FieldRole.Marker))
            {
                yield return new GuardRule("adopted under a new name", GuardKind.AdoptedUnderNewName, forename, birth, surname, homes, numbers, doors, marker.Name);
            }

            if (homes.Length > 0)
            {
                yield return new GuardRule("possible twin", GuardKind.PossibleTwin, forename, birth, surname, homes, numbers, doors);
            }
        }

        yield return new GuardRule("possible brother or sister", GuardKind.PossibleSibling, forename, birth, surname ?? string.Empty, homes, numbers, doors);
    }

    // Of very many fields not all are compared, and the one that another goes together with may be among those left out.
    private static bool IsAlone(ComparisonModel comparison, List<ComparisonModel> all)
        => comparison.TogetherWith is not null && !all.Any(c => c.Fields.Contains(comparison.TogetherWith));

    private static string? First(LinkSchema schema, FieldRole role) => schema.WithRole(role).FirstOrDefault()?.Name;

    private static FieldTest Is(string field, LevelTest test, double parameter = 0) => new(field, test, parameter);

    private static ComparisonLevel Level(string label, double m, double u, params FieldTest[] tests) => new(label, tests, m, u);

    private static KeyPart Part(KeyTransform transform, string field) => new([field], transform);

    private static BlockingRule Rule(string name, params KeyPart[] parts) => new(name, parts);

    private static BlockingRule Rule(string name, long budget, params KeyPart[] parts) => new(name, parts, budget);
}
