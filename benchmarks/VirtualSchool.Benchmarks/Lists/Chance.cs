namespace VirtualSchool.Benchmarks;

/// <summary>Draws of the invented lists; each takes exactly one number of the sequence.</summary>
internal sealed class Chance(uint seed)
{
    private readonly MersenneTwister _twister = new(seed);

    public double Fraction() => _twister.Fraction();

    public int Below(int n) => (int)(_twister.Fraction() * n);

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public char Pick(string letters) => letters[Below(letters.Length)];

    public bool Comes(double probability) => _twister.Fraction() < probability;

    /// <summary>An index by running totals that end at 1.</summary>
    public int Weighted(double[] upTo)
    {
        double at = _twister.Fraction();
        int low = 0;
        int high = upTo.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (at < upTo[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return Math.Min(low, upTo.Length - 1);
    }

    public static double[] RunningTotals(IEnumerable<double> weights)
    {
        var totals = new List<double>();
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
            totals.Add(total);
        }

        return totals.Select(t => t / total).ToArray();
    }
}
