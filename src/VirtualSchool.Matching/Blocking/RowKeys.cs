namespace VirtualSchool.Matching;

/// <summary>Makes the keys of a row for each blocking rule. Not thread-safe: each worker clones one.</summary>
internal sealed class RowKeys
{
    // A row with many values in many parts would make very many keys; beyond these the first written count.
    private const int MostPerPart = 8;
    private const int MostKeys = 64;

    private readonly (int[] Left, int[] Right, PartHashes Hashes)[][][] _rules;
    private readonly ulong[] _part = new ulong[MostPerPart];
    private readonly ulong[] _next = new ulong[MostKeys];

    private RowKeys((int[] Left, int[] Right, PartHashes Hashes)[][][] rules)
    {
        _rules = rules;
    }

    public int RuleCount => _rules.Length;

    public ulong[] Keys { get; } = new ulong[MostKeys];

    public static RowKeys Build(IReadOnlyList<BlockingRule> rules, LinkSpace space, int threads, CancellationToken cancellation)
    {
        var distinct = new Dictionary<(string Field, KeyTransform Transform, int Length), int>();
        var jobs = new List<(string Field, KeyPart Part)>();
        foreach (KeyPart part in rules.SelectMany(r => r.Parts))
        {
            foreach (string field in part.Fields)
            {
                if (!distinct.ContainsKey((field, part.Transform, part.Length)))
                {
                    distinct.Add((field, part.Transform, part.Length), jobs.Count);
                    jobs.Add((field, part));
                }
            }
        }

        var hashes = new PartHashes[jobs.Count];
        new Workers(threads, cancellation).Run(jobs.Count, i => hashes[i] = new PartHashes(space.Fields[space.IndexOf(jobs[i].Field)], jobs[i].Part));
        return new RowKeys(rules.Select(rule => rule.Parts.Select(part => part.Fields.Select(field =>
        {
            FieldSpace f = space.Fields[space.IndexOf(field)];
            return (f.Left, f.Right, hashes[distinct[(field, part.Transform, part.Length)]]);
        }).ToArray()).ToArray()).ToArray());
    }

    public RowKeys Clone() => new(_rules);

    /// <summary>Fills <see cref="Keys"/> with the row's keys for a rule and returns how many there are.</summary>
    public int Fill(int rule, bool left, int row)
    {
        (int[] Left, int[] Right, PartHashes Hashes)[][] parts = _rules[rule];
        int count = 1;
        Keys[0] = (ulong)rule + 1;
        foreach ((int[] Left, int[] Right, PartHashes Hashes)[] part in parts)
        {
            int n = 0;
            foreach ((int[] Left, int[] Right, PartHashes Hashes) source in part)
            {
                source.Hashes.AddTo((left ? source.Left : source.Right)[row], _part, ref n);
            }

            if (n == 0)
            {
                return 0;
            }

            if (count == 1 && n == 1)
            {
                Keys[0] = StableHash.Combine(Keys[0], _part[0]);
                continue;
            }

            int made = 0;
            for (int i = 0; i < count && made < MostKeys; i++)
            {
                for (int j = 0; j < n && made < MostKeys; j++)
                {
                    _next[made++] = StableHash.Combine(Keys[i], _part[j]);
                }
            }

            Array.Copy(_next, Keys, made);
            count = made;
        }

        return count;
    }
}
