using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>Training and linking on generated lists of invented people.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, iterationCount: 5, warmupCount: 1)]
public class EndToEnd
{
    private RecordSet _left = null!;
    private RecordSet _right = null!;
    private LinkModel _model = null!;

    [Params(50_000)]
    public int Pupils { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (_left, _right, _) = GeneratedLists.Make(Pupils, Pupils / 10, Pupils / 12, seed: 2);
        _model = LinkTrainer.Train(LinkModel.DefaultFor(GeneratedLists.Schema), _left, _right).Model;
    }

    [Benchmark]
    public LinkModel Train() => LinkTrainer.Train(LinkModel.DefaultFor(GeneratedLists.Schema), _left, _right).Model;

    [Benchmark]
    public int Link() => Linker.For(_model).Link(_left, _right).Links.Count();
}
