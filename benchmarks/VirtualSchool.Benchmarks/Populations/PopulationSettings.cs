namespace VirtualSchool.Benchmarks.Populations;

/// <summary>How large a population is and how much goes wrong in writing it down.</summary>
internal sealed record PopulationSettings
{
    public ulong Seed { get; init; } = 1;

    /// <summary>Children on the school roll.</summary>
    public int Children { get; init; } = 60_000;

    /// <summary>Rows of the social work list.</summary>
    public int Social { get; init; } = 12_000;

    /// <summary>Multiplies every rate of error of the social work list; the school list has three tenths of it.</summary>
    public double Errors { get; init; } = 1;

    /// <summary>Social work rows without a candidate number.</summary>
    public double NoNumber { get; init; } = 0.45;

    /// <summary>Social work rows of children who are not on the roll.</summary>
    public double Strangers { get; init; } = 0.2;

    /// <summary>Children whom the social work list has twice.</summary>
    public double Twice { get; init; } = 0.03;

    /// <summary>Children in residential units, of all on the roll.</summary>
    public double InUnits { get; init; } = 0.008;
}
