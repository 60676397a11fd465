namespace VirtualSchool.Matching;

/// <summary>A comparison bound to prepared fields: gives the level of a pair of rows, 0 for missing and k + 1 for level k.</summary>
internal sealed class CompiledComparison
{
    // Up to this many tests, the level of every outcome of them is worked out beforehand.
    private const int MostTabled = 12;

    // Values that so many records have, on average, are worth remembering in pairs.
    private const int LeastRepeated = 8;

    private readonly Part[] _parts;
    private readonly Part? _single;
    private readonly int _levelWhenEqual;

    // By level code, or what a glance told: the most that a level adds whose weight is settled, and that one adds before the term
    // frequency correction, which comes on top of it.
    private readonly double[] _mostPlain;
    private readonly double[] _mostAdjusted;
    private readonly uint[] _possible;
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

        _levelWhenEqual = _firstNeed != 0 && parts.Length == 1 && (parts[0].Comparer.WhenEqual & _firstNeed) == _firstNeed ? 1 : 0;
        _single = parts.Length == 1 ? parts[0] : null;
        _mostPlain = new double[256];
        _mostAdjusted = new double[256];
        _possible = new uint[256];
        for (int level = 0; level < Weights.Length; level++)
        {
            _possible[level] = 1u << level;
        }

        // Of more parts than these, a glance tells nothing.
        if (parts.Length <= 4)
        {
            int outcomes = (int)Math.Pow(3, parts.Length);
            for (int outcome = 0; outcome < outcomes; outcome++)
            {
                _possible[Undecided + outcome] = LevelsAfter(outcome);
            }
        }
        else
        {
            _possible[Undecided] = uint.MaxValue;
        }

        int[] levels = Enumerable.Range(0, Weights.Length).ToArray();
        for (int seen = 0; seen < _possible.Length; seen++)
        {
            IEnumerable<int> possible = levels.Where(l => (_possible[seen] >> l & 1) != 0);
            _mostPlain[seen] = possible.Where(l => !IsAdjusted(l)).Select(l => Weights[l]).DefaultIfEmpty(double.NegativeInfinity).Max();
            _mostAdjusted[seen] = possible.Where(IsAdjusted).Select(l => Weights[l]).DefaultIfEmpty(double.NegativeInfinity).Max();
            if (_possible[seen] == 0)
            {
                _mostPlain[seen] = 0;
            }
        }

        if (model.TermFrequencyAdjusted)
        {
            foreach (Part part in parts)
            {
                part.Adjust(Enumerable.Range(0, model.Levels.Count)
                    .Where(k => _equalByChance[k] != 0 && model.Levels[k].Tests[0].Field == part.Comparer.Space.Field.Name)
                    .Select(k => _equalByChance[k])
                    .FirstOrDefault());
            }
        }

        Cost = parts.Sum(p => p.Comparer.Cost);
        double most = levels.Max(MostFor);
        Reach = most - levels.Min(MostFor);

