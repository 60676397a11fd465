namespace VirtualSchool;

/// <summary>One entry of a zip archive as its central directory describes it.</summary>
internal sealed class ZipPart(string name, bool isDeflated, uint crc, long packed, long unpacked, long header)
{
    /// <summary>The name with forward slashes and none in front.</summary>
    internal string Name => name;

    internal bool IsDeflated => isDeflated;

    internal uint Crc => crc;

    /// <summary>Its length in the archive.</summary>
    internal long Packed => packed;

    /// <summary>Its length as the archive says.</summary>
    internal long Unpacked => unpacked;

    /// <summary>Where its local header begins.</summary>
    internal long Header => header;
}
