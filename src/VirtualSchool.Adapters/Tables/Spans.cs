namespace VirtualSchool;

/// <summary>Span helpers that netstandard2.0 lacks.</summary>
internal static class Spans
{
    internal static int IndexOfAnyNotAscii(this ReadOnlySpan<byte> span)
    {
#if NET
        return span.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
#else
        for (int i = 0; i < span.Length; i++)
        {
            if (span[i] > 0x7F)
            {
                return i;
            }
        }

        return -1;
#endif
    }

    internal static int IndexOfAnyNotAscii(this Span<byte> span) => ((ReadOnlySpan<byte>)span).IndexOfAnyNotAscii();
}
