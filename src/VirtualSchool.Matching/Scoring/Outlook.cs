namespace VirtualSchool.Matching;

/// <summary>What can still become of a pair while only some of its comparisons are made.</summary>
internal readonly struct Outlook(CompiledComparison[] comparisons, PairBatch pairs, int pair)
{
    /// <summary>The level codes that are possible in a comparison, a bit each.</summary>
    public uint LevelsOf(int comparison) => comparisons[comparison].LevelsAt(pairs.Seen[comparison][pair]);
}
