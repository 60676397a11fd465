using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The school is told that a child is looked after, or lives in another home, where the council's practice asks for it.</summary>
internal sealed class SchoolToldOfHome(ScotsLaw law) : ObligationRule(law, "school.told", "The school was told that the child is looked after and lives in another home", ScotsRules.Vsp3, ObligationStrength.Practice, ObligationActor.LocalAuthority)
{
    private readonly Parameter<bool> policy = law.Parameters.Get<bool>("practice.school-told");

    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => because.All(
        null,
        $"a looked-after pupil, where practice asks for it",
        about.LookedAfterForDeadlines(day, because),
        about.PupilOn(day, because),
        Practised(policy, day, because));

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        (Placement[] placements, Trace? unknown) = about.PlacementsOn(day, because);
        LocalDate? since = unknown is null ? placements.Max(p => p.Start) : about.CareBegan(day);
        return since is { } from && about.LatestEvent(LearnerEventKinds.SchoolTold, from, day) is { } told
            ? Looked.Yes(told, because)
            : new Looked(about.NoEvent(LearnerEventKinds.SchoolTold, "that the school was told since the child came to this home", day, because));
    }
}
