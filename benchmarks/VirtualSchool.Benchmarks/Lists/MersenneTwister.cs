namespace VirtualSchool.Benchmarks;

/// <summary>
/// MT19937 (Matsumoto and Nishimura 1998), seeded by an array of one word and read as 53-bit fractions: the sequence that
/// <c>random.Random(seed).random()</c> of Python gives. Fixed for ever, unlike <see cref="Random"/>, whose sequence is the
/// runtime's own business.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Middle = 397;

    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    public MersenneTwister(uint seed)
    {
        unchecked
        {
            _state[0] = 19650218;
            for (int i = 1; i < Size; i++)
            {
                _state[i] = (1812433253 * Mixed(i)) + (uint)i;
            }

            for (int i = 1, k = 0; k < Size; k++)
            {
                _state[i] = (_state[i] ^ (Mixed(i) * 1664525)) + seed;
                i = After(i);
            }

            // The first pass ended at place 2 of the ring: it took 624 steps from place 1 and skipped place 0 once.
            for (int i = 2, k = 0; k < Size - 1; k++)
            {
                _state[i] = (_state[i] ^ (Mixed(i) * 1566083941)) - (uint)i;
                i = After(i);
            }

            _state[0] = 0x80000000;
        }
    }

    /// <summary>A number from 0 up to but not including 1.</summary>
    public double Fraction()
    {
        uint high = Word() >> 5;
        uint low = Word() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    private uint Mixed(int i) => _state[i - 1] ^ (_state[i - 1] >> 30);

    private int After(int i)
    {
        if (i + 1 < Size)
        {
            return i + 1;
        }

        _state[0] = _state[Size - 1];
        return 1;
    }

    private uint Word()
    {
        if (_next == Size)
        {
            for (int i = 0; i < Size; i++)
            {
                uint y = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7FFFFFFF);
                _state[i] = _state[(i + Middle) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
            }

            _next = 0;
        }

        uint word = _state[_next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >> 18);
    }
}
