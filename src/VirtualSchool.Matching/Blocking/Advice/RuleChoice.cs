namespace VirtualSchool.Matching;

/// <summary>
/// Chooses rules for a goal within a budget: budgeted covering, of which the exact answer is out of reach. Two greedy ways are gone,
/// by matches for each pair and by matches alone, and the better result is taken (Khuller, Moss and Naor 1999).
/// </summary>
internal static class RuleChoice
{
    // A rule costs a pass over the lists besides its pairs: as much as this share of the budget.
    private const double Overhead = 0.01;

    /// <summary>The places of the rules chosen, in the order of the choice.</summary>
    /// <param name="overlap">What each choice brings.</param>
    /// <param name="rules">How many rules there are.</param>
    /// <param name="goal">The matches to be reached.</param>
    /// <param name="budget">The most pairs.</param>
    public static List<int> Of(RuleOverlap overlap, int rules, double goal, double budget)
    {
        List<int> byCost = Greedy(overlap, rules, goal, budget, (matches, pairs) => matches / (pairs + (budget * Overhead)));
        List<int> byMatches = Greedy(overlap, rules, goal, budget, (matches, _) => matches);
        double a = Math.Min(goal, overlap.MatchesOf(MaskOf(byCost)));
        double b = Math.Min(goal, overlap.MatchesOf(MaskOf(byMatches)));
        return b > a || (b == a && overlap.PairsOf(MaskOf(byMatches)) < overlap.PairsOf(MaskOf(byCost))) ? byMatches : byCost;
    }

    public static ulong MaskOf(IEnumerable<int> rules) => rules.Aggregate(0UL, (mask, r) => mask | (1UL << r));

    private static List<int> Greedy(RuleOverlap overlap, int rules, double goal, double budget, Func<double, double, double> worth)
    {
        var chosen = new List<int>();
        ulong mask = 0;
        double matches = 0;
        double pairs = 0;
        while (matches < goal)
        {
            int best = -1;
            double most = 0;
            for (int r = 0; r < rules; r++)
            {
                ulong with = mask | (1UL << r);
                double cost = overlap.PairsOf(with);
                double gain = overlap.MatchesOf(with) - matches;
                double value = gain <= 0 || cost > budget ? 0 : worth(gain, cost - pairs);
                if (with != mask && value > most)
                {
                    most = value;
                    best = r;
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen.Add(best);
            mask |= 1UL << best;
            matches = overlap.MatchesOf(mask);
            pairs = overlap.PairsOf(mask);
        }

        // What later rules made needless goes, the most costly first.
        double needed = Math.Min(goal, matches);
        foreach (int r in chosen.OrderByDescending(r => overlap.PairsOf(1UL << r)).ThenBy(r => r).ToArray())
        {
            ulong without = MaskOf(chosen) & ~(1UL << r);
            if (overlap.MatchesOf(without) >= needed)
            {
                chosen.Remove(r);
            }
        }

        return chosen;
    }
}
