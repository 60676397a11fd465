using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What a day of commencement and a day of knowledge change, and what they leave.</summary>
public sealed class LawOverTime
{
    private static readonly LocalDate Commencement = Child.Date("2027-04-01");

    private static readonly RulePack Commenced = ScotlandPack.With(LawOverlay.Read("test.json", """
        { "name": "commenced", "commence": [
            { "provision": "asp-2026-16-s1", "on": "2027-04-01", "citation": "invented" },
            { "provision": "asp-2026-16-s7", "on": "2027-04-01", "citation": "invented" },
            { "provision": "asp-2026-16-s10", "on": "2027-04-01", "citation": "invented" } ] }
        """));

    [Fact]
    public void A_commencement_changes_no_answer_before_its_day() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day.Where(d => d < Commencement)).Sample(
            (learner, day) => Same(RuleBook.Of(ScotlandPack.Current).About(learner), RuleBook.Of(Commenced).About(learner), day),
            iter: 1000);

    [Fact]
    public void A_commencement_changes_the_answers_of_its_own_provisions_only()
    {
        string[] moved = ["aftercare-duty", "aftercare-application", "aftercare-grant", "aftercare-2026-duty", "aftercare-2026-application", "aftercare-2026-eligible-needs"];
        Gen.Select(AnyChild.Learners, AnyChild.Day.Where(d => d >= Commencement)).Sample(
            (learner, day) => Same(RuleBook.Of(ScotlandPack.Current).About(learner), RuleBook.Of(Commenced).About(learner), day, moved),
            iter: 1000);
    }

    [Fact]
    public void The_law_as_known_on_a_day_is_the_law_of_every_day_up_to_it() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day, Gen.Int[0, 3000]).Sample(
            (learner, day, later) => Same(RuleBook.Of(ScotlandPack.Current).About(learner), RuleBook.Of(KnownOn(day.PlusDays(later))).About(learner), day),
            iter: 150);

    [Fact]
    public void The_law_as_known_on_any_day_answers_about_any_later_day() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day, Gen.Int[1, 8000]).Sample(
            (learner, known, later) =>
            {
                Inquiry child = RuleBook.Of(KnownOn(known)).About(learner);
                _ = child.EntitlementsOn(known.PlusDays(later));
            },
            iter: 60);

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

    private static RulePack KnownOn(LocalDate day) =>
        ScotlandPack.With(LawOverlay.Read("test.json", $$"""{ "name": "known", "asKnown": "{{NodaTime.Text.LocalDatePattern.Iso.Format(day)}}" }"""));

    private static void Same(Inquiry one, Inquiry other, LocalDate day, params string[] except)
    {
        foreach (EntitlementScheme scheme in one.Pack.EntitlementSchemes.Where(s => !except.Contains(s.Code)))
        {
            Determination a = one.OutcomeOn(scheme, day).Outcome;
            Determination b = other.OutcomeOn(other.Pack.EntitlementScheme(scheme.Code), day).Outcome;
            if (a != b)
            {
                throw new InvalidOperationException($"{scheme.Code} on {day}: {a} and {b}");
            }
        }
    }
}
