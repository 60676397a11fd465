using VirtualSchool.Scotland;

namespace VirtualSchool.Shell.Host;

/// <summary>By which law a verb answers.</summary>
internal static class LawOptions
{
    public static RuleBook Read() => RuleBook.Of(ScotlandPack.Current);

    /// <summary>The version of a pack and how far the law was looked at.</summary>
    public static string Words(RulePack pack) => $"{pack.Version}, law seen up to {Texts.Day(pack.LawSeenUpTo)}";
}
