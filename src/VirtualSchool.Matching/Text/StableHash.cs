using System.Runtime.InteropServices;

namespace VirtualSchool.Matching;

/// <summary>A 64-bit hash that is the same in every process and on every framework, unlike string.GetHashCode.</summary>
internal static class StableHash
{
    private const ulong Prime1 = 0x9E3779B97F4A7C15UL;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4FUL;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Prime1 ^ (ulong)text.Length;
        while (text.Length >= 4)
        {
            hash = Step(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text)));
            text = text.Slice(4);
        }

        ulong rest = 0;
        foreach (char c in text)
        {
            rest = (rest << 16) | c;
        }

        return Mix(Step(hash, rest));
    }

    public static ulong Combine(ulong hash, ulong next) => Mix((hash * Prime1) ^ next);

    private static ulong Step(ulong hash, ulong four)
    {
        hash = (hash ^ four) * Prime2;
        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Prime2;
        return hash ^ (hash >> 29);
    }
}
