namespace VirtualSchool.Matching;

/// <summary>A small deterministic generator (Steele, Lea and Flood 2014) for samples: the same on every framework.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
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

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public long Below(long limit) => (long)(Next() % (ulong)limit);
}
