using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The time that passed between two moments as the clocks of the United Kingdom showed them, for provisions that count hours: the
/// night in October when the clocks go back is an hour longer than it looks, the one in March an hour shorter. A time of day that
/// came twice in October leaves two lengths open, and both are kept: an answer that turns on the difference is Unknown.
/// </summary>
/// <example><c>ElapsedTime.Between(start, end).IsMoreThan(Duration.FromHours(24))</c></example>
public readonly struct ElapsedTime : IEquatable<ElapsedTime>
{
    private static readonly DateTimeZone Clock = DateTimeZoneProviders.Tzdb["Europe/London"];

    private ElapsedTime(Duration shortest, Duration longest)
    {
        Shortest = shortest;
        Longest = longest;
    }

    /// <summary>The least time that can have passed; less than zero when the end lies before the start.</summary>
    public Duration Shortest { get; }

    /// <summary>The most time that can have passed: an hour more than <see cref="Shortest"/> for each time that came twice, else the same.</summary>
    public Duration Longest { get; }

    /// <summary>The time between two moments on the clocks of Europe/London.</summary>
    /// <param name="start">The first moment as the clock showed it.</param>
    /// <param name="end">The last moment as the clock showed it.</param>
    /// <returns>The time that passed. A time of day that the clocks skipped in March is read as shown by a clock nobody had put
    /// forward. An end before the start is bad data, not an error: the lengths are then negative.</returns>
    public static ElapsedTime Between(LocalDateTime start, LocalDateTime end)
    {
        (Instant Earlier, Instant Later) from = Moments(start);
        (Instant Earlier, Instant Later) to = Moments(end);

        // Nothing ends before it begins: of the readings, those that run backwards are left out, unless all do.
        Duration[] readings = [to.Earlier - from.Earlier, to.Earlier - from.Later, to.Later - from.Earlier, to.Later - from.Later];
        Duration longest = readings.Max();
        return new ElapsedTime(longest < Duration.Zero ? readings.Min() : readings.Where(r => r >= Duration.Zero).Min(), longest);
    }

    /// <summary>Whether strictly more time than a limit passed: exactly 24 hours are not "more than 24 hours".</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>Yes or No; Unknown when it depends on which of two equal times of day was meant.</returns>
    public Determination IsMoreThan(Duration limit) =>
        Shortest > limit ? Determination.Yes : Longest <= limit ? Determination.No : Determination.Unknown;

    /// <summary>Two are equal when both bounds are.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ElapsedTime other) => Shortest == other.Shortest && Longest == other.Longest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ElapsedTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shortest, Longest);

    /// <summary>Equality of both bounds.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(ElapsedTime left, ElapsedTime right) => left.Equals(right);

    /// <summary>Inequality of a bound.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when not equal.</returns>
    public static bool operator !=(ElapsedTime left, ElapsedTime right) => !left.Equals(right);

    /// <summary>The length in hours and minutes.</summary>
    /// <returns>For example <c>25:30</c>, or <c>24:30 to 25:30</c> where a time of day came twice.</returns>
    public override string ToString() => Shortest == Longest ? Text(Shortest) : $"{Text(Shortest)} to {Text(Longest)}";

    private static string Text(Duration length) =>
        NodaTime.Text.DurationPattern.CreateWithInvariantCulture("-H:mm").Format(length);

    private static (Instant Earlier, Instant Later) Moments(LocalDateTime shown)
    {
        NodaTime.TimeZones.ZoneLocalMapping reading = Clock.MapLocal(shown);
        return reading.Count == 0
            ? Both(shown.WithOffset(reading.EarlyInterval.WallOffset).ToInstant())
            : (reading.First().ToInstant(), reading.Last().ToInstant());
    }

    private static (Instant Earlier, Instant Later) Both(Instant moment) => (moment, moment);
}
