using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;

namespace VirtualSchool.Benchmarks;

/// <summary>One million learner-dates: status and all entitlements without reasons on two threads, and a hundredth of them with reasons.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, iterationCount: 3, warmupCount: 1)]
public class RulesBenchmark
{
    private const int Threads = 2;

    private Learner[] _children = null!;
    private Learner[] _some = null!;
    private LocalDate[] _days = null!;

    [Params(10_000, 100_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _children = GeneratedChildren.Make(Children, seed: 3);
        _some = _children[..(Children / 100)];
        _days = GeneratedChildren.Days(1_000_000 / Children);
    }

    [Benchmark]
    public long Status() => BulkRules.Status(_children, _days, Threads);

    [Benchmark]
    public long AllEntitlements() => BulkRules.Entitlements(_children, _days, Threads, BulkRules.Schemes);

    [Benchmark]
    public long HundredthOfStatusWithReasons() => BulkRules.TracedStatus(_some, _days, Threads);
}
