using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// A home for as long as the child was looked after in it: what SSI 2009/210 sets reviews and visits for. A stay that began before care did is a placement
/// from the day care began, since nobody was placed before it.
/// </summary>
internal sealed class Placement(TimelineEntry<Home> home, EffectiveInterval days)
{
    internal TimelineEntry<Home> Home { get; } = home;

    internal LocalDate Start { get; } = days.Start;

    internal EffectiveInterval Days { get; } = days;

    /// <summary>The planned series of short breaks it is a stay of; null where it is none.</summary>
    internal ShortBreakRules? Series { get; init; }

    /// <summary>The first day of that series.</summary>
    internal LocalDate SeriesStart { get; init; }

    internal string Type => Home.Fact.Value.Type.Code;

    internal SourceRow Row => Home.Fact.Source;

    /// <summary>True where the child lives with the parents: regulation 44 and no visits.</summary>
    internal bool IsAtHome => !Home.Fact.Value.Type.IsAway;

    /// <summary>True for an emergency placement with a carer, which ends after three working days unless it is extended.</summary>
    internal bool IsEmergencyWithCarer => Home.Fact.Value.Regulation == "reg36";

    internal bool IsEmergency => Home.Fact.Value.Regulation is "reg36" or "reg37";

    /// <summary>True where the records say that it ended, and not when.</summary>
    internal bool EndIsUnknown => Home.Fact.Value.EndedOnUnknownDay;

    /// <summary>True for the kinds of placement that regulations 45(1) and 46(1) name: with kinship or foster carers, and residential.</summary>
    internal bool IsNamed => Type is "KIN" or "FOS" or "FOSLA" or "FOSPUR" or "LAHOME" or "VOLHOME" or "RESSCH" or "SECURE" or "CRISIS" or "ORES";

    /// <summary>The last day of it that a day can see.</summary>
    internal LocalDate LastSeenFrom(LocalDate day) => Days.LastDay is { } last && last < day ? last : day;

    internal bool Contains(LocalDate day) => Days.Contains(day);

    internal DeadlineEvent Begins() => new("the placement", Start, Row);
}
