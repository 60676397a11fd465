namespace VirtualSchool;

/// <summary>review.csv: one row a question, both records side by side.</summary>
internal static class ReviewCsv
{
    public static void Write(Register register, Stream stream)
    {
        using var csv = new CsvText(stream);
        csv.Cell("id").Cell("state").Cell("reasons").Cell("why we ask").Cell("weight").Cell("probability").Cell("restricted");
        foreach (string side in new[] { "left", "right" })
        {
            csv.Cell($"{side} list").Cell($"{side} place").Cell($"{side} key").Cell($"{side} id").Cell($"{side} name").Cell($"{side} other names")
                .Cell($"{side} date of birth").Cell($"{side} scn").Cell($"{side} postcode").Cell($"{side} school");
        }

        csv.EndRow();
        foreach (ReviewItem item in register.ReviewQueue)
        {
            csv.Cell(item.Id)
                .Cell(item.IsSettled ? "told apart" : "to decide")
                .Cell(string.Join("; ", item.Reasons.Select(r => r.Code)))
                .Cell(string.Join(" ", item.Reasons.Select(r => r.Sentence)))
                .Cell(item.Weight)
                .Cell(item.Probability)
                .Cell(item.IsRestricted);
            Write(csv, item.Left, item.LeftKey, !item.IsRestricted);
            Write(csv, item.Right, item.RightKey, !item.IsRestricted);
            csv.EndRow();
        }
    }

    private static void Write(CsvText csv, RegisterRecord record, string? key, bool shown)
    {
        Learner learner = record.Learner;
        csv.Cell(record.List.Name).Cell(OutputText.Place(record)).Cell(key)
            .Cell(shown ? record.LocalId?.Id : null)
            .Cell(shown && learner.Names.Count > 0 ? learner.Names[0].Value.ToDisplay() : null)
            .Cell(shown ? Joined(learner.Names.Skip(1).Select(n => n.Value.ToDisplay())) : null)
            .Cell(shown ? Joined(learner.BirthDates.Select(d => OutputText.Date(d.Value))) : null)
            .Cell(shown ? Joined(learner.Identifiers.Where(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber).Select(i => i.Value.Value)) : null)
            .Cell(shown ? Joined(learner.Addresses.Select(a => a.Value.Postcode)) : null)
            .Cell(shown ? Joined(learner.Enrolments.Select(e => e.Value.SchoolName ?? e.Value.School?.Value)) : null);
    }

    private static string Joined(IEnumerable<string?> values) => string.Join("; ", values.Where(v => v is not null).Distinct(StringComparer.Ordinal));
}
