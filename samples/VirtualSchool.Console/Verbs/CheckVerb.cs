using System.CommandLine;
using System.Text.Json;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>Reads a file or a folder and says what is in it and what is wrong with it.</summary>
internal static class CheckVerb
{
    public static Command Create(Session session)
    {
        var path = new Argument<string>("PATH") { Description = "A file, or a folder whose files are read one by one." };
        var format = new Option<string?>("--format") { Description = "The map to read with: a name from 'formats', or a map file. Found by the headers when not given.", HelpName = "NAME" };
        var json = Given.Json();
        var command = new Command("check", "Reads a file or folder and lists what is wrong: code, file, row, column and what to do. Every row is accounted for; no value from the data is shown.")
        {
            path, format, json,
        };
        command.SetAction(parsed => Run(session, parsed.GetValue(path)!, parsed.GetValue(format), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string path, string? format, bool json)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path).OrderBy(f => f, StringComparer.Ordinal)] : [path];
        if (files.Length == 0)
        {
            throw StopException.Refused("The folder holds no file.");
        }

        var chosen = format is null ? null : MapChoice.Named(format);
        var checks = Work.Run(session, progress => files.Select(file =>
        {
            session.Stopped.ThrowIfCancellationRequested();
            progress.Report(new($"reading {Path.GetFileName(file)}"));
            return Check(file, chosen);
        }).ToList());

        if (json)
        {
            Answer.Json(session, writer => writer.Objects("files", checks, check => Write(writer, check)));
        }
        else
        {
            foreach (var check in checks)
            {
                Write(session.Out, check);
            }
        }

        foreach (var refused in checks.Where(c => c.Result.IsRefused))
        {
            session.Say($"{refused.Name}: not read. {refused.Result.Issues.Issues.FirstOrDefault(i => i.Severity == IssueSeverity.Error)?.Message}.");
        }

        return checks.All(c => c.Result.IsRefused) ? ExitCode.InputRefused : ExitCode.Done;
    }

    private static Checked Check(string file, ExportMap? chosen)
    {
        var map = chosen ?? MapChoice.Best(file);
        return new Checked(Path.GetFileName(file), map, new ExportReader(map).Read(file));
    }

    private static void Write(TextWriter output, Checked check)
    {
        var result = check.Result;
        output.WriteLine(check.Name);
        if (!result.IsRefused)
        {
            output.WriteLine($"  format    {result.MapName} ({check.Map.Title})");
            output.WriteLine($"  encoding  {result.Encoding}: {result.EncodingReason}");
            output.WriteLine($"  rows      {result.Rows}");
            output.WriteLine($"  records   {Columns.Number(result.Records.Count)}");
            foreach (var count in result.IdentifierCounts)
            {
                output.WriteLine($"  {count}");
            }

            if (result.UnmappedColumns.Count > 0)
            {
                output.WriteLine($"  carried   columns no field takes: {string.Join(", ", result.UnmappedColumns)}");
            }
        }

        foreach (var group in result.Issues.Issues.GroupBy(i => i.Code.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var code = group.First().Code;
            output.WriteLine($"  {code.Code}  {Columns.Number(group.Count())} x {code.Title}. {code.Remedy}");
            foreach (var issue in group)
            {
                output.WriteLine($"    {issue.Position}{(issue.Detail is null ? string.Empty : ": " + issue.Detail)}");
            }
        }

        output.WriteLine($"  {result.Issues}");
        output.WriteLine();
    }

    private static void Write(Utf8JsonWriter json, Checked check)
    {
        var result = check.Result;
        json.WriteString("file", check.Name);
        json.WriteBoolean("refused", result.IsRefused);
        json.Text("format", result.IsRefused ? null : result.MapName);
        json.Text("encoding", result.Encoding.Length == 0 ? null : result.Encoding);
        json.Text("encodingReason", result.EncodingReason.Length == 0 ? null : result.EncodingReason);
        json.Object("rows", () =>
        {
            json.WriteNumber("read", result.Rows.Read);
            json.WriteNumber("used", result.Rows.Used);
            json.WriteNumber("merged", result.Rows.Merged);
            json.WriteNumber("repeated", result.Rows.Repeated);
            json.WriteNumber("blank", result.Rows.Blank);
            json.WriteNumber("totals", result.Rows.Totals);
            json.WriteNumber("refused", result.Rows.Refused);
        });
        json.WriteNumber("records", result.Records.Count);
        json.Objects("identifiers", result.IdentifierCounts, count =>
        {
            json.WriteString("field", count.Field);
            json.WriteNumber("valid", count.Valid);
            json.WriteNumber("cleaned", count.Cleaned);
            json.WriteNumber("repaired", count.Repaired);
            json.WriteNumber("invalid", count.Invalid);
            json.WriteNumber("missing", count.Missing);
        });
        json.Array("unmappedColumns", result.UnmappedColumns, json.WriteStringValue);
        json.Objects("issues", result.Issues.Issues, issue =>
        {
            json.Finding(issue);
            json.Text("sheet", issue.Position?.Sheet);
            json.Number("row", issue.Position?.Row);
            json.Text("column", issue.Position?.Column);
        });
    }

    private sealed record Checked(string Name, ExportMap Map, ReadResult<Learner> Result);
}
