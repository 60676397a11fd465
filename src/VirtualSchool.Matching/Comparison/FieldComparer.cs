namespace VirtualSchool.Matching;

/// <summary>
/// Tells, for two values of one field, which of the tests that a model asks for hold: bit i for test i. One call answers all
/// levels, so a similarity is worked out once however many thresholds look at it.
/// </summary>
internal abstract class FieldComparer
{
    protected FieldComparer(FieldSpace space, IReadOnlyList<FieldTest> tests)
    {
        Space = space;
        Tests = tests;
        for (int i = 0; i < tests.Count; i++)
        {
            if (tests[i].Test is not (LevelTest.Initial or LevelTest.NamePart or LevelTest.DayMonthSwapped or LevelTest.OneDigit
                or LevelTest.YearOffByOne or LevelTest.YearOffByTen or LevelTest.PlaceholderDate or LevelTest.Transposed or LevelTest.Swapped or LevelTest.SwappedInPart))
            {
                WhenEqual |= 1u << i;
            }
        }
    }

    public FieldSpace Space { get; }

    public IReadOnlyList<FieldTest> Tests { get; }

    /// <summary>The tests that hold for equal values.</summary>
    public uint WhenEqual { get; }

    /// <summary>How dear a comparison of unequal values is: 1 for numbers, more where letters are looked at.</summary>
    public int Cost => this is DateComparer || Tests.All(t => t.Test == LevelTest.Exact) ? 1 : Tests.Any(t => t.Test is LevelTest.OneEdit or LevelTest.JaroWinkler) ? 10 : 5;

    public static FieldComparer For(FieldSpace space, IReadOnlyList<FieldTest> tests)
        => space.Field.Role == FieldRole.BirthDate ? new DateComparer(space, tests) : new TextComparer(space, tests);

    /// <summary>Compares two codes of which neither is missing; of several values the pairs' bits are joined.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other.</param>
    /// <param name="wanted">The tests whose answer matters; the others may be left out.</param>
    public uint Compare(int a, int b, uint wanted = uint.MaxValue)
    {
        return a <= 0 || b <= 0 ? CompareSeveral(a, b, wanted) : a == b ? WhenEqual : CompareDifferent(a, b, wanted);
    }

    private uint CompareSeveral(int a, int b, uint wanted)
    {
        uint bits = 0;
        ReadOnlySpan<int> others = Space.ValuesOf(b, stackalloc int[1]);
        foreach (int x in Space.ValuesOf(a, stackalloc int[1]))
        {
            foreach (int y in others)
            {
                bits |= x == y ? WhenEqual : CompareDifferent(x, y, wanted);
            }
        }

        return bits;
    }

    /// <summary>The bits of one kind of test.</summary>
    public uint BitsOf(LevelTest test)
    {
        uint bits = 0;
        for (int i = 0; i < Tests.Count; i++)
        {
            if (Tests[i].Test == test)
            {
                bits |= 1u << i;
            }
        }

        return bits;
    }

    protected abstract uint CompareDifferent(int a, int b, uint wanted);
}
