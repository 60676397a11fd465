using System.Buffers.Binary;
using System.Numerics;

namespace VirtualSchool.Benchmarks;

/// <summary>The first four bytes of BLAKE2b with a digest of four bytes (RFC 7693), for one block of text: which street a postcode is.</summary>
internal static class Blake2b
{
    private const int DigestBytes = 4;
    private const int BlockBytes = 128;

    private static readonly ulong[] Start =
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    // The order of words by round; rounds 11 and 12 repeat the first two.
    private static readonly string[] Orders =
    [
        "0123456789ABCDEF", "EA489FD61C02B753", "B8C052FDAE367194", "7931DCBE265A40F8", "905724AFE1BC683D",
        "2C6A0B834D75FE19", "C51FED4A0763928B", "DB7EC13950F4862A", "6FE9B308C2D714A5", "A2847615FB9E3CD0",
    ];

    public static uint Of(ReadOnlySpan<byte> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, BlockBytes);
        Span<byte> block = stackalloc byte[BlockBytes];
        block.Clear();
        text.CopyTo(block);
        Span<ulong> m = stackalloc ulong[16];
        for (int i = 0; i < m.Length; i++)
        {
            m[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        }

        ulong first = Start[0] ^ 0x01010000 ^ DigestBytes;
        Span<ulong> v = stackalloc ulong[16];
        Start.CopyTo(v);
        Start.CopyTo(v[8..]);
        v[0] = first;
        v[12] ^= (ulong)text.Length;
        v[14] = ~v[14];
        for (int round = 0; round < 12; round++)
        {
            string order = Orders[round % Orders.Length];
            for (int i = 0; i < 8; i++)
            {
                int turn = i < 4 ? 0 : i - 4;
                bool straight = i < 4;
                int a = i % 4;
                int b = 4 + (straight ? a : (turn + 1) % 4);
                int c = 8 + (straight ? a : (turn + 2) % 4);
                int d = 12 + (straight ? a : (turn + 3) % 4);
                Mix(v, a, b, c, d, m[Convert.ToInt32(order[2 * i].ToString(), 16)], m[Convert.ToInt32(order[(2 * i) + 1].ToString(), 16)]);
            }
        }

        return (uint)(first ^ v[0] ^ v[8]);
    }

    private static void Mix(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        unchecked
        {
            v[a] += v[b] + x;
            v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
            v[c] += v[d];
            v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
            v[a] += v[b] + y;
            v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
            v[c] += v[d];
            v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
        }
    }
}
