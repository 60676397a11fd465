using System.CommandLine;
using System.Text.Json;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Why two records are not one child, and the least that would have to be otherwise. No value of a record is shown.</summary>
internal static class WhyNotVerb
{
    public static Command Create(Session session)
    {
        var left = new Argument<string>("LEFT-ID") { Description = "The number of one record in its own list." };
        var right = new Argument<string>("RIGHT-ID") { Description = "The number of the other record." };
        var register = new Option<DirectoryInfo?>("--register") { Description = "A folder written by 'register build'.", HelpName = "DIR" };
        var tables = new PairTables();
        var json = Given.Json();
        var command = new Command(
            "why-not",
            "Shows why two records are not one child: the field or rule that decides, and the smallest change that would have a person asked, or the two joined.\n"
            + "Example: virtualschool why-not 30001 P501 --left pupils.csv --right children.csv --one-to-one")
        {
            left, right, register, json,
        };
        tables.AddSides(command);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(register);
            WhyVerb.CheckPlace(folder, tables.AnySideGiven(parsed));
            var (leftId, rightId) = (parsed.GetValue(left)!, parsed.GetValue(right)!);
            var miss = folder is not null ? InRegister(session, folder.FullName, leftId, rightId) : InFiles(session, parsed, tables, leftId, rightId);
            return parsed.GetValue(json) ? WriteJson(session, miss) : Write(session, miss);
        });
        return command;
    }

    private static Miss InFiles(Session session, ParseResult parsed, PairTables tables, string left, string right)
    {
        var sides = tables.LinkSides(session, parsed);
        if (ReferenceEquals(sides.Linkage.Left, sides.Linkage.Right) && left == right)
        {
            throw StopException.Refused("LEFT-ID and RIGHT-ID are one record.");
        }

        var miss = sides.Linkage.WhyNot(left, right) ?? throw WhyVerb.NoRecord(sides, left, right);
        return new Miss(sides.Left, sides.Right, miss, miss.Sentences, null, []);
    }

    private static Miss InRegister(Session session, string folder, string left, string right)
    {
        var inputs = RegisterInputs.Read(folder);
        var register = Work.Run(session, progress => inputs.Rebuild(session, inputs.AsAt, threads: 0, progress));
        var (first, second) = WhyVerb.Records(register, left, right);
        var miss = register.WhyNot(first, second);
        return new Miss(first.ToString(), second.ToString(), miss.Comparison, miss.Sentences, miss.IsJoined, [.. miss.Reasons.Select(r => r.Code)], miss.Question?.Id);
    }

    private static int Write(Session session, Miss miss)
    {
        session.Out.WriteLine($"{miss.Left}  and  {miss.Right}");
        foreach (var sentence in miss.Sentences)
        {
            session.Out.WriteLine(sentence);
        }

        ExplanationText.WriteWeights(session.Out, miss.Link.Explanation);
        return ExitCode.Done;
    }

    private static int WriteJson(Session session, Miss miss)
    {
        Answer.Json(session, json =>
        {
            var link = miss.Link;
            json.WriteString("leftPlace", miss.Left);
            json.WriteString("rightPlace", miss.Right);
            json.WriteString("cause", Cause(link.Cause));
            json.Text("decidedBy", link.DecidedBy);
            json.WriteString("band", ExplanationText.BandCode(link.Explanation.Band));
            json.Measure("score", link.Explanation.Score);
            json.Measure("probability", link.Explanation.Probability);
            json.Measure("linkThreshold", link.Threshold);
            json.Measure("shortfall", link.Shortfall);
            json.Array("guards", ExplanationText.Guards(link.Explanation.Guards), json.WriteStringValue);
            Changes(json, "changeToReview", link.HasChangeToReview, link.ChangeToReview);
            Changes(json, "changeToLink", link.HasChange, link.Change);
            json.Objects("blocking", link.Blocking, rule =>
            {
                json.WriteString("rule", rule.Rule);
                json.WriteBoolean("meets", rule.Meets);
                json.WriteBoolean("leftOut", rule.LeftOut);
                json.Array("missing", rule.Missing, json.WriteStringValue);
            });
            json.Text("nearestRule", link.NearestRule?.Rule);
            if (link.Rival is { } rival)
            {
                json.Measure("rivalScore", rival.Weight);
            }

            if (miss.IsJoined is { } joined)
            {
                json.Object("register", () =>
                {
                    json.WriteBoolean("joined", joined);
                    json.Text("question", miss.Question);
                    json.Array("reasons", miss.Reasons, json.WriteStringValue);
                });
            }

            json.Array("sentences", miss.Sentences, json.WriteStringValue);
            json.Measure("start", link.Explanation.PriorWeight);
            json.Objects("fields", link.Explanation.Contributions, field =>
            {
                json.WriteString("field", field.Comparison);
                json.WriteString("agreement", field.LevelLabel);
                json.Measure("weight", field.Weight);
                json.Measure("frequencyWeight", field.TermFrequencyWeight);
            });
        });
        return ExitCode.Done;
    }

    /// <summary>An empty list where nothing need change; null where no change was found.</summary>
    private static void Changes(Utf8JsonWriter json, string name, bool isFound, IReadOnlyList<LevelChange> changes)
    {
        if (!isFound)
        {
            json.WriteNull(name);
            return;
        }

        json.Objects(name, changes, change =>
        {
            json.WriteString("field", change.Comparison);
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.Measure("gain", change.Gain);
        });
    }

    private static string Cause(MissCause cause) => cause switch
    {
        MissCause.None => "linked",
        MissCause.NeverCompared => "never-compared",
        MissCause.Rule => "rule",
        MissCause.Score => "score",
        _ => "other-pair",
    };

    /// <param name="Left">Where one record stands.</param>
    /// <param name="Right">Where the other stands.</param>
    /// <param name="Link">What comparing them says.</param>
    /// <param name="Sentences">The reasons in words.</param>
    /// <param name="IsJoined">In a register, whether the two are one child; null where files were linked.</param>
    /// <param name="Reasons">The codes of the register's own reasons.</param>
    /// <param name="Question">The id of the question in the review queue.</param>
    private sealed record Miss(string Left, string Right, MissedLink Link, IReadOnlyList<string> Sentences, bool? IsJoined, IReadOnlyList<string> Reasons, string? Question = null);
}
