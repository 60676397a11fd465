namespace VirtualSchool;

/// <summary>What happens to a rule or a figure on a day.</summary>
public enum LawChangeKind
{
    /// <summary>It is law from this day.</summary>
    Begins = 0,

    /// <summary>It is law no longer from this day.</summary>
    Ends = 1,
}
