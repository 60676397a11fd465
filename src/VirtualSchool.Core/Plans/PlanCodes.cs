namespace VirtualSchool;

/// <summary>The codes that plan files bear for the values of our enumerations, in their order: value n is code n. Permanent.</summary>
internal static class PlanCodes
{
    internal static readonly string[] States = ["draft", "submitted", "agreed", "returned", "superseded", "closed"];

    internal static readonly string[] Roles =
    [
        "child", "parent", "carer", "brother-or-sister", "teacher", "head-teacher", "designated-manager", "virtual-school", "social-work", "lead-professional",
        "named-person", "educational-psychologist", "health", "advocate", "co-ordinator", "advice-officer", "authorised-officer", "other-service", "other",
    ];

    internal static readonly string[] Views = ["given", "chose-not-to-say", "not-asked-yet", "could-not-be-asked"];

    internal static readonly string[] Progress = ["not-started", "under-way", "partly-met", "met", "not-met", "dropped"];

    internal static readonly string[] Indicators = ["safe", "healthy", "achieving", "nurtured", "active", "respected", "responsible", "included"];

    internal static readonly string[] Sides = ["growing", "needing", "wider"];

    internal static readonly string[] Context = ["attendance", "attainment", "exclusions", "part-time-timetable", "other"];

    internal static readonly string[] Relations = ["beside", "part-of", "contains", "follows", "considered-not-required", "under-consideration"];
}
