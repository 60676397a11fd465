namespace VirtualSchool;

/// <summary>How far a build has come, for a progress line. It names stages and counts, never a person.</summary>
public sealed class RegisterProgress
{
    internal RegisterProgress(string stage, int step, int steps)
    {
        Stage = stage;
        Step = step;
        Steps = steps;
    }

    /// <summary>What is being done, as a short phrase such as <c>joining SEEMiS and Mosaic</c>.</summary>
    public string Stage { get; }

    /// <summary>The number of this step, from 1.</summary>
    public int Step { get; }

    /// <summary>How many steps there are.</summary>
    public int Steps { get; }

    /// <summary>Stage and step.</summary>
    /// <returns>For example <c>2/5 joining SEEMiS and Mosaic</c>.</returns>
    public override string ToString() =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}/{1} {2}", Step, Steps, Stage);
}
