using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Which history satisfies which provision for care leavers: the definition matrix, cell by cell. All asked about somebody of the age
/// of the scheme, on a day on which the 2026 Act is in force.
/// </summary>
public sealed class LeavingCareMatrix
{
    private static readonly LocalDate Day = Child.Date("2028-06-01");

    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.With(LawOverlay.Read("test.json", """
        { "name": "commenced", "commence": [ { "provision": "asp-2026-16-s1", "on": "2027-04-01", "citation": "invented" } ] }
        """)));

    //                                                         now        before16   at16       home       s17A       kco        adopted    england    laterEngland
    [Theory]
    [InlineData("aftercare-duty", "2011-05-01",                "No",      "No",      "Yes",     "Yes",     "Yes",     "No",      "No",      "Yes",     "Yes")]
    [InlineData("aftercare-application", "2008-05-01",         null,      "No",      "Yes",     "Yes",     "Yes",     "No",      "No",      "Yes",     "Yes")]
    [InlineData("aftercare-grant", "2008-05-01",               null,      "No",      "Decide",  "Decide",  "Decide",  "No",      "No",      "Decide",  "Decide")]
    [InlineData("corporate-parenting", "2011-05-01",           "Yes",     "No",      "Yes",     "Yes",     "Yes",     "No",      "No",      "No",      "Yes")]
    [InlineData("council-tax", "2008-05-01",                   null,      "No",      "Yes",     "Yes",     "No",      "No",      "No",      "Yes",     "Yes")]
    [InlineData("continuing-care", "2011-05-01",               "No",      "No",      "Yes",     "No",      "No",      "No",      "No",      "No",      "Yes")]
    [InlineData("job-start-care-leaver", "2011-05-01",         "No",      "No",      "Yes",     "No",      "law",     "No",      "No",      "law",     "Yes")]
    [InlineData("care-leaver-payment", "2011-05-01",           "No",      "law",     "law",     "law",     "law",     "law",     "law",     "No",      "law")]
    [InlineData("care-leaver-payment-looked-after-test", "2011-05-01", "Yes", "Yes", "Yes",     "Yes",     "Yes",     "No",      "Yes",     "No",      "Yes")]
    [InlineData("aftercare-2026-duty", "2011-05-01",           "No",      "No",      "Yes",     "Yes",     "Yes",     "No",      "No",      "No",      "No")]
    [InlineData("aftercare-2026-application", "2011-05-01",    "No",      "Yes",     "No",      "No",      "No",      "No",      "Yes",     "No",      "No")]
    [InlineData("aftercare-2026-eligible-needs", "2008-05-01", null,      "law",     "law",     "law",     "law",     "No",      "law",     "No",      "No")]
    public void Each_cell_of_the_matrix(string scheme, string born, string? now, string before16, string at16, string home, string detained, string kinshipOrder, string adopted, string england, string laterEngland)
    {
        int year = Child.Date(born).Year;
        string On(int age, string day) => $"{year + age}-{day}";
        (string Cell, string? Expected, CareEpisode[] Episodes, Home[] Homes)[] cells =
        [
            ("now", now, [Child.Episode("CSO", On(14, "06-01")) is var cso ? Continued(cso, "2028-05-01") : null!], [Child.Home("FOSLA", On(14, "06-01"))]),
            ("before 16", before16, [Child.Episode("S25", On(10, "06-01"), On(14, "06-01"))], [Child.Home("FOSLA", On(10, "06-01"), On(14, "06-01"))]),
            ("at 16", at16, [Child.Episode("S25", On(15, "06-01"), On(16, "06-01"))], [Child.Home("FOSLA", On(15, "06-01"), On(16, "06-01"))]),
            ("home", home, [Child.Episode("CSO", On(15, "06-01"), On(16, "05-31"))], [Child.Home("HOME", On(15, "06-01"), On(16, "05-31"))]),
            ("s.17A", detained, [Child.Episode("S17A", On(16, "06-01"), On(16, "12-01"))], [Child.Home("SECURE", On(16, "06-01"), On(16, "12-01"))]),
            ("kinship order", kinshipOrder, [Child.Episode("KCO", On(8, "06-01"), On(15, "04-30"))], [Child.Home("KIN", On(8, "06-01"))]),
            ("adopted", adopted, [Child.Episode("PO", On(4, "06-01")), Child.Episode("ADOPT", On(6, "06-01"))], [Child.Home("FOSLA", On(4, "06-01"), On(6, "05-31"))]),
            ("England", england, [England(On(14, "06-01"), On(16, "06-01"))], []),
            ("later England", laterEngland, [Child.Episode("S25", On(15, "06-01"), On(16, "06-01")), England(On(16, "07-01"), On(16, "08-01"))], [Child.Home("FOSLA", On(15, "06-01"), On(16, "06-01"))]),
        ];

        Assert.All(cells.Where(c => c.Expected is not null), c =>
        {
            Learner learner = Child.Of(born, c.Episodes, [.. c.Homes.Select(h => (h, (string?)null))], complete: true);
            Learner asking = Learner.Combine([learner, new Learner { Events = [new Fact<LearnerEvent>(new LearnerEvent(LearnerEventKinds.JobOffer, Day) { OnQualifyingBenefit = true }, new SourceRow(Child.Social, 90))] }]);
            Decision<Entitlement> decision = Rules.EntitlementOf(asking, scheme, Day);
            string got = decision.Outcome switch
            {
                Determination.NeedsDecision => "Decide",
                Determination.Unknown => string.Join(",", decision.Missing.Distinct()),
                _ => decision.Outcome.ToString(),
            };
            Assert.Equal($"{c.Cell}: {c.Expected}", $"{c.Cell}: {got}");
        });
    }

    private static CareEpisode England(string from, string to) =>
        new(ScotlandCodes.FindLegalBasis("LAEUK")!.Basis, new RecordedDates(Child.Date(from), Child.Date(to))) { Nation = "england" };

    private static CareEpisode Continued(CareEpisode order, string on) =>
        new(order.Basis, order.Dates, order.Authority) { Continuations = [.. new[] { 15, 16, 17 }.Select(a => new OrderContinuation(new LocalDate(2011 + a, 5, 1)) ), new OrderContinuation(Child.Date(on))] };
}
