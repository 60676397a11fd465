using NodaTime;

namespace VirtualSchool;

/// <summary>A record that settles an obligation, or stands beside it: an event, or a plan.</summary>
public sealed class ObligationEvidence
{
    /// <summary>Creates a piece of evidence.</summary>
    /// <param name="record">What kind of record it is, by its code: a kind of event such as <c>review-held</c>, or a kind of plan such as <c>education-plan</c>.</param>
    /// <param name="on">The day it stands for; null where none is recorded.</param>
    /// <param name="source">The row or file it was read from.</param>
    /// <param name="plan">The plan's own reference where it is a plan; null for an event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> or <paramref name="source"/> is null.</exception>
    public ObligationEvidence(string record, LocalDate? on, SourceRow source, string? plan = null)
    {
        Record = record ?? throw new ArgumentNullException(nameof(record));
        On = on;
        Source = source ?? throw new ArgumentNullException(nameof(source));
        Plan = plan;
    }

    /// <summary>What kind of record it is, by its code: a kind of event, or a kind of plan where <see cref="Plan"/> is given.</summary>
    public string Record { get; }

    /// <summary>The day it stands for: an event's, or the day a plan was agreed or begun; null where none is recorded.</summary>
    public LocalDate? On { get; }

    /// <summary>The row or file it was read from.</summary>
    public SourceRow Source { get; }

    /// <summary>The plan's own reference; null for an event. Hosts choose it, and it should not hold a child's name.</summary>
    public string? Plan { get; }

    /// <summary>The type's name only.</summary>
    /// <returns><c>ObligationEvidence</c>.</returns>
    public override string ToString() => nameof(ObligationEvidence);
}
