using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>SSI 2009/210 reg.44(5): how often a child at home is reviewed is agreed with child and carer. Without an agreement paragraph (6) sets the times.</summary>
internal sealed class ReviewFrequency(ScotsLaw law) : ObligationRule(law, "review.frequency-agreed", "How often the child at home is reviewed is agreed", ScotsRules.Rev4, ObligationStrength.Law, ObligationActor.LocalAuthority)
{
    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because)
    {
        Trace lookedAfter = about.LookedAfterForDeadlines(day, because);
        if (lookedAfter.Outcome != Determination.Yes)
        {
            return lookedAfter;
        }

        (Placement[] placements, Trace? unknown) = about.PlacementsOn(day, because);
        return because.All(null, $"looked after at home", lookedAfter, unknown
            ?? (Array.Find(placements, p => p.IsAtHome) is { } home
                ? because.Fact(Determination.Yes, $"lived: {home.Home.Fact.Value.Type}", home.Row)
                : because.Fact(Determination.No, $"lived: {placements[0].Home.Fact.Value.Type}", placements[0].Row)));
    }

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        Placement? home = Array.Find(about.PlacementsOn(day, because).Found, p => p.IsAtHome);
        return about.LatestEvent(LearnerEventKinds.ReviewFrequencyAgreed, home?.Start ?? ScotsRules.Start1995, day) is not { } agreed
            ? new Looked(about.NoEvent(LearnerEventKinds.ReviewFrequencyAgreed, "the agreed frequency of reviews", day, because))
            : agreed.Value.Months is > 0 ? Looked.Yes(agreed, because)
            : new Looked(because.Missing("events." + LearnerEventKinds.ReviewFrequencyAgreed, $"an agreement is recorded, and not how many months were agreed", agreed.Source), Looked.Of(agreed));
    }
}
