namespace VirtualSchool.Scotland;

/// <summary>The schemes of the pack, listed by hand: no scan, so nothing is in force by accident.</summary>
internal static class ScotsSchemes
{
    /// <summary>The schemes under a law; those that read figures or a commencement take them from it when they are made.</summary>
    internal static IReadOnlyList<IScheme> Of(ScotsLaw law) =>
    [
        new AdditionalSupportAct2004.Section1(law),
        new AdditionalSupportAct2004.Section6(law),
        new AdditionalSupportAct2004.Section2(law),
        new YoungPeopleAct2014.Section47(law),
        new ParentInCare(law),
        new UniversalPlace(law),
        new Deferral(law),
        new CountsTowards(law),
        new MayBenefit(law),
        new Allowance(law),
        new WithoutIncomeEvidence(law),
        new StudentBursary(law),
        new SummerAccommodation(law),
        new CollegeBursary(law),
        new GuaranteedPlace(law),
        new YoungPeopleAct2014.Section71(law),
        new RecommendedAllowance(law),
        new YoungPeopleAct2014.Section57(law),
    ];
}
