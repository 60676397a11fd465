namespace VirtualSchool.Matching;

/// <summary>One thing that would have to be otherwise for a pair to be linked.</summary>
public sealed class LevelChange
{
    internal LevelChange(string comparison, string from, string to, double gain)
    {
        Comparison = comparison;
        From = from;
        To = to;
        Gain = gain;
    }

    /// <summary>The comparison, or the field of a rule on numbers.</summary>
    public string Comparison { get; }

    /// <summary>How the values agree now, in words; never the values.</summary>
    public string From { get; }

    /// <summary>How they would have to agree.</summary>
    public string To { get; }

    /// <summary>What that adds to the score, in bits, without a correction for how common the value is; 0 for a rule on numbers.</summary>
    public double Gain { get; }
}
