namespace VirtualSchool;

/// <summary>The first sheet: what this is, the numbers, what to do first, and where everything is.</summary>
internal static class StartSheet
{
    public static Sheet Of(Register register, WorkbookOptions options)
    {
        GapView gap = register.GapView;
        int toDecide = register.ReviewQueue.Count(i => !i.IsSettled);
        int disagreeing = register.People.Count(p => p.Disagreements.Count > 0);
        IReadOnlyList<string> sentences = gap.ToSentences();
        var lines = new List<SheetLine>
        {
            SheetLine.Title(options.Title ?? sentences[0].TrimEnd('.')),
            SheetLine.Words($"As at {SheetWords.Long(register.AsAt)}. Made from {string.Join(", ", register.Lists.Select(l => $"{l.Name} ({SheetWords.Kind(l.Source.Kind)})"))}."),
            SheetLine.Words("This workbook names children. Keep it where the register may be kept, and share it only with people who need it for their work with them."),
        };
        if (!string.IsNullOrWhiteSpace(options.Contact))
        {
            lines.Add(SheetLine.Words($"Questions: {options.Contact}"));
        }

        lines.AddRange(sentences.Skip(options.Title is null ? 1 : 0).Select(SheetLine.Words));
        lines.Add(SheetLine.Heading("What to do first"));
        lines.AddRange(FirstSteps(register, toDecide, disagreeing).Select((s, i) => SheetLine.Words($"{SheetWords.Number(i + 1)}. {s}")));
        lines.Add(SheetLine.Heading("In this workbook"));
        lines.Add(SheetLine.Link("Register: one row a child", SheetNames.Register));
        lines.Add(SheetLine.Link("To check: are these two records the same child?", SheetNames.ToCheck));
        lines.Add(SheetLine.Link("Disagreements: where lists say different things of one child", SheetNames.Disagreements));
        lines.Add(SheetLine.Link("Issues: what was wrong in the files", SheetNames.Issues));
        lines.Add(SheetLine.Link("Lists and files: what was read, and how complete it is", SheetNames.Lists));
        lines.Add(SheetLine.Link("Notes and method: how to read this, and what it does not say", SheetNames.Notes));
        lines.Add(SheetLine.Link("Codes: what the words and codes mean", SheetNames.Codes));
        lines.Add(SheetLine.Heading("The numbers"));

        Cell[][] rows = [.. Rows(register, toDecide, disagreeing)];
        return new Sheet(
            SheetNames.Start,
            "Numbers",
            lines,
            [new Column("What is counted"), new Column("Number") { MinWidth = 10 }, new Column("Share of all children") { MinWidth = 16 }],
            rows.Length,
            () => rows)
        {
            FreezesHeader = false,
            WrapsLines = true,
        };
    }

    private static IEnumerable<string> FirstSteps(Register register, int toDecide, int disagreeing)
    {
        GapView gap = register.GapView;
        if (register.Issues.ErrorCount > 0)
        {
            yield return $"Issues: {SheetWords.Counted(register.Issues.ErrorCount, "error", "errors")} in the files. Read these first: a number, a date or a row may not have been used.";
        }

        if (toDecide > 0)
        {
            yield return $"To check: choose an answer for {SheetWords.Counted(toDecide, "pair", "pairs")} of records. Nothing was joined that needs your eye.";
        }

        if (gap.UnmarkedOnRoll.Count > 0)
        {
            yield return $"Register: tell the schools of {SheetWords.Counted(gap.UnmarkedOnRoll.Count, "child", "children")} on their roll whom they do not mark as care experienced (filter \"Which lists\").";
        }

        if (gap.SocialWorkOnly.Count > 0)
        {
            yield return $"Register: find the school of {SheetWords.Counted(gap.SocialWorkOnly.Count, "child", "children")} known only to social work. Some may be under school age, have left school, or go to school elsewhere.";
        }

        if (gap.SchoolOnly.Count > 0)
        {
            yield return $"Register: ask social work about {SheetWords.Counted(gap.SchoolOnly.Count, "child", "children")} marked only by a school. Some may have been in care earlier, or be looked after by another council.";
        }

        if (disagreeing > 0)
        {
            yield return $"Disagreements: ask the list that should know about {SheetWords.Counted(disagreeing, "child", "children")}. Nothing was overwritten.";
        }

        yield return "Notes and method: read it once, before you use a number from this workbook.";
    }

    private static IEnumerable<Cell[]> Rows(Register register, int toDecide, int disagreeing)
    {
        GapView gap = register.GapView;
        yield return Row("Children in the register, each once", gap.People);
        yield return Row("Both: marked by a school list and on a social-work list", gap.Both);
        yield return Row("On a social-work list and on the school roll, not marked there", gap.UnmarkedOnRoll);
        yield return Row("School list only", gap.SchoolOnly);
        yield return Row("Social-work list only", gap.SocialWorkOnly);
        yield return Row("Other list only", gap.OtherOnly);
        yield return Row("School list complete to", gap.School);
        yield return Row("Social-work list complete to", gap.SocialWork);
        foreach (GapColumn column in gap.Columns.Where(c => c.List.Source.Kind == SourceKind.Other))
        {
            yield return Row($"{column.List.Name} complete to", column.People);
        }

        yield return Row("Candidate number (SCN) known", gap.CandidateNumbers);
        yield return Row("Pairs of records that wait for your decision", toDecide);
        yield return Row("Children of whom lists say different things", disagreeing);
        yield return Row("Issues found in the files", register.Issues.Issues.Count);
        yield return Row("Records on school rolls without a sign of care: counted, not listed", gap.OutsideRegister);
    }

    private static Cell[] Row(string what, GapCount count) => [Cell.Prose(what), Cell.Count(count.Count), Cell.Percent(count)];

    private static Cell[] Row(string what, int count) => [Cell.Prose(what), Cell.Count(count), Cell.Prose(SheetWords.DoesNotApply)];
}
