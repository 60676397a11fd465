namespace VirtualSchool.Matching;

/// <summary>
/// How one field, or a few that belong together, is compared: ordered levels of which the first that holds counts.
/// When no field of the comparison has a value on both sides its weight is 0.
/// </summary>
public sealed class ComparisonModel
{
    internal const int MostLevels = 15;

    /// <summary>Describes a comparison.</summary>
    /// <param name="name">Its name in explanations.</param>
    /// <param name="fields">The fields it is about. Tests may look at other fields too (swapped names), but these decide whether it is missing.</param>
    /// <param name="levels">Two to fifteen levels, in order; the last has no tests.</param>
    /// <param name="termFrequencyAdjusted">True when agreement on a rare value counts for more than on a common one.</param>
    /// <param name="togetherWith">A field, compared elsewhere in the model, whose values go together with those of this one's first field by more than chance, such as a forename with a surname; null for none. Only with <paramref name="termFrequencyAdjusted"/>.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, there is no field, the levels are not as described, or values are to go together without a correction for how common they are.</exception>
    public ComparisonModel(string name, IEnumerable<string> fields, IEnumerable<ComparisonLevel> levels, bool termFrequencyAdjusted = false, string? togetherWith = null)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A comparison needs a name.", nameof(name));
        }

        Name = name;
        Fields = Array.AsReadOnly((fields ?? throw new ArgumentNullException(nameof(fields))).ToArray());
        Levels = Array.AsReadOnly((levels ?? throw new ArgumentNullException(nameof(levels))).ToArray());
        TermFrequencyAdjusted = termFrequencyAdjusted;
        TogetherWith = togetherWith;
        if (Fields.Count == 0)
        {
            throw new ArgumentException($"The comparison '{name}' names no field.", nameof(fields));
        }

        if (Levels.Count < 2 || Levels.Count > MostLevels)
        {
            throw new ArgumentException($"The comparison '{name}' needs 2 to {MostLevels} levels.", nameof(levels));
        }

        if (togetherWith is not null && (!termFrequencyAdjusted || togetherWith.Length == 0 || Fields.Contains(togetherWith)))
        {
            throw new ArgumentException($"In the comparison '{name}' a field to go together with must be another one, and how common values are must be adjusted for.", nameof(togetherWith));
        }

        for (int i = 0; i < Levels.Count; i++)
        {
            if ((Levels[i].Tests.Count == 0) != (i == Levels.Count - 1))
            {
                throw new ArgumentException($"In the comparison '{name}' the last level, and only that, must be without tests.", nameof(levels));
            }
        }
    }

    /// <summary>The comparison's name.</summary>
    public string Name { get; }

    /// <summary>The fields it is about.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The levels in the order in which they are tried.</summary>
    public IReadOnlyList<ComparisonLevel> Levels { get; }

    /// <summary>
    /// Whether equality is weighed by how common the value is. The correction is log2(e / share), -6 to 6 bits, where e is the
    /// sum of u over the levels that ask for the field to be equal, and share that of the records with the value; of two values
    /// the more common counts (Winkler 2000). In short lists the share is held towards e: (records with it + 300 e) / (records + 300).
    /// </summary>
    public bool TermFrequencyAdjusted { get; }

    /// <summary>
    /// A field of another comparison whose values keep company with this one's: a forename and a surname of one tradition. When
    /// both comparisons speak for a match, log2((t + 0.1) / (c + 0.1)) is taken off, from 0 to 6 bits: t is the
    /// number of other records of the longer list with both of the record's values, c how many there would be if they met by
    /// chance. Null for none. Not looked at when finding duplicates, where records alike are mostly one person.
    /// </summary>
    public string? TogetherWith { get; }

    internal ComparisonModel With(IEnumerable<ComparisonLevel> levels) => new(Name, Fields, levels, TermFrequencyAdjusted, TogetherWith);
}
