#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace VirtualSchool.Matching;

/// <summary>Where a character stands in a short text: bit i for place i. Places beyond the text may be set for the character U+0000.</summary>
internal interface ILetterPositions
{
    ulong Of(char c);
}

#if NET
/// <summary>Places in a text of 16 to 32 characters.</summary>
internal readonly struct LetterPositions32 : ILetterPositions
{
    private readonly Vector256<short> _first;
    private readonly Vector256<short> _last;
    private readonly int _shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LetterPositions32(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<short> units = MemoryMarshal.Cast<char, short>(text);
        _shift = units.Length - 16;
        _first = Vector256.Create(units);
        _last = Vector256.Create(units.Slice(_shift));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char c)
    {
        Vector256<short> wanted = Vector256.Create((short)c);
        uint bits = Vector256.Narrow(Vector256.Equals(_first, wanted), Vector256.Equals(_last, wanted)).ExtractMostSignificantBits();
        return (bits & 0xFFFF) | ((ulong)(bits >> 16) << _shift);
    }
}

/// <summary>Places in a text of 32 to 64 characters.</summary>
internal readonly struct LetterPositions64 : ILetterPositions
{
    private readonly LetterPositions32 _first;
    private readonly LetterPositions32 _last;
    private readonly int _shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LetterPositions64(ReadOnlySpan<char> text)
    {
        _shift = text.Length - 32;
        _first = new LetterPositions32(text.Slice(0, 32));
        _last = new LetterPositions32(text.Slice(_shift));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char c) => _first.Of(c) | (_last.Of(c) << _shift);
}
#else
/// <summary>Places in a text of up to 64 characters.</summary>
internal readonly struct LetterPositions : ILetterPositions
{
    [ThreadStatic]
    private static char[]? buffer;

    private readonly char[] _text;
    private readonly int _length;

    public LetterPositions(ReadOnlySpan<char> text)
    {
        _text = buffer ??= new char[64];
        _length = text.Length;
        text.CopyTo(_text);
    }

    public ulong Of(char c)
    {
        ulong bits = 0;
        for (int i = 0; i < _length; i++)
        {
            if (_text[i] == c)
            {
                bits |= 1UL << i;
            }
        }

        return bits;
    }
}
#endif
