using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>Invented dates, sources and periods for the tests.</summary>
internal static class Some
{
    public static readonly Gen<LocalDate> Date = Gen.Int[0, 36524].Select(d => new LocalDate(1980, 1, 1).PlusDays(d));

    /// <summary>Close together, so that overlaps and gaps are common.</summary>
    public static readonly Gen<LocalDate> CloseDate = Gen.Int[0, 60].Select(d => new LocalDate(2024, 2, 1).PlusDays(d));

    public static readonly Gen<EffectiveInterval> Interval = Gen.Select(CloseDate, Gen.Int[0, 20], Gen.Int[0, 9])
        .Select((start, length, open) => new EffectiveInterval(start, open == 0 ? null : start.PlusDays(length)));

    public static readonly Gen<IntervalSet> IntervalSet = Interval.Array[0, 6].Select(VirtualSchool.IntervalSet.Of);

    public static readonly SourceFile File = new(new SourceId(SourceKind.SocialWork, "Mosaic"), "children.csv", Instant.FromUtc(2025, 9, 1, 9, 0), null);

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static SourceRow Row(int row) => new(File, row);
}
