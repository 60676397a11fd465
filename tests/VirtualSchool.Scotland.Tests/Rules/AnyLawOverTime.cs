using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What a day of commencement and a day of knowledge leave alone, whatever the child's history.</summary>
public sealed class AnyLawOverTime
{
    [Fact]
    public void A_commencement_changes_no_answer_before_its_day() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day.Where(d => d < LawOverTime.Commencement)).Sample(
            (learner, day) => Same(RuleBook.Of(ScotlandPack.Current).About(learner), RuleBook.Of(LawOverTime.Commenced).About(learner), day),
            iter: 1000);

    [Fact]
    public void A_commencement_changes_the_answers_of_its_own_provisions_only()
    {
        string[] moved = ["aftercare-duty", "aftercare-application", "aftercare-grant", "aftercare-2026-duty", "aftercare-2026-application", "aftercare-2026-eligible-needs"];
        Gen.Select(AnyChild.Learners, AnyChild.Day.Where(d => d >= LawOverTime.Commencement)).Sample(
            (learner, day) => Same(RuleBook.Of(ScotlandPack.Current).About(learner), RuleBook.Of(LawOverTime.Commenced).About(learner), day, moved),
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
