using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>Nothing depends on the culture of the thread. Where the machine has no culture data, a made-up culture stands in.</summary>
public sealed class AnyCulture
{
    public static TheoryData<string> Cultures => ["tr-TR", "de-DE", "ar-SA", "th-TH", "made up"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_answers_are_the_same_under(string culture)
    {
        string expected = Answers();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(culture);
            Assert.Equal(expected, Answers());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_made_up_culture_does_change_how_numbers_are_written() =>
        Assert.NotEqual((-1234.5).ToString(CultureInfo.InvariantCulture), (-1234.5).ToString(Culture("made up")));

    private static CultureInfo Culture(string name)
    {
        try
        {
            if (name != "made up")
            {
                return CultureInfo.GetCultureInfo(name);
            }
        }
        catch (CultureNotFoundException)
        {
            // The machine runs without culture data.
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "#";
        return culture;
    }

    private static string Answers() => string.Join(
        "\n",
        CandidateNumbers.Story3.Select(r => r.Data.Item1).Concat(["123,456,785", "123.456.785", "123456785,0"])
            .Select(c => $"{ScottishCandidateNumber.Parse(c)} {ScottishCandidateNumber.Parse(c).Value?.Value}")
            .Append($"{Upn.Parse("p00000000000b")} {Upn.Parse("t100000000003").Outcome}")
            .Append(new PersonName("IŞIL", "Iqbal").IsSameAs(new PersonName("işil", "iqbal")).ToString(CultureInfo.InvariantCulture))
            .Append(new SchoolStage("elci").Code)
            .Append(new EffectiveInterval(new LocalDate(2024, 2, 29), new LocalDate(2025, 3, 1)).ToString())
            .Append(new SourcePosition("pupils.csv", 1234567, "SCN").ToString())
            .Append(new IssueReport(Enumerable.Repeat(new Issue(IssueCodes.RowBlank), 1234)).ToString())
            .Append(Some.Row(1234567).ToString())
            .Append(PeriodLength.Days(1234567).ToString())
            .Append(CareBuilder.Timeline(new CareBuilder().Born("2012-02-29").Episode("CPR", "2012-02-01")).Findings[0].ProposedRepair!.Words));
}
