#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace VirtualSchool.Matching;

/// <summary>
/// A text of up to sixteen units in two vectors. Names are short and of many lengths, so that the time to compare them is
/// mostly mispredicted branches: reading takes four overlapping loads whatever the length is.
/// </summary>
internal readonly struct ShortText : ILetterPositions
{
    public const int MostLength = 16;

    // Fills the places after the text. It equals no character, as texts with surrogates never get here.
    private const short Beside = unchecked((short)0xDC00);

    private readonly Vector128<short> _low;
    private readonly Vector128<short> _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShortText(ReadOnlySpan<char> text)
    {
        Length = text.Length;
        Vector128<short> low;
        Vector128<short> high;
        if (text.Length >= 4)
        {
            ref char first = ref MemoryMarshal.GetReference(text);
            int last = text.Length - 4;
            low = Vector128.Create(Four(ref first, 0, 0), Four(ref first, 4, last)).AsInt16();
            high = Vector128.Create(Four(ref first, 8, last), Four(ref first, 12, last)).AsInt16();
        }
        else
        {
            ulong few = 0;
            for (int i = text.Length - 1; i >= 0; i--)
            {
                few = (few << 16) | text[i];
            }

            low = Vector128.Create(few, 0).AsInt16();
            high = Vector128<short>.Zero;
        }

        Vector128<short> surrogates = Vector128.Create(unchecked((short)0xD800));
        Vector128<short> kind = Vector128.Create(unchecked((short)0xF800));
        HasSurrogates = (Vector128.Equals(low & kind, surrogates) | Vector128.Equals(high & kind, surrogates)) != Vector128<short>.Zero;

        Vector128<short> places = Vector128.Create((short)0, 1, 2, 3, 4, 5, 6, 7);
        Vector128<short> length = Vector128.Create((short)text.Length);
        _low = Vector128.ConditionalSelect(Vector128.LessThan(places, length), low, Vector128.Create(Beside));
        _high = Vector128.ConditionalSelect(Vector128.LessThan(places + Vector128.Create((short)8), length), high, Vector128.Create(Beside));
    }

    /// <summary>A text from the units that <see cref="CopyTo"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShortText(ReadOnlySpan<short> units, int length)
    {
        _low = Vector128.Create(units);
        _high = Vector128.Create(units.Slice(8));
        Length = length;
    }

    public int Length { get; }

    public bool HasSurrogates { get; }

    /// <summary>In how many units, from the first, two texts agree; what fills them up counts too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AgreeUpTo(in ShortText a, in ShortText b)
    {
        uint equal = Vector128.NarrowWithSaturation(Vector128.Equals(a._low, b._low), Vector128.Equals(a._high, b._high)).ExtractMostSignificantBits();
        return Bits.Trailing(~(ulong)equal);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(Span<short> units)
    {
        _low.CopyTo(units);
        _high.CopyTo(units.Slice(8));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char c)
    {
        Vector128<short> wanted = Vector128.Create((short)c);
        return Vector128.NarrowWithSaturation(Vector128.Equals(_low, wanted), Vector128.Equals(_high, wanted)).ExtractMostSignificantBits();
    }

    // Four units from a place on; what lies beyond the text is read from its last four units and moved out of the way.
    // No place is read but 0 to the text's length less 4, so that nothing outside the text is touched.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char first, int place, int last)
    {
        int from = Math.Min(place, last);
        ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, from)));
        return four >> ((place - from) * 16);
    }
}
#endif
