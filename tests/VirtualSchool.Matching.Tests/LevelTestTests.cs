using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Each test of a level, alone in a model: two values agree, or they do not.</summary>
public sealed class LevelTestTests
{
    [Theory]
    [InlineData("2011-03-12", "2011-03-13", 1, true)]
    [InlineData("2011-03-12", "2011-03-21", 1, false)]
    [InlineData("2011-03-12", "2011-03-21", 2, true)]
    [InlineData("2011-03-12", "2011-13-02", 2, true)]
    [InlineData("2011-03-12", "2012-04-12", 2, true)]
    [InlineData("2011-03-12", "2012-04-13", 2, false)]
    public void Letters_changed_in_a_date_as_it_is_written(string a, string b, double most, bool agree) => Holds(FieldRole.BirthDate, LevelTest.Levenshtein, most, a, b, agree);

    [Theory]
    [InlineData("2011-03-12", "2011-03-21", true)]
    [InlineData("2011-03-12", "2011-03-13", true)]
    [InlineData("2011-03-12", "2011-01-32", false)]
    [InlineData("2011-03-12", "2012-04-12", false)]
    public void Neighbours_swapped_in_a_date_are_one_change_but_not_across_a_hyphen(string a, string b, bool agree)
        => Holds(FieldRole.BirthDate, LevelTest.DamerauLevenshtein, 1, a, b, agree);

    [Theory]
    [InlineData("J", "James", true)]
    [InlineData("J.", "James", true)]
    [InlineData("J R", "James Robert", true)]
    [InlineData("J.R.", "James-Robert", true)]
    [InlineData("J R", "James Alan", false)]
    [InlineData("J", "James Alan", true)]
    [InlineData("Ł", "Lukasz", true)]
    [InlineData("Jo", "John", false)]
    [InlineData("J", "Robert", false)]
    [InlineData("-", "Robert", false)]
    public void Initials(string a, string b, bool agree) => Holds(FieldRole.Forename, LevelTest.Initial, 0, a, b, agree);

    [Theory]
    [InlineData("Brian", "Brain", true)]
    [InlineData("Brian", "Bryan", false)]
    [InlineData("Brian", "Brians", false)]
    [InlineData("Brian", "Baino", false)]
    public void Transposed_letters(string a, string b, bool agree) => Holds(FieldRole.Forename, LevelTest.Transposed, 0, a, b, agree);

    [Theory]
    [InlineData("123456789", "123456798", true)]
    [InlineData("123456789", "123456780", false)]
    public void Transposed_digits_of_a_number(string a, string b, bool agree) => Holds(FieldRole.NationalNumber, LevelTest.Transposed, 0, a, b, agree);

    [Theory]
    [InlineData("123456789", "123456780", true)]
    [InlineData("123456789", "123456798", false)]
    [InlineData("123456789", "12345678", false)]
    public void One_digit_of_a_number(string a, string b, bool agree) => Holds(FieldRole.NationalNumber, LevelTest.OneDigit, 0, a, b, agree);

    [Theory]
    [InlineData("0101146789", "101146789", true)]
    [InlineData("O1OI146789", "0101146789", true)]
    [InlineData("123456789", "12345678", true)]
    [InlineData("12345678", "123456789", true)]
    [InlineData("123456", "12345", false)]
    [InlineData("123456789", "123456780", false)]
    [InlineData("123456789", "23456789", false)]
    [InlineData("0", "00", false)]
    public void A_number_mends(string a, string b, bool agree) => Holds(FieldRole.NationalNumber, LevelTest.Repaired, 0, a, b, agree);

    [Theory]
    [InlineData("EHI 1AA", "EH1 1AA", true)]
    [InlineData("EH1O 1AA", "EH10 1AA", true)]
    [InlineData("EH1 1AA", "EH1 1AB", false)]
    public void A_postcode_mends(string a, string b, bool agree) => Holds(FieldRole.Postcode, LevelTest.Repaired, 0, a, b, agree);

    [Theory]
    [InlineData("EH1 1AA", "EH54 9ZZ", true)]
    [InlineData("G1 1AA", "G84 9ZZ", true)]
    [InlineData("G1 1AA", "GL1 1AA", false)]
    [InlineData("EH1 1AA", "KY1 1AA", false)]
    [InlineData("unknown", "unknowm", false)]
    public void Postcode_area(string a, string b, bool agree) => Holds(FieldRole.Postcode, LevelTest.PostcodeArea, 0, a, b, agree);

    [Theory]
    [InlineData("Flat 3, 12 High Street", "12/3 High St", true)]
    [InlineData("Flat 3, 12 High Street", "12/4 High St", false)]
    [InlineData("12 High Street", "12 Low Road", true)]
    [InlineData("High Street", "Low Road", false)]
    public void Numbers_of_an_address(string a, string b, bool agree) => Holds(FieldRole.Address, LevelTest.AddressNumbers, 0, a, b, agree);

