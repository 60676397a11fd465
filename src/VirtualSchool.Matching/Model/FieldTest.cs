namespace VirtualSchool.Matching;

/// <summary>One condition of a comparison level: a test applied to one field of both records.</summary>
public sealed class FieldTest
{
    /// <summary>Describes a condition.</summary>
    /// <param name="field">The field's name in the schema.</param>
    /// <param name="test">How its values must agree.</param>
    /// <param name="parameter">What a test with a parameter needs, see <see cref="LevelTest"/>; 0 for the others.</param>
    /// <param name="otherField">The second field of <see cref="LevelTest.Swapped"/> and <see cref="LevelTest.SwappedInPart"/>; null otherwise.</param>
    /// <exception cref="ArgumentException">The field is not named; the test is unknown; the parameter is not in the test's range; a swap lacks its second field.</exception>
    public FieldTest(string field, LevelTest test, double parameter = 0, string? otherField = null)
    {
        if (string.IsNullOrEmpty(field))
        {
            throw new ArgumentException("A test needs the name of a field.", nameof(field));
        }

        if (test < LevelTest.Exact || test > LevelTest.SwappedInPart)
        {
            throw new ArgumentException("This is not a known test.", nameof(test));
        }

        bool ok = test switch
        {
            LevelTest.OneEdit or LevelTest.Levenshtein or LevelTest.DamerauLevenshtein => parameter >= 0 && parameter <= 64,
            LevelTest.DaysApart => parameter >= 0 && parameter <= 36600,
            LevelTest.JaroWinkler or LevelTest.Jaro or LevelTest.TokenOverlap => parameter > 0 && parameter <= 1,
            _ => parameter == 0,
        };
        if (!ok)
        {
            throw new ArgumentException($"The parameter is outside the range of the test {test}.", nameof(parameter));
        }

        if (IsSwap(test) != !string.IsNullOrEmpty(otherField))
        {
            throw new ArgumentException("The tests Swapped and SwappedInPart need a second field, and only they take one.", nameof(otherField));
        }

        Field = field;
        Test = test;
        Parameter = parameter;
        OtherField = otherField;
    }

    /// <summary>The field's name.</summary>
    public string Field { get; }

    /// <summary>How the two values must agree.</summary>
    public LevelTest Test { get; }

    /// <summary>The parameter of the test: a shortest length, a least similarity, a most distance or days, see <see cref="LevelTest"/>; 0 for tests without one.</summary>
    public double Parameter { get; }

    /// <summary>The second field of <see cref="LevelTest.Swapped"/> and <see cref="LevelTest.SwappedInPart"/>.</summary>
    public string? OtherField { get; }

    /// <summary>Whether a test is about two fields at once.</summary>
    internal static bool IsSwap(LevelTest test) => test is LevelTest.Swapped or LevelTest.SwappedInPart;
}
