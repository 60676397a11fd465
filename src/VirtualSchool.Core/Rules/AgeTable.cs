using System.Globalization;

namespace VirtualSchool;

/// <summary>Amounts by age, as an allowance states them: bands that follow each other without a gap.</summary>
public sealed class AgeTable
{
    private readonly AgeBand[] bands;

    /// <summary>Creates a table.</summary>
    /// <param name="bands">The bands, youngest first, each beginning where the one before stops.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bands"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no band, or two overlap, or there is a gap.</exception>
    public AgeTable(IReadOnlyList<AgeBand> bands)
    {
        this.bands = [.. bands ?? throw new ArgumentNullException(nameof(bands))];
        if (this.bands.Length == 0)
        {
            throw new ArgumentException("A table has at least one band.", nameof(bands));
        }

        for (int i = 1; i < this.bands.Length; i++)
        {
            if (this.bands[i - 1].BeforeAge != this.bands[i].FromAge)
            {
                throw new ArgumentException("Each band begins at the age where the one before stops.", nameof(bands));
            }
        }
    }

    /// <summary>The bands, youngest first.</summary>
    public IReadOnlyList<AgeBand> Bands => bands;

    /// <summary>The band an age lies in.</summary>
    /// <param name="age">Completed years.</param>
    /// <returns>The band; null when the table has no amount for that age.</returns>
    public AgeBand? At(int age) => Array.Find(bands, b => b.Holds(age));

    /// <summary>The table in words.</summary>
    /// <returns>For example <c>0 to 4: £168.31; 5 and over: £195.81</c>.</returns>
    public override string ToString() => string.Join("; ", bands.Select(Words));

    private static string Words(AgeBand band)
    {
        string from = band.FromAge.ToString(CultureInfo.InvariantCulture);
        string ages = band.BeforeAge is not { } before ? $"{from} and over"
            : before - 1 == band.FromAge ? from
            : $"{from} to {(before - 1).ToString(CultureInfo.InvariantCulture)}";
        return $"{ages}: {ParameterText.Pounds(band.Amount)}";
    }
}