        if (tests <= MostTabled)
        {
            _levels = new byte[1 << tests];
            for (int bits = 0; bits < _levels.Length; bits++)
            {
                _levels[bits] = (byte)FirstHolding((ulong)bits);
            }
        }
    }

    /// <summary>What <see cref="Glance"/> gives where equality alone does not settle the level, plus what it saw.</summary>
    public const int Undecided = 128;

    public ComparisonModel Model { get; }

    /// <summary>Weight by level code; 0 for missing.</summary>
    public double[] Weights { get; }

    /// <summary>How dear a comparison of unequal values is, on a scale of its own.</summary>
    public int Cost { get; }

    /// <summary>How far apart the most and the least are that the comparison can add to a score.</summary>
    public double Reach { get; }

    public static CompiledComparison Build(ComparisonModel model, LinkSpace space)
    {
        var fields = new List<string>();
        foreach (string field in model.Fields.Concat(model.Levels.SelectMany(l => l.Tests).Where(t => !FieldTest.IsSwap(t.Test)).Select(t => t.Field)))
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
            foreach (FieldTest test in model.Levels.SelectMany(l => l.Tests).Where(t => t.Field == fields[i] && !FieldTest.IsSwap(t.Test)))
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
        foreach (var pair in model.Levels.SelectMany(l => l.Tests).Where(t => FieldTest.IsSwap(t.Test)).GroupBy(t => (t.Field, t.OtherField)))
        {
            ulong whole = 0;
            ulong part = 0;
            foreach (FieldTest test in pair)
            {
                bitOf[test] = bit;
                (whole, part) = test.Test == LevelTest.Swapped ? (whole | (1UL << bit), part) : (whole, part | (1UL << bit));
                bit++;
            }

            swaps.Add(new Swap(Side(pair.Key.Field), Side(pair.Key.OtherField!), whole, part));
        }

        if (bit > 64)
        {
            throw new LinkModelException($"The comparison '{model.Name}' has more than 64 different tests.");
        }

        ulong[] needs = model.Levels.Select(l => l.Tests.Aggregate(0UL, (bits, t) => bits | (1UL << bitOf[t]))).ToArray();
        return new CompiledComparison(model, parts, needs, swaps.ToArray(), bit);

        FieldSpace Side(string name) => space.Fields[space.IndexOf(name)];
    }

    /// <summary>Whether one field's values are compared at some cost, and few of them make many pairs, so that the same two come again.</summary>
    public bool IsWorthRemembering => _single is { } part && part.Comparer.Cost > 1 && part.AreRepeated && PairMemo.CanHold(part.Comparer);

    /// <summary>Makes the comparison of a pair, and mends the most that it can score, which a glance could only guess.</summary>
    public int Settle(int seen, int left, int right, PairMemo? memo, ref double most)
    {
        int level = Level(left, right, memo);
        double correction = MostCorrection(left, right);
        most += Math.Max(_mostPlain[level], _mostAdjusted[level] + correction) - Math.Max(_mostPlain[seen], _mostAdjusted[seen] + correction);
        return level;
    }

    /// <summary>The level codes that are possible, a bit each, given a level code or what <see cref="Glance"/> told.</summary>
    public uint LevelsAt(int seen) => _possible[seen];

    /// <summary>
    /// Looks only at whether values are missing or equal. Gives for each pair the level code where that settles it; else <see cref="Undecided"/>
    /// and, in base 3, whether each field is missing (0), different (1) or equal (2). Adds the most that can come of it.
    /// </summary>
    public void Glance(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte[] seen, double[] most)
    {
        if (_single is not { } part)
        {
            GlanceAtParts(left, right, seen, most);
            return;
        }

        // Missing, different, several, equal. Which it is follows no pattern: it is reckoned, as a wrong guess would cost more.
        ReadOnlySpan<byte> kinds = stackalloc byte[] { 0, Undecided + 1, Undecided + 2, _levelWhenEqual > 0 ? (byte)_levelWhenEqual : (byte)(Undecided + 2) };
        CodeColumn lefts = part.Left;
        CodeColumn rights = part.Right;
        bool adjusted = part.IsAdjusted;
        for (int i = 0; i < left.Length; i++)
        {
            int a = lefts[left[i]];
            int b = rights[right[i]];
            int present = (a != 0 ? 1 : 0) & (b != 0 ? 1 : 0);
            int equal = a == b ? 1 : 0;
            int code = kinds[present * (1 + (2 * equal) + (((a | b) >>> 31) & (1 - equal)))];
            seen[i] = (byte)code;
            most[i] += adjusted ? Math.Max(_mostPlain[code], _mostAdjusted[code] + part.MostCorrection(a, b)) : _mostPlain[code];
        }
    }

    private void GlanceAtParts(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte[] seen, double[] most)
    {
        if (_parts.Length > 4)
        {
            for (int i = 0; i < left.Length; i++)
            {
                seen[i] = Undecided;
                most[i] += Math.Max(_mostPlain[Undecided], _mostAdjusted[Undecided] + MostCorrection(left[i], right[i]));
            }

            return;
        }

        for (int i = 0; i < left.Length; i++)
        {
            int comparable = 0;
            int outcome = 0;
            int place = 1;
            double correction = double.NegativeInfinity;
            foreach (Part p in _parts)
            {
                int a = p.Left[left[i]];
                int b = p.Right[right[i]];
                int present = (a != 0 ? 1 : 0) & (b != 0 ? 1 : 0);
                comparable |= p.Decides ? present : 0;

                // Of several values, any may be equal.
                outcome += present * place * (1 + ((a == b ? 1 : 0) | ((a | b) >>> 31)));
                place *= 3;
                if (p.IsAdjusted)
                {
                    correction = Math.Max(correction, p.MostCorrection(a, b));
                }
            }

            int code = comparable * (Undecided + outcome);
            seen[i] = (byte)code;
            most[i] += Math.Max(_mostPlain[code], _mostAdjusted[code] + correction);
        }
    }

    public int Level(int left, int right, PairMemo? memo = null)
    {
        ulong bits = 0;
        if (_single is { } single)
        {
            int a = single.Left[left];
            int b = single.Right[right];
            if (a == 0 || b == 0)
            {
                return 0;
            }

            if (a == b && _levelWhenEqual > 0)
            {
                return _levelWhenEqual;
            }

            bits = memo is not null && a != b && a > 0 && b > 0 ? memo.Of(single.Comparer, a, b) : single.Comparer.Compare(a, b);
        }
        else if (!CompareParts(left, right, ref bits))
        {
            return 0;
        }

        if (_firstNeed != 0 && (bits & _firstNeed) == _firstNeed)
        {
            return 1;
        }

        foreach (Swap swap in _swaps)
        {
            bits |= swap.Compare(left, right);
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

    /// <summary>Compares fields in turn, leaving out tests of levels that fail already. False when nothing can be compared.</summary>
    private bool CompareParts(int left, int right, ref ulong bits)
    {
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

        return comparable;
    }

    /// <summary>The levels that a glance leaves possible: those with no test that it has seen to fail.</summary>
    private uint LevelsAfter(int outcome)
    {
        ulong failed = 0;
        foreach (Part part in _parts)
        {
            int seen = outcome % 3;
            outcome /= 3;
            failed |= seen == 0 ? part.Bits : seen == 1 ? (ulong)part.Comparer.BitsOf(LevelTest.Exact) << part.Shift : 0;
        }

        uint levels = 0;
        for (int k = 0; k < _needs.Length; k++)
        {
            if ((_needs[k] & failed) == 0)
            {
                levels |= 1u << (k + 1);
            }
        }

        return levels;
    }

    private bool IsAdjusted(int level) => Model.TermFrequencyAdjusted && level != 0 && _equalByChance[level - 1] != 0;

    private double MostFor(int level) => Weights[level] + (IsAdjusted(level) ? TermFrequency.MostBits : 0);

    /// <summary>At least the term frequency correction of any level that a pair may have.</summary>
    private double MostCorrection(int left, int right)
    {
        if (_single is { } single)
        {
            return single.IsAdjusted ? single.MostCorrection(single.Left[left], single.Right[right]) : 0;
        }

        double most = double.NegativeInfinity;
        foreach (Part part in _parts)
        {
            if (part.IsAdjusted)
            {
                most = Math.Max(most, part.MostCorrection(part.Left[left], part.Right[right]));
            }
        }

        return most;
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
        // Corrections are held in so many steps a bit, rounded up: a byte a value stays in the nearer caches.
        private const int StepsPerBit = 20;

        private static readonly double[] Corrections = Enumerable.Range(0, 256).Select(step => TermFrequency.MostBits - ((double)step / StepsPerBit)).ToArray();

        // By value: the step of its correction. Of step 0 for values that are missing or several, which may have any.
        private byte[] _steps = [];

        public ulong Bits { get; } = ((1UL << comparer.Tests.Count) - 1) << shift;

        public CodeColumn Left { get; } = left;

        public CodeColumn Right { get; } = right;

        public FieldComparer Comparer { get; } = comparer;

        public int Shift { get; } = shift;

        public bool Decides { get; } = decides;

        /// <summary>Whether a level that is about this field has a term frequency correction.</summary>
        public bool IsAdjusted { get; private set; }

        /// <summary>Prepares <see cref="MostCorrection"/>.</summary>
        /// <param name="chance">The chance that values are equal, on which the corrections rest; 0 for a field that has none.</param>
        public void Adjust(double chance)
        {
            IsAdjusted = chance != 0;
            if (!IsAdjusted || !AreRepeated)
            {
                return;
            }

            FieldSpace space = Comparer.Space;
            _steps = new byte[space.Values.Count];
            for (int value = 1; value < _steps.Length; value++)
            {
                _steps[value] = (byte)((TermFrequency.MostBits - TermFrequency.Weight(chance, space.Frequency(value), space.Present)) * StepsPerBit);
            }
        }

        /// <summary>Whether few values make up the records. How common each is changes in an open field.</summary>
        public bool AreRepeated => !Comparer.Space.IsOpen && Comparer.Space.Values.Count < Comparer.Space.Present / LeastRepeated;

        /// <summary>At least the correction of two values that agree in some way: the more common of them counts, and of several any may.</summary>
        public double MostCorrection(int a, int b)
            => _steps.Length == 0 ? TermFrequency.MostBits : Corrections[Math.Max(_steps[Math.Max(a, 0)], _steps[Math.Max(b, 0)])];

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
            ReadOnlySpan<int> others = space.ValuesOf(b, stackalloc int[1]);
            foreach (int x in space.ValuesOf(a, stackalloc int[1]))
            {
                foreach (int y in others)
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
    private sealed class Swap(FieldSpace a, FieldSpace b, ulong whole, ulong part)
    {
        // By value of the first field, the same folded form's number in the second: for most there is none.
        // Not where values come one by one: there the texts are compared.
        private readonly int[]? _toB = a.IsOpen ? null : a.Folded.In(b.Folded);

        /// <summary>The bits of the tests that hold.</summary>
        public ulong Compare(int left, int right)
            => Meets(a.Left[left], b.Right[right])
                ? Meets(a.Right[right], b.Left[left]) ? whole | part : part
                : part != 0 && Meets(a.Right[right], b.Left[left]) ? part : 0;

        private bool Meets(int x, int y)
        {
            if (x == 0 || y == 0)
            {
                return false;
            }

            if (x > 0 && y > 0)
            {
                int form = _toB is null ? a.Folded[x].Number : _toB[x];
                int other = b.Folded[y].Number;
                return form != 0 && other != 0 && (_toB is null ? a.Folded.Texts[form].SequenceEqual(b.Folded.Texts[other]) : form == other);
            }

            ReadOnlySpan<int> others = b.ValuesOf(y, stackalloc int[1]);
            foreach (int first in a.ValuesOf(x, stackalloc int[1]))
            {
                foreach (int second in others)
                {
                    if (Meets(first, second))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
