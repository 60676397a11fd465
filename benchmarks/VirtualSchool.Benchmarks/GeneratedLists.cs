using System.Globalization;
using System.Text;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>Two lists of invented people with known truth: the first rows of both are the same, some with slips. The same seed gives the same lists.</summary>
internal static class GeneratedLists
{
    public static readonly LinkSchema Schema = new(
    [
        new LinkField("number", FieldRole.NationalNumber),
        new LinkField("forename", FieldRole.Forename),
        new LinkField("surname", FieldRole.Surname),
        new LinkField("born", FieldRole.BirthDate),
        new LinkField("sex", FieldRole.Sex),
        new LinkField("postcode", FieldRole.Postcode),
        new LinkField("address", FieldRole.Address),
    ]);

    private static readonly string[] Syllables = ["ba", "cor", "dun", "el", "fin", "gar", "hal", "inn", "kel", "lor", "mac", "nev", "or", "pet", "ros", "sin", "tor", "ul", "wil", "yar"];

    public static (RecordSet Left, RecordSet Right, int Shared) Make(int left, int right, int shared, int seed)
    {
        var random = new Random(seed);
        var a = new RecordSetBuilder(Schema);
        var b = new RecordSetBuilder(Schema);
        for (int i = 0; i < left; i++)
        {
            string[] person = Person(random, i);
            Add(a, "L", i, person);
            if (i < shared)
            {
                Add(b, "R", i, Slip(random, person));
            }
        }

        for (int i = shared; i < right; i++)
        {
            Add(b, "R", i, Person(random, left + i));
        }

        return (a.Build(), b.Build(), shared);
    }

    private static void Add(RecordSetBuilder builder, string list, int row, string[] person)
    {
        builder.Begin(string.Create(CultureInfo.InvariantCulture, $"{list}{row}"));
        for (int f = 0; f < person.Length; f++)
        {
            builder.Set(f, person[f]);
        }

        builder.End();
    }

    private static string[] Person(Random random, int i) =>
    [
        random.Next(3) == 0 ? string.Empty : (100_000_000 + (i * 37L)).ToString(CultureInfo.InvariantCulture),
        Name(random, 2),
        Name(random, 3),
        string.Create(CultureInfo.InvariantCulture, $"{2008 + random.Next(14)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}"),
        random.Next(2) == 0 ? "F" : "M",
        string.Create(CultureInfo.InvariantCulture, $"EH{1 + random.Next(50)} {random.Next(10)}{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}"),
        string.Create(CultureInfo.InvariantCulture, $"{1 + random.Next(120)} {Name(random, 2)} street"),
    ];

    private static string Name(Random random, int syllables)
    {
        // The product of two draws makes some names common, as names are.
        var name = new StringBuilder();
        for (int s = 0; s < syllables; s++)
        {
            name.Append(Syllables[(int)(Syllables.Length * random.NextDouble() * random.NextDouble())]);
        }

        return name.ToString();
    }

    private static string[] Slip(Random random, string[] person)
    {
        var copy = (string[])person.Clone();
        int field = random.Next(person.Length * 2);
        if (field < copy.Length && copy[field].Length > 3)
        {
            int at = random.Next(copy[field].Length - 1);
            copy[field] = random.Next(4) == 0 ? string.Empty : copy[field].Remove(at, 1);
        }

        return copy;
    }
}
