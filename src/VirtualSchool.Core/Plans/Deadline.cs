using NodaTime;

namespace VirtualSchool;

/// <summary>
/// What a decision about a deadline says beyond its outcome. Yes: it falls due, or was met; No: nothing of the kind falls due (or it lapsed);
/// Unknown: a fact is missing; NeedsDecision: whether it applies is for a person, and <see cref="Due"/> is the day if it does.
/// </summary>
public sealed class Deadline
{
    /// <summary>Creates what is known of a deadline.</summary>
    /// <param name="kind">What it is and which rule sets it.</param>
    /// <param name="asAt">The day it is looked at.</param>
    /// <param name="due">The last day that is in time, or null where nothing falls due, no day is set or it is not known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public Deadline(DeadlineKind kind, LocalDate asAt, LocalDate? due)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        AsAt = asAt;
        Due = due;
    }

    /// <summary>What it is and which rule sets it.</summary>
    public DeadlineKind Kind { get; }

    /// <summary>The day it is looked at.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day that is in time, itself included; null where nothing falls due, no day is set or it is not known.</summary>
    public LocalDate? Due { get; }

    /// <summary>
    /// The rule that sets the day where it is another than the kind's own: reviews of children at home are due by SSI 2009/210 reg.44, those of a series of short stays or of an extended
    /// emergency by reg.45(3), and not by reg.45(2) on placements. Null where the kind's rule sets it.
    /// </summary>
    public Rule? SetBy { get; init; }

    /// <summary>By a day, as soon as practicable, or without a day that the law sets.</summary>
    public DeadlineTiming Timing { get; init; }

    /// <summary>What it runs from, as it happened; null where it does not run.</summary>
    public DeadlineEvent? RunsFrom { get; init; }

    /// <summary>How the day was reached, in words: <c>42 days after 2 March 2026</c>. Empty where reasons were not asked for.</summary>
    public string Working { get; init; } = string.Empty;

    /// <summary>The day it was done; null where it was not, or where that is not recorded.</summary>
    public LocalDate? MetOn { get; init; }

    /// <summary>True where the records cannot say whether it was done: nothing in them would, or the list of events is not known to be complete.</summary>
    public bool MayHaveBeenMet { get; init; }

    /// <summary>True where it was not done while it was due and care, or what else it served, has ended since.</summary>
    public bool HasLapsed { get; init; }

    /// <summary>The facts that would settle an Unknown, as paths; empty otherwise.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The turns that are over, earliest first, of a deadline that recurs. Empty where reasons were not asked for.</summary>
    public IReadOnlyList<DeadlineCycle> History { get; init; } = [];

    /// <summary>
    /// True where the day follows from a rule that applies only because something was not agreed (SSI 2009/210 reg.44(6)). The missing agreement is
    /// among <see cref="Findings"/>.
    /// </summary>
    public bool IsFallback { get; init; }

    /// <summary>
    /// The day by another reading that the words also bear; null where they bear one only. <see cref="Due"/> is the earlier one, which is
    /// safe by both, unless a reading was decided on: the rule's citation says so.
    /// </summary>
    public LocalDate? OtherReading { get; init; }

    /// <summary>Whether the period ended with a month that has no corresponding date (SC-INT-6): worth a remark, since others may count otherwise.</summary>
    public bool LacksCorrespondingDate { get; init; }

    /// <summary>
    /// Whether <see cref="Due"/> is no working day of the council; null where no calendar was given or it does not reach so far. The day is
    /// not moved: only an instrument that counts working days moves it.
    /// </summary>
    public bool? FallsOnClosedDay { get; init; }

    /// <summary>The home it belongs to; null where it belongs to none.</summary>
    public Fact<Home>? Home { get; init; }

    /// <summary>The same deadline for other homes the child is recorded in at once; the one that is due first stands here.</summary>
    public IReadOnlyList<Deadline> OfOtherHomes { get; init; } = [];

    /// <summary>What is wrong or wanting in the records it was read from. The codes are permanent (VS6...).</summary>
    public IReadOnlyList<Issue> Findings { get; init; } = [];

    /// <summary>How things stand on <see cref="AsAt"/>.</summary>
    public DeadlineState State
    {
        get
        {
            if (Missing.Count > 0)
            {
                return DeadlineState.NotComputable;
            }

            if (HasLapsed)
            {
                return DeadlineState.Lapsed;
            }

            if (MetOn is { } met)
            {
                return Due < met ? DeadlineState.MetLate : DeadlineState.Met;
            }

            return Timing switch
            {
                DeadlineTiming.AsSoonAsPracticable => DeadlineState.AsSoonAsPracticable,
                DeadlineTiming.NoDaySet => DeadlineState.NoDaySet,
                _ => Due is not { } due ? DeadlineState.NothingDue
                    : AsAt < due ? DeadlineState.Upcoming
                    : AsAt == due ? DeadlineState.DueToday
                    : MayHaveBeenMet ? DeadlineState.NotKnownWhetherMet
                    : DeadlineState.Overdue,
            };
        }
    }

    /// <summary>How many days it is overdue, or was met late; 0 otherwise.</summary>
    public int DaysLate => State switch
    {
        DeadlineState.Overdue => DayNumber.Between(Due!.Value, AsAt),
        DeadlineState.MetLate => DayNumber.Between(Due!.Value, MetOn!.Value),
        _ => 0,
    };

    /// <summary>Its code and state; a date may tell a birthday and is not shown.</summary>
    /// <returns>For example <c>Deadline hearing.latest (Upcoming)</c>.</returns>
    public override string ToString() => $"Deadline {Kind.Code} ({State})";
}
