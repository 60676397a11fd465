namespace VirtualSchool.Matching;

/// <summary>Something of a Splink model that was not taken over, or not as it was.</summary>
public sealed class SplinkFinding
{
    internal SplinkFinding(string place, string reason, bool isLost)
    {
        Place = place;
        Reason = reason;
        IsLost = isLost;
    }

    /// <summary>Where it stands in the file: <c>comparisons[2].comparison_levels[1]</c>.</summary>
    public string Place { get; }

    /// <summary>What about it has no equivalent here, or what was put in its place.</summary>
    public string Reason { get; }

    /// <summary>True when the whole comparison or blocking rule was left out; false when it was taken over with a difference.</summary>
    public bool IsLost { get; }
}
