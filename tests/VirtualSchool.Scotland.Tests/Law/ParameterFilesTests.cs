using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class ParameterFilesTests
{
    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Fact]
    public void Every_file_of_law_is_read_and_its_name_is_its_parameters()
    {
        // Reading refuses a gap, an overlap, a value without citation, an unknown field and deep nesting (ParameterTests).
        var files = typeof(Parameters).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Law/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(files.Length, Parameters.Shipped.All.Count);
        Assert.Equal(
            files.Select(f => f["Law/".Length..^".json".Length]).Order(StringComparer.Ordinal),
            Parameters.Shipped.All.Select(p => p.Name.Replace('.', '-')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_value_is_known_without_a_confidence_and_none_that_is_unknown_has_one() =>
        Assert.All(Parameters.Shipped.All.SelectMany(p => p.Values), v => Assert.Equal(v.IsKnown, v.Citation.Confidence != Confidence.Unknown));

    [Theory]
    [InlineData("continuing-care.upper-age", "2015-04-01", "17 years of age")]
    [InlineData("continuing-care.upper-age", "2019-03-31", "20 years of age")]
    [InlineData("continuing-care.upper-age", "2019-04-01", "21 years of age")]
    [InlineData("aftercare.application.age-before", "2015-03-31", "21 years of age")]
    [InlineData("aftercare.application.age-before", "2015-04-01", "26 years of age")]
    [InlineData("elc.hours", "2021-07-31", "600 hours a year")]
    [InlineData("elc.hours", "2021-08-01", "1,140 hours a year")]
    [InlineData("cecyp.rate", "2022-07-31", "£1,200 a child a year")]
    [InlineData("cecyp.rate", "2026-04-01", "not known")]
    [InlineData("cecyp.floor", "2020-07-31", "90 % of the allocation of the year before")]
    [InlineData("cecyp.floor", "2021-04-01", "not known")]
    [InlineData("cecyp.reference-day", "2026-01-01", "31 July")]
    [InlineData("cecyp.reference-date", "2022-04-01", "2021-07-31")]
    [InlineData("cecyp.total", "2026-04-01", "£9,500,000 a year")]
    [InlineData("sra.weekly", "2023-04-01", "0 to 4: £168.31; 5 to 10: £195.81; 11 to 15: £195.81; 16 and over: £268.41 a week")]
    [InlineData("sra.weekly", "2026-04-01", "not known")]
    [InlineData("saas.bursary", "2018-07-31", "£7,625 a year")]
    [InlineData("saas.bursary", "2018-08-01", "£8,100 a year")]
    [InlineData("saas.bursary", "2023-08-01", "£9,000 a year")]
    [InlineData("saas.bursary", "2026-08-01", "not known")]
    [InlineData("saas.bursary.age-limited", "2020-07-31", "yes")]
    [InlineData("saas.bursary.age-limited", "2020-08-01", "no")]
    [InlineData("fe.bursary.weekly", "2021-08-01", "£202.50 a week")]
    [InlineData("ema.weekly", "2026-01-01", "£30 a week")]
    [InlineData("ema.income-cap.two", "2025-08-01", "£26,884 a year")]
    [InlineData("ema.income-cap.two", "2022-08-01", "not known")]
    [InlineData("job-start.amount", "2024-04-01", "£314.45 once")]
    [InlineData("job-start.amount-main-carer", "2020-08-17", "£400 once")]
    [InlineData("job-start.window", "2024-12-31", "3 months")]
    [InlineData("job-start.window", "2025-01-01", "6 months")]
    [InlineData("care-leaver-payment.amount", "2026-04-01", "£2,000 once")]
    [InlineData("care-leaver-payment.age-from", "2026-04-01", "not known")]
    [InlineData("pef.rate", "2026-04-01", "not known")]
    [InlineData("order.cpo.working-days", "2013-06-24", "8 working days")]
    [InlineData("accommodation.hours", "2026-01-01", "24 hours")]
    [InlineData("short-breaks.total", "2026-01-01", "120 days")]
    public void A_figure_of_law_on_a_day(string name, string on, string text)
    {
        var date = Day(on);

        Assert.Equal(text, Parameters.Shipped.Find(name)!.Values.Single(v => v.InForce.Contains(date)).Text);
    }

    [Fact]
    public void A_figure_that_was_inferred_or_not_read_is_marked_medium() =>
        Assert.Equal(
            ["cecyp.floor", "cecyp.rate", "cecyp.reference-day", "csp.election", "job-start.amount", "job-start.amount-main-carer", "job-start.window", "order.cso.length", "pathway.appeal-formal", "saas.bursary", "sra.weekly"],
            Parameters.Shipped.All.Where(p => p.Values.Any(v => v.Citation.Confidence == Confidence.Medium)).Select(p => p.Name));

    [Fact]
    public void The_job_start_payment_is_whole_fivepences_and_rises_by_the_stated_rates()
    {
        var amounts = Parameters.Shipped.Get<decimal>("job-start.amount");

        Assert.All(amounts.History, v => Assert.Equal(0m, v.Value % 0.05m));
        Assert.Equal(NearestFivePence(amounts.At(Day("2024-04-01")).Value * 1.017m), amounts.At(Day("2025-04-01")).Value);
        Assert.Equal(NearestFivePence(amounts.At(Day("2025-04-01")).Value * 1.038m), amounts.At(Day("2026-04-01")).Value);
    }

    [Fact]
    public void An_unknown_figure_says_why_and_gives_no_number()
    {
        var value = Parameters.Shipped.Get<decimal>("saas.bursary").At(Day("2026-09-01"));

        Assert.False(value.IsKnown);
        Assert.Contains("saas.gov.uk", value.WhyUnknown, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => value.Value);
    }

    private static decimal NearestFivePence(decimal amount) => decimal.Round(amount / 0.05m, MidpointRounding.AwayFromZero) * 0.05m;
}
