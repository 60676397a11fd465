using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What a day of commencement and a day of knowledge change, and what they leave.</summary>
public sealed class LawOverTime
{
    internal static readonly LocalDate Commencement = Child.Date("2027-04-01");

    internal static readonly RulePack Commenced = ScotlandPack.With(LawOverlay.Read("test.json", """
        { "name": "commenced", "commence": [
            { "provision": "asp-2026-16-s1", "on": "2027-04-01", "citation": "invented" },
            { "provision": "asp-2026-16-s7", "on": "2027-04-01", "citation": "invented" },
            { "provision": "asp-2026-16-s10", "on": "2027-04-01", "citation": "invented" } ] }
        """));

    [Fact]
    public void What_is_enacted_and_not_in_force_says_so_and_is_no()
    {
        Learner leaver = Child.Of("2011-04-01", [Child.Episode("CSO", "2018-02-01", "2019-01-31")], complete: true);

        Decision<Entitlement> before = RuleBook.Of(ScotlandPack.Current).EntitlementOf(leaver, "aftercare-2026-application", Commencement);
        Decision<Entitlement> on = RuleBook.Of(Commenced).EntitlementOf(leaver, "aftercare-2026-application", Commencement);

        Assert.Equal(Determination.No, before.Outcome);
        Assert.Contains("enacted, not in force: no day of commencement is known", before.Trace.ToText(), StringComparison.Ordinal);
        Assert.Equal(Determination.Yes, on.Outcome);
        Assert.Equal("scotland/2026.1+commenced", on.PackVersion);
        Assert.Equal((Commencement, Child.Date("2030-03-31")), (on.Value.From, on.Value.To));
    }

    [Fact]
    public void What_is_repealed_says_by_which_Act_and_from_when()
    {
        Learner leaver = Child.Of("2010-02-10", [Child.Episode("CSO", "2025-02-01", "2026-06-01")], complete: true);

        Decision<Entitlement> after = RuleBook.Of(Commenced).EntitlementOf(leaver, "aftercare-duty", Commencement);

        Assert.Equal(Determination.No, after.Outcome);
        Assert.Contains("repealed from 1 April 2027", after.Trace.ToText(), StringComparison.Ordinal);
        Assert.Contains("SC-ACT-1", after.Trace.RuleIds);
    }

    [Theory]
    [InlineData("\"on\": \"2026-05-14\"", "", "before the Act was passed")]
    [InlineData("\"on\": \"2027-04-01\"", "\"asKnown\": \"2026-12-31\",", "after the one on which the law is taken as known")]
    public void A_commencement_that_cannot_be_is_refused(string on, string known, string why)
    {
        LawOverlay overlay = LawOverlay.Read("test.json", $$"""{ "name": "odd", {{known}} "commence": [ { "provision": "asp-2026-16-s1", {{on}}, "citation": "invented" } ] }""");

        RuleConfigurationException refused = Assert.Throws<RuleConfigurationException>(() => ScotlandPack.With(overlay));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
