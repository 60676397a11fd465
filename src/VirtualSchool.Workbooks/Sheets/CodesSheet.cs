namespace VirtualSchool;

/// <summary>What the words and codes of the other sheets mean: those that can occur, and of open lists those that do.</summary>
internal static class CodesSheet
{
    public static Sheet Of(Register register)
    {
        Cell[][] rows = [.. Codes(register).Select(c => new[] { Cell.Prose(c.Where), Cell.Text(c.Code), Cell.Text(c.Meaning) })];
        return new Sheet(
            SheetNames.Codes,
            "Codes",
            [
                SheetLine.Title("Codes"),
                SheetLine.Words("What the words and codes in this workbook mean."),
                SheetLine.Link("Back to Start here", SheetNames.Start),
            ],
            [new Column("Where it stands") { MinWidth = 20 }, new Column("Word or code") { MinWidth = 20, MaxWidth = 36 }, new Column("Meaning") { MinWidth = 50, MaxWidth = 80 }],
            rows.Length,
            () => rows);
    }

    private static IEnumerable<(string Where, string Code, string Meaning)> Codes(Register register)
    {
        yield return ("Register", "E", "Education: the school list.");
        yield return ("Register", "S", "Social work's list.");
        yield return ("Register", "V", "The virtual school's own list, or another.");
        yield return ("Register", "yes", "The list names the child as care experienced.");
        yield return ("Register", "on the roll, not marked", "The school has the child on its roll and does not mark the child as care experienced.");
        yield return ("Register", "no", "The child was not found on that list.");
        yield return ("Which lists", SheetWords.Presence(RegisterPresence.SchoolAndSocialWork), "Marked by a school list and on a social-work list.");
        yield return ("Which lists", SheetWords.Presence(RegisterPresence.SocialWorkAndUnmarkedOnRoll), "On a social-work list; the school has the child on its roll and does not mark the child.");
        yield return ("Which lists", SheetWords.Presence(RegisterPresence.SchoolOnly), "Marked by a school list; not found on a social-work list.");
        yield return ("Which lists", SheetWords.Presence(RegisterPresence.SocialWorkOnly), "On a social-work list; not found on a school list.");
        yield return ("Which lists", SheetWords.Presence(RegisterPresence.OtherOnly), "On another list only.");
        yield return ("SCN check", "valid", "Nine digits, and the check digit fits.");
        yield return ("SCN check", "leading zero restored", "The list held eight digits; with a zero in front the check digit fits. Never the only reason for a join.");
        yield return ("To check", ToCheckSheet.Answers[0], "Both records are of one child.");
        yield return ("To check", ToCheckSheet.Answers[1], "The records are of two children, twins for example.");
        yield return ("To check", ToCheckSheet.Answers[2], "Somebody else has to say. The pair stays in the queue.");

        IEnumerable<(string Code, string Label)> bases = register.People.SelectMany(p => p.Learner.Episodes)
            .Select(e => (e.Value.Basis.Label, $"{e.Value.Basis.Code}: {e.Value.Basis.Citation}"));
        foreach ((string code, string meaning) in Ordered(bases))
        {
            yield return ("Care status", code, meaning);
        }

        IEnumerable<(string Code, string Label)> homes = register.People.SelectMany(p => p.Learner.Homes)
            .Select(h => (h.Value.Type.Label, $"{h.Value.Type.Code}: {(h.Value.Type.IsAway ? "looked after away from home" : "looked after at home")}; published under \"{h.Value.Type.Group}\""));
        foreach ((string code, string meaning) in Ordered(homes))
        {
            yield return ("Lives in", code, meaning);
        }

        IEnumerable<(string Code, string Label)> issues = register.Issues.Issues.Select(i => (i.Code.Code, $"{i.Code.Title}. {i.Code.Remedy}"));
        foreach ((string code, string meaning) in Ordered(issues))
        {
            yield return ("Issues", code, meaning);
        }
    }

    private static IEnumerable<(string Code, string Label)> Ordered(IEnumerable<(string Code, string Label)> codes) =>
        codes.Distinct().OrderBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Label, StringComparer.Ordinal);
}
