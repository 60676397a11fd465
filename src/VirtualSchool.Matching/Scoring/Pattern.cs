namespace VirtualSchool.Matching;

/// <summary>The outcome of all comparisons of a pair: four bits each, 0 for missing, k + 1 for level k.</summary>
internal static class Pattern
{
    public static int Level(ulong pattern, int comparison) => (int)(pattern >> (comparison * 4)) & 15;

    public static ulong With(ulong pattern, int comparison, int level) => pattern | ((ulong)level << (comparison * 4));
}
