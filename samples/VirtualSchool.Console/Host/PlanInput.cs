using VirtualSchool.Scotland;

namespace VirtualSchool.Shell.Host;

/// <summary>Plan files and kinds of plan, as verbs are given them.</summary>
internal static class PlanInput
{
    /// <summary>Reads a plan file; a file that is not there, or far too long for a plan, is refused at once.</summary>
    public static PlanReadResult Read(FileInfo file)
    {
        const int Longest = 4 << 20;
        return !file.Exists ? throw StopException.Refused($"{file.Name} was not found.")
            : file.Length > Longest ? throw StopException.Refused($"{file.Name} is too long for a plan.")
            : PlanFile.Read(file.Name, File.ReadAllBytes(file.FullName), ScotlandPlans.All);
    }

    /// <summary>A plan that must be readable; what stands against it goes to standard error, without a text of the plan.</summary>
    public static SupportPlan Required(Session session, FileInfo file)
    {
        var read = Read(file);
        if (read.Plan is { } plan)
        {
            return plan;
        }

        foreach (var issue in read.Issues.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            session.Say(issue.ToString());
        }

        throw StopException.Refused($"{file.Name} cannot be used: 'virtualschool plan check' lists why.");
    }

    /// <summary>A kind by its code, or by its code without the word plan.</summary>
    public static PlanKind Kind(string code) =>
        ScotlandPlans.Find(code) ?? ScotlandPlans.Find(code + "-plan") ?? throw StopException.BadArguments("There is no such kind of plan; 'virtualschool plan kinds' names them.");
}
