namespace VirtualSchool.Scotland;

/// <summary>The schemes of the pack, listed by hand: no scan, so nothing is in force by accident.</summary>
internal static class ScotsSchemes
{
    /// <summary>The schemes under a law; those that read figures or a commencement take them from it when they are made.</summary>
    internal static IReadOnlyList<IScheme> Of(ScotsLaw law) =>
    [
        new AdditionalSupportAct2004.Section1(),
        new YoungPeopleAct2014.Section57(law),
    ];
}
