using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>SSI 2005/265 reg.4(4) and 2004 Act s.13(5): information is passed on with the consent of the parent or young person, so by the day it is passed on.</summary>
internal sealed class ConsentToPassOn(ScotsLaw law, string code, string title, IDeadline passedOn, string expectedKind, string consentKind)
    : ObligationRule(law, code, title, ScotsRules.Tr4, ObligationStrength.Law, ObligationActor.EducationAuthority)
{
    /// <inheritdoc/>
    private protected override Trace Expected(ScotsCase about, LocalDate day, Because because) => passedOn.Decide(about, day, null, because).Trace;

    /// <inheritdoc/>
    private protected override Looked Look(ScotsCase about, LocalDate day, Because because)
    {
        Deadline deadline = passedOn.Decide(about, day, null, Because.OutcomesOnly).Value;
        LocalDate since = CivilDay.After(about.LastExpectedBefore(expectedKind, day));
        Looked found = about.LatestEvent(consentKind, since, day) is { } consented
            ? Looked.Yes(consented, because)
            : new Looked(about.NoEvent(consentKind, "consent to passing information on", day, because));
        return new Looked(found.Done, [.. found.Evidence]) { Due = deadline.MetOn ?? deadline.Due };
    }
}
