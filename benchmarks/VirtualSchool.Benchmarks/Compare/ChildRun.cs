using System.Diagnostics;
using System.Text.Json;

namespace VirtualSchool.Benchmarks;

/// <summary>One job in a process of its own, and what that process said of itself.</summary>
internal sealed class ChildRun
{
    private ChildRun(string output, double wall, double seconds, double processor, double peak, IReadOnlyList<(string Name, double Seconds)> phases, IReadOnlyDictionary<string, long> counts)
    {
        Output = output;
        Wall = wall;
        Seconds = seconds;
        Processor = processor;
        Peak = peak;
        Phases = phases;
        Counts = counts;
    }

    public string Output { get; }

    /// <summary>Seconds from the start of the process to its end.</summary>
    public double Wall { get; }

    /// <summary>Seconds from its first line to the last byte of its links.</summary>
    public double Seconds { get; }

    public double Processor { get; }

    /// <summary>Most megabytes ever resident.</summary>
    public double Peak { get; }

    public IReadOnlyList<(string Name, double Seconds)> Phases { get; }

    public IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>Runs a job that writes a <see cref="RunReport"/>.</summary>
    public static ChildRun Of(string program, string directory, params string[] arguments)
    {
        string path = Path.Combine(directory, "report.json");
        File.Delete(path);
        var watch = Stopwatch.StartNew();
        string output = Say(program, [.. arguments, "report=" + path]);
        double wall = watch.Elapsed.TotalSeconds;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = json.RootElement;
        return new ChildRun(
            output,
            wall,
            root.GetProperty("seconds").GetDouble(),
            root.GetProperty("processor").GetDouble(),
            root.GetProperty("peak").GetDouble(),
            root.GetProperty("phases").EnumerateObject().Select(p => (p.Name, p.Value.GetDouble())).ToArray(),
            root.GetProperty("counts").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt64(), StringComparer.Ordinal));
    }

    /// <summary>Runs a program and returns what it printed; a failure stops the comparison.</summary>
    public static string Say(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with code {process.ExitCode}.");
    }
}
