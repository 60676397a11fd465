namespace VirtualSchool.Matching;

/// <summary>Makes the keys of a row for each blocking rule. Not thread-safe: each worker clones one.</summary>
internal sealed class RowKeys
{
    // A row with many values in many parts would make very many keys; beyond these the first written count.
    private const int MostPerPart = 8;

    /// <summary>How many keys a row has under a rule at the most.</summary>
    public const int MostKeys = 64;

    private readonly int[][] _rules;
    private readonly int[] _part = new int[MostPerPart];
    private readonly ulong[] _next = new ulong[MostKeys];

    private RowKeys(PartNumbers[] parts, int[][] rules)
    {
        Parts = parts;
        _rules = rules;
    }

    /// <summary>The different parts of all rules.</summary>
    public PartNumbers[] Parts { get; }

    public ulong[] Keys { get; } = new ulong[MostKeys];

    /// <summary>Prepares the keys of some rules.</summary>
    /// <param name="rules">The rules. A sorted one has no keys here.</param>
    /// <param name="space">The records.</param>
    /// <param name="everyValue">True where keys of the streamed side are compared with each other too; otherwise rows of it that can meet no indexed row have no key.</param>
    /// <param name="threads">Threads to use; 0 for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static RowKeys Build(IReadOnlyList<BlockingRule> rules, LinkSpace space, bool everyValue, int threads, CancellationToken cancellation)
    {
        var jobs = new List<KeyPart>();
        foreach (KeyPart part in rules.Where(r => r.Window is null).SelectMany(r => r.Parts))
        {
            if (!jobs.Exists(j => Same(j, part)))
            {
                jobs.Add(part);
            }
        }

        var numbers = new PartNumbers[jobs.Count];
        new Workers(threads, cancellation).Run(jobs.Count, i => numbers[i] = space.PartNumbersOf(jobs[i], everyValue));
        return new RowKeys(numbers, rules.Select(rule => rule.Parts.Where(_ => rule.Window is null).Select(part => jobs.FindIndex(j => Same(j, part))).ToArray()).ToArray());

        static bool Same(KeyPart a, KeyPart b) => a.Transform == b.Transform && a.Length == b.Length && a.Fields.SequenceEqual(b.Fields);
    }

    public RowKeys Clone() => new(Parts, _rules);

    /// <summary>The places in <see cref="Parts"/> of a rule's parts.</summary>
    public int[] PartsOf(int rule) => _rules[rule];

    /// <summary>
    /// Fills <see cref="Keys"/> with the row's keys for a rule and returns how many there are. A key is the numbers of its parts
    /// side by side; of three parts and more it is a hash of them. Keys of different rules have nothing to do with each other.
    /// </summary>
    public int Fill(int rule, bool left, int row)
    {
        int[] parts = _rules[rule];
        int count = 1;
        for (int p = 0; p < parts.Length; p++)
        {
            int n = Parts[parts[p]].Fill(left, row, _part);
            if (n == 0)
            {
                return 0;
            }

            if (p == 0)
            {
                for (int j = 0; j < n; j++)
                {
                    Keys[j] = (ulong)_part[j];
                }

                count = n;
            }
            else if (count == 1 && n == 1)
            {
                Keys[0] = Join(p, Keys[0], _part[0]);
            }
            else
            {
                int made = 0;
                for (int i = 0; i < count && made < MostKeys; i++)
                {
                    for (int j = 0; j < n && made < MostKeys; j++)
                    {
                        _next[made++] = Join(p, Keys[i], _part[j]);
                    }
                }

                Array.Copy(_next, Keys, made);
                count = made;
            }
        }

        return count;
    }

    /// <summary>A key with one more part; <paramref name="place"/> is how many parts it has.</summary>
    public static ulong Join(int place, ulong key, int part) => place == 1 ? (key << 32) | (uint)part : StableHash.Combine(key, (ulong)part);
}
