namespace VirtualSchool.Matching;

/// <summary>A pair worth keeping, before conflicts between pairs are resolved.</summary>
internal struct ScoredPair(int left, int right, double weight, ulong pattern, MatchGuards guards, bool shown)
{
    public readonly int Left = left;
    public readonly int Right = right;
    public readonly double Weight = weight;
    public readonly ulong Pattern = pattern;
    public readonly bool Shown = shown;
    public MatchGuards Guards = guards;
}
