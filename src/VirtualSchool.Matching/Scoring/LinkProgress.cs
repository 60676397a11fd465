namespace VirtualSchool.Matching;

/// <summary>How far a job has come.</summary>
public readonly struct LinkProgress : IEquatable<LinkProgress>
{
    internal LinkProgress(string phase, long done, long total)
    {
        Phase = phase;
        Done = done;
        Total = total;
    }

    /// <summary>What is being done: <c>prepare</c>, <c>block</c>, <c>compare</c>, <c>resolve</c>.</summary>
    public string Phase { get; }

    /// <summary>Records done in this phase.</summary>
    public long Done { get; }

    /// <summary>Records there are in this phase.</summary>
    public long Total { get; }

    /// <summary>Whether two reports are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when phase and counts are equal.</returns>
    public static bool operator ==(LinkProgress left, LinkProgress right) => left.Equals(right);

    /// <summary>Whether two reports differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when phase or counts differ.</returns>
    public static bool operator !=(LinkProgress left, LinkProgress right) => !left.Equals(right);

    /// <summary>Whether another report is equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True when phase and counts are equal.</returns>
    public bool Equals(LinkProgress other) => Phase == other.Phase && Done == other.Done && Total == other.Total;

    /// <summary>Whether an object is an equal report.</summary>
    /// <param name="obj">Any object.</param>
    /// <returns>True for an equal <see cref="LinkProgress"/>.</returns>
    public override bool Equals(object? obj) => obj is LinkProgress other && Equals(other);

    /// <summary>A hash of the counts.</summary>
    /// <returns>The same in every process.</returns>
    public override int GetHashCode() => unchecked(((int)Done * 397) ^ (int)Total);

    /// <summary>Phase and counts.</summary>
    /// <returns>For example <c>compare 8192/700000</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Phase} {Done}/{Total}");
}
