using BenchmarkDotNet.Attributes;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>Ten thousand pairs of surnames by each comparator, ours beside F23.StringSimilarity's, and whole pairs of records through the public API.</summary>
[MemoryDiagnoser]
public class Comparators
{
    private const int Pairs = 10_000;

    private readonly F23.StringSimilarity.JaroWinkler _theirJaroWinkler = new();
    private readonly F23.StringSimilarity.Levenshtein _theirLevenshtein = new();
    private readonly F23.StringSimilarity.OptimalStringAlignment _theirAlignment = new();
    private readonly F23.StringSimilarity.Damerau _theirDamerau = new();
    private SurnamePairs _pairs = null!;
    private RecordSet _left = null!;
    private RecordSet _right = null!;
    private Linker _linker = null!;

    [GlobalSetup]
    public void Setup()
    {
        _pairs = new SurnamePairs(Pairs, GenerateCommand.UsualSeed);
        (_left, _right, _) = GeneratedLists.Make(2_000, 2_000, 1_500, seed: 1);
        _linker = Linker.For(LinkModel.DefaultFor(GeneratedLists.Schema));
        _linker.Explain(_left, 0, _right, 0);
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double JaroWinkler() => Sum((a, b) => Similarity.JaroWinkler(a, b));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double JaroWinklerF23() => Sum(_theirJaroWinkler.Similarity);

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double Levenshtein() => Sum((a, b) => Similarity.Levenshtein(a, b));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double LevenshteinF23() => Sum(_theirLevenshtein.Distance);

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double OptimalStringAlignment() => Sum((a, b) => Similarity.OptimalStringAlignment(a, b));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double OptimalStringAlignmentF23() => Sum(_theirAlignment.Distance);

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double DamerauLevenshtein() => Sum((a, b) => Similarity.DamerauLevenshtein(a, b));

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double DamerauLevenshteinF23() => Sum(_theirDamerau.Distance);

    /// <summary>One pair with its explanation, records prepared.</summary>
    [Benchmark]
    public double ExplainOnePair() => _linker.Explain(_left, 7, _right, 7).Score;

    /// <summary>Four million pairs, of which blocking leaves some thousands.</summary>
    [Benchmark]
    public int LinkTwoThousandByTwoThousand() => _linker.Link(_left, _right).Pairs.Count;

    private double Sum(Func<string, string, double> compare)
    {
        double sum = 0;
        for (int i = 0; i < Pairs; i++)
        {
            sum += compare(_pairs.Left[i], _pairs.Right[i]);
        }

        return sum;
    }
}
