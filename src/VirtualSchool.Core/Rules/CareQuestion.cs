using NodaTime;

namespace VirtualSchool;

/// <summary>A question about one child on a day, at a state of knowledge.</summary>
public sealed class CareQuestion
{
    /// <summary>Creates a question.</summary>
    /// <param name="learner">The child.</param>
    /// <param name="asAt">The day it is about: the law and the facts of that day.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public CareQuestion(Learner learner, LocalDate asAt, LocalDate? knownAt = null)
    {
        Learner = learner ?? throw new ArgumentNullException(nameof(learner));
        AsAt = asAt;
        KnownAt = knownAt;
    }

    /// <summary>The child.</summary>
    public Learner Learner { get; }

    /// <summary>The day it is about.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The day of knowledge; null for everything recorded.</summary>
    public LocalDate? KnownAt { get; }

    /// <summary>Says only that this is a question.</summary>
    /// <returns><c>CareQuestion</c>.</returns>
    public override string ToString() => nameof(CareQuestion);
}
