namespace VirtualSchool.Matching;

/// <summary>One round of training.</summary>
public sealed class TrainingStep
{
    internal TrainingStep(int iteration, double priorProbability, double largestChange)
    {
        Iteration = iteration;
        PriorProbability = priorProbability;
        LargestChange = largestChange;
    }

    /// <summary>The round, from 1.</summary>
    public int Iteration { get; }

    /// <summary>The prior probability after it.</summary>
    public double PriorProbability { get; }

    /// <summary>The most that any m moved in it.</summary>
    public double LargestChange { get; }
}
