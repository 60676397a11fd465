namespace VirtualSchool.Matching;

/// <summary>The term frequency correction, bounded so that no single value decides a pair by its rarity or commonness alone.</summary>
internal static class TermFrequency
{
    public const double MostBits = 6;

    /// <summary>In short lists the same name twice is often the same person: the share is held towards chance as if by this many more records.</summary>
    public const double ChanceRecords = 300;

    /// <summary>
    /// The chance that two records have equal values in the field that a level's first test is about: the sum of u over the
    /// comparison's levels that ask for it. 0 when the level is not about one value written in one or another way.
    /// </summary>
    public static double EqualByChance(ComparisonModel comparison, int level)
    {
        IReadOnlyList<FieldTest> tests = comparison.Levels[level].Tests;
        return tests.Count > 0 && tests[0].Test is (LevelTest.Exact or LevelTest.Folded or LevelTest.NameVariant or LevelTest.Nickname)
            ? comparison.Levels.Where(l => l.Tests.Any(t => t.Test == LevelTest.Exact && t.Field == tests[0].Field)).Sum(l => l.U)
            : 0;
    }

    /// <summary>The correction in bits for a value that some of the records have.</summary>
    /// <param name="chance">What <see cref="EqualByChance"/> gives.</param>
    /// <param name="frequency">Records with the value.</param>
    /// <param name="present">Records with any value.</param>
    public static double Weight(double chance, int frequency, int present)
    {
        double share = (frequency + (ChanceRecords * chance)) / (present + ChanceRecords);
        return Math.Max(-MostBits, Math.Min(MostBits, Odds.Log2(chance / share)));
    }
}
