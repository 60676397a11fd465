namespace VirtualSchool.Matching;

/// <summary>A trained model and how it came about.</summary>
public sealed class TrainingResult
{
    internal TrainingResult(LinkModel model, TrainingStep[] history, string[] warnings, long pairsCompared, bool converged)
    {
        Model = model;
        History = Array.AsReadOnly(history);
        Warnings = Array.AsReadOnly(warnings);
        PairsCompared = pairsCompared;
        Converged = converged;
    }

    /// <summary>The trained model.</summary>
    public LinkModel Model { get; }

    /// <summary>The rounds in order.</summary>
    public IReadOnlyList<TrainingStep> History { get; }

    /// <summary>What a careful user should look at: levels never seen, levels that speak the wrong way, training that did not settle. They name comparisons and levels, never values.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Blocked pairs that were compared.</summary>
    public long PairsCompared { get; }

    /// <summary>Whether the last round moved less than the tolerance.</summary>
    public bool Converged { get; }
}
