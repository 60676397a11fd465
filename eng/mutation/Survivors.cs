// The survivors of a mutation report, one a line, and the score of each file. Usage: dotnet run eng/mutation/Survivors.cs -- report.json
using System.Text.Json;

using var report = JsonDocument.Parse(File.ReadAllBytes(args[0]));
int allDetected = 0, allCounted = 0;
foreach (var file in report.RootElement.GetProperty("files").EnumerateObject().OrderBy(f => f.Name, StringComparer.Ordinal))
{
    var name = Path.GetRelativePath(Environment.CurrentDirectory, file.Name);
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    int detected = 0, counted = 0;
    foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        var status = mutant.GetProperty("status").GetString()!;
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

Console.WriteLine(FormattableString.Invariant($"{allDetected} of {allCounted} noticed: {(allCounted == 0 ? 0 : 100.0 * allDetected / allCounted):0.0} %"));
