using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A planned series of short-term placements ("short breaks") of one child, and whether the law treats it as one placement.</summary>
/// <example><c>ShortBreakSeries.Of(learner, asAt)[0].SinglePlacement.Outcome</c></example>
public sealed class ShortBreakSeries
{
    private ShortBreakSeries(IReadOnlyList<Fact<Home>> homes, Trace singlePlacement)
    {
        Homes = homes;
        SinglePlacement = singlePlacement;
    }

    /// <summary>The stays of the series, in date order.</summary>
    public IReadOnlyList<Fact<Home>> Homes { get; }

    /// <summary>
    /// Yes only when all stays fall within 12 months beginning with the first, none exceeds 4 weeks and together they are at most 120
    /// days (Looked After Children (Scotland) Regulations 2009 regs 14(2) and 30, SC-CLAS-10). Unknown while a stay that goes on may
    /// still exceed a limit, and where a stay has no usable dates.
    /// </summary>
    public Trace SinglePlacement { get; }

    /// <summary>The series of a child, as recorded by <see cref="Home.Series"/>.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="asAt">The day up to which a stay that goes on is counted.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>One for each series, by its first stay; empty when none is recorded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public static IReadOnlyList<ShortBreakSeries> Of(Learner learner, LocalDate asAt, LocalDate? knownAt = null) =>
    [
        .. ShortBreakRules.Of(CareTimeline.Of(learner ?? throw new ArgumentNullException(nameof(learner)), asAt, knownAt))
            .Select(s => new ShortBreakSeries([.. s.Homes.Select(h => h.Fact)], s.IsSingle(asAt, Because.Traced))),
    ];

    /// <summary>Says only that this is a series.</summary>
    /// <returns><c>ShortBreakSeries</c>.</returns>
    public override string ToString() => nameof(ShortBreakSeries);
}
