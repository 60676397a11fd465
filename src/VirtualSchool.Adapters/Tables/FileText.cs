using System.Globalization;
using System.Text;

namespace VirtualSchool;

/// <summary>
/// A file's bytes with the decision in which encoding they are text. The decision is by rule: a byte order mark; else the zero
/// bytes of UTF-16; else UTF-8 if every byte fits it; else windows-1252 if every byte means something there.
/// </summary>
internal sealed class FileText
{
    private const string Utf8 = "UTF-8";
    private const string Utf16Little = "UTF-16 LE";
    private const string Utf16Big = "UTF-16 BE";
    private const string Western = "windows-1252";

    private readonly byte[] bytes;
    private readonly int length;

    private FileText(byte[] bytes, int length, string encoding, string how, int start)
    {
        this.bytes = bytes;
        this.length = length;
        Encoding = encoding;
        How = how;
        Start = start;
    }

    /// <summary>The encoding's name; empty when the bytes are not text.</summary>
    internal string Encoding { get; }

    /// <summary>How the encoding was decided.</summary>
    internal string How { get; }

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Where the text begins, after a byte order mark.</summary>
    private int Start { get; }

    internal bool IsEmpty => length == Start;

    /// <summary>Decides the encoding; reports it, or why there is none.</summary>
    internal static FileText? Decide(byte[] bytes, int length, IReadOnlyList<string> accepted, IssueLog log)
    {
        ReadOnlySpan<byte> span = bytes.AsSpan(0, length);
        if (length == 0)
        {
            log.Add(IssueCodes.FileEmpty);
            return null;
        }

        string? foreign = ForeignKind(span);
        if (foreign is not null)
        {
            log.Add(IssueCodes.EncodingUnreadable, 1, null, foreign);
            return null;
        }

        FileText? text = WithMark(bytes, length) ?? WithoutMark(bytes, length, log);
        if (text is null)
        {
            return null;
        }

        string family = text.Encoding.StartsWith("UTF-16", StringComparison.Ordinal) ? "utf-16" : text.Encoding;
        if (!accepted.Contains(family, StringComparer.OrdinalIgnoreCase))
        {
            log.Add(IssueCodes.EncodingUnreadable, null, null, $"it is {text.Encoding}, which is not accepted here");
            return null;
        }

        if (text.IsEmpty)
        {
            log.Add(IssueCodes.FileEmpty);
            return null;
        }

        log.Add(IssueCodes.EncodingUsed, null, null, $"{text.Encoding} ({text.How})");
        return text;
    }

    /// <summary>Starts decoding from the beginning of the text.</summary>
    internal Cursor Decode() => new(this);

    private static FileText? WithMark(byte[] bytes, int length)
    {
        ReadOnlySpan<byte> span = bytes.AsSpan(0, length);
        const string How = "byte order mark";
        return span.StartsWith(Utf8Mark) && InvalidUtf8At(bytes, 3, length) < 0 ? new(bytes, length, Utf8, How, 3)
            : span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new(bytes, length, Utf16Little, How, 2)
            : span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new(bytes, length, Utf16Big, How, 2)
            : null;
    }

    private static FileText? WithoutMark(byte[] bytes, int length, IssueLog log)
    {
        ReadOnlySpan<byte> span = bytes.AsSpan(0, length);
        int zero = span.IndexOf((byte)0);
        if (zero >= 0)
        {
            string? order = ZeroPattern(span.Slice(0, Math.Min(length, 4096)));
            if (order is not null && length % 2 == 0)
            {
                return new FileText(bytes, length, order, "no mark; every second byte of its letters is zero", 0);
            }

            log.Add(IssueCodes.EncodingUnreadable, RowOf(span, zero), null, "it holds zero bytes, so it is no text");
            return null;
        }

        // A mark that lies is no part of the text all the same.
        int start = span.StartsWith(Utf8Mark) ? 3 : 0;
        int invalid = InvalidUtf8At(bytes, start, length);
        if (invalid < 0)
        {
            return new FileText(bytes, length, Utf8, span.IndexOfAnyNotAscii() < 0 ? "no mark; only ASCII" : "no mark; every byte fits UTF-8", 0);
        }

        for (int i = 0; i < length; i++)
        {
            if (!Windows1252.IsDefined(bytes[i]))
            {
                log.Add(IssueCodes.EncodingUnreadable, RowOf(span, i), null, "it fits neither UTF-8 nor windows-1252");
                return null;
            }
        }

        return new FileText(
            bytes,
            length,
            Western,
            string.Format(
                CultureInfo.InvariantCulture,
                "{0}; row {1} does not fit UTF-8, and every byte means something here",
                start > 0 ? "its mark says UTF-8, wrongly" : "no mark",
                RowOf(span, invalid)),
            start);
    }

