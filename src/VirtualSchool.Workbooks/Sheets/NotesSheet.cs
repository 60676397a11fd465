namespace VirtualSchool;

/// <summary>How to read the workbook and what it does not say.</summary>
internal static class NotesSheet
{
    public static Sheet Of(Register register)
    {
        Cell[][] rows = [.. Notes(register).Select(n => new[] { Cell.Prose(n.Topic), Cell.Prose(n.Note) })];
        return new Sheet(
            SheetNames.Notes,
            "Notes",
            [
                SheetLine.Title("Notes and method"),
                SheetLine.Words("How this register was made, how to read it, and what it does not say."),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            [new Column("Topic") { MinWidth = 22 }, new Column("Note") { MinWidth = 60, MaxWidth = 95 }],
            rows.Length,
            () => rows);
    }

    private static IEnumerable<(string Topic, string Note)> Notes(Register register)
    {
        yield return ("Day", $"Everything is as at {SheetWords.Long(register.AsAt)}. Times of loading are in UTC.");
        yield return ("Who is in it", "Every child on a social-work or other list, and every child whom a school list marks as care experienced. A pupil on the roll without any sign of care is counted and never listed.");
        yield return ("Percentages", "To one decimal, out of all children in the register. A list is complete to 80.0% when it names 80.0% of them; nobody can know the children whom no list names.");
        yield return ("Both, only", "Both means marked by a school list and on a social-work list. A child on the roll whom the school does not mark is counted apart: the school may not know.");
        foreach (RegisterLinkage linkage in register.Linkages)
        {
            string what = linkage.Left == linkage.Right
                ? $"{linkage.Left.Name} was searched for children it holds twice"
                : $"{linkage.Left.Name} and {linkage.Right.Name} were compared";
            string model = linkage.IsTrained ? "a model trained on these very lists, without labels" : "a model that was not trained on these lists";
            yield return ("How records were joined", $"{what} with {model}; summary.json names it. {string.Join(" ", linkage.Notes)}".TrimEnd());
        }

        yield return ("What is never joined by itself", "Two different valid candidate numbers, possible twins, a child adopted under a new name, two records of one list. Such pairs wait in To check, however high their score.");
        yield return ("Candidate numbers (SCN)", "Text, so that a leading zero stays. A number whose leading zero was restored says so, and is never the only reason for joining two records.");
        yield return ("Names and dates shown", "The first legal name, date of birth and number in the order of the lists. Where lists differ, all are in Disagreements; none was chosen as right.");
        yield return ("Care status as recorded", "The words of each list, with who says so. It is not a finding in law: for that, see the decision and its reasons in the program.");
        yield return ("Lives in", "The kind of home that social work recorded for the day.");
        yield return ("Key", "Names nobody. It stays the same when a further list is added, as long as the child's number in the education system (else in social work's) does. Do not change it.");
        yield return ("Restricted", "Children marked as restricted, or as adopted under a new name, are counted. Their names, numbers, dates, schools and homes are not in this workbook.");
        yield return ("Words in cells", $"\"{SheetWords.NotRecorded}\" means that no list holds it; \"{SheetWords.NotShown}\" that it is restricted; \"{SheetWords.DoesNotApply}\" that there is nothing to say. No cell of a table is empty but those for your decision and its reason.");
        yield return ("Signs at the start of a name", "A cell that starts with = + - or @ holds those very characters. It is text and does nothing. This workbook has no formulas, macros or links to the outside.");
        yield return ("Colour", "Nothing is told by colour. Links are underlined; headers are bold.");
        yield return ("Printing", "Sheets print on A4. Columns to the right that say where a word comes from, or that are for the screen, are not printed.");
        yield return ("Accuracy", "A program joined these records. Before a decision about a child, look at the child's own records.");
    }
}
