namespace VirtualSchool.Scotland;

/// <summary>The definitions of care experience of the pack, listed by hand.</summary>
internal static class ScotsDefinitions
{
    /// <summary>The definitions under a law.</summary>
    internal static IReadOnlyList<IDefinition> Of(ScotsLaw law) =>
    [
        new FundGuidance(),
        new GuaranteedOffer(),
        new StudentAwards(),
        new ThePromise(),
        new PublicInformation(),
        new LookedAfterSince(5),
        new LookedAfterSince(12),
        new Act2026Definition(law),
    ];
}
