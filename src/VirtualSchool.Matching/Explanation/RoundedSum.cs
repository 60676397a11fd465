namespace VirtualSchool.Matching;

/// <summary>Rounds the parts of a sum so that what is shown adds up.</summary>
internal static class RoundedSum
{
    /// <summary>The most decimals that a part can be asked for.</summary>
    public const int MostDecimals = 9;

    /// <summary>The parts, each rounded down or up, such that they sum to the rounded total.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="total">Their sum, which may differ from it in the last bits.</param>
    /// <param name="decimals">How many decimals.</param>
    public static decimal[] Of(double[] parts, double total, int decimals)
    {
        if (decimals < 0 || decimals > MostDecimals)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), "From 0 to 9 decimals can be shown.");
        }

        decimal step = 1;
        for (int i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        var rounded = new decimal[parts.Length];
        var lost = new decimal[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            rounded[i] = Math.Round((decimal)parts[i], decimals, MidpointRounding.AwayFromZero);
            lost[i] = (decimal)parts[i] - rounded[i];
        }

        int missing = (int)((Math.Round((decimal)total, decimals, MidpointRounding.AwayFromZero) - rounded.Sum()) / step);
        int[] order = Enumerable.Range(0, parts.Length).Where(i => parts[i] != 0).OrderByDescending(i => missing > 0 ? lost[i] : -lost[i]).ThenBy(i => i).ToArray();
        for (int k = 0; k < Math.Min(Math.Abs(missing), order.Length); k++)
        {
            rounded[order[k]] += missing > 0 ? step : -step;
        }

        return rounded;
    }
}
