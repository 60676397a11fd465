namespace VirtualSchool.Scotland;

/// <summary>The definitions of care experience of the pack, listed by hand.</summary>
internal static class ScotsDefinitions
{
    /// <summary>The definitions under a law.</summary>
    internal static IReadOnlyList<IDefinition> Of(ScotsLaw law) => [];
}
