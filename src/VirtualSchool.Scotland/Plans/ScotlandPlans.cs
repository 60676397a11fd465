namespace VirtualSchool.Scotland;

/// <summary>
/// The kinds of plan a Scottish child may have, with what each must hold and the provision or practice that asks for it. A looked after
/// child may have two plans that people call "child's plan": the statutory one and that of practice. They have different names here.
/// </summary>
/// <remarks>Provisions read up to 25 August 2026. What a court or tribunal would ask besides is not here.</remarks>
public static class ScotlandPlans
{
    /// <summary>The virtual school's plan for a child's education: practice, resting on the duty to assess educational needs and continuity.</summary>
    public static PlanKind EducationPlan { get; } = EducationPlans.Education();

    /// <summary>The statutory child's plan of every looked after child (SSI 2009/210 reg.5 and Schedule 2).</summary>
    public static PlanKind LookedAfterChildsPlan { get; } = LookedAfterPlans.ChildsPlan();

    /// <summary>The child's plan of GIRFEC: practice, for any child; not the statutory plan of a looked after child.</summary>
    public static PlanKind GirfecChildsPlan { get; } = EducationPlans.Girfec();

    /// <summary>The co-ordinated support plan (2004 Act s.9; SSI 2005/518 reg.3).</summary>
    public static PlanKind CoordinatedSupportPlan { get; } = EducationPlans.CoordinatedSupport();

    /// <summary>The individualised educational programme: practice under the code of practice on additional support for learning.</summary>
    public static PlanKind IndividualisedProgramme { get; } = EducationPlans.Individualised();

    /// <summary>The pathway plan of a young person who is leaving or has left care (SSI 2003/608 reg.10 and Schedule 2).</summary>
    public static PlanKind PathwayPlan { get; } = LookedAfterPlans.Pathway();

    /// <summary>A plan for a change of school or for leaving school (SSI 2005/265; 2004 Act ss.12 and 13).</summary>
    public static PlanKind TransitionPlan { get; } = EducationPlans.Transition();

    /// <summary>The welfare assessment of continuing care (SSI 2015/158 art.7 and Schedule).</summary>
    public static PlanKind WelfareAssessment { get; } = LookedAfterPlans.Welfare();

    /// <summary>Every kind, in the order above.</summary>
    public static IReadOnlyList<PlanKind> All { get; } =
    [
        EducationPlan, LookedAfterChildsPlan, GirfecChildsPlan, CoordinatedSupportPlan, IndividualisedProgramme, PathwayPlan, TransitionPlan, WelfareAssessment,
    ];

    /// <summary>A kind by its code.</summary>
    /// <param name="code">The code, for example <c>education-plan</c>.</param>
    /// <returns>The kind, or null where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static PlanKind? Find(string code) =>
        code is null ? throw new ArgumentNullException(nameof(code)) : All.FirstOrDefault(k => k.Code == code);
}
