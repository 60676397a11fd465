using System.CommandLine;
using System.Text;
using NodaTime;
using VirtualSchool.Matching;
using VirtualSchool.Scotland;
using VirtualSchool.Shell.Host;
using VirtualSchool.Testing;

namespace VirtualSchool.Shell.Verbs;

/// <summary>The main job on an invented authority.</summary>
internal static class DemoVerb
{
    public static Command Create(Session session)
    {
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder to write into; made when it does not exist.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("demo-output"),
        };
        var command = new Command("demo", "Makes a register of an invented council: 60,000 pupils, 900 children on the social-work list. Nobody in it exists.") { folder };
        command.SetAction(parsed => Run(session, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Session session, DirectoryInfo folder)
    {
        var authority = SyntheticAuthority.Create();

        // Invented lists are as old as the day they speak of: the same files on every machine and every day.
        var loadedAt = authority.AsAt.At(new LocalTime(9, 0)).InUtc().ToInstant();
        var lists = Path.Combine(folder.FullName, "lists");
        ListInput[] inputs =
        [
            new(SourceKind.Education, Path.Combine(lists, "school.csv"), null, loadedAt),
            new(SourceKind.SocialWork, Path.Combine(lists, "social-work.csv"), null, loadedAt),
        ];
        var (register, files) = Work.Run(session, progress =>
        {
            progress.Report(new("inventing an authority"));
            foreach (var (path, write) in new (string, Action<TextWriter>)[] { (inputs[0].Path, authority.WriteSchoolList), (inputs[1].Path, authority.WriteSocialWorkList), (Path.Combine(lists, "truth.csv"), authority.WriteTruth) })
            {
                session.Stopped.ThrowIfCancellationRequested();
                Write(path, write);
            }

            var built = JoinedLists.Build(session, inputs, authority.AsAt, threads: 0, progress);
            return (built, RegisterOutput.Write(session, built, folder.FullName, inputs, progress));
        });

        var output = session.Out;
        output.WriteLine($"An invented council on {Texts.Day(authority.AsAt)}: {Columns.Number(authority.PupilCount)} pupils, {Columns.Number(authority.ChildCount)} children on the social-work list. Nobody in it exists.");
        output.WriteLine();
        RegisterOutput.Summarise(output, register);
        output.WriteLine();
        ShowWhy(output, register);
        output.WriteLine($"Files in {folder}: {string.Join(", ", files)}; the lists are in {Path.Combine(folder.ToString(), "lists")}.");
        return ExitCode.Done;
    }

    /// <summary>One child who was joined without a common number, and why the child is looked after.</summary>
    private static void ShowWhy(TextWriter output, Register register)
    {
        var rules = RuleBook.Of(ScotlandPack.Current);
        var person = register.People.FirstOrDefault(p =>
            p.Joins.Count == 1
            && !p.IsRestricted
            && p.Learner.Identifiers.Count(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber) == 1
            && p.Disagreements.Count > 0
            && rules.StatusOf(p.Learner, register.AsAt).Outcome == Determination.Yes);
        if (person is null)
        {
            return;
        }

        output.WriteLine($"Why two rows became one child ({person.Key}):");
        ExplanationText.Write(output, register.Why(person.Joins[0].Left, person.Joins[0].Right), indent: "  ");
        output.WriteLine();
        var status = rules.StatusOf(person.Learner, register.AsAt);
        output.WriteLine($"Is this child looked after on {Texts.Day(register.AsAt)}?");
        foreach (var line in status.Trace.ToText().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine("  " + line.TrimEnd('\r'));
        }

        var about = rules.About(person.Learner);
        var outcomes = rules.Pack.EntitlementSchemes.Select(scheme => about.OutcomeOn(scheme, register.AsAt).Outcome).ToLookup(outcome => outcome);
        output.WriteLine($"Of {outcomes.Sum(o => o.Count())} entitlements, {outcomes[Determination.Yes].Count()} hold on that day (to be decided by a person: {outcomes[Determination.NeedsDecision].Count()}; waiting for a fact: {outcomes[Determination.Unknown].Count()}): 'virtualschool entitlements {person.Key} --as-at {Texts.Iso(register.AsAt)} --register DIR' says why.");
        output.WriteLine();
    }

    private static void Write(string path, Action<TextWriter> write) => HalfWritten.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        write(writer);
    });
}
