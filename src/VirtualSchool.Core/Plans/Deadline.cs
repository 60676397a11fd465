using NodaTime;

namespace VirtualSchool;

/// <summary>What a decision about a deadline says beyond its outcome. Yes: it falls due; No: nothing of the kind does; Unknown: a fact is missing.</summary>
public sealed class Deadline
{
    /// <summary>Creates what is known of a deadline.</summary>
    /// <param name="kind">What it is and which rule sets it.</param>
    /// <param name="due">The last day that is in time, or null where nothing falls due or it is not known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public Deadline(DeadlineKind kind, LocalDate? due)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        Due = due;
    }

    /// <summary>What it is and which rule sets it.</summary>
    public DeadlineKind Kind { get; }

    /// <summary>The last day that is in time, itself included; null unless the outcome is Yes.</summary>
    public LocalDate? Due { get; }

    /// <summary>
    /// The day by a later reading that the words also bear; null where they bear one only. <see cref="Due"/> is the earlier one, which is
    /// safe by both.
    /// </summary>
    public LocalDate? LaterReading { get; init; }

    /// <summary>Whether the period ended with a month that has no corresponding date (SC-INT-6): worth a remark, since others may count otherwise.</summary>
    public bool LacksCorrespondingDate { get; init; }

    /// <summary>Its code; a date may tell a birthday and is not shown.</summary>
    /// <returns>For example <c>Deadline hearing.latest</c>.</returns>
    public override string ToString() => $"Deadline {Kind.Code}";
}
