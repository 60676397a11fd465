using NodaTime;

namespace VirtualSchool;

/// <summary>What a pack answers about one child at one state of knowledge. Impossible data never throws: it is a cautious outcome.</summary>
public interface IPackCase
{
    /// <summary>Whether the child is looked after on a day, and how.</summary>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The status and the tree it follows from.</returns>
    RuleAnswer<CareStatus> StatusOn(LocalDate day, Because because);

    /// <summary>Whether the child was looked after at any time up to a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The rows that are the evidence, and the tree it follows from.</returns>
    RuleAnswer<IReadOnlyList<SourceRow>> EverLookedAfter(LocalDate day, Because because);

    /// <summary>How many days of a window the child was looked after.</summary>
    /// <param name="window">The window, with an end.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The counts and the tree they follow from.</returns>
    RuleAnswer<CareDays> DaysIn(EffectiveInterval window, Because because);

    /// <summary>Whether the child is care experienced under a definition on a day.</summary>
    /// <param name="definition">One of the pack's definitions.</param>
    /// <param name="day">The day.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The evidence and the tree it follows from.</returns>
    RuleAnswer<IReadOnlyList<CareEvidence>> CareExperience(CareExperienceDefinition definition, LocalDate day, Because because);

    /// <summary>Whether the child is entitled under a scheme on a day.</summary>
    /// <param name="scheme">One of the pack's schemes.</param>
    /// <param name="day">The day.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The amount, where the scheme has one that is known, and the tree it follows from.</returns>
    RuleAnswer<decimal?> Entitlement(EntitlementScheme scheme, LocalDate day, Because because);

    /// <summary>When something about the child falls due, seen from a day.</summary>
    /// <param name="kind">One of the pack's deadlines.</param>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="calendar">The working days to count by, or null for those the instrument itself defines; where none are counted, only to tell days on which the council is closed.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The deadline and the tree it follows from: Yes where it falls due, No where nothing does.</returns>
    RuleAnswer<Deadline> Deadline(DeadlineKind kind, LocalDate day, WorkingCalendar? calendar, Because because);

    /// <summary>Whether something is expected for the child on a day, and whether it was done.</summary>
    /// <param name="kind">One of the pack's obligations.</param>
    /// <param name="day">The day: its law and its facts.</param>
    /// <param name="council">The council's working days, for deadlines that count by them or tell its closed days; null where they are not known.</param>
    /// <param name="because">Whether reasons are kept.</param>
    /// <returns>The obligation and the tree it follows from: Yes where it is expected, No where it is not.</returns>
    RuleAnswer<Obligation> Obligation(ObligationKind kind, LocalDate day, WorkingCalendar? council, Because because);

    /// <summary>
    /// Every day on which an answer about this child can begin to differ from the day before: births and birthdays, beginnings and
    /// ends of records, days of decisions, the law's own dates. The rule book works out windows of entitlement from them.
    /// </summary>
    /// <returns>The days in order, each once.</returns>
    IReadOnlyList<LocalDate> DaysOfChange();
}
