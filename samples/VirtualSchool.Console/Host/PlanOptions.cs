using System.CommandLine;
using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>The children's plans, from plan files: each names its child by a reference that the lists hold.</summary>
/// <param name="asksForAll">Whether the answers differ by whether the plans are known to be all there are.</param>
internal sealed class PlanOptions(bool asksForAll)
{
    private readonly Option<FileSystemInfo[]> plans = new("--plans")
    {
        Description = "Plan files, or folders of them; a plan's child.reference is the register key or a number that one child has.",
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool>? complete = !asksForAll ? null : new("--plans-complete") { Description = "The plans given are all there are: a plan that is not among them was not made." };

    public void AddTo(Command command)
    {
        command.Add(plans);
        if (complete is not null)
        {
            command.Add(complete);
        }
    }

    /// <summary>Refuses arguments that say nothing together, and paths that lead nowhere.</summary>
    public void Check(ParseResult parsed)
    {
        var paths = parsed.GetValue(plans)!;
        if (AreAll(parsed) && paths.Length == 0)
        {
            throw StopException.BadArguments("--plans-complete goes with --plans.");
        }

        if (Array.Find(paths, p => !p.Exists) is { } missing)
        {
            throw StopException.Refused($"{missing.Name} was not found.");
        }
    }

    /// <summary>Reads the plans and gives each child its own. What cannot be used is named by file on standard error, without a text of a plan.</summary>
    public Func<Child, Child> Read(Session session, ParseResult parsed, Children children)
    {
        FileInfo[] files = [.. parsed.GetValue(plans)!.SelectMany(FilesOf).OrderBy(f => f.FullName, StringComparer.Ordinal).DistinctBy(f => f.FullName)];
        var owned = new Dictionary<string, List<Fact<SupportPlan>>>(StringComparer.Ordinal);
        SourceRow? first = null;
        foreach (var file in files)
        {
            session.Stopped.ThrowIfCancellationRequested();
            var row = new SourceRow(new SourceFile(new SourceId(SourceKind.Other, "Plans"), file.Name, Instant.FromDateTimeUtc(file.LastWriteTimeUtc)), 1);
            first ??= row;
            var read = PlanInput.Read(file);
            foreach (var issue in read.Issues.Issues.Where(i => i.Severity == IssueSeverity.Error))
            {
                session.Say(issue.ToString());
            }

            if (read.Plan is not { } plan)
            {
                session.Say($"{file.Name}: not read, and left out.");
            }
            else if (plan.Latest.Content.Child?.Reference is { } reference && children.OnlyOne(reference) is { } child)
            {
                owned.TryAdd(Mark(child), []);
                owned[Mark(child)].Add(new Fact<SupportPlan>(plan, row));
            }
            else
            {
                session.Say(new Issue(IssueCodes.PlanOfNobody, row.ToPosition()).ToString());
            }
        }

        Fact<RecordMarker>[] markers = AreAll(parsed) && first is not null ? [new(RecordMarker.PlansComplete, first)] : [];
        return files.Length == 0
            ? child => child
            : child => new Child(child.Key, Learner.Combine([child.Learner, new Learner { Plans = owned.GetValueOrDefault(Mark(child)) ?? [], Markers = markers }]));
    }

    private bool AreAll(ParseResult parsed) => complete is not null && parsed.GetValue(complete);

    private static IEnumerable<FileInfo> FilesOf(FileSystemInfo path) =>
        path is DirectoryInfo folder ? folder.EnumerateFiles("*.json", SearchOption.AllDirectories) : [(FileInfo)path];

    // A child who is on a list and in no register is known by the row.
    private static string Mark(Child child) => child.Key ?? child.Learner.Rows[0].ToString();
}
