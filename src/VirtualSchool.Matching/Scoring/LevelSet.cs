namespace VirtualSchool.Matching;

/// <summary>For one comparison, the outcomes that mean something to a guard, as a bit set over level codes.</summary>
internal readonly struct LevelSet(int comparison, uint levels)
{
    public bool Holds(ulong pattern) => (levels >> Pattern.Level(pattern, comparison) & 1) != 0;

    /// <summary>Whether a level code of the comparison is in the set.</summary>
    public bool Has(int level) => (levels >> level & 1) != 0;

    /// <summary>Whether it can hold once all comparisons of a pair are made.</summary>
    public bool CanHold(in Outlook pair) => (pair.LevelsOf(comparison) & levels) != 0;

    /// <summary>The same with or without the outcome that a value is missing.</summary>
    public LevelSet OrMissing() => new(comparison, levels | 1);

    /// <summary>The levels of the comparison about a field for which a condition on the level holds. Missing is never in the set.</summary>
    public static LevelSet Of(LinkModel model, string field, Func<ComparisonLevel, bool> condition)
    {
        for (int c = 0; c < model.Comparisons.Count; c++)
        {
            ComparisonModel comparison = model.Comparisons[c];
            if (comparison.Fields.Contains(field))
            {
                uint levels = 0;
                for (int k = 0; k < comparison.Levels.Count; k++)
                {
                    if (condition(comparison.Levels[k]))
                    {
                        levels |= 1u << (k + 1);
                    }
                }

                return new LevelSet(c, levels);
            }
        }

        throw new LinkModelException($"A guard looks at the field '{field}', which no comparison of the model is about.");
    }
}
