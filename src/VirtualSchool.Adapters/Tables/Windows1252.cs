namespace VirtualSchool;

/// <summary>
/// The code page that Windows programs in western Europe write when they do not write Unicode. It is Latin-1 but for the 32 bytes
/// 0x80 to 0x9F, five of which mean nothing (Unicode Consortium, CP1252.TXT). Kept here so that no code-page package is needed.
/// </summary>
internal static class Windows1252
{
    /// <summary>What stands for a byte that means nothing.</summary>
    private const char None = '\0';

    private static readonly char[] High =
    [
        '\u20AC', None, '\u201A', '\u0192', '\u201E', '\u2026', '\u2020', '\u2021', '\u02C6', '\u2030', '\u0160', '\u2039', '\u0152', None, '\u017D', None,
        None, '\u2018', '\u2019', '\u201C', '\u201D', '\u2022', '\u2013', '\u2014', '\u02DC', '\u2122', '\u0161', '\u203A', '\u0153', None, '\u017E', '\u0178',
    ];

    internal static bool IsDefined(byte value) => value is < 0x80 or > 0x9F || High[value - 0x80] != None;

    internal static void Decode(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            chars[i] = value is < 0x80 or > 0x9F ? (char)value : High[value - 0x80];
        }
    }
}
