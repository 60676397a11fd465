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
        new ChildrenAct1995.Section26A(law),
        new ChildrenAct1995.Section29Duty(law),
        new ChildrenAct1995.Section29Application(law),
        new ChildrenAct1995.Section30(law),
        new YoungPeopleAct2014.Section57(law),
        new CareAct2026.Section1(law),
        new CareAct2026.Section1Application(law),
        new CareAct2026.Section1EligibleNeeds(law),
        new CouncilTaxRegulations2018.Disregard(law),
        new JobStartPayment.CareLeaver(law),
        new CareLeaverPayment2026.Payment(law),
        new CareLeaverPayment2026.LookedAfterTest(law),
    ];
}
