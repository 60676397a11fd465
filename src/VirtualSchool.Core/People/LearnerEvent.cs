using NodaTime;

namespace VirtualSchool;

/// <summary>Something that happened or was decided on a day: a view formed, an application, a review held, a residence condition.</summary>
public sealed class LearnerEvent
{
    /// <summary>Creates an event.</summary>
    /// <param name="kind">What it is: one of <see cref="LearnerEventKinds"/>, or another source's kind, which no rule reads.</param>
    /// <param name="on">The day; null where it is known to have happened and not when.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public LearnerEvent(string kind, LocalDate? on)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        On = on;
    }

    /// <summary>What it is: one of <see cref="LearnerEventKinds"/>, or another source's kind, which no rule reads.</summary>
    public string Kind { get; }

    /// <summary>The day; null where it is known to have happened and not when.</summary>
    public LocalDate? On { get; }

    /// <summary>For a view about additional support needs: whether the pupil can benefit without additional support. Null: not recorded.</summary>
    public bool? BenefitsWithoutSupport { get; init; }

    /// <summary>For a job offer: whether the person was on a qualifying benefit that day. Null: not recorded.</summary>
    public bool? OnQualifyingBenefit { get; init; }

    /// <summary>For a job offer: for how many whole months the person had been out of work. Null: not recorded.</summary>
    public int? MonthsOutOfWork { get; init; }

    /// <summary>For an agreed frequency: the months between reviews. Null: not recorded.</summary>
    public int? Months { get; init; }

    /// <summary>For an expected change of school: <c>elc</c> (starting early learning), <c>primary</c>, <c>secondary</c>, <c>school</c> (a move between schools) or <c>authority</c>. Null: not recorded.</summary>
    public string? Change { get; init; }

    /// <summary>For an expected change, a hearing that is arranged, or a pupil's departure: the day the council learned of it. Null: not recorded.</summary>
    public LocalDate? LearnedOn { get; init; }

    /// <summary>For an expected change: whether it is temporary. Null: not recorded.</summary>
    public bool? IsTemporary { get; init; }

    /// <summary>Says only that this is an event.</summary>
    /// <returns><c>LearnerEvent</c>.</returns>
    public override string ToString() => nameof(LearnerEvent);
}