    /// <summary>Kinds of file that are often given in place of a CSV file.</summary>
    private static string? ForeignKind(ReadOnlySpan<byte> span) =>
        span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || span.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? "it is UTF-32"
        : span.StartsWith("%PDF"u8) ? "it is a PDF, not a table"
        : null;

    private static string? ZeroPattern(ReadOnlySpan<byte> start)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        int half = start.Length / 2;
        return odd > half / 2 && even == 0 ? Utf16Little : even > half / 2 && odd == 0 ? Utf16Big : null;
    }

    private static int RowOf(ReadOnlySpan<byte> span, int at)
    {
        int row = 1;
        for (int i = 0; i < at; i++)
        {
            if (span[i] == (byte)'\n' || (span[i] == (byte)'\r' && span[i + 1] != (byte)'\n'))
            {
                row++;
            }
        }

        return row;
    }

    /// <summary>Where the bytes first break the rules of UTF-8 (RFC 3629: shortest form, no surrogates, at most U+10FFFF), or -1.</summary>
    private static int InvalidUtf8At(byte[] bytes, int from, int length)
    {
        int i = from;
        while (i < length)
        {
            int ascii = bytes.AsSpan(i, length - i).IndexOfAnyNotAscii();
            if (ascii < 0)
            {
                return -1;
            }

            i += ascii;
            byte first = bytes[i];
            int more = first switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
            if (more == 0 || i + more >= length)
            {
                return i;
            }

            byte second = bytes[i + 1];
            bool fits = first switch
            {
                0xE0 => second is >= 0xA0 and <= 0xBF,
                0xED => second is >= 0x80 and <= 0x9F,
                0xF0 => second is >= 0x90 and <= 0xBF,
                0xF4 => second is >= 0x80 and <= 0x8F,
                _ => second is >= 0x80 and <= 0xBF,
            };
            for (int k = 2; k <= more; k++)
            {
                fits &= bytes[i + k] is >= 0x80 and <= 0xBF;
            }

            if (!fits)
            {
                return i;
            }

            i += more + 1;
        }

        return -1;
    }

    /// <summary>Hands out the text piece by piece.</summary>
    internal sealed class Cursor
    {
        private readonly FileText text;
        private readonly Decoder? decoder;
        private int at;

        internal Cursor(FileText text)
        {
            this.text = text;
            at = text.Start;
            decoder = text.Encoding switch
            {
                Utf8 => new UTF8Encoding(false).GetDecoder(),
                Utf16Little => new UnicodeEncoding(false, false).GetDecoder(),
                Utf16Big => new UnicodeEncoding(true, false).GetDecoder(),
                _ => null,
            };
        }

        /// <summary>Fills part of a buffer.</summary>
        /// <returns>How many characters came; zero at the end.</returns>
        internal int Read(char[] buffer, int offset, int count)
        {
            if (decoder is null)
            {
                int take = Math.Min(count, text.length - at);
                Windows1252.Decode(text.bytes.AsSpan(at, take), buffer.AsSpan(offset, take));
                at += take;
                return take;
            }

            int chars = 0;
            while (chars == 0 && at < text.length)
            {
                decoder.Convert(text.bytes, at, Math.Min(text.length - at, count * 2), buffer, offset, count, at + (count * 2) >= text.length, out int used, out chars, out _);
                at += used;
            }

            return chars;
        }
    }
}
