using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// What one process spent on one job: seconds by phase, processor seconds, peak memory. Both sides of a comparison write it in
/// the same way, from the first line of their own work to the last byte of the links.
/// </summary>
internal sealed class RunReport
{
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private readonly Stopwatch _phase = Stopwatch.StartNew();
    private readonly List<(string Name, double Value)> _phases = [];
    private readonly List<(string Name, long Value)> _counts = [];

    private double _before;
    private double _seconds;
    private double _processor;
    private double _peak;

    /// <summary>Ends a phase; the next begins at once.</summary>
    public void End(string phase)
    {
        double processor = Environment.CpuUsage.TotalTime.TotalSeconds;
        _phases.Add((phase, _phase.Elapsed.TotalSeconds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phase}: {_phase.Elapsed.TotalSeconds:0.00} s, {processor - _before:0.00} s of processor"));
        _before = processor;
        _phase.Restart();
    }

    public void Count(string what, long value)
    {
        _counts.Add((what, value));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:N0}"));
    }

    /// <summary>Ends the job and prints its sums. What is counted afterwards is no part of it.</summary>
    public void Stop()
    {
        using var me = Process.GetCurrentProcess();
        _seconds = _all.Elapsed.TotalSeconds;
        _processor = me.TotalProcessorTime.TotalSeconds;
        _peak = PeakMegabytes(me);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"total {_seconds:0.00} s, {_processor:0.00} s of processor, peak {_peak:0} MB"));
    }

    /// <summary>Writes the report as JSON when a path is given.</summary>
    public void Write(string? path)
    {
        if (path is null)
        {
            return;
        }

        using FileStream file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("seconds", _seconds);
        json.WriteNumber("processor", _processor);
        json.WriteNumber("peak", _peak);
        json.WriteStartObject("phases");
        foreach ((string name, double value) in _phases)
        {
            json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach ((string name, long value) in _counts)
        {
            json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes pairs of keys sorted, so that the same links are the same bytes whatever found them.</summary>
    public static void WritePairs(string path, string header, IEnumerable<(string Left, string Right)> pairs)
    {
        (string Left, string Right)[] sorted = pairs.ToArray();
        Array.Sort(sorted, (a, b) =>
        {
            int left = string.CompareOrdinal(a.Left, b.Left);
            return left != 0 ? left : string.CompareOrdinal(a.Right, b.Right);
        });
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        writer.Write(header);
        writer.Write('\n');
        foreach ((string left, string right) in sorted)
        {
            writer.Write(left);
            writer.Write(',');
            writer.Write(right);
            writer.Write('\n');
        }
    }

    // VmHWM is the kernel's own count of the most that was ever resident; elsewhere the runtime's is the nearest.
    private static double PeakMegabytes(Process me)
    {
        const string Status = "/proc/self/status";
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null
            ? me.PeakWorkingSet64 / 1048576.0
            : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
