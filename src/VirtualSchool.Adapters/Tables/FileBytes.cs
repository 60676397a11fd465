using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VirtualSchool;

/// <summary>A file's bytes as they were read, in an array that may be longer.</summary>
internal sealed class FileBytes(byte[] bytes, int length)
{
    internal byte[] Bytes => bytes;

    internal int Length => length;

    internal ReadOnlySpan<byte> Span => bytes.AsSpan(0, length);

    /// <summary>Reads a stream to its end or to the limit.</summary>
    /// <returns>Null when the stream goes beyond the limit.</returns>
    internal static FileBytes? ReadAll(Stream stream, long limit)
    {
        long expected = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (expected > limit)
        {
            return null;
        }

        // One byte more than expected, so that the end is seen without growing.
        byte[] bytes = new byte[Math.Max(4096, (int)expected + 1)];
        int length = 0;
        while (true)
        {
            int read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0)
            {
                return new FileBytes(bytes, length);
            }

            length += read;
            if (length > limit)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min((long)bytes.Length * 2, Math.Min(limit + 1, 0x7FFFFFC7)));
            }
        }
    }

    /// <summary>The SHA-256 of the bytes in lower-case hexadecimal.</summary>
    internal string Sha256()
    {
#if NET
        byte[] hash = SHA256.HashData(bytes.AsSpan(0, length));
#else
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(bytes, 0, length);
#endif
        var hex = new StringBuilder(64);
        foreach (byte b in hash)
        {
            hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }
}
