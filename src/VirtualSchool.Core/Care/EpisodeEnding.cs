using NodaTime;

namespace VirtualSchool;

/// <summary>
/// An ending by decision or removal, where a source records that day and not a last day. The day is touched by the status and not
/// counted (SC-INT-8b): on it the child was looked after for a part of the day.
/// </summary>
public sealed class EpisodeEnding
{
    /// <summary>Creates an ending.</summary>
    /// <param name="on">The day of the decision or removal, or null when it ended on a day nobody recorded.</param>
    public EpisodeEnding(LocalDate? on) => On = on;

    /// <summary>The day of the decision or removal; null when it ended on a day nobody recorded.</summary>
    public LocalDate? On { get; }

    /// <summary>Who or what ended it; null when not recorded.</summary>
    public EpisodeEndedBy? By { get; init; }

    /// <summary>Says only that this is an ending.</summary>
    /// <returns><c>EpisodeEnding</c>.</returns>
    public override string ToString() => nameof(EpisodeEnding);
}
