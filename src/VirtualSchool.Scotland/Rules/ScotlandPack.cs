namespace VirtualSchool.Scotland;

/// <summary>The law of Scotland as rules. Each version stays available, so that an old decision can be made again.</summary>
public static class ScotlandPack
{
    /// <summary>
    /// The newest version, <c>scotland/2026.1</c>: looked-after status from 1 April 1997, at home or away, duties as if looked
    /// after, and days in care. Law seen up to 25 August 2026.
    /// </summary>
    public static RulePack Current { get; } = new(ScotlandCodes.Jurisdiction, "scotland/2026.1", ScotsRules.All, new ScotsLaw(Parameters.Shipped));
}
