using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

public sealed class HoursByTheClock
{
    private static readonly Duration Day = Duration.FromHours(24);

    [Theory]
    [InlineData("2026-06-10T18:00", "2026-06-11T18:00", "24:00", Determination.No)]
    [InlineData("2026-06-10T18:00", "2026-06-11T18:01", "24:01", Determination.Yes)]
    [InlineData("2026-06-10T18:00", "2026-06-11T16:00", "22:00", Determination.No)]
    [InlineData("2026-10-24T18:00", "2026-10-25T18:00", "25:00", Determination.Yes)]
    [InlineData("2026-10-24T18:00", "2026-10-25T17:00", "24:00", Determination.No)]
    [InlineData("2026-03-28T18:00", "2026-03-29T18:00", "23:00", Determination.No)]
    [InlineData("2026-03-28T18:00", "2026-03-29T19:00", "24:00", Determination.No)]
    [InlineData("2026-03-28T18:00", "2026-03-29T19:01", "24:01", Determination.Yes)]
    public void More_than_24_hours_are_counted_as_they_passed_and_not_as_the_clock_shows(string start, string end, string length, Determination more)
    {
        var stay = ElapsedTime.Between(At(start), At(end));

        Assert.Equal(length, stay.ToString());
        Assert.Equal(more, stay.IsMoreThan(Day));
    }

    [Theory]
    [InlineData("2026-10-24T01:30", "2026-10-25T01:30", "24:00 to 25:00", Determination.Unknown)]
    [InlineData("2026-10-25T01:30", "2026-10-26T01:30", "24:00 to 25:00", Determination.Unknown)]
    [InlineData("2026-10-24T01:00", "2026-10-25T01:30", "24:30 to 25:30", Determination.Yes)]
    [InlineData("2026-10-24T02:00", "2026-10-25T01:00", "23:00 to 24:00", Determination.No)]
    [InlineData("2026-10-25T01:10", "2026-10-25T01:50", "0:40 to 1:40", Determination.No)]
    [InlineData("2026-10-25T01:50", "2026-10-25T01:10", "0:20", Determination.No)]
    public void A_time_that_came_twice_leaves_both_lengths_open(string start, string end, string length, Determination more)
    {
        var stay = ElapsedTime.Between(At(start), At(end));

        Assert.Equal(length, stay.ToString());
        Assert.Equal(more, stay.IsMoreThan(Day));
    }

    [Fact]
    public void A_time_the_clocks_skipped_is_read_by_a_clock_nobody_put_forward() =>
        Assert.Equal(ElapsedTime.Between(At("2026-03-29T02:30"), At("2026-03-29T12:00")), ElapsedTime.Between(At("2026-03-29T01:30"), At("2026-03-29T12:00")));

    [Fact]
    public void An_end_before_the_start_is_never_long_enough()
    {
        var stay = ElapsedTime.Between(At("2026-06-11T18:00"), At("2026-06-10T18:00"));

        Assert.Equal("-24:00", stay.ToString());
        Assert.Equal(Determination.No, stay.IsMoreThan(Day));
        Assert.Equal(Determination.No, stay.IsMoreThan(Duration.Zero));
    }

    [Fact]
    public void Time_passed_is_the_difference_of_the_moments_wherever_the_clock_was_clear() =>
        Gen.Select(Gen.Int[0, 40_000_000], Gen.Int[0, 200_000]).Sample((start, minutes) =>
        {
            // Moments that a clock can show once: first as universal time, then as the clock's.
            DateTimeZone london = DateTimeZoneProviders.Tzdb["Europe/London"];
            Instant from = Instant.FromUtc(1997, 4, 1, 0, 0) + Duration.FromMinutes(start);
            Instant to = from + Duration.FromMinutes(minutes);
            LocalDateTime shownFrom = from.InZone(london).LocalDateTime;
            LocalDateTime shownTo = to.InZone(london).LocalDateTime;
            var stay = ElapsedTime.Between(shownFrom, shownTo);

            Assert.InRange(Duration.FromMinutes(minutes), stay.Shortest, stay.Longest);
            bool clear = london.MapLocal(shownFrom).Count == 1 && london.MapLocal(shownTo).Count == 1;
            Assert.True(!clear || stay.Shortest == stay.Longest);
            Assert.True(stay.Longest - stay.Shortest <= Duration.FromHours(2));
        });

    [Fact]
    public void A_longer_stay_is_never_less_than_a_shorter_one() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3000], Gen.Int[0, 3000]).Sample((a, b, c) =>
        {
            LocalDateTime start = At("2026-10-23T00:00");
            int[] ends = [a, b, c];
            Array.Sort(ends);
            ElapsedTime[] stays = [.. ends.Select(e => ElapsedTime.Between(start, start.PlusMinutes(e)))];
            Assert.True(stays[0].Longest <= stays[2].Longest && stays[0].Shortest <= stays[2].Shortest);
        });

    [Fact]
    public void Equal_lengths_are_equal()
    {
        var summer = ElapsedTime.Between(At("2026-06-10T18:00"), At("2026-06-11T18:00"));
        var winter = ElapsedTime.Between(At("2026-12-10T18:00"), At("2026-12-11T18:00"));
        var october = ElapsedTime.Between(At("2026-10-24T18:00"), At("2026-10-25T18:00"));

        Assert.True(summer == winter && summer.GetHashCode() == winter.GetHashCode());
        Assert.True(summer != october);
    }

    [Fact]
    public void Lengths_that_share_one_bound_differ()
    {
        var open = ElapsedTime.Between(At("2026-10-24T01:30"), At("2026-10-25T01:30"));
        var shortest = ElapsedTime.Between(At("2026-06-10T18:00"), At("2026-06-11T18:00"));
        var longest = ElapsedTime.Between(At("2026-10-24T18:00"), At("2026-10-25T18:00"));

        Assert.False(open.Equals(shortest) || open.Equals(longest) || open == shortest || open.Equals("24:00 to 25:00"));
        Assert.True(open.Equals((object)open));
    }

    [Fact]
    public void An_end_an_hour_before_a_time_that_came_twice_leaves_both_lengths_open() =>
        Assert.Equal("-2:00 to -1:00", ElapsedTime.Between(At("2026-10-25T01:30"), At("2026-10-25T00:30")).ToString());

    [Theory]
    [InlineData("2026-06-10T18:00", "0:00")]
    [InlineData("2026-10-25T01:10", "0:00 to 1:00")]
    public void From_a_moment_to_itself_no_time_passed_unless_it_came_twice(string moment, string length) =>
        Assert.Equal(length, ElapsedTime.Between(At(moment), At(moment)).ToString());

    private static LocalDateTime At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(text).Value;
}
