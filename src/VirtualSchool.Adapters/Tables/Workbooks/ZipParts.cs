using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace VirtualSchool;

/// <summary>
/// The entries of a zip archive in memory (PKWARE APPNOTE 6.3; the subset of ECMA-376 Part 2, annex B). Nothing is written anywhere and no
/// archive inside the archive is opened. The central directory alone says what there is; what disagrees with it is refused.
/// </summary>
internal sealed class ZipParts
{
    private const int MostEntries = 10_000;
    private const uint Escape = 0xFFFF_FFFF;

    private readonly byte[] bytes;
    private readonly int length;
    private readonly long mostInPart;
    private readonly Budget budget;
    private readonly Dictionary<string, ZipPart> parts = new(StringComparer.OrdinalIgnoreCase);

    private ZipParts(byte[] bytes, int length, TableOptions options)
    {
        this.bytes = bytes;
        this.length = length;
        mostInPart = options.MaxUnpackedPartBytes;
        budget = new Budget(options.MaxUnpackedBytes);
    }

    internal IEnumerable<string> Names => parts.Keys;

    /// <summary>Reads the central directory.</summary>
    /// <exception cref="RefusalException">The archive is broken or hostile.</exception>
    internal static ZipParts Open(byte[] bytes, int length, TableOptions options)
    {
        var zip = new ZipParts(bytes, length, options);
        zip.ReadDirectory();
        return zip;
    }

    /// <summary>The part of a name, ignoring case as packages do; null when there is none.</summary>
    internal ZipPart? Find(string name) => parts.TryGetValue(name, out ZipPart? part) ? part : null;

    /// <summary>Starts to unpack a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="most">A smaller limit than the file's, or null.</param>
    internal Stream Open(ZipPart part, long? most = null)
    {
        long at = part.Header;
        if (at + 30 > length || U32(at) != 0x04034B50)
        {
            throw Broken("a part is not where the archive says");
        }

        long data = at + 30 + U16(at + 26) + U16(at + 28);
        if (data + part.Packed > length)
        {
            throw Broken("a part goes beyond the end of the file: it may not have been copied whole");
        }

        if (NameAt(at + 30, U16(at + 26)) != part.Name)
        {
            throw new RefusalException(IssueCodes.WorkbookUnsafe, "a part has two names");
        }

        Stream packed = new MemoryStream(bytes, (int)data, (int)part.Packed, writable: false);
        return new PartStream(part.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed, part, Math.Min(mostInPart, most ?? long.MaxValue), budget);
    }

    private static RefusalException Broken(string detail) => new(IssueCodes.WorkbookDamaged, detail);

    private void ReadDirectory()
    {
        long end = FindEnd();
        long count = U16(end + 10);
        long size = U32(end + 12);
        long start = U32(end + 16);
        if ((count == 0xFFFF || size == Escape || start == Escape) && end >= 20 && U32(end - 20) == 0x07064B50)
        {
            long far = U63(end - 12);
            if (far > end - 56 || U32(far) != 0x06064B50)
            {
                throw Broken("the list of its parts is missing");
            }

            count = U63(far + 32);
            size = U63(far + 40);
            start = U63(far + 48);
        }

        if (count > MostEntries)
        {
            throw new RefusalException(IssueCodes.FileTooLarge, string.Format(CultureInfo.InvariantCulture, "it has more than {0} parts", MostEntries));
        }

        if (start + size > end)
        {
            throw Broken("the list of its parts is not where it should be");
        }

        long at = start;
        for (int i = 0; i < count; i++)
        {
            at = ReadEntry(at, start + size);
        }
    }

    /// <summary>Reads one entry of the central directory.</summary>
    /// <returns>Where the next begins.</returns>
    private long ReadEntry(long at, long end)
    {
        if (at + 46 > end || U32(at) != 0x02014B50)
        {
            throw Broken("the list of its parts breaks off");
        }

        int nameLength = U16(at + 28);
        int extraLength = U16(at + 30);
        long next = at + 46 + nameLength + extraLength + U16(at + 32);
        if (next > end)
        {
            throw Broken("the list of its parts breaks off");
        }

        if ((U16(at + 8) & 1) != 0)
        {
            throw new RefusalException(IssueCodes.WorkbookEncrypted, null);
        }

        int method = U16(at + 10);
        (long unpacked, long packed, long header) = Sizes(at, at + 46 + nameLength, extraLength);
        string name = NameAt(at + 46, nameLength);
        if (name.Split('/').Any(s => s == "..") || name.IndexOfAny([':', '\0']) >= 0)
        {
            throw new RefusalException(IssueCodes.WorkbookUnsafe, "the name of a part points out of the archive");
        }

        // A folder has no content of its own.
        if (name.Length > 0 && name[name.Length - 1] != '/')
        {
            if (method is not (0 or 8))
            {
                throw Broken("a part is packed in a way that workbooks are not");
            }

            if (parts.ContainsKey(name))
            {
                throw new RefusalException(IssueCodes.WorkbookUnsafe, "two parts have one name");
            }

            parts.Add(name, new ZipPart(name, method == 8, U32(at + 16), packed, unpacked, header));
        }

        return next;
    }

    /// <summary>The three numbers that stand in an extra field where they do not fit (APPNOTE 4.5.3).</summary>
    private (long Unpacked, long Packed, long Header) Sizes(long at, long extra, int extraLength)
    {
        long packed = U32(at + 20);
        long unpacked = U32(at + 24);
        long header = U32(at + 42);
        long end = extra + extraLength;
        while (extra + 4 <= end)
        {
            int id = U16(extra);
            long field = extra + 4;
            long fieldEnd = field + U16(extra + 2);
            if (fieldEnd > end)
            {
                break;
            }

            if (id == 1)
            {
                unpacked = Wide(unpacked, ref field, fieldEnd);
                packed = Wide(packed, ref field, fieldEnd);
                header = Wide(header, ref field, fieldEnd);
                break;
            }

            extra = fieldEnd;
        }

        return (unpacked, packed, header);
    }

    private long Wide(long narrow, ref long field, long end)
    {
        if (narrow != Escape || field + 8 > end)
        {
            return narrow;
        }

        field += 8;
        return U63(field - 8);
    }

    /// <summary>Where the end record begins. It stands at the file's end, with a comment of at most 65,535 bytes behind it.</summary>
    private long FindEnd()
    {
        for (int at = length - 22; at >= Math.Max(0, length - 22 - 0xFFFF); at--)
        {
            if (U32(at) == 0x06054B50 && at + 22 + U16(at + 20) <= length)
            {
                return at;
            }
        }

        throw Broken("its end is missing: it may not have been copied whole");
    }

    private string NameAt(long at, int count) => Encoding.UTF8.GetString(bytes, (int)at, count).Replace('\\', '/').TrimStart('/');

    private int U16(long at) => bytes[at] | (bytes[at + 1] << 8);

    private uint U32(long at) => (uint)(U16(at) | (U16(at + 2) << 16));

    /// <summary>A number of eight bytes that must be a place in a file.</summary>
    private long U63(long at)
    {
        long value = U32(at) | ((long)U32(at + 4) << 32);
        return value >= 0 && value <= int.MaxValue ? value : throw Broken("its numbers do not fit its length");
    }
}