    [Theory]
    [InlineData("Flat 3, 12 High Street, Crieff", "12/3 High St, Crieff", true)]
    [InlineData("12 High Street, Crieff", "Flat 3, 12 High St, Crieff", true)]
    [InlineData("Flat 4, 12 High Street, Crieff", "Flat 3, 12 High St, Crieff", false)]
    [InlineData("11 High Street, Crieff", "12 High St, Crieff", false)]
    [InlineData("Rose Cottage, High Street, Crieff", "12 High St, Crieff", true)]
    public void Words_of_an_address(string a, string b, bool agree) => Holds(FieldRole.Address, LevelTest.TokenOverlap, 0.5, a, b, agree);

    [Theory]
    [InlineData("2011-03-12", "2011-03-21", true)]
    [InlineData("2011-03-12", "2011-30-12", true)]
    [InlineData("2011-03-12", "2101-03-12", true)]
    [InlineData("2011-03-12", "2011-03-13", false)]
    [InlineData("2011-03-12", "2011-04-21", false)]
    [InlineData("2012-03-12", "2013-03-13", false)]
    [InlineData("2011-01-12", "2011-02-11", false)]
    public void Transposed_digits_of_a_date(string a, string b, bool agree) => Holds(FieldRole.BirthDate, LevelTest.Transposed, 0, a, b, agree);

    [Theory]
    [InlineData("2011-03-12", "2001-03-12", true)]
    [InlineData("2011-03-12", "2010-03-12", false)]
    [InlineData("2011-03-12", "2001-03-13", false)]
    public void Ten_years_apart(string a, string b, bool agree) => Holds(FieldRole.BirthDate, LevelTest.YearOffByTen, 0, a, b, agree);

    [Theory]
    [InlineData("2011-03-12", "2011-01-01", true)]
    [InlineData("2011-03-12", "2011-03-01", true)]
    [InlineData("2011-03-12", "1900-03-12", true)]
    [InlineData("2011-03-12", "1901-03-12", false)]
    [InlineData("2011-03-12", "2010-01-01", false)]
    public void Stand_in_dates(string a, string b, bool agree) => Holds(FieldRole.BirthDate, LevelTest.PlaceholderDate, 0, a, b, agree);

    [Theory]
    [InlineData("2012-02-28", "2012-03-01", 2, true)]
    [InlineData("2012-02-28", "2012-03-01", 1, false)]
    [InlineData("2011-02-28", "2011-03-01", 1, true)]
    [InlineData("1999-12-31", "2000-01-01", 1, true)]
    [InlineData("1900-02-28", "1900-03-01", 1, true)]
    [InlineData("2000-02-28", "2000-03-01", 1, false)]
    [InlineData("2012-03-12", "2013-03-12", 365, true)]
    [InlineData("2011-03-12", "2012-03-12", 365, false)]
    public void Days_apart(string a, string b, int most, bool agree) => Holds(FieldRole.BirthDate, LevelTest.DaysApart, most, a, b, agree);

    [Theory]
    [InlineData("Fraser", "Frasier", 1, true)]
    [InlineData("Fraser", "Fraesr", 1, false)]
    [InlineData("Fraser", "Fraesr", 2, true)]
    public void Levenshtein_distance(string a, string b, int most, bool agree) => Holds(FieldRole.Surname, LevelTest.Levenshtein, most, a, b, agree);

    [Theory]
    [InlineData("Fraser", "Fraesr", 1, true)]
    [InlineData("Fraser", "Frazier", 1, false)]
    public void Damerau_distance(string a, string b, int most, bool agree) => Holds(FieldRole.Surname, LevelTest.DamerauLevenshtein, most, a, b, agree);

    [Theory]
    [InlineData("Martha", "Marhta", 0.944, true)]
    [InlineData("Martha", "Marhta", 0.945, false)]
    public void Jaro_similarity(string a, string b, double least, bool agree) => Holds(FieldRole.Forename, LevelTest.Jaro, least, a, b, agree);

    [Theory]
    [InlineData("Catherine", "Katherine", true)]
    [InlineData("Catherine", "Margaret", false)]
    public void Sound(string a, string b, bool agree) => Holds(FieldRole.Forename, LevelTest.SoundsLike, 0, a, b, agree);

    [Theory]
    [InlineData("F", "female", true)]
    [InlineData("Female", "2", true)]
    [InlineData("1", "Male", true)]
    [InlineData("boy", "M", true)]
    [InlineData("X", "Non-binary", true)]
    [InlineData("1", "2", false)]
    [InlineData("M", "Not known", null)]
    [InlineData("0", "0", null)]
    [InlineData("9", "F", null)]
    [InlineData("Prefer not to say", "F", null)]
    [InlineData("Trans man", "T", true)]
    public void Sexes_of_different_systems(string a, string b, bool? agree) => Holds(FieldRole.Sex, LevelTest.Exact, 0, a, b, agree);

