namespace VirtualSchool.Matching;

/// <summary>One condition of a comparison level: a test applied to one field of both records.</summary>
public sealed class FieldTest
{
    /// <summary>Describes a condition.</summary>
    /// <param name="field">The field's name in the schema.</param>
    /// <param name="test">How its values must agree.</param>
    /// <param name="parameter">What <see cref="LevelTest.OneEdit"/>, <see cref="LevelTest.JaroWinkler"/> and <see cref="LevelTest.TokenOverlap"/> need; 0 otherwise.</param>
    /// <param name="otherField">The second field of <see cref="LevelTest.Swapped"/>; null otherwise.</param>
    /// <exception cref="ArgumentException">The field is not named; the test is unknown; the parameter is not in the test's range; <see cref="LevelTest.Swapped"/> lacks its second field.</exception>
    public FieldTest(string field, LevelTest test, double parameter = 0, string? otherField = null)
    {
        if (string.IsNullOrEmpty(field))
        {
            throw new ArgumentException("A test needs the name of a field.", nameof(field));
        }

        if (test < LevelTest.Exact || test > LevelTest.EmailLocalPart)
        {
            throw new ArgumentException("This is not a known test.", nameof(test));
        }

        bool ok = test switch
        {
            LevelTest.OneEdit => parameter >= 0 && parameter <= 64,
            LevelTest.JaroWinkler or LevelTest.TokenOverlap => parameter > 0 && parameter <= 1,
            _ => parameter == 0,
        };
        if (!ok)
        {
            throw new ArgumentException($"The parameter is outside the range of the test {test}.", nameof(parameter));
        }

        if ((test == LevelTest.Swapped) != !string.IsNullOrEmpty(otherField))
        {
            throw new ArgumentException("The test Swapped needs a second field, and only it takes one.", nameof(otherField));
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

    /// <summary>The shortest length of <see cref="LevelTest.OneEdit"/>, or the least similarity of <see cref="LevelTest.JaroWinkler"/> or <see cref="LevelTest.TokenOverlap"/>.</summary>
    public double Parameter { get; }

    /// <summary>The second field of <see cref="LevelTest.Swapped"/>.</summary>
    public string? OtherField { get; }
}
