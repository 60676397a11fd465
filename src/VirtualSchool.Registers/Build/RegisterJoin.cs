namespace VirtualSchool;

/// <summary>One step by which a person came together: two records that were joined without a human decision.</summary>
public sealed class RegisterJoin
{
    internal RegisterJoin(RegisterRecord left, RegisterRecord right, double weight, double probability)
    {
        Left = left;
        Right = right;
        Weight = weight;
        Probability = probability;
    }

    /// <summary>One record.</summary>
    public RegisterRecord Left { get; }

    /// <summary>The other record.</summary>
    public RegisterRecord Right { get; }

    /// <summary>The score: log2 of the odds that both are the same child.</summary>
    public double Weight { get; }

    /// <summary>The score as a probability, 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>The two places.</summary>
    /// <returns>For example <c>SEEMiS: pupils.csv row 12 = Mosaic: children.csv row 4</c>.</returns>
    public override string ToString() => $"{Left} = {Right}";
}
