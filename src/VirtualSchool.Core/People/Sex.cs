namespace VirtualSchool;

/// <summary>
/// Sex or gender as a source records it. Sources use different systems (M/F; 1/2; 0/1/2/9) and different ideas; the value is
/// used to compare records, never to decide anything about a child.
/// </summary>
public enum Sex
{
    /// <summary>Recorded as not known, not stated or indeterminate.</summary>
    NotStated = 0,

    /// <summary>Recorded as female.</summary>
    Female = 1,

    /// <summary>Recorded as male.</summary>
    Male = 2,

    /// <summary>Recorded as another value than female or male.</summary>
    Other = 3,
}
