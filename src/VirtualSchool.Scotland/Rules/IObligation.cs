using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>An obligation as code: one small class for each thing expected, listed by hand in <see cref="ScotsObligations"/>.</summary>
internal interface IObligation
{
    /// <summary>What it is called, what it rests on and who would act.</summary>
    ObligationKind Kind { get; }

    /// <summary>Whether it is expected on a day, and how it stands.</summary>
    RuleAnswer<Obligation> Decide(ScotsCase about, LocalDate day, WorkingCalendar? council, Because because);
}
