using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Dates on which a status held for any part of the day (SC-INT-8b), so with the day of a decision or removal: surely, or only if
/// something is so that nobody recorded.
/// </summary>
internal readonly struct CareSpan(EffectiveInterval days, string? missing, Rule rule, SourceRow source, LocalDate recorded)
{
    internal EffectiveInterval Days { get; } = days;

    /// <summary>The fact that would settle it; null where it is certain.</summary>
    internal string? Missing { get; } = missing;

    internal Rule Rule { get; } = rule;

    internal SourceRow Source { get; } = source;

    /// <summary>The day a sentence may name: the days themselves may begin or end with a birthday.</summary>
    internal LocalDate Recorded { get; } = recorded;

    /// <summary>Whether a window that includes both its days meets it.</summary>
    internal bool Meets(LocalDate from, LocalDate to) => from <= to && Days.Start <= to && (Days.End is not { } end || end > from) && !Days.IsEmpty;
}
