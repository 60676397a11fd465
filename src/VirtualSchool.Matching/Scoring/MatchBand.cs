namespace VirtualSchool.Matching;

/// <summary>What is to be done with a pair.</summary>
public enum MatchBand
{
    /// <summary>Not taken for the same.</summary>
    NonLink,

    /// <summary>For a person to decide.</summary>
    Review,

    /// <summary>Linked automatically.</summary>
    Link,
}
