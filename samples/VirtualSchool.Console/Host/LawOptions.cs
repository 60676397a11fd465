using System.CommandLine;
using VirtualSchool.Scotland;

namespace VirtualSchool.Shell.Host;

/// <summary>By which law a verb answers: the newest, with what a file layers on it.</summary>
internal sealed class LawOptions
{
    private readonly Option<FileInfo[]> policy = Given.Files("--policy", "A council's own policy, days of commencement or figures, as JSON (docs/reference/overlay.md). Several are applied in their order.");

    /// <summary>The version of a pack and how far the law was looked at.</summary>
    public static string Words(RulePack pack) => $"{pack.Version}, law seen up to {Texts.Day(pack.LawSeenUpTo)}";

    /// <summary>How sure it is that a source says so.</summary>
    public static string Sureness(Citation citation) => citation.Confidence switch
    {
        Confidence.Verified => "read in the source",
        Confidence.High => "from knowledge, high confidence",
        Confidence.Medium => "from knowledge, medium confidence",
        Confidence.Low => "from knowledge, low confidence",
        _ => "confidence not stated",
    };

    public void AddTo(Command command) => command.Add(policy);

    /// <summary>The law; refused with the place named when a file is not fit to be used.</summary>
    public RuleBook Read(ParseResult parsed)
    {
        try
        {
            return RuleBook.Of(ScotlandPack.With([.. parsed.GetValue(policy)!.Select(Read)]));
        }
        catch (RuleConfigurationException e)
        {
            throw StopException.Refused(e.Message);
        }
    }

    private static LawOverlay Read(FileInfo file)
    {
        // The reader refuses longer ones too: here so that a wrong file is not read into memory first.
        const int Longest = 4 << 20;
        return !file.Exists ? throw StopException.Refused($"{file.Name} was not found.")
            : file.Length > Longest ? throw StopException.Refused($"{file.Name} is too long for a policy.")
            : LawOverlay.Read(file.Name, File.ReadAllText(file.FullName));
    }
}
