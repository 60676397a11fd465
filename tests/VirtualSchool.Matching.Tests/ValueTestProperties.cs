using System.Globalization;
using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>The tests of dates, numbers, postcodes, addresses and names, for any two values, against slow ones written from their definitions.</summary>
public sealed class ValueTestProperties
{
    private delegate bool Definition(string a, string b);

    [Fact]
    public void Dates()
    {
        Gen<DateTime> date = Gen.Select(Gen.OneOf(Gen.Int[2009, 2013], Gen.Int[1999, 2014], Gen.Const(1900)), Gen.OneOf(Gen.Int[1, 12], Gen.Const(1)), Gen.OneOf(Gen.Int[1, 28], Gen.Const(1), Gen.Int[1, 12]))
            .Select(d => new DateTime(d.Item1, d.Item1 == 1900 && d.Item2 == 1 && d.Item3 == 1 ? 2 : d.Item2, d.Item3));
        date.Array[2, 40].Sample(
            dates => Agree(
                FieldRole.BirthDate,
                [.. dates.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
                (LevelTest.Exact, 0, (a, b) => a == b),
                (LevelTest.DayMonthSwapped, 0, (a, b) => a != b && On(a).Year == On(b).Year && On(a).Month == On(b).Day && On(a).Day == On(b).Month),
                (LevelTest.Transposed, 0, (a, b) => NeighboursSwapped(Digits(a), Digits(b))),
                (LevelTest.OneDigit, 0, (a, b) => Different(Digits(a), Digits(b)) == 1),
                (LevelTest.YearOffByOne, 0, (a, b) => a[4..] == b[4..] && Math.Abs(On(a).Year - On(b).Year) == 1),
                (LevelTest.YearOffByTen, 0, (a, b) => a[4..] == b[4..] && Math.Abs(On(a).Year - On(b).Year) == 10),
                (LevelTest.PlaceholderDate, 0, (a, b) => a != b && (StandIn(a, b) || StandIn(b, a))),
                (LevelTest.SameYearMonth, 0, (a, b) => a[..7] == b[..7]),
                (LevelTest.DaysApart, 40, (a, b) => Math.Abs((On(a) - On(b)).TotalDays) <= 40),
                (LevelTest.Levenshtein, 2, (a, b) => Slow.Levenshtein(a, b) <= 2),
                (LevelTest.DamerauLevenshtein, 1, (a, b) => Slow.DamerauLevenshtein(a, b) <= 1)),
            iter: 300);

        static DateTime On(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        static string Digits(string text) => text.Replace("-", string.Empty, StringComparison.Ordinal);

        static bool StandIn(string a, string b) => a == b[..4] + "-01-01" || a == b[..7] + "-01" || a == "1900" + b[4..];
    }

    [Fact]
    public void Numbers()
    {
        Gen<string> digits = Gen.Int[0, 9].Array[3, 10].Select(string.Concat);
        Gen<string> number = Gen.Select(digits, Gen.Int[0, 6], Gen.Int[0, 9]).Select(t => Changed(t.Item1, t.Item2, t.Item3));
        Gen.Select(digits, Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9]).Array[0, 12], number.Array[0, 6]).Sample(
            t => Agree(
                FieldRole.NationalNumber,
                [t.Item1, .. t.Item2.Select(c => Changed(t.Item1, c.Item1, c.Item2)), .. t.Item3],
                (LevelTest.Exact, 0, (a, b) => a == b),
                (LevelTest.OneDigit, 0, (a, b) => Different(a, b) == 1),
                (LevelTest.Transposed, 0, NeighboursSwapped),
                (LevelTest.OneEdit, 5, (a, b) => a == b || (Math.Min(a.Length, b.Length) >= 5 && Slow.OptimalStringAlignment(a, b) <= 1)),
                (LevelTest.Repaired, 0, (a, b) => a == b || Mends(Mended(a), Mended(b)))),
            iter: 500);

        // Only what is left of a number once it is mended can be another one.
        static bool Mends(string a, string b) => a.Length > 0 && b.Length > 0 && (a == b || (a.Length >= 7 && a[..^1] == b) || (b.Length >= 7 && b[..^1] == a));

        static string Mended(string text) => text.Replace('o', '0').Replace('i', '1').Replace('l', '1').Replace('z', '2').Replace('s', '5').Replace('b', '8').TrimStart('0');

        static string Changed(string text, int kind, int at)
        {
            int i = at % text.Length;
            return kind switch
            {
                0 => text,
                1 => text[..i] + (char)('0' + ((text[i] - '0' + 3) % 10)) + text[(i + 1)..],
                2 => i + 1 < text.Length ? text[..i] + text[i + 1] + text[i] + text[(i + 2)..] : text,
                3 => text[..^1],
                4 => "0" + text,
                5 => text.Replace('0', 'o').Replace('1', at % 2 == 0 ? 'i' : 'l').Replace('5', 's'),
                _ => text[..i] + "z" + text[i..],
            };
        }
    }

