using System.CommandLine;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Records of the same person within one file.</summary>
internal static class DedupeVerb
{
    public static Command Create(Session session)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file." };
        var tables = new PairTables();
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the pairs found: left_id, right_id, weight, probability.", HelpName = "PAIRS.csv" };
        var clusters = new Option<FileInfo?>("--cluster-out") { Description = "Where to write the id of every record and of its cluster.", HelpName = "C.csv" };
        var review = new Option<FileInfo?>("--review-out") { Description = "Where to write the pairs a person has to decide, with the reasons.", HelpName = "REVIEW.csv" };
        var limit = Given.Count("--review-limit", "How many pairs somebody can look at: the most probable are written to --review-out and no more. Without it all are.");
        var truthColumn = new Option<string?>("--truth-column") { Description = "The column that says who each row truly is: never compared; gives precision, recall and F1 by pairs within clusters.", HelpName = "NAME" };
        var truth = new Option<FileInfo?>("--truth") { Description = "A file with two columns of ids, the true pairs.", HelpName = "T.csv" };
        var json = Given.Json();
        var command = new Command(
            "dedupe",
            "Finds the records of one file that are the same person.\n"
            + "Example: virtualschool dedupe people.csv --cluster-out clusters.csv")
        {
            file, output, clusters, review, limit, truthColumn, truth, json,
        };
        tables.AddForOne(command);
        command.SetAction(parsed =>
        {
            tables.Apart(parsed, [parsed.GetValue(file), parsed.GetValue(truth)], [parsed.GetValue(output), parsed.GetValue(clusters), parsed.GetValue(review)]);
            var column = parsed.GetValue(truthColumn);
            var linkage = tables.Dedupe(session, parsed, parsed.GetValue(file)!.FullName, column);
            if (column is not null && !linkage.HasTruthColumn)
            {
                throw StopException.Refused("The file has no column of the name given to --truth-column.");
            }

            PairTables.Explain(session, linkage);
            var measured = parsed.GetValue(truth) is { } pairs ? MatchVerb.Measured(session, linkage, pairs) : linkage.EvaluateClusters();
            if (parsed.GetValue(output) is { } pairFile)
            {
                PairFile.Write(pairFile.FullName, linkage, linkage.Result.Links);
            }

            if (parsed.GetValue(clusters) is { } clusterFile)
            {
                HalfWritten.Write(clusterFile.FullName, linkage.WriteClusters);
            }

            var band = PairTables.Band(linkage, parsed.GetValue(limit));
            if (parsed.GetValue(review) is { } questions)
            {
                PairFile.Write(questions.FullName, linkage, parsed.GetValue(limit) is null ? linkage.Result.Review : band.Pairs);
            }

            Show(session, linkage, measured, band, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Session session, TableLinkage linkage, LinkEvaluation? measured, ReviewBand band, bool json)
    {
        var found = linkage.Result.Clusters.Distinct().Count();
        if (json)
        {
            Answer.Json(session, writer =>
            {
                writer.WriteNumber("records", linkage.Left.Count);
                writer.WriteNumber("clusters", found);
                writer.WriteNumber("links", linkage.Result.Links.Count());
                writer.WriteNumber("review", linkage.Result.Review.Count());
                PairTables.Write(writer, band);
                PairTables.Write(writer, linkage);
                if (measured is not null)
                {
                    PairTables.Write(writer, "truth", measured);
                }
            });
            return;
        }

        session.Out.WriteLine($"{Columns.Number(linkage.Left.Count)} records of {Columns.Number(found)} people; {Columns.Number(linkage.Result.Review.Count())} pairs for a person to decide.");
        PairTables.Write(session.Out, band);
        if (measured is not null)
        {
            PairTables.Write(session.Out, measured);
        }
    }
}
