using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Included, Engaged and Involved Part 2 (2017), section 7: before a looked-after child is excluded, lead professional, carer and social work are consulted. Asked of the latest exclusion.
/// </summary>
internal sealed class ExclusionConsultation(ScotsLaw law) : ObligationRule(law, "exclusion.consultation", "Lead professional, carer and social work were consulted before the exclusion", ScotsRules.Exc5, ObligationStrength.Guidance, ObligationActor.School)
{
    private readonly Rule guidance = law.Of(ScotsRules.Exc5);

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => Latest(about, day) is not { } excluded
        ? about.NoEvent(LearnerEventKinds.ExclusionDecided, "an exclusion", day, because)
        : because.All(
            null,
            $"excluded while looked after",
            because.Holds(guidance.IsInForceOn(excluded.Value.On!.Value), $"excluded on {excluded.Value.On!.Value}, when the guidance was there", excluded.Source),
            about.LookedAfterOn(excluded.Value.On!.Value, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        if (Latest(about, day) is not { } excluded)
        {
            return new Looked(about.NoEvent(LearnerEventKinds.ExclusionDecided, "an exclusion", day, because));
        }

        LocalDate on = excluded.Value.On!.Value;
        LocalDate since = CivilDay.After(about.LastExpectedBefore(LearnerEventKinds.ExclusionDecided, on));
        return about.LatestEvent(LearnerEventKinds.ExclusionConsulted, since, on) is { } consulted ? Looked.Yes(consulted, because)
            : about.FirstEvent([LearnerEventKinds.ExclusionConsulted], on, day) is { } late
                ? new Looked(because.Fact(Determination.No, $"consulted on {late.Value.On!.Value}, when the exclusion was decided already", late.Source), Looked.Of(late))
            : new Looked(about.NoEvent(LearnerEventKinds.ExclusionConsulted, "a consultation before the exclusion", day, because));
    }

    private static Fact<LearnerEvent>? Latest(ScotsCase about, LocalDate day) => about.LatestEvent(LearnerEventKinds.ExclusionDecided, ScotsRules.Start1995, day);
}
