using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A scheme as code: one small class for each provision, named after it and listed by hand in <see cref="ScotsSchemes"/>.</summary>
internal interface IScheme
{
    /// <summary>What it is called and what it rests on.</summary>
    EntitlementScheme Scheme { get; }

    /// <summary>Whether the child is entitled on a day. Written with <paramref name="because"/> only, so that the reasons are the rule.</summary>
    Trace Decide(ScotsCase about, LocalDate day, Because because);

    /// <summary>The amount in pounds on the day, where the scheme has one that is known.</summary>
    decimal? Amount(ScotsCase about, LocalDate day);
}
