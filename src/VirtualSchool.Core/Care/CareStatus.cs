using NodaTime;

namespace VirtualSchool;

/// <summary>A child's care status on one day. Limbs are kept apart, since they come from different orders and authorities.</summary>
public sealed class CareStatus
{
    /// <summary>Whether the child is looked after on the day.</summary>
    public required Determination LookedAfter { get; init; }

    /// <summary>The grounds that make the child looked after on the day, each with its own authority and row, by limb and then by date. They are never merged (SC-LAC-3).</summary>
    public IReadOnlyList<CareGround> Grounds { get; init; } = [];

    /// <summary>The limbs of the definition that hold on the day, in order: in Scotland the letters of the 1995 Act s.17(6). Empty when none is proved.</summary>
    public IReadOnlyList<string> Limbs { get; init; } = [];

    /// <summary>The legal bases of these limbs, each once, in the order of <see cref="Limbs"/>.</summary>
    public IReadOnlyList<LegalBasis> Bases { get; init; } = [];

    /// <summary>At home, away, unknown; none when the child is not looked after, and when that is not known.</summary>
    public CareHome Home { get; init; }

    /// <summary>
    /// The kind of home recorded for the day, also when it is not known whether the child is looked after; null when none or more than one
    /// is recorded, and when the child is not looked after.
    /// </summary>
    public HomeType? HomeType { get; init; }

    /// <summary>The authorities that look after the child on the day, as recorded, in order.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary>
    /// Whether the child was looked after for any part of the day: for statutes that say "on" or "at any time since". It differs
    /// from <see cref="LookedAfter"/> only on a day of decision or removal (SC-INT-8b).
    /// </summary>
    public Determination AtAnyTimeOnTheDay { get; init; }

    /// <summary>Whether an authority owes duties as if the child were looked after. Such a child is not looked after (SC-LAC-5, SC-LAC-6).</summary>
    public Determination DeemedDuties { get; init; } = Determination.No;

    /// <summary>Whether the child is recorded as looked after under the law of another part of the United Kingdom (SC-XB-4).</summary>
    public Determination ElsewhereUk { get; init; } = Determination.No;

    /// <summary>
    /// Whether an authority has the right to fix where the child lives under a permanence order. It ends with the day of attaining
    /// 16, while the status goes on to 18 (Adoption and Children (Scotland) Act 2007 s.81(2), SC-ORD-6).
    /// </summary>
    public Determination ResidenceRight { get; init; } = Determination.No;

    /// <summary>
    /// Whether the child is looked after on the day only by a planned short break: accommodated under section 25, in a home of a
    /// series that is treated as a single placement (SC-CLAS-10). Statistics and funds leave such children out of their counts.
    /// No where the child is not looked after, or also otherwise.
    /// </summary>
    public Determination OnShortBreaksOnly { get; init; } = Determination.No;

    /// <summary>
    /// When looked after: the last day of the unbroken time in care, as far as orders and the 18th birthday fix it. When not: the
    /// last day looked after before. Null when nothing fixes it.
    /// </summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>What the records say that cannot be right, or should be looked at; each without any value.</summary>
    public IReadOnlyList<Issue> Warnings { get; init; } = [];

    /// <summary>Says only that this is a status.</summary>
    /// <returns><c>CareStatus</c>.</returns>
    public override string ToString() => nameof(CareStatus);
}
