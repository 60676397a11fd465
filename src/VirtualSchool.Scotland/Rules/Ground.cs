using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// One recorded episode as the law sees it: when it surely runs, from when its running depends on a fact nobody recorded, and the
/// reasons. Built by the small classes named after the provisions.
/// </summary>
internal sealed class Ground
{
    private CareGround[]? asPublic;
    private Ground[]? alone;
    private string[]? limbAlone;
    private LegalBasis[]? basisAlone;
    private string[]? authorityAlone;

    /// <summary>The recorded episode.</summary>
    internal required Fact<CareEpisode> Fact { get; init; }

    /// <summary>What the law makes of it.</summary>
    internal required CareContribution Contribution { get; init; }

    /// <summary>The limb of s.17(6), or null.</summary>
    internal string? Limb { get; init; }

    /// <summary>The rule that answers for it.</summary>
    internal required Rule Rule { get; init; }

    /// <summary>The days on which it surely runs.</summary>
    internal EffectiveInterval Certain { get; init; }

    /// <summary>The days on which it runs only if something is so that nobody recorded; null when there are none.</summary>
    internal EffectiveInterval? Uncertain { get; init; }

    /// <summary>The fact that would settle the uncertain days.</summary>
    internal string MissingFact { get; init; } = "episodes";

    /// <summary>The day of a decision or removal, which is touched and not counted.</summary>
    internal LocalDate? Touched { get; init; }

    /// <summary>The last day the law gives it without a further decision; null when the law sets none.</summary>
    internal LocalDate? LegalLastDay { get; init; }

    /// <summary>The rule by which that last day is counted; only with <see cref="LegalLastDay"/>.</summary>
    internal Rule? LegalClock { get; init; }

    /// <summary>For an order from elsewhere in the United Kingdom, the day from which it has effect here; null for any other.</summary>
    internal LocalDate? EffectFrom { get; init; }

    /// <summary>The rule that ended it before its recorded end, if one did, with the row that shows it.</summary>
    internal (Rule Rule, LocalDate On, SourceRow Row)? EndedBy { get; init; }

    /// <summary>The days on which the record is worth showing where it does not run; null where that shows nothing.</summary>
    internal EffectiveInterval? Shown { get; init; }

    /// <summary>Why it does not count, in fixed words; null where nothing needs to be said.</summary>
    internal string? WithoutEffect { get; init; }

    /// <summary>Rules that bear on the record and change nothing, each with fixed words.</summary>
    internal IReadOnlyList<(Rule Rule, string Words)> Notes { get; init; } = [];

    /// <summary>What should be looked at whatever the day.</summary>
    internal Issue[] Warnings { get; init; } = [];

    /// <summary>The authority that answers for it, by its code where it is on the list.</summary>
    internal string? Authority { get; init; }

    internal LegalBasis Basis => Fact.Value.Basis;

    // Most often one ground alone makes the status of a day: its parts of that status are made once.

    /// <summary>A list of this ground.</summary>
    internal Ground[] Alone => alone ??= [this];

    /// <summary>A list of this ground as a status shows it; only for a ground with a limb.</summary>
    internal CareGround[] AsPublic => asPublic ??= [new CareGround(Limb!, Basis, Authority, Fact.Source)];

    /// <summary>A list of its limb.</summary>
    internal string[] LimbAlone => limbAlone ??= [Limb!];

    /// <summary>A list of its basis.</summary>
    internal LegalBasis[] BasisAlone => basisAlone ??= [Basis];

    /// <summary>A list of its authority; empty where none is recorded.</summary>
    internal string[] AuthorityAlone => authorityAlone ??= Authority is null ? [] : [Authority];

    /// <summary>The last day it surely has, by a decision or as recorded; null while it goes on.</summary>
    internal LocalDate? RecordedLastDay => Fact.Value.Ending?.On is { } on ? CivilDay.Before(on) : Fact.Value.Dates.LastDay;

