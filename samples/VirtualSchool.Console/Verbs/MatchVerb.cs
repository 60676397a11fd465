using System.CommandLine;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Bulk linking of any two files.</summary>
internal static class MatchVerb
{
    public static Command Create(Session session)
    {
        var left = new Argument<FileInfo>("LEFT") { Description = "One file." };
        var right = new Argument<FileInfo>("RIGHT") { Description = "The other file." };
        var tables = new PairTables();
        var output = new Option<FileInfo>("--out") { Description = "Where to write the links: left_id, right_id, weight, probability.", HelpName = "LINKS.csv", Required = true };
        var review = new Option<FileInfo?>("--review-out") { Description = "Where to write the pairs a person has to decide, with the reasons.", HelpName = "REVIEW.csv" };
        var limit = Given.Count("--review-limit", "How many pairs somebody can look at: the most probable are written to --review-out and no more. Without it all are.");
        var truth = new Option<FileInfo?>("--truth") { Description = "A file with two columns of ids, the true pairs: gives precision, recall and F1.", HelpName = "T.csv" };
        var json = Given.Json();
        var command = new Command(
            "match",
            "Links any two files and writes the pairs. Columns are recognised by their headers and values, and a model is trained on the files themselves.\n"
            + "Example: virtualschool match pupils.csv children.csv --one-to-one --out links.csv")
        {
            left, right, output, review, limit, truth, json,
        };
        tables.AddForTwo(command);
        command.SetAction(parsed =>
        {
            tables.Apart(parsed, [parsed.GetValue(left), parsed.GetValue(right), parsed.GetValue(truth)], [parsed.GetValue(output), parsed.GetValue(review)]);
            var linkage = tables.Link(session, parsed, parsed.GetValue(left)!.FullName, parsed.GetValue(right)!.FullName);
            PairTables.Explain(session, linkage);
            var measured = parsed.GetValue(truth) is { } file ? Measured(session, linkage, file) : null;
            PairFile.Write(parsed.GetValue(output)!.FullName, linkage, linkage.Result.Links);
            var band = PairTables.Band(linkage, parsed.GetValue(limit));
            if (parsed.GetValue(review) is { } questions)
            {
                PairFile.Write(questions.FullName, linkage, parsed.GetValue(limit) is null ? linkage.Result.Review : band.Pairs);
            }

            Show(session, linkage, measured, band, parsed.GetValue(output)!, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    internal static LinkEvaluation Measured(Session session, TableLinkage linkage, FileInfo truth)
    {
        if (linkage.Evaluate(truth.FullName, out var issues) is { } measured)
        {
            return measured;
        }

        foreach (var issue in issues.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            session.Say(issue.ToString());
        }

        throw StopException.Refused("The truth could not be used, so nothing was written.");
    }

    private static void Show(Session session, TableLinkage linkage, LinkEvaluation? measured, ReviewBand band, FileInfo output, bool json)
    {
        int links = linkage.Result.Links.Count(), review = linkage.Result.Review.Count();
        if (json)
        {
            Answer.Json(session, writer =>
            {
                writer.WriteNumber("leftRecords", linkage.Left.Count);
                writer.WriteNumber("rightRecords", linkage.Right.Count);
                writer.WriteNumber("links", links);
                writer.WriteNumber("review", review);
                PairTables.Write(writer, band);
                PairTables.Write(writer, linkage);
                if (measured is not null)
                {
                    PairTables.Write(writer, "truth", measured);
                }
            });
            return;
        }

        session.Out.WriteLine($"{Columns.Number(linkage.Left.Count)} and {Columns.Number(linkage.Right.Count)} records: {Columns.Number(links)} linked, {Columns.Number(review)} for a person to decide.");
        PairTables.Write(session.Out, band);
        if (measured is not null)
        {
            PairTables.Write(session.Out, measured);
        }

        session.Out.WriteLine($"Links are in {output.Name}.");
    }
}
