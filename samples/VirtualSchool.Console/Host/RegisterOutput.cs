namespace VirtualSchool.Shell.Host;

/// <summary>Writes a register into a folder and says on standard output what is in it.</summary>
internal static class RegisterOutput
{
    private const string Workbook = "register.xlsx";

    public static IReadOnlyList<string> Write(Session session, Register register, string folder, IReadOnlyList<ListInput> inputs, IProgress<Work.Stage> progress)
    {
        progress.Report(new("writing the register"));
        HalfWritten.Watch(RegisterFiles.Names.Select(name => Path.Combine(folder, name)));
        var paths = RegisterFiles.Write(register, folder, session.Stopped);
        RegisterInputs.Write(folder, register, inputs);
        progress.Report(new("writing the workbook"));
        HalfWritten.Write(Path.Combine(folder, Workbook), stream => RegisterWorkbook.Write(register, stream));
        return [Workbook, .. paths.Select(p => Path.GetFileName(p)!), RegisterInputs.FileName];
    }

    /// <summary>The gap view, the lists, the review queue: counts only.</summary>
    public static void Summarise(TextWriter output, Register register)
    {
        foreach (var sentence in register.GapView.ToSentences())
        {
            output.WriteLine(sentence);
        }

        output.WriteLine();
        var table = new Columns("List", "Records", "Children", "Only here", "SCN usable");
        foreach (var column in register.GapView.Columns)
        {
            table.Add(
                column.List.Name,
                Columns.Number(column.List.RecordCount),
                column.People.ToString(),
                Columns.Number(column.OnlyHere.Count),
                column.List.UsableCandidateNumbers.ToString());
        }

        table.Write(output);
        output.WriteLine();
        var open = register.ReviewQueue.Where(i => !i.IsSettled).ToList();
        output.WriteLine($"To check: {Columns.Number(open.Count)} {(open.Count == 1 ? "pair waits" : "pairs wait")} for a person; {Columns.Number(register.ReviewQueue.Count - open.Count)} told apart by a rule.");
        foreach (var reason in open.GroupBy(i => i.Reasons[0]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            output.WriteLine($"  {Columns.Number(reason.Count())}  {reason.Key.Sentence}");
        }

        var disputed = register.People.Count(p => p.Disagreements.Count > 0);
        output.WriteLine($"Sources disagree about {Columns.Number(disputed)} {(disputed == 1 ? "child" : "children")}; both values are kept.");
        output.WriteLine($"Issues in the lists: {register.Issues}.");
    }
}