    [Fact]
    public void Postcodes_of_the_British_shape()
    {
        Gen<string> code = Gen.Select(AnyOf("g", "eh", "ky", "e"), AnyOf("1", "2", "12", "1a", "21"), Gen.Int[1, 3], AnyOf("aa", "ab", "ba", "zx")).Select(t => $"{t.Item1}|{t.Item2}|{t.Item3}|{t.Item4}");
        code.Array[2, 30].Sample(
            codes => Agree(
                FieldRole.Postcode,
                [.. codes.Select(c => c.Replace("|", string.Empty, StringComparison.Ordinal))],
                codes,
                (LevelTest.Exact, 0, (a, b) => a == b),
                (LevelTest.PostcodeArea, 0, (a, b) => Parts(a, 1) == Parts(b, 1)),
                (LevelTest.PostcodeDistrict, 0, (a, b) => Parts(a, 2) == Parts(b, 2)),
                (LevelTest.PostcodeSector, 0, (a, b) => Parts(a, 3) == Parts(b, 3)),
                (LevelTest.OneDigit, 0, (a, b) => Different(Parts(a, 4), Parts(b, 4)) == 1),
                (LevelTest.OneEdit, 0, (a, b) => Slow.OptimalStringAlignment(Parts(a, 4), Parts(b, 4)) <= 1)),
            iter: 300);

        static string Parts(string code, int count) => string.Concat(code.Split('|').Take(count));
    }

    [Fact]
    public void Words_and_numbers_of_addresses()
    {
        Gen<string> address = AnyOf("rose", "mill", "high", "road", "crieff", "7", "8", "9").Array[1, 6].Select(words => string.Join(' ', words));
        address.Array[2, 30].Sample(
            addresses => Agree(
                FieldRole.Address,
                addresses,
                (LevelTest.Exact, 0, (a, b) => a == b),
                (LevelTest.TokenOverlap, 0.5, (a, b) => a == b || Overlaps(a, b, 0.5)),
                (LevelTest.TokenOverlap, 0.75, (a, b) => a == b || Overlaps(a, b, 0.75)),
                (LevelTest.AddressNumbers, 0, (a, b) => a == b || (Numbers(a).Length > 0 && Numbers(a).Order().SequenceEqual(Numbers(b).Order())))),
            iter: 300);

        static string[] Numbers(string address) => [.. address.Split(' ').Where(w => char.IsDigit(w[0]))];

        static bool Overlaps(string a, string b, double least)
        {
            string[] x = [.. a.Split(' ').Distinct()];
            string[] y = [.. b.Split(' ').Distinct()];
            string[] m = [.. Numbers(a).Distinct()];
            string[] n = [.. Numbers(b).Distinct()];
            bool sameHouse = m.Length == 0 || n.Length == 0 || (m.Length <= n.Length ? m.All(n.Contains) : n.All(m.Contains));
            return sameHouse && x.Intersect(y).Count() >= (least * Math.Max(x.Length, y.Length)) - 1e-9;
        }
    }

