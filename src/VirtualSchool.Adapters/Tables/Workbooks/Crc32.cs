namespace VirtualSchool;

/// <summary>The check sum of zip entries (ISO 3309; PKWARE APPNOTE 4.4.7), eight bytes at a time.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Make();

    /// <summary>Takes more bytes into a check sum that began with zero.</summary>
    internal static uint Update(uint sum, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~sum;
        while (bytes.Length >= 8)
        {
            crc ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            crc = Table[0x700 + (int)(crc & 0xFF)] ^ Table[0x600 + (int)((crc >> 8) & 0xFF)] ^ Table[0x500 + (int)((crc >> 16) & 0xFF)] ^ Table[0x400 + (int)(crc >> 24)]
                ^ Table[0x300 + bytes[4]] ^ Table[0x200 + bytes[5]] ^ Table[0x100 + bytes[6]] ^ Table[bytes[7]];
            bytes = bytes.Slice(8);
        }

        foreach (byte b in bytes)
        {
            crc = (crc >> 8) ^ Table[(int)((crc ^ b) & 0xFF)];
        }

        return ~crc;
    }

    private static uint[] Make()
    {
        uint[] table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }

            table[i] = value;
        }

        for (int i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[(int)(table[i - 256] & 0xFF)];
        }

        return table;
    }
}
