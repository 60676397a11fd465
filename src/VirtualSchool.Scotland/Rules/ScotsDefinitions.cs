namespace VirtualSchool.Scotland;

/// <summary>The definitions of care experience of the pack, listed by hand.</summary>
internal static class ScotsDefinitions
{
    internal static IReadOnlyList<IDefinition> All { get; } = [];
}
