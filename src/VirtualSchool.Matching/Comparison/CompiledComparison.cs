namespace VirtualSchool.Matching;

/// <summary>A comparison bound to prepared fields: gives the level of a pair of rows, 0 for missing and k + 1 for level k.</summary>
internal sealed class CompiledComparison
{
    // Up to this many tests, the level of every outcome of them is worked out beforehand.
    private const int MostTabled = 12;

    private readonly Part[] _parts;
    private readonly ulong[] _needs;
    private readonly Swap[] _swaps;
    private readonly ulong _firstNeed;
    private readonly double[] _equalByChance;
    private readonly byte[]? _levels;

    private CompiledComparison(ComparisonModel model, Part[] parts, ulong[] needs, Swap[] swaps, int tests)
    {
        Model = model;
        _parts = parts;
        _needs = needs;
        _swaps = swaps;
        _firstNeed = needs[0];
        Weights = new double[model.Levels.Count + 1];
        _equalByChance = new double[model.Levels.Count];
        for (int i = 0; i < model.Levels.Count; i++)
        {
            Weights[i + 1] = model.Levels[i].Weight;
            _equalByChance[i] = TermFrequency.EqualByChance(model, i);
        }

        if (tests <= MostTabled)
        {
            _levels = new byte[1 << tests];
            for (int bits = 0; bits < _levels.Length; bits++)
            {
                _levels[bits] = (byte)FirstHolding((ulong)bits);
            }
        }
    }

    public ComparisonModel Model { get; }

    /// <summary>Weight by level code; 0 for missing.</summary>
    public double[] Weights { get; }

    public static CompiledComparison Build(ComparisonModel model, LinkSpace space)
    {
        var fields = new List<string>();
        foreach (string field in model.Fields.Concat(model.Levels.SelectMany(l => l.Tests).Where(t => t.Test != LevelTest.Swapped).Select(t => t.Field)))
        {
            if (!fields.Contains(field))
            {
                fields.Add(field);
            }
        }

        var parts = new Part[fields.Count];
        var bitOf = new Dictionary<FieldTest, int>();
        int bit = 0;
        for (int i = 0; i < fields.Count; i++)
        {
            var tests = new List<FieldTest>();
            int shift = bit;
            foreach (FieldTest test in model.Levels.SelectMany(l => l.Tests).Where(t => t.Field == fields[i] && t.Test != LevelTest.Swapped))
            {
                int at = tests.FindIndex(t => t.Test == test.Test && t.Parameter == test.Parameter);
                if (at < 0)
                {
                    at = tests.Count;
                    tests.Add(test);
                }

                bitOf[test] = shift + at;
            }

            bit += tests.Count;
            FieldSpace field = space.Fields[space.IndexOf(fields[i])];
            parts[i] = new Part(field.Left, field.Right, space.ComparerOf(field, tests), shift, model.Fields.Contains(fields[i]));
        }

        var swaps = new List<Swap>();
        foreach (FieldTest test in model.Levels.SelectMany(l => l.Tests).Where(t => t.Test == LevelTest.Swapped))
        {
            bitOf[test] = bit;
            swaps.Add(new Swap(Side(test.Field), Side(test.OtherField!), 1UL << bit));
            bit++;
        }

        if (bit > 64)
        {
            throw new LinkModelException($"The comparison '{model.Name}' has more than 64 different tests.");
        }

        ulong[] needs = model.Levels.Select(l => l.Tests.Aggregate(0UL, (bits, t) => bits | (1UL << bitOf[t]))).ToArray();
        return new CompiledComparison(model, parts, needs, swaps.ToArray(), bit);

        FieldSpace Side(string name) => space.Fields[space.IndexOf(name)];
    }

    public int Level(int left, int right)
    {
        ulong bits = 0;
        bool comparable = false;
        ulong settled = 0;
        foreach (Part part in _parts)
        {
            int a = part.Left[left];
            int b = part.Right[right];
            if (a != 0 && b != 0)
            {
                comparable |= part.Decides;
                uint wanted = settled == 0 ? uint.MaxValue : (uint)((Wanted(bits, settled) & part.Bits) >> part.Shift);
                bits |= (ulong)part.Comparer.Compare(a, b, wanted) << part.Shift;
            }

            settled |= part.Bits;
        }

        if (!comparable)
        {
            return 0;
        }

        if (_firstNeed != 0 && (bits & _firstNeed) == _firstNeed)
        {
            return 1;
        }

        foreach (Swap swap in _swaps)
        {
            if (swap.Holds(left, right))
            {
                bits |= swap.Bit;
            }
        }

        return _levels is null ? FirstHolding(bits) : _levels[(int)bits];
    }

