namespace VirtualSchool.Matching;

/// <summary>How a model is trained.</summary>
public sealed class TrainingOptions
{
    /// <summary>Threads to use; 0 for as many as there are processors. The result is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// How the model will be used to link two sets. For <see cref="Matching.Cardinality.OneToOne"/> the prior is that of two
    /// records neither of which has a better partner: pairs that do are settled by assignment, so among those left a match is
    /// likelier than among all. Training for duplicates does not look at it.
    /// </summary>
    public Cardinality Cardinality { get; init; } = Cardinality.OneToOne;

    /// <summary>Most rounds of expectation and maximisation.</summary>
    public int MaxIterations { get; init; } = 100;

    /// <summary>Training ends when no probability moves by more than this in a round.</summary>
    public double Tolerance { get; init; } = 0.00001;

    /// <summary>How many records of the smaller side are blocked and compared; all when there are fewer.</summary>
    public int SampleRecords { get; init; } = 10_000;

    /// <summary>How many random pairs show what non-matches look like.</summary>
    public int RandomPairs { get; init; } = 400_000;

    /// <summary>The most pairs that blocking the sample may bring before training is refused.</summary>
    public long PairCap { get; init; } = 200_000_000;

    /// <summary>
    /// Pairs of records that are known to be the same person, left key then right, for example a reviewer's decisions. m is then
    /// counted among them, and only the prior is found by expectation and maximisation. They should be a fair sample: pairs that
    /// were easy to find make every field look better than it is. Null for none.
    /// </summary>
    public IReadOnlyCollection<KeyValuePair<string, string>>? Matches { get; init; }

    /// <summary>
    /// A field that, where two records share a value nobody else of their lists has, tells that they are the same person, though
    /// many records lack it: a national number. m of the comparisons that do not look at it is then counted among such pairs, its
    /// own m found by expectation and maximisation. Null for none; not looked at when <see cref="Matches"/> or <see cref="Labels"/> are given.
    /// </summary>
    public string? Identifier { get; init; }

    /// <summary>
    /// The same as <see cref="Matches"/>, from a <see cref="LabellingSample"/> that people labelled over the same two record sets. The sample
    /// has as many pairs of each strength of score as of another; here each counts for the pairs it stands for, so that easy and hard
    /// ones have their true shares. Only pairs labelled yes are looked at. Null for none; not to be given with <see cref="Matches"/>.
    /// </summary>
    public LabelledSample? Labels { get; init; }

    /// <summary>What becomes of lists that are empty, repeat keys or lack values in a whole field: refused, unless told otherwise.</summary>
    public InputMode Input { get; init; }

    internal void Check()
    {
        if (Threads < 0 || MaxIterations < 1 || !(Tolerance > 0) || SampleRecords < 1 || RandomPairs < 1 || PairCap < 1
            || Cardinality < Cardinality.OneToOne || Cardinality > Cardinality.ManyToMany || Input < InputMode.Strict || Input > InputMode.Lenient)
        {
            throw new ArgumentException("A training option is out of range: numbers must be positive.");
        }

        if (Matches is not null && Labels is not null)
        {
            throw new ArgumentException("Give known matches or a labelled sample, not both.");
        }
    }
}
