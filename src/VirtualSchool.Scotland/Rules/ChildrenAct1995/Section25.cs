namespace VirtualSchool.Scotland;

/// <summary>Children (Scotland) Act 1995 s.25: accommodation counts when it lasts more than 24 continuous hours.</summary>
internal static class Section25
{
    /// <summary>
    /// Whether dates alone show that a stay was too short: within one civil day there are never more than 24 hours. A stay over
    /// midnight is taken as recorded; without hours nothing shows the contrary.
    /// </summary>
    internal static bool IsTooShort(EffectiveInterval stay) => stay.End is { } end && end <= stay.Start.PlusDays(1);
}
