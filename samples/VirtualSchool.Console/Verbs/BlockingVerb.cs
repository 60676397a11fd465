using System.CommandLine;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Proposes which pairs are worth comparing, for a share of matches to be found and a number of pairs to be spent.</summary>
internal static class BlockingVerb
{
    public static Command Create(Session session)
    {
        var left = new Argument<FileInfo>("LEFT") { Description = "One file, or the only one." };
        var right = new Argument<FileInfo?>("RIGHT") { Description = "The other file; without one, duplicates within LEFT are meant.", Arity = ArgumentArity.ZeroOrOne };
        var tables = new PairTables();
        var recall = Given.Probability("--recall", "The share of matches that the rules are to bring together; 0.995 when not given.");
        var pairs = Given.CountFromOne("--pairs", "The most pairs that the rules may bring; 20000000 when not given.");
        var truth = new Option<FileInfo?>("--truth") { Description = "A file with two columns of ids, the true pairs, to measure on. Without it a truth column counts, or else the model's estimate.", HelpName = "T.csv" };
        var json = Given.Json();
        var command = new Command(
            "blocking",
            "Proposes blocking rules: which pairs of records are compared at all, how many they are, and what share of the matches is among them. Links nothing.\n"
            + "Example: virtualschool blocking pupils.csv children.csv --recall 0.99 --pairs 5000000 --save-model model.json")
        {
            left, right, recall, pairs, truth, json,
        };
        tables.AddForAdvice(command);
        command.SetAction(parsed =>
        {
            tables.Apart(parsed, [parsed.GetValue(left), parsed.GetValue(right), parsed.GetValue(truth)], []);
            var usual = new BlockingAdviceOptions();
            var asked = new BlockingAdviceOptions { RecallGoal = parsed.GetValue(recall) ?? usual.RecallGoal, PairBudget = parsed.GetValue(pairs) ?? usual.PairBudget };
            var advice = tables.Advise(session, parsed, parsed.GetValue(left)!.FullName, parsed.GetValue(right)?.FullName, asked, parsed.GetValue(truth)?.FullName);
            PairTables.Explain(session, advice.LeftColumns, advice.RightColumns, advice.Notes);
            Show(session, advice, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Session session, TableAdvice table, bool json)
    {
        var advice = table.Advice;
        if (json)
        {
            Answer.Json(session, writer =>
            {
                writer.WriteNumber("leftRecords", table.LeftRecords);
                writer.WriteNumber("rightRecords", table.RightRecords);
                writer.Measure("recallGoal", advice.RecallGoal);
                writer.WriteNumber("pairBudget", advice.PairBudget);
                writer.WriteBoolean("meetsGoal", advice.MeetsGoal);
                writer.Measure("recall", advice.Recall);
                writer.Measure("shortfall", advice.Shortfall);
                writer.WriteString("basis", advice.Basis == RecallBasis.KnownMatches ? "known matches" : "model");
                writer.Measure("matches", advice.Matches);
                writer.WriteNumber("pairs", advice.Pairs);
                writer.WriteNumber("possiblePairs", advice.PossiblePairs);
                if (advice.PairsForGoal is { } needed)
                {
                    writer.WriteNumber("pairsForGoal", needed);
                }

                writer.WriteNumber("considered", advice.Considered);
                writer.WriteNumber("tooWide", advice.TooWide);
                writer.Objects("rules", advice.Rules, rule =>
                {
                    writer.WriteString("name", rule.Rule.Name);
                    writer.WriteNumber("pairs", rule.Pairs);
                    writer.WriteNumber("addedPairs", rule.AddedPairs);
                    writer.Measure("recall", rule.Recall);
                    writer.Measure("recallSoFar", rule.RecallSoFar);
                });
                writer.Array("notes", table.Notes, writer.WriteStringValue);
            });
            return;
        }

        var columns = new Columns("rule", "pairs", "added", "recall", "so far");
        foreach (var rule in advice.Rules)
        {
            columns.Add(rule.Rule.Name, Columns.Number(rule.Pairs), Columns.Number(rule.AddedPairs), Texts.Fixed(rule.Recall, "0.0000"), Texts.Fixed(rule.RecallSoFar, "0.0000"));
        }

        columns.Write(session.Out);
        session.Out.WriteLine($"Together {Columns.Number(advice.Pairs)} of {Columns.Number(advice.PossiblePairs)} pairs ({Columns.Number(advice.PairBudget)} allowed), recall {Texts.Fixed(advice.Recall, "0.0000")} (goal {Texts.Fixed(advice.RecallGoal, "0.0000")}).");
        session.Out.WriteLine(advice.KnownRecall is { } known
            ? $"Measured on {Columns.Number(known.Trials)} known matches: between {Texts.Fixed(known.Low, "0.0000")} and {Texts.Fixed(known.High, "0.0000")} (95 %)."
            : $"Estimated by the model, which expects {Texts.Fixed(advice.Matches, "0")} matches among the pairs of all rules considered. Matches that none of them brings are not seen.");
        if (!advice.MeetsGoal)
        {
            session.Out.WriteLine($"The goal is missed by {Texts.Fixed(advice.Shortfall, "0.0000")}. " + (advice.PairsForGoal is { } needed
                ? $"About {Columns.Number(needed)} pairs would reach it."
                : "No choice of the rules considered reaches it."));
        }

        session.Out.WriteLine($"{Columns.Number(advice.Considered)} rules were considered; {Columns.Number(advice.TooWide)} of them are far too wide by themselves.");
    }
}
