using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Somebody who is owed support after care, may apply for it, or is still in care at the age at which it is earned, was told so, where the council's practice asks for it.</summary>
internal sealed class AftercareInformation(ScotsLaw law) : ObligationRule(law, "aftercare.information", "The young person was told what support there is after care", ScotsRules.Vsp4, ObligationStrength.Practice, ObligationActor.LocalAuthority)
{
    private readonly ChildrenAct1995.Section29Duty duty = new(law);
    private readonly ChildrenAct1995.Section29Application application = new(law);
    private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");
    private readonly Parameter<bool> policy = law.Parameters.Get<bool>("practice.aftercare-information");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"support after care is in sight, and practice asks for it",
        because.Any(
            null,
            $"owed support after care, may apply for it, or in care at the age that earns it",
            because.All(ScotsRules.Ac1, $"looked after at {qualifying.At(day).Value} or over", about.LookedAfterForDeadlines(day, because), about.Births.AtLeast(qualifying.At(day).Value, day, because)),
            duty.Decide(about, day, because),
            application.Decide(about, day, because)),
        Practised(policy, day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because) => about.LatestEvent(LearnerEventKinds.AftercareInformationGiven, ScotsRules.Start1995, day) is { } told
        ? Looked.Yes(told, because)
        : new Looked(about.NoEvent(LearnerEventKinds.AftercareInformationGiven, "that the young person was told", day, because));
}
