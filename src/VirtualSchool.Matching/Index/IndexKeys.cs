namespace VirtualSchool.Matching;

/// <summary>The blocking keys of single rows of an open space. Keys of different rules differ.</summary>
internal sealed class IndexKeys
{
    // As in a batch for the record asked about; for the records of the index far more, since there a batch counts only what the two share.
    private const int MostPartsAsked = 8;
    private const int MostKeysAsked = 64;
    private const int MostParts = 64;
    private const int MostKeys = 1024;

    private readonly (FieldSpace[] Fields, KeyPart Part)[] _parts;
    private readonly int[][] _rules;
    private readonly List<ulong>[] _hashes;
    private readonly List<ulong> _found = [];
    private char[] _buffer = new char[256];
    private char[] _second = new char[256];

    public IndexKeys(LinkSpace space, IReadOnlyList<BlockingRule> rules)
    {
        var parts = new List<KeyPart>();
        _rules = rules.Select(rule => rule.Parts.Select(PlaceOf).ToArray()).ToArray();
        _parts = parts.Select(p => (p.Fields.Select(f => space.Fields[space.IndexOf(f)]).ToArray(), p)).ToArray();
        _hashes = parts.Select(_ => new List<ulong>()).ToArray();
        Keys = rules.Select(_ => new List<ulong>()).ToArray();

        int PlaceOf(KeyPart part)
        {
            int at = parts.FindIndex(p => p.Transform == part.Transform && p.Length == part.Length && p.Fields.SequenceEqual(part.Fields));
            if (at < 0)
            {
                at = parts.Count;
                parts.Add(part);
            }

            return at;
        }
    }

    /// <summary>By rule, the different keys of the row of the last <see cref="Fill"/>.</summary>
    public List<ulong>[] Keys { get; }

    /// <summary>Works out the keys of a row: of the index (left), or the one that is asked about.</summary>
    public void Fill(bool left, int row)
    {
        for (int p = 0; p < _parts.Length; p++)
        {
            FillPart(p, left, row);
        }

        for (int rule = 0; rule < _rules.Length; rule++)
        {
            FillRule(rule, left ? MostKeys : MostKeysAsked);
        }
    }

    private void FillPart(int p, bool left, int row)
    {
        List<ulong> hashes = _hashes[p];
        hashes.Clear();
        (FieldSpace[] fields, KeyPart part) = _parts[p];
        int most = left ? MostParts : MostPartsAsked;
        foreach (FieldSpace field in fields)
        {
            int code = (left ? field.Left : field.Right)[row];
            if (code > 0)
            {
                AddValue(field, code, part, hashes, most);
            }
            else if (code < 0)
            {
                foreach (int value in field.Several(code))
                {
                    AddValue(field, value, part, hashes, most);
                }
            }
        }
    }

    private void AddValue(FieldSpace field, int value, KeyPart part, List<ulong> hashes, int most)
    {
        ReadOnlySpan<char> exact = field.Values[value];
        Room.For(ref _buffer, (exact.Length * 2) + 16);
        Room.For(ref _second, (exact.Length * 2) + 16);
        _found.Clear();
        PartHashes.Of(exact, part, _buffer, _second, _found);
        foreach (ulong hash in _found)
        {
            if (hashes.Count < most && !hashes.Contains(hash))
            {
                hashes.Add(hash);
            }
        }
    }

    private void FillRule(int rule, int most)
    {
        List<ulong> keys = Keys[rule];
        keys.Clear();
        keys.Add((ulong)rule);
        foreach (int p in _rules[rule])
        {
            List<ulong> hashes = _hashes[p];
            int before = keys.Count;
            if (hashes.Count == 0)
            {
                keys.Clear();
                return;
            }

            for (int k = 0; k < before; k++)
            {
                for (int h = 1; h < hashes.Count && keys.Count < most; h++)
                {
                    keys.Add(StableHash.Combine(keys[k], hashes[h]));
                }

                keys[k] = StableHash.Combine(keys[k], hashes[0]);
            }
        }
    }
}
