using System.Buffers;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace VirtualSchool.Matching;

/// <summary>
/// Two texts with their code points numbered in ascending order, so that every character is one unit and comparisons need not
/// know of surrogate pairs. Half a pair is numbered like any code point. The arrays are borrowed: dispose.
/// </summary>
internal readonly ref struct NumberedTexts
{
    // Numbers stay below the surrogates, so that no number is mistaken for what kernels pad with.
    private const int MostNumbers = 0xD800;
    private const char OnlyInA = '\uE000';
    private const char OnlyInB = '\uE001';

    private readonly char[] _units;

    public NumberedTexts(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int[] points = ArrayPool<int>.Shared.Rent(2 * (a.Length + b.Length));
        _units = ArrayPool<char>.Shared.Rent(a.Length + b.Length);
        int lengthA = Decode(a, points);
        int length = lengthA + Decode(b, points.AsSpan(lengthA));
        Array.Copy(points, 0, points, length, length);
        Array.Sort(points, length, length);
        int different = 0;
        for (int i = length; i < length * 2; i++)
        {
            if (i == length || points[i] != points[length + different - 1])
            {
                points[length + different++] = points[i];
            }
        }

        for (int i = 0; i < length; i++)
        {
            int number = Array.BinarySearch(points, length, different, points[i]) - length;
            _units[i] = number < MostNumbers ? (char)number : i < lengthA ? OnlyInA : OnlyInB;
        }

        ArrayPool<int>.Shared.Return(points);
        A = _units.AsSpan(0, lengthA);
        B = _units.AsSpan(lengthA, length - lengthA);
    }

    public ReadOnlySpan<char> A { get; }

    public ReadOnlySpan<char> B { get; }

    /// <summary>Whether a text has characters that take two units, or halves of them.</summary>
    public static bool AreNeededFor(ReadOnlySpan<char> text)
    {
#if NET
        if (text.Length >= Vector128<ushort>.Count && Vector128.IsHardwareAccelerated)
        {
            ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
            Vector128<ushort> found = Surrogates(units.Slice(units.Length - Vector128<ushort>.Count));
            for (int i = 0; i + Vector128<ushort>.Count < units.Length; i += Vector128<ushort>.Count)
            {
                found |= Surrogates(units.Slice(i));
            }

            return found != Vector128<ushort>.Zero;
        }
#endif
        bool any = false;
        foreach (char c in text)
        {
            any |= char.IsSurrogate(c);
        }

        return any;
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_units);

#if NET
    private static Vector128<ushort> Surrogates(ReadOnlySpan<ushort> units)
        => Vector128.Equals(Vector128.Create(units) & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
#endif

    private static int Decode(ReadOnlySpan<char> text, Span<int> to)
    {
        int n = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            to[n++] = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(c, text[++i]) : c;
        }

        return n;
    }
}
