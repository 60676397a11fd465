using System.CommandLine;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Every chart of a linkage, as a picture and as data. No chart holds a value of a record.</summary>
internal static class ChartsVerb
{
    public static Command Create(Session session)
    {
        var tables = new PairTables();
        var output = Given.Folder("--out", "Where to write: each chart as .svg, .json and .csv, and index.html with all of them.");
        var truth = new Option<FileInfo?>("--truth") { Description = "A file with two columns of ids, the true pairs: for precision and recall.", HelpName = "T.csv" };
        var truthColumn = new Option<string?>("--truth-column") { Description = "With --file: the column that says who each row truly is. Never compared.", HelpName = "NAME" };
        var pair = new Option<string[]>("--pair")
        {
            Description = "The pair whose score the waterfall shows. When not given: the link with the lowest score.",
            HelpName = "LEFT-ID RIGHT-ID",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var json = Given.Json();
        var command = new Command(
            "charts",
            "Links two files, or finds duplicates in one, and draws what came of it: weights, the way to one score, scores, precision and recall, thresholds, records that cannot be linked, completeness, training.\n"
            + "Example: virtualschool charts --left pupils.csv --right children.csv --one-to-one --out charts")
        {
            output, truth, truthColumn, pair, json,
        };
        tables.AddSides(command);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(output)!;
            Given.Apart(tables.Read(parsed).Append(parsed.GetValue(truth)), ChartFiles.All(folder.FullName));
            var sides = tables.LinkSides(session, parsed, parsed.GetValue(truthColumn));
            var linkage = sides.Linkage;
            if (parsed.GetValue(truthColumn) is not null && !linkage.HasTruthColumn)
            {
                throw StopException.Refused("The file has no column of the name given to --truth-column.");
            }

            PairTables.Explain(session, linkage);
            var drawn = new Drawn();
            Draw(drawn, linkage, Curve(session, linkage, parsed.GetValue(truth)), Chosen(sides, parsed.GetValue(pair)));
            ChartFiles.Write(folder.FullName, drawn.Charts);
            return Show(session, folder, drawn, parsed.GetValue(json));
        });
        return command;
    }

    private static void Draw(Drawn drawn, TableLinkage linkage, ThresholdCurve? curve, (int Left, int Right)? pair)
    {
        var result = linkage.Result;
        var used = result.Model.LinkThreshold;
        var linker = Linker.For(result.Model);
        drawn.Charts.Add(LinkCharts.Weights(result.Model));
        if (pair is { } shown)
        {
            drawn.Pair = (linkage.Left.KeyOf(shown.Left), linkage.Right.KeyOf(shown.Right));
            drawn.Charts.Add(LinkCharts.Waterfall(linker.Explain(linkage.Left, shown.Left, linkage.Right, shown.Right), used));
        }
        else
        {
            drawn.NotDrawn.Add(("waterfall", "no pair was linked or is for a person; name one with --pair"));
        }

        drawn.Charts.Add(LinkCharts.ScoreHistogram(result));
        drawn.Charts.Add(LinkCharts.ExpectedThresholds(result));
        if (curve is not null)
        {
            drawn.Charts.Add(LinkCharts.PrecisionRecall(curve, used));
            drawn.Charts.Add(LinkCharts.ThresholdTable(curve, used));
        }
        else
        {
            drawn.NotDrawn.Add(("precision-recall, threshold-table", "the true pairs are not known; give them with --truth"));
        }

        if (ReferenceEquals(linkage.Left, linkage.Right))
        {
            drawn.Charts.Add(LinkCharts.Unlinkables(linker, linkage.Left, used));
            drawn.Charts.Add(LinkCharts.Completeness(linkage.Left));
        }
        else
        {
            drawn.Charts.Add(LinkCharts.Unlinkables(linker, linkage.Left, used, "left"));
            drawn.Charts.Add(LinkCharts.Unlinkables(linker, linkage.Right, used, "right"));
            drawn.Charts.Add(LinkCharts.Completeness(linkage.Left, linkage.Right));
        }

        if (linkage.Training is { } training)
        {
            drawn.Charts.Add(LinkCharts.Training(training));
        }
        else
        {
            drawn.NotDrawn.Add(("training", "the model was not trained on these files"));
        }
    }

    private static ThresholdCurve? Curve(Session session, TableLinkage linkage, FileInfo? truth)
    {
        if (truth is null)
        {
            return linkage.Curve();
        }

        if (linkage.Curve(truth.FullName, out var issues) is { } curve)
        {
            return curve;
        }

        foreach (var issue in issues.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            session.Say(issue.ToString());
        }

        throw StopException.Refused("The truth could not be used, so nothing was written.");
    }

    /// <summary>The pair asked for; else the link that came nearest to being none, or the question that came nearest to being a link.</summary>
    private static (int Left, int Right)? Chosen(PairTables.Sides sides, string[]? ids)
    {
        var linkage = sides.Linkage;
        if (ids is [var left, var right])
        {
            var (l, r) = (RowOf(linkage.Left, left), RowOf(linkage.Right, right));
            return l >= 0 && r >= 0 ? (l, r) : throw WhyVerb.NoRecord(sides, left, right);
        }

        var weakest = linkage.Result.Links.OrderBy(p => p.Weight).Take(1).ToList();
        var pairs = weakest.Count > 0 ? weakest : [.. linkage.Result.Review.OrderByDescending(p => p.Weight).Take(1)];
        return pairs.Count == 0 ? null : (pairs[0].Left, pairs[0].Right);
    }

    private static int RowOf(RecordSet records, string id) => Enumerable.Range(0, records.Count).Cast<int?>().FirstOrDefault(row => records.KeyOf(row!.Value) == id) ?? -1;

    private static int Show(Session session, DirectoryInfo folder, Drawn drawn, bool json)
    {
        if (json)
        {
            Answer.Json(session, writer =>
            {
                writer.WriteString("folder", folder.Name);
                writer.Objects("charts", drawn.Charts, chart =>
                {
                    writer.WriteString("name", chart.Name);
                    writer.WriteString("title", chart.Title);
                    writer.WriteString("description", chart.Description);
                    writer.Array("files", ChartFiles.Of(chart), writer.WriteStringValue);
                });
                writer.Objects("notDrawn", drawn.NotDrawn, missing =>
                {
                    writer.WriteString("name", missing.Name);
                    writer.WriteString("reason", missing.Reason);
                });
                writer.Text("pairLeft", drawn.Pair?.Left);
                writer.Text("pairRight", drawn.Pair?.Right);
            });
            return ExitCode.Done;
        }

        foreach (var chart in drawn.Charts)
        {
            session.Out.WriteLine($"{chart.Name}: {chart.Description}");
        }

        if (drawn.Pair is { } pair)
        {
            session.Out.WriteLine($"The waterfall is that of {pair.Left} and {pair.Right}.");
        }

        foreach (var (name, reason) in drawn.NotDrawn)
        {
            session.Out.WriteLine($"Not drawn: {name}: {reason}.");
        }

        session.Out.WriteLine($"Open {ChartFiles.Page} in {folder.Name}.");
        return ExitCode.Done;
    }

    private sealed class Drawn
    {
        public List<Chart> Charts { get; } = [];

        public List<(string Name, string Reason)> NotDrawn { get; } = [];

        /// <summary>The ids of the pair in the waterfall.</summary>
        public (string Left, string Right)? Pair { get; set; }
    }
}