    [Fact]
    public void Names_by_their_letters()
    {
        Gen<string> name = AnyOf("a", "b", "e", "n", "o", "s").Array[1, 9].Select(string.Concat);
        name.Array[2, 25].Sample(
            names => Agree(
                FieldRole.MiddleName,
                names,
                (LevelTest.Exact, 0, (a, b) => a == b),
                (LevelTest.OneEdit, 4, (a, b) => a == b || (Math.Min(a.Length, b.Length) >= 4 && Slow.OptimalStringAlignment(a, b) <= 1)),
                (LevelTest.Transposed, 0, NeighboursSwapped),
                (LevelTest.JaroWinkler, 0.85, (a, b) => Slow.JaroWinkler(a, b) >= 0.85 - 1e-9),
                (LevelTest.Jaro, 0.8, (a, b) => Slow.Jaro(a, b) >= 0.8 - 1e-9),
                (LevelTest.Levenshtein, 2, (a, b) => Slow.Levenshtein(a, b) <= 2),
                (LevelTest.DamerauLevenshtein, 2, (a, b) => Slow.DamerauLevenshtein(a, b) <= 2),
                (LevelTest.SoundsLike, 0, (a, b) => a == b || (NameSound.KeyOf(a).Length > 0 && NameSound.KeyOf(a) == NameSound.KeyOf(b)))),
            iter: 300);
    }

    [Fact]
    public void Names_by_the_table_of_forenames()
    {
        using Stream stream = typeof(LinkModel).Assembly.GetManifestResourceStream("forenames.txt")!;
        using var reader = new StreamReader(stream);
        string[][] classes = [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ').Where(n => n.All(char.IsLower)).ToArray()).Where(c => c.Length > 1)];
        Gen<string[]> some = Gen.Int[0, classes.Length - 1].Select(i => classes[i]).Array[2, 6].Select(many => many.SelectMany(c => c).Distinct().ToArray());
        some.Sample(
            names => Agree(
                FieldRole.Forename,
                names,
                (LevelTest.Exact, 0, (a, b) => a == b),
                (LevelTest.Nickname, 0, (a, b) => a == b || classes.Any(c => c.Contains(a) && c.Contains(b)))),
            iter: 40);
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static int Different(string a, string b) => a.Length != b.Length ? int.MaxValue : a.Zip(b).Count(p => p.First != p.Second);

    private static bool NeighboursSwapped(string a, string b)
        => a != b && a.Length == b.Length && Enumerable.Range(0, Math.Max(0, a.Length - 1)).Any(i => a[..i] + a[i + 1] + a[i] + a[(i + 2)..] == b);

    private static void Agree(FieldRole role, string[] values, params (LevelTest Test, double Parameter, Definition Holds)[] tests) => Agree(role, values, values, tests);

    /// <summary>Compares each value with each, both ways about.</summary>
    private static void Agree(FieldRole role, string[] values, string[] meanings, params (LevelTest Test, double Parameter, Definition Holds)[] tests)
    {
        LinkSchema schema = TestData.Schema(("f", role));
        RecordSet records = TestData.Lines(schema, [.. values.Select((v, i) => $"k{i}|{v}")]);
        FieldSpace field = LinkSpace.Build(LinkModel.DefaultFor(schema), records, null, 1, TestContext.Current.CancellationToken).Fields[0];
        var comparer = FieldComparer.For(field, [.. tests.Select(t => new FieldTest("f", t.Test, t.Parameter))]);
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < values.Length; j++)
            {
                uint bits = comparer.Compare(field.Left[i], field.Left[j]);
                for (int k = 0; k < tests.Length; k++)
                {
                    bool holds = (bits >> k & 1) != 0;
                    Assert.True(holds == tests[k].Holds(meanings[i], meanings[j]), $"{tests[k].Test} {tests[k].Parameter} of '{values[i]}' and '{values[j]}': {holds}");
                }
            }
        }
    }
}
