namespace VirtualSchool;

/// <summary>What a jurisdiction's pack answers about care. A <see cref="RuleBook"/> asks it; hosts ask the rule book.</summary>
public interface ICareRules
{
    /// <summary>Whether a child is looked after on the day asked about, and how.</summary>
    /// <param name="question">Child, day and state of knowledge.</param>
    /// <returns>The status and the tree it follows from.</returns>
    CareAnswer<CareStatus> StatusOf(CareQuestion question);

    /// <summary>Whether a child was looked after at any time up to the day asked about.</summary>
    /// <param name="question">Child, day and state of knowledge.</param>
    /// <returns>The evidence and the tree it follows from.</returns>
    CareAnswer<IReadOnlyList<SourceRow>> EverLookedAfter(CareQuestion question);

    /// <summary>How many days of a window a child was looked after.</summary>
    /// <param name="question">Child and state of knowledge; the day asked about is the last day of the window.</param>
    /// <param name="window">The window, with an end.</param>
    /// <returns>The counts and the tree they follow from.</returns>
    CareAnswer<CareDays> DaysIn(CareQuestion question, EffectiveInterval window);
}