    /// <summary>Whether it runs on a day.</summary>
    internal Determination On(LocalDate day) =>
        Certain.Contains(day) ? Determination.Yes
        : Uncertain is { } doubt && doubt.Contains(day) ? Determination.Unknown
        : Determination.No;

    /// <summary>Whether its recorded end is missing and should be looked at on a day.</summary>
    internal bool LacksItsEndOn(LocalDate day) =>
        (Fact.Value.Ending is { On: null } && day >= Certain.Start) || (LegalLastDay is { } last && day > last);

    /// <summary>The same in a tree: what was recorded, and what the law makes of its end. Its outcome is that of <see cref="On"/>.</summary>
    internal Trace Explain(LocalDate day, Because because)
    {
        Determination outcome = On(day);
        if (!because.KeepsReasons)
        {
            return outcome == Determination.Unknown ? because.Missing(MissingFact, $"") : because.Fact(outcome, $"");
        }

        var reasons = new List<Trace> { Recorded(day, because) };
        if (EffectFrom is { } from)
        {
            reasons.Add(because.Holds(day >= from, $"every step needed for effect here was taken by {from}", Fact.Source));
        }

        if (EndedBy is { } ending)
        {
            reasons.Add(because.All(ending.Rule, $"not ended by then by the order of {ending.On}", because.Holds(day < ending.On, $"the day of that order is touched and not counted", ending.Row)));
        }

        if (Fact.Value.Ending is { On: { } on })
        {
            reasons.Add(because.All(ScotsRules.Int8b, $"not ended by then by the decision or removal of {on}", because.Holds(day < on, $"the day of the decision is touched and not counted", Fact.Source)));
        }

        if (LegalLastDay is { } last && outcome != Determination.Unknown)
        {
            reasons.Add(because.All(LegalClock, $"not run out by then", because.Holds(day <= last, $"without a further decision it runs to {last}")));
        }

        foreach ((Rule rule, string words) in Notes)
        {
            reasons.Add(because.All(rule, $"{words}", because.Fact(Determination.Yes, $"as recorded", Fact.Source)));
        }

        if (WithoutEffect is { } why)
        {
            reasons.Add(because.Fact(Determination.No, $"{why}", Fact.Source));
        }

        if (outcome == Determination.Unknown)
        {
            // A record that contradicts itself settles nothing, whatever one of its dates would say alone.
            reasons.RemoveAll(static r => r.Outcome == Determination.No);
        }

        // What the records leave open, or the law takes away, and no line above says.
        if (outcome == Determination.Unknown && !reasons.Exists(r => r.Outcome == Determination.Unknown))
        {
            reasons.Add(LegalLastDay is { } end
                ? because.All(LegalClock, $"not run out by then", because.Missing(MissingFact, $"it ran to {end} by law; whether it went on is not recorded", Fact.Source))
                : because.Missing(MissingFact, $"not recorded: {MissingFact}", Fact.Source));
        }
        else if (outcome == Determination.No && reasons.TrueForAll(r => r.Outcome != Determination.No))
        {
            reasons.Add(because.Fact(Determination.No, $"that does not count on {day}"));
        }

        return because.All(Rule, $"{Basis} in force on {day}", [.. reasons]);
    }

    private Trace Recorded(LocalDate day, Because because)
    {
        RecordedDates dates = Fact.Value.Dates;
        if (dates.Start is not { } start)
        {
            return because.Holds(true, $"recorded without a first day", Fact.Source);
        }

        if (Fact.Value.Ending is not null || dates.LastDay is not { } last)
        {
            return because.Holds(day >= start, $"recorded from {start}", Fact.Source);
        }

        return last < start
            ? because.Holds(true, $"recorded with a last day before its first", Fact.Source)
            : because.Holds(day >= start && day <= last, $"recorded from {start} to {last}", Fact.Source);
    }
}