    /// <summary>
    /// The correction for how common the agreeing value is: log2(chance that values are equal / share of records with the
    /// value), see <see cref="TermFrequency"/>; of two values the more common counts. 0 for levels that are not about equality.
    /// </summary>
    public double TermFrequencyWeight(int level, int left, int right)
    {
        if (!Model.TermFrequencyAdjusted || level == 0)
        {
            return 0;
        }

        double chance = _equalByChance[level - 1];
        if (chance == 0)
        {
            return 0;
        }

        FieldTest test = Model.Levels[level - 1].Tests[0];

        foreach (Part part in _parts)
        {
            if (part.Comparer.Space.Field.Name != test.Field)
            {
                continue;
            }

            int frequency = part.Frequency(left, right, test.Test);
            return frequency > 0 ? TermFrequency.Weight(chance, frequency, part.Comparer.Space.Present) : 0;
        }

        return 0;
    }

    /// <summary>The code of the first level all of whose tests hold; the last level asks for none.</summary>
    private int FirstHolding(ulong bits)
    {
        int k = 0;
        while ((bits & _needs[k]) != _needs[k])
        {
            k++;
        }

        return k + 1;
    }

    /// <summary>The tests of levels that can still hold, given the tests that are settled: a costly test of a level that fails anyway is left out.</summary>
    private ulong Wanted(ulong bits, ulong settled)
    {
        ulong wanted = 0;
        foreach (ulong need in _needs)
        {
            if ((need & settled & ~bits) == 0)
            {
                wanted |= need;
            }
        }

        return wanted;
    }

    private sealed class Part(CodeColumn left, CodeColumn right, FieldComparer comparer, int shift, bool decides)
    {
        public ulong Bits { get; } = ((1UL << comparer.Tests.Count) - 1) << shift;

        public CodeColumn Left { get; } = left;

        public CodeColumn Right { get; } = right;

        public FieldComparer Comparer { get; } = comparer;

        public int Shift { get; } = shift;

        public bool Decides { get; } = decides;

        /// <summary>How many records have the more common of the two values that agree; of several pairs that agree, the rarest.</summary>
        public int Frequency(int leftRow, int rightRow, LevelTest test)
        {
            FieldSpace space = Comparer.Space;
            int a = Left[leftRow];
            int b = Right[rightRow];
            if (a > 0 && b > 0)
            {
                return Math.Max(space.Frequency(a), space.Frequency(b));
            }

            if (a == 0 || b == 0)
            {
                return 0;
            }

            int best = 0;
            uint bits = Comparer.BitsOf(test);
            foreach (int x in a > 0 ? [a] : space.Several(a))
            {
                foreach (int y in b > 0 ? [b] : space.Several(b))
                {
                    if ((Comparer.Compare(x, y) & bits) != 0)
                    {
                        int frequency = Math.Max(space.Frequency(x), space.Frequency(y));
                        best = best == 0 ? frequency : Math.Min(best, frequency);
                    }
                }
            }

            return best;
        }
    }

    /// <summary>Whether the values of two fields are in each other's place.</summary>
    private sealed class Swap(FieldSpace a, FieldSpace b, ulong bit)
    {
        // By value of the first field, the same folded form's number in the second: for most there is none.
        private readonly int[] _toB = a.Folded.In(b.Folded);

        public ulong Bit { get; } = bit;

        public bool Holds(int left, int right) => Meets(a.Left[left], b.Right[right]) && Meets(a.Right[right], b.Left[left]);

        private bool Meets(int x, int y)
        {
            if (x == 0 || y == 0)
            {
                return false;
            }

            if (x > 0 && y > 0)
            {
                int form = _toB[x];
                return form != 0 && form == b.Folded[y].Number;
            }

            foreach (int one in x > 0 ? [x] : a.Several(x))
            {
                foreach (int other in y > 0 ? [y] : b.Several(y))
                {
                    if (Meets(one, other))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
