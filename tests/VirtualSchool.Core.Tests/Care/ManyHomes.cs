using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>A child with a heap of rows: the same answers as day by day, and no work that grows with the square of the rows.</summary>
public sealed class ManyHomes
{
    private static readonly SourceFile File = new(new SourceId(SourceKind.SocialWork, "Invented social work"), "homes.csv", default);
    private static readonly HomeType[] Types = [new("scotland", "KIN", "Kinship", true, "Community"), new("scotland", "HOME", "Home", false, "Community")];

    private static readonly Gen<(Home Home, LocalDate? Recorded)> AnyHome =
        from type in Gen.Int[0, 1]
        from start in Gen.Int[0, 60]
        from length in Gen.Int[0, 40]
        from open in Gen.Int[0, 9]
        from ended in Gen.Int[0, 5]
        from reference in Gen.Int[0, 6]
        from recorded in Gen.Int[0, 20]
        let first = new LocalDate(2020, 1, 1).PlusDays(start)
        select (
            new Home(Types[type], new RecordedDates(first, open == 0 ? null : first.PlusDays(length)), null, reference == 0 ? "r1" : null)
            {
                EndedOn = ended == 0 ? first.PlusDays(length) : null,
                EndedOnUnknownDay = ended == 1,
            },
            recorded < 8 ? (LocalDate?)new LocalDate(2021, 1, 1).PlusDays(recorded) : null);

    [Fact]
    public void Each_day_belongs_to_the_home_that_claims_it_first() =>
        AnyHome.Array[0, 9].Sample(
            homes =>
            {
                var timeline = CareTimeline.Of(Child(homes), new LocalDate(2022, 1, 1));
                var counting = timeline.Homes.Where(h => h.State == TimelineEntryState.Counts).ToArray();
                for (var day = new LocalDate(2019, 12, 30); day < new LocalDate(2020, 6, 1); day = day.PlusDays(1))
                {
                    var running = counting.Where(h => Runs(h, day)).ToArray();
                    var lived = timeline.HomeOn(day);
                    if ((lived is null) != (running.Length == 0) || counting.Count(h => h.Counted.Contains(day)) != Math.Min(1, running.Length))
                    {
                        return false;
                    }

                    // Nobody who runs on the day was recorded later than the one who has it.
                    if (lived is not null && running.Any(h => (h.Fact.RecordedOn ?? LocalDate.MinIsoValue) > (lived.Fact.RecordedOn ?? LocalDate.MinIsoValue)))
                    {
                        return false;
                    }
                }

                return true;
            },
            iter: 2000);

    [Fact]
    public void The_order_of_the_rows_changes_nothing() =>
        AnyHome.Array[0, 9].Sample(
            homes =>
            {
                static string Text(Learner child) => string.Join("|", CareTimeline.Of(child, new LocalDate(2022, 1, 1)).Homes.Select(h => $"{h.Fact.Source.Row} {h.State} {h.Counted}").OrderBy(t => t, StringComparer.Ordinal));
                var child = Child(homes);
                return Text(child) == Text(new Learner { Homes = [.. child.Homes.Reverse()] });
            },
            iter: 1000);

    [Fact]
    public void Thousands_of_overlapping_homes_are_settled_by_looking_them_up()
    {
        // Alternating lengths and recording days: overlaps everywhere, corrections nowhere. Done by comparing all pairs this does not end in the time a test has.
        var homes = Enumerable.Range(0, 20_000)
            .Select(i => (new Home(Types[i & 1], new RecordedDates(new LocalDate(1990, 1, 1).PlusDays(i), new LocalDate(1990, 1, 1).PlusDays(i + 2)), null, $"r{i}"), (LocalDate?)new LocalDate(2060, 1, 1).PlusDays(i % 100)))
            .ToArray();

        var timeline = CareTimeline.Of(Child(homes), new LocalDate(2022, 1, 1));

        Assert.Equal(20_000, timeline.Homes.Count);
        Assert.Equal(20_002, timeline.Homes.Sum(h => h.Counted.DaysUntil(LocalDate.MaxIsoValue)));
        Assert.NotNull(timeline.HomeOn(new LocalDate(2030, 5, 5)));
    }

    private static bool Runs(TimelineEntry<Home> entry, LocalDate day)
    {
        var home = entry.Fact.Value;
        return home.EndedOnUnknownDay ? day == home.Dates.Start
            : home.EndedOn is { } on ? day >= home.Dates.Start && day < on
            : day >= home.Dates.Start && !(home.Dates.LastDay < day);
    }

    private static Learner Child((Home Home, LocalDate? Recorded)[] homes) =>
        new() { Homes = [.. homes.Select((h, i) => new Fact<Home>(h.Home, new SourceRow(File, i + 2), h.Recorded))] };
}
