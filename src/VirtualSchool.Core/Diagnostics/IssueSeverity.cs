namespace VirtualSchool;

/// <summary>How much an <see cref="Issue"/> matters to the person who has to mend it.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; nothing needs doing (an encoding that was worked out, a harmless clean-up).</summary>
    Information = 0,

    /// <summary>The value was used, but somebody should look (a repaired number, an unknown code that was kept).</summary>
    Warning = 1,

    /// <summary>The value or the row could not be used.</summary>
    Error = 2,
}
