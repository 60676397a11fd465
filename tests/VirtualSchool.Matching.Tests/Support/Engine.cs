using VirtualSchool.Matching;

namespace VirtualSchool.MatchingTests.Support;

/// <summary>The engine's calls with the running test's cancellation. They are lenient: lists of a few made-up records leave fields empty. Strict jobs are asked of <see cref="Linker"/> itself.</summary>
internal static class Engine
{
    public static LinkModel Train(RecordSet left, RecordSet? right, TrainingOptions? options = null)
        => Training(LinkModel.DefaultFor(left.Schema), left, right, options).Model;

    public static TrainingResult Training(LinkModel start, RecordSet left, RecordSet? right, TrainingOptions? options = null)
        => LinkTrainer.Train(start, left, right, options ?? new TrainingOptions { Input = InputMode.Lenient }, TestContext.Current.CancellationToken);

    public static LinkResult Link(LinkModel model, RecordSet left, RecordSet right, LinkOptions? options = null)
        => Linker.For(model).Link(left, right, Lenient(options), null, TestContext.Current.CancellationToken);

    public static LinkResult Dedupe(LinkModel model, RecordSet records, LinkOptions? options = null)
        => Linker.For(model).Dedupe(records, Lenient(options), null, TestContext.Current.CancellationToken);

    public static LinkOptions Lenient(LinkOptions? options = null) => new()
    {
        Threads = options?.Threads ?? 0,
        Cardinality = options?.Cardinality ?? Cardinality.OneToOne,
        LinkThreshold = options?.LinkThreshold,
        Precision = options?.Precision,
        PairCap = options?.PairCap ?? new LinkOptions().PairCap,
        Input = InputMode.Lenient,
    };
}
