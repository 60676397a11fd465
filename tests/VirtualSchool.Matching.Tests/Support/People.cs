using VirtualSchool.Matching;

namespace VirtualSchool.MatchingTests.Support;

/// <summary>Small lists of invented people, and a seeded generator of larger ones. Nobody here exists.</summary>
internal static class People
{
    public static readonly LinkSchema Schema = TestData.Schema(
        ("forename", FieldRole.Forename),
        ("surname", FieldRole.Surname),
        ("born", FieldRole.BirthDate),
        ("sex", FieldRole.Sex),
        ("postcode", FieldRole.Postcode),
        ("address", FieldRole.Address),
        ("number", FieldRole.NationalNumber),
        ("valid", FieldRole.VetoNumber),
        ("marker", FieldRole.Marker));

    private static readonly string[] Forenames =
        ["Isla", "Iona", "Ruaridh", "Callum", "Siân", "Zofia", "Ayesha", "Hamish", "Morven", "Eilidh", "Fergus", "Niamh", "Jakub", "Amina", "Struan", "Catriona", "Oliver", "Grace"];

    private static readonly string[] Surnames =
        ["MacDonald", "McKay", "O'Neil", "Smith", "Kowalska", "Khan", "Begum", "Fraser", "Smith-Jones", "Buchanan", "Galbraith", "Urquhart", "Drummond", "Ahmed", "Nowak", "Gillies"];

    /// <summary>Two lists in which the first <paramref name="shared"/> people are the same, some with a slip of the pen.</summary>
    public static (RecordSet Left, RecordSet Right) Lists(int left, int right, int shared, int seed)
    {
        var random = new Random(seed);
        var a = new List<string>();
        var b = new List<string>();
        for (int i = 0; i < left; i++)
        {
            string[] person = Person(random, i);
            a.Add($"L{i}|{string.Join('|', person)}");
            if (i < shared)
            {
                b.Add($"R{i}|{string.Join('|', Slip(random, person))}");
            }
        }

        for (int i = shared; i < right; i++)
        {
            b.Add($"R{i}|{string.Join('|', Person(random, left + i))}");
        }

        return (TestData.Lines(Schema, [.. a]), TestData.Lines(Schema, [.. b]));
    }

    private static string[] Person(Random random, int i) =>
    [
        Forenames[random.Next(Forenames.Length)],
        Surnames[random.Next(Surnames.Length)] + (random.Next(3) == 0 ? string.Empty : "-" + Surnames[random.Next(Surnames.Length)]),
        $"{2008 + random.Next(12)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}",
        random.Next(2) == 0 ? "F" : "M",
        $"EH{1 + random.Next(30)} {random.Next(10)}{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}",
        $"{1 + random.Next(90)} {Surnames[random.Next(Surnames.Length)]} Street",
        random.Next(2) == 0 ? string.Empty : $"{100000000 + (i * 7919)}",
        string.Empty,
        string.Empty,
    ];

    private static string[] Slip(Random random, string[] person)
    {
        var copy = (string[])person.Clone();
        switch (random.Next(6))
        {
            case 0: copy[0] = copy[0][..^1]; break;
            case 1: copy[1] = copy[1].Replace("Mac", "Mc", StringComparison.Ordinal); break;
            case 2: copy[4] = string.Empty; break;
            case 3: copy[2] = copy[2][..8] + "01"; break;
            case 4: copy[6] = string.Empty; break;
            default: break;
        }

        return copy;
    }
}
