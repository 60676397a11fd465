namespace VirtualSchool.Scotland;

/// <summary>The schemes of the pack, listed by hand: no scan, so nothing is in force by accident.</summary>
internal static class ScotsSchemes
{
    internal static IReadOnlyList<IScheme> All { get; } =
    [
        new AdditionalSupportAct2004.Section1(),
        new YoungPeopleAct2014.Section57(),
    ];
}
