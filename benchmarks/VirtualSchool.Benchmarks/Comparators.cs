using BenchmarkDotNet.Attributes;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>Comparing single pairs through the public API: every comparison of the default model, without blocking.</summary>
[MemoryDiagnoser]
public class Comparators
{
    private RecordSet _left = null!;
    private RecordSet _right = null!;
    private Linker _linker = null!;

    [GlobalSetup]
    public void Setup()
    {
        (_left, _right, _) = GeneratedLists.Make(2_000, 2_000, 1_500, seed: 1);
        _linker = Linker.For(LinkModel.DefaultFor(GeneratedLists.Schema));
        _linker.Explain(_left, 0, _right, 0);
    }

    /// <summary>One pair with its explanation, records prepared.</summary>
    [Benchmark]
    public double ExplainOnePair() => _linker.Explain(_left, 7, _right, 7).Score;

    /// <summary>Four million pairs, of which blocking leaves some thousands.</summary>
    [Benchmark]
    public int LinkTwoThousandByTwoThousand() => _linker.Link(_left, _right).Pairs.Count;
}
