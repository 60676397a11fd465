// The survivors of a mutation report, one a line, and the score of each file. Usage: dotnet run eng/mutation/Survivors.cs -- report.json
// A reason over one other reason has its outcome whether it asks for all or for any: because.All(rule, words, one) and because.Any(rule, words, one)
// are the same answer, and the report's changes from one to the other are told apart and left out of the score.
using System.Text.Json;

using var report = JsonDocument.Parse(File.ReadAllBytes(args[0]));
int allDetected = 0, allCounted = 0, alike = 0;
foreach (var file in report.RootElement.GetProperty("files").EnumerateObject().OrderBy(f => f.Name, StringComparer.Ordinal))
{
    var name = Path.GetRelativePath(Environment.CurrentDirectory, file.Name);
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    int detected = 0, counted = 0;
    foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        var status = mutant.GetProperty("status").GetString()!;
        if (status is "Survived" && IsOverOneReason(mutant, lines))
        {
            alike++;
            continue;
        }

        if (status is "Killed" or "Timeout")
        {
            detected++;
            counted++;
        }
        else if (status is "Survived" or "NoCoverage")
        {
            counted++;
            var line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
            var replacement = string.Join(' ', mutant.GetProperty("replacement").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Console.WriteLine($"{status} {name}:{line} {lines[line - 1].Trim()} => {replacement}");
        }
    }

    if (counted > 0)
    {
        Console.WriteLine($"{detected} of {counted} {name}");
    }

    allDetected += detected;
    allCounted += counted;
}

Console.WriteLine($"{alike} changes of all to any, or of any to all, over one reason: alike by definition, not counted");
Console.WriteLine(FormattableString.Invariant($"{allDetected} of {allCounted} noticed: {(allCounted == 0 ? 0 : 100.0 * allDetected / allCounted):0.0} %"));

static bool IsOverOneReason(JsonElement mutant, string[] lines)
{
    if (mutant.GetProperty("replacement").GetString() is not ("because.Any" or "because.All"))
    {
        return false;
    }

    // The arguments after the name: rule, words and the reasons.
    var end = mutant.GetProperty("location").GetProperty("end");
    var text = string.Join('\n', lines.Skip(end.GetProperty("line").GetInt32() - 1))[(end.GetProperty("column").GetInt32() - 1)..];
    int depth = 0, arguments = 1, last = 0;
    bool quoted = false;
    for (int i = 0; i < text.Length; i++)
    {
        char c = text[i];
        quoted ^= c == '"' && (i == 0 || text[i - 1] != '\\');
        if (quoted)
        {
            continue;
        }

        depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
        if (depth == 1 && c == ',')
        {
            arguments++;
            last = i + 1;
        }

        if (depth == 0)
        {
            return arguments == 3 && !text[last..i].TrimStart().StartsWith('[');
        }
    }

    return false;
}
