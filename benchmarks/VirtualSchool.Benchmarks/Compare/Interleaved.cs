using System.Globalization;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// The same job done by several sides in turns (A B C, A B C, ...): what slows the machine for a while slows all of them, and the
/// median of the ratios of neighbours says more than any single time.
/// </summary>
internal sealed class Interleaved
{
    private readonly (string Name, Func<ChildRun> Run)[] _sides;
    private readonly List<ChildRun>[] _runs;

    public Interleaved(string title, params (string Name, Func<ChildRun> Run)[] sides)
    {
        Title = title;
        _sides = sides;
        _runs = sides.Select(_ => new List<ChildRun>()).ToArray();
    }

    public string Title { get; }

    public Interleaved Run(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            for (int side = 0; side < _sides.Length; side++)
            {
                ChildRun run = _sides[side].Run();
                _runs[side].Add(run);
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{Title}, {_sides[side].Name}: {run.Seconds:0.00} s, {run.Processor:0.00} s of processor, {run.Peak:0} MB"));
            }
        }

        return this;
    }

    public double Seconds(int side) => Median(_runs[side].Select(r => r.Seconds));

    public double Peak(int side) => _runs[side].Max(r => r.Peak);

    /// <summary>How many times as long the last side, which is the peer, takes as another.</summary>
    public double Ratio(int side) => Median(_runs[side].Zip(_runs[^1], (a, b) => b.Seconds / a.Seconds));

    public IEnumerable<string> Lines(Func<int, string> accuracy)
    {
        for (int side = 0; side < _sides.Length; side++)
        {
            List<ChildRun> runs = _runs[side];
            string phases = string.Join(", ", runs[0].Phases.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {Median(runs.Select(r => r.Phases[i].Seconds)):0.00}")));
            string ratio = side == _sides.Length - 1 ? "1" : string.Create(
                CultureInfo.InvariantCulture, $"{Ratio(side):0.0} ({Median(runs.Zip(_runs[^1], (a, b) => b.Processor / a.Processor)):0.0})");
            string pairs = runs[0].Counts["pairs"].ToString("N0", CultureInfo.InvariantCulture);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {Title} | {_sides[side].Name} | {pairs} | {Seconds(side):0.00} | {Median(runs.Select(r => r.Processor)):0.00} | {Median(runs.Select(r => r.Wall)):0.00} | {Peak(side):0} | {ratio} | {accuracy(side)} | {phases} |");
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
