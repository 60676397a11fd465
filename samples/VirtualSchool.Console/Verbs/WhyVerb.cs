using System.CommandLine;
using VirtualSchool.Matching;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>One pair, field by field: why it was joined, or why it was not.</summary>
internal static class WhyVerb
{
    public static Command Create(Session session)
    {
        var left = new Argument<string>("LEFT-ID") { Description = "The number of one record in its own list; or a register key (VS-...) alone, for how that child came together." };
        var right = new Argument<string?>("RIGHT-ID") { Description = "The number of the other record.", Arity = ArgumentArity.ZeroOrOne };
        var register = new Option<DirectoryInfo?>("--register") { Description = "A folder written by 'register build'.", HelpName = "DIR" };
        var tables = new PairTables();
        var json = Given.Json();
        var command = new Command("why", "Shows why two records are one child, or are not: each field, how it agrees, and its weight; the weights sum to the score.")
        {
            left, right, register, json,
        };
        tables.AddSides(command);
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(register);
            CheckPlace(folder, tables.AnySideGiven(parsed));
            var pairs = folder is not null
                ? InRegister(session, folder.FullName, parsed.GetValue(left)!, parsed.GetValue(right))
                : [OfFiles(session, parsed, tables, parsed.GetValue(left)!, parsed.GetValue(right))];
            return Show(session, pairs, parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>A question is about a register that was built, or about files.</summary>
    internal static void CheckPlace(DirectoryInfo? register, bool anyFile)
    {
        if (register is null != anyFile)
        {
            throw StopException.BadArguments("Give --register, or both --left and --right, or --file.");
        }
    }

    private static Pair OfFiles(Session session, ParseResult parsed, PairTables tables, string left, string? right)
    {
        if (right is null)
        {
            throw StopException.BadArguments("Give the number of the other record too.");
        }

        var sides = tables.LinkSides(session, parsed);
        return ReferenceEquals(sides.Linkage.Left, sides.Linkage.Right) && left == right
            ? throw StopException.Refused("LEFT-ID and RIGHT-ID are one record.")
            : new Pair(sides.Left, sides.Right, sides.Linkage.Why(left, right) ?? throw NoRecord(sides, left, right));
    }

    /// <summary>Says which of two numbers no record has, without the number.</summary>
    internal static StopException NoRecord(PairTables.Sides sides, string left, string right)
    {
        var (l, r) = (sides.Linkage.Left, sides.Linkage.Right);
        var missing = new[] { (Name: "LEFT-ID", Id: left, File: sides.Left, Records: l), (Name: "RIGHT-ID", Id: right, File: sides.Right, Records: r) }
            .Where(side => !Enumerable.Range(0, side.Records.Count).Any(row => side.Records.KeyOf(row) == side.Id))
            .Select(side => $"No record of {side.File} has {side.Name}.");
        return StopException.Refused(string.Join(' ', missing));
    }

    private static IReadOnlyList<Pair> InRegister(Session session, string folder, string left, string? right)
    {
        var inputs = RegisterInputs.Read(folder);
        var register = Work.Run(session, progress => inputs.Rebuild(session, inputs.AsAt, threads: 0, progress));
        if (right is null)
        {
            var person = register.Find(left) ?? throw StopException.BadArguments("Give two record numbers, or one register key.");
            return person.Joins.Count > 0
                ? [.. person.Joins.Select(j => Of(register, j.Left, j.Right))]
                : throw StopException.Refused("This child stands on one record alone: nothing was joined.");
        }

        var (first, second) = Records(register, left, right);
        return [Of(register, first, second)];
    }

    private static Pair Of(Register register, RegisterRecord left, RegisterRecord right) =>
        new(left.ToString(), right.ToString(), register.Why(left, right), left.IsRestricted || right.IsRestricted);

    internal static (RegisterRecord Left, RegisterRecord Right) Records(Register register, string left, string right)
    {
        var lefts = Of(register, left);
        var rights = Of(register, right);
        if (lefts.Count == 0 || rights.Count == 0)
        {
            throw StopException.Refused(lefts.Count == 0 ? "No record has LEFT-ID." : "No record has RIGHT-ID.");
        }

        // One number may stand in two systems: two different records are meant, of two lists where there are.
        var pairs = lefts.SelectMany(l => rights.Select(r => (Left: l, Right: r))).Where(p => !ReferenceEquals(p.Left, p.Right)).ToList();
        return pairs.Count == 0
            ? throw StopException.Refused("LEFT-ID and RIGHT-ID are one record.")
            : pairs.OrderBy(p => p.Left.List == p.Right.List).First();
    }

    private static IReadOnlyList<RegisterRecord> Of(Register register, string id) =>
        register.Find(id) is { } person ? person.Records : register.FindRecords(id);

    private static int Show(Session session, IReadOnlyList<Pair> pairs, bool json)
    {
        if (json)
        {
            // One pair is asked for nearly always: it is the object itself; the joins of a child are a list.
            Answer.Json(session, writer =>
            {
                if (pairs.Count == 1)
                {
                    Write(pairs[0]);
                }
                else
                {
                    writer.Objects("joins", pairs, Write);
                }

                void Write(Pair pair)
                {
                    writer.WriteString("leftPlace", pair.Left);
                    writer.WriteString("rightPlace", pair.Right);
                    ExplanationText.Write(writer, pair.Why, values: !pair.IsRestricted);
                }
            });
            return ExitCode.Done;
        }

        foreach (var pair in pairs)
        {
            session.Out.WriteLine($"{pair.Left}  and  {pair.Right}");
            if (pair.IsRestricted)
            {
                session.Out.WriteLine("This pair is restricted: its values are not shown.");
                ExplanationText.Write(session.Out, pair.Why);
            }
            else
            {
                ExplanationText.WriteWithValues(session.Out, pair.Why);
            }

            session.Out.WriteLine();
        }

        return ExitCode.Done;
    }

    /// <param name="Left">Where one record stands.</param>
    /// <param name="Right">Where the other stands.</param>
    /// <param name="Why">The explanation.</param>
    /// <param name="HoldsRestricted">Whether one of the records is marked as restricted.</param>
    internal sealed record Pair(string Left, string Right, MatchExplanation Why, bool HoldsRestricted = false)
    {
        /// <summary>An adopted child's two names are never put side by side.</summary>
        public bool IsRestricted => HoldsRestricted || Why.Guards.HasFlag(MatchGuards.AdoptedUnderNewName);
    }
}
