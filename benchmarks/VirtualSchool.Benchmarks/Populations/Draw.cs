namespace VirtualSchool.Benchmarks.Populations;

/// <summary>Pseudo-random draws that are the same on every runtime (SplitMix64; Steele, Lea and Flood 2014).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>The first of a list more often than the last, as names are: ranks in the proportions 1/(4+r).</summary>
    public T Ranked<T>(IReadOnlyList<T> list)
    {
        while (true)
        {
            int rank = Below(list.Count);
            if (Chance(4.0 / (4 + rank)))
            {
                return list[rank];
            }
        }
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
