using System.Diagnostics;

namespace DocsTool;

/// <summary>Runs the commands that pages show, each once, from the root of the repository.</summary>
internal sealed class Commands(string root)
{
    private const string RunSample = "dotnet run --project samples/";

    /// <summary>Commands that are not run here because something else of <c>.ci/run</c> is that command, or is this tool.</summary>
    private static readonly Dictionary<string, string> RunElsewhere = new(StringComparer.Ordinal)
    {
        ["./test.sh"] = ".ci/run calls it",
        ["bash .ci/run"] = "it is what calls this tool",
        ["dotnet run --project eng/tools/DocsTool -- check"] = "it is this tool",
        ["dotnet run --project eng/tools/DocsTool -- write"] = "it is this tool; check fails where write would change anything",
    };

    private readonly Dictionary<string, (int Code, string Output, string Error)> done = new(StringComparer.Ordinal);

    public static bool IsRunElsewhere(string command) => RunElsewhere.ContainsKey(command);

    public static bool CanRun(string command) => command.StartsWith(RunSample, StringComparison.Ordinal);

    /// <summary>The lines of a shell block as commands: continued lines joined, comments and blank lines left out.</summary>
    public static IEnumerable<string> Lines(string block) =>
        block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(l => l.Length > 0 && !l.StartsWith('#'));

    public (int Code, string Output, string Error) Run(string command)
    {
        if (done.TryGetValue(command, out var known))
        {
            return known;
        }

        // The same command with what the build already made: Release, not built again.
        var words = Words(command).ToArray();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var word in (string[])["run", "-c", "Release", "--no-build", .. words[2..]])
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return done[command] = (process.ExitCode, output, error.Result);
    }

    /// <summary>Splits at spaces outside double quotes.</summary>
    private static IEnumerable<string> Words(string command)
    {
        var word = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in command + " ")
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                }

                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }
    }
}
