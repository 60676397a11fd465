namespace VirtualSchool.Matching;

/// <summary>Probabilities and match weights (log2 odds).</summary>
internal static class Odds
{
    private const double Ln2 = 0.69314718055994530942;

    public static double Log2(double x) => Math.Log(x) / Ln2;

    public static double WeightOf(double probability) => Log2(probability / (1 - probability));

    public static double ProbabilityOf(double weight) => 1 / (1 + Math.Exp(-weight * Ln2));

    public static double RatioOf(double weight) => Math.Exp(weight * Ln2);
}