    [Theory]
    [InlineData("01/01/1900", "01/01/1900")]
    [InlineData("1900-01-01", "2011-03-12")]
    [InlineData("1899-12-30", "2011-03-12")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Dates_that_stand_for_none_are_missing(string a, string b) => Holds(FieldRole.BirthDate, LevelTest.Exact, 0, a, b, agree: null);

    [Theory]
    [InlineData("O'Neil")]
    [InlineData("O\u2019Neil")]
    [InlineData("O\u2018Neil")]
    [InlineData("O\u201BNeil")]
    [InlineData("O\u02BCNeil")]
    [InlineData("O\u02B9Neil")]
    [InlineData("O\uFF07Neil")]
    [InlineData("O\u2032Neil")]
    [InlineData("O`Neil")]
    [InlineData("O\u00B4Neil")]
    [InlineData("O Neil")]
    [InlineData("O-Neil")]
    public void Apostrophes_of_every_kind(string name) => Holds(FieldRole.Surname, LevelTest.Folded, 0, name, "ONeil", agree: true);

    [Theory]
    [InlineData("M'Donald")]
    [InlineData("M\u2019Donald")]
    [InlineData("M\uFF07Donald")]
    [InlineData("M\u02BCDonald")]
    [InlineData("Mc Donald")]
    [InlineData("Mac-Donald")]
    public void Mac_in_every_writing(string name) => Holds(FieldRole.Surname, LevelTest.NameVariant, 0, name, "McDonald", agree: true);

    [Theory]
    [InlineData("Grüß", "Gruss")]
    [InlineData("Sørensen", "Sorensen")]
    [InlineData("Łuczak", "Luczak")]
    [InlineData("Đặng", "Dang")]
    [InlineData("Æsir", "Aesir")]
    [InlineData("Þór", "Thor")]
    [InlineData("Œuvre", "Oeuvre")]
    [InlineData("Işık", "Isik")]
    public void Letters_beyond_the_plain_alphabet(string a, string b) => Holds(FieldRole.Surname, LevelTest.Folded, 0, a, b, agree: true);

    [Theory]
    [InlineData("12 High St", "12 High Street")]
    [InlineData("4 Mill Rd.", "4 Mill Road")]
    [InlineData("St Ninian's Ter, Perth", "ST. NINIANS TERRACE PERTH")]
    [InlineData("Flat 2, Park Cres", "Apt 2 Park Crescent")]
    public void Abbreviations_in_addresses(string a, string b) => Holds(FieldRole.Address, LevelTest.Exact, 0, a, b, agree: true);

    [Fact]
    public void The_best_pair_of_several_values_counts()
        => Holds(FieldRole.Postcode, LevelTest.PostcodeArea, 0, $"KY1 1AA{RecordSet.ValueSeparator}EH1 1AA", $"FK1 1AA{RecordSet.ValueSeparator}EH2 9ZZ", agree: true);

    [Theory]
    [InlineData(LevelTest.Levenshtein, 65)]
    [InlineData(LevelTest.DamerauLevenshtein, -1)]
    [InlineData(LevelTest.Jaro, 0)]
    [InlineData(LevelTest.Jaro, 1.01)]
    [InlineData(LevelTest.DaysApart, 36_601)]
    [InlineData(LevelTest.Repaired, 1)]
    [InlineData(LevelTest.DaysApart, double.NaN)]
    [InlineData(LevelTest.SwappedInPart + 1, 0)]
    public void A_parameter_out_of_range_is_refused(LevelTest test, double parameter) => Assert.Throws<ArgumentException>(() => new FieldTest("f", test, parameter));

    private static void Holds(FieldRole role, LevelTest test, double parameter, string a, string b, bool? agree)
    {
        LinkSchema schema = TestData.Schema(("f", role));
        var comparison = new ComparisonModel(
            "f",
            ["f"],
            [new ComparisonLevel("agree", [new FieldTest("f", test, parameter)], 0.9, 0.1), new ComparisonLevel("differ", [], 0.1, 0.9)],
            termFrequencyAdjusted: false);
        LinkModel start = LinkModel.DefaultFor(schema);
        var model = new LinkModel("test", "1", [comparison], start.BlockingRules, [], [], 0.1, 0.75, 0.5);
        Linker linker = Linker.For(LinkModel.FromJson(model.ToJson()));

        string expected = agree switch { true => "agree", false => "differ", null => "not compared" };
        Assert.Equal(expected, Level(a, b));
        Assert.Equal(expected, Level(b, a));

        string Level(string left, string right)
            => linker.Explain(TestData.Lines(schema, "a|" + left), 0, TestData.Lines(schema, "b|" + right), 0).Contributions[0].LevelLabel;
    }
}
