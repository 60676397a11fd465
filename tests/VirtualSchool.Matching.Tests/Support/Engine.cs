using VirtualSchool.Matching;

namespace VirtualSchool.MatchingTests.Support;

/// <summary>The engine's calls with the running test's cancellation.</summary>
internal static class Engine
{
    public static LinkModel Train(RecordSet left, RecordSet? right, TrainingOptions? options = null)
        => LinkTrainer.Train(LinkModel.DefaultFor(left.Schema), left, right, options, TestContext.Current.CancellationToken).Model;

    public static LinkResult Link(LinkModel model, RecordSet left, RecordSet right, LinkOptions? options = null)
        => Linker.For(model).Link(left, right, options, null, TestContext.Current.CancellationToken);

    public static LinkResult Dedupe(LinkModel model, RecordSet records, LinkOptions? options = null)
        => Linker.For(model).Dedupe(records, options, null, TestContext.Current.CancellationToken);
}
