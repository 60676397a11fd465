namespace VirtualSchool;

/// <summary>The codes that schedule files bear for the values of our enumerations, in their order: value n is code n. Permanent.</summary>
internal static class ScheduleCodes
{
    internal static readonly string[] States =
    [
        "nothing-due", "not-computable", "upcoming", "due-today", "overdue", "not-known-whether-met", "as-soon-as-practicable", "no-day-set", "met", "met-late", "lapsed",
    ];

    internal static readonly string[] Groupings = ["child", "school", "worker", "week"];

    internal static readonly string[] GroupKinds = ["named", "not-recorded", "restricted", "no-day"];

    internal static readonly string[] Severities = ["information", "warning", "error"];
}
