using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The end of a stretch of care. None of its days is for a sentence: the end may be the 18th birthday.</summary>
internal readonly struct LastCare(LocalDate lastTouched, LocalDate lastCounted, LocalDate ceased)
{
    /// <summary>The last day on which care held for any part of the day.</summary>
    internal LocalDate LastTouched { get; } = lastTouched;

    /// <summary>The last day counted as a day of care.</summary>
    internal LocalDate LastCounted { get; } = lastCounted;

    /// <summary>The day on which care ceased: that of the decision or removal, or the one after a natural end.</summary>
    internal LocalDate Ceased { get; } = ceased;
}
