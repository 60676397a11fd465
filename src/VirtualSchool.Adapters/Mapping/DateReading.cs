namespace VirtualSchool;

/// <summary>What came of reading a date.</summary>
internal enum DateReading
{
    /// <summary>The text has not this pattern's shape.</summary>
    OtherShape,

    /// <summary>The shape fits, but the calendar has no such day.</summary>
    Impossible,

    /// <summary>A date.</summary>
    Date,
}
