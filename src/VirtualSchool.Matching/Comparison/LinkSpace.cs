using System.Collections.Concurrent;

namespace VirtualSchool.Matching;

/// <summary>Both sides of a job, prepared for one model: every field the model speaks of, by position.</summary>
internal sealed class LinkSpace
{
    private readonly WeakReference<RecordSet>? _right;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<FieldComparer>> _comparers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string First, string Second), Lazy<Company>> _companies = new();
    private readonly ConcurrentDictionary<(string Fields, KeyTransform Transform, int Length, bool EveryValue), Lazy<PartNumbers>> _parts = new();

    private readonly ConcurrentDictionary<string, Lazy<SortedKeys>> _sorted = new(StringComparer.Ordinal);

    private LinkSpace(RecordSet left, RecordSet? right, FieldSpace[] fields)
    {
        LeftCount = left.Count;
        RightCount = right?.Count ?? left.Count;
        IsDedupe = right is null;
        _right = right is null ? null : new WeakReference<RecordSet>(right);
        Fields = fields;
        for (int i = 0; i < fields.Length; i++)
        {
            _index.Add(fields[i].Field.Name, i);
        }
    }

    private LinkSpace(FieldSpace[] fields)
    {
        Fields = fields;
        for (int i = 0; i < fields.Length; i++)
        {
            _index.Add(fields[i].Field.Name, i);
        }
    }

    public FieldSpace[] Fields { get; }

    public int LeftCount { get; }

    public int RightCount { get; }

    public bool IsDedupe { get; }

    /// <summary>Prepares two sides. The left side remembers the last that it was prepared for, because training, linking and explaining follow each other.</summary>
    public static LinkSpace Build(LinkModel model, RecordSet left, RecordSet? right, int threads, CancellationToken cancellation)
    {
        List<string> names = FieldsOf(model);
        if (left.Prepared.Space is { } prepared && prepared.IsFor(right, names))
        {
            return prepared;
        }

        var fields = new FieldSpace[names.Count];
        var jobs = new (LinkField Field, int Left, int Right)[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            int l = left.Schema.IndexOf(names[i]);
            int r = right is null ? l : right.Schema.IndexOf(names[i]);
            if (l < 0 || r < 0)
            {
                throw new LinkModelException($"The model compares a field '{names[i]}' that the {(l < 0 ? "left" : "right")} records do not have. Use a model made for these fields, or name the field so in the list.");
            }

            LinkField field = left.Schema.Fields[l];
            if (right is not null && right.Schema.Fields[r].Role != field.Role)
            {
                throw new LinkModelException($"The field '{names[i]}' has a different role in the left and the right records ({field.Role}, {right.Schema.Fields[r].Role}). Give both the same schema.");
            }

            jobs[i] = (field, l, r);
        }

        var workers = new Workers(threads, cancellation);
        bool rightFirst = right is not null && right.Count <= left.Count;
        workers.Run(names.Count, i => fields[i] = FieldSpace.Build(jobs[i].Field, left.Values[jobs[i].Left], right?.Values[jobs[i].Right], rightFirst));

        // The fields of a row lie next to each other: to compare two records is to read two short stretches of memory.
        int width = names.Count;
        int[] leftTable = Table(left, leftSide: true);
        int[] rightTable = right is null ? leftTable : Table(right, leftSide: false);
        workers.Run(width, f => fields[f].Complete(new CodeColumn(leftTable, width, f), new CodeColumn(rightTable, width, f), right is null));
        return left.Prepared.Space = new LinkSpace(left, right, fields);

        int[] Table(RecordSet records, bool leftSide)
        {
            const int Chunk = 16_384;
            var table = new int[records.Count * width];
            workers.Run((records.Count + Chunk - 1) / Chunk, c =>
            {
                for (int f = 0; f < width; f++)
                {
                    IdColumn column = records.Columns[leftSide ? jobs[f].Left : jobs[f].Right];
                    fields[f].Fill(leftSide, column, table, width, f, c * Chunk, Math.Min(records.Count, (c + 1) * Chunk));
                }
            });
            return table;
        }
    }

    /// <summary>The fields of a model, empty and open. Rows are the caller's business.</summary>
    public static LinkSpace Open(LinkModel model, LinkSchema schema)
        => new(FieldsOf(model).Select(name => schema.IndexOf(name) is >= 0 and int at
            ? FieldSpace.Open(schema.Fields[at])
            : throw new LinkModelException($"The model compares a field '{name}' that the records do not have. Use a model made for these fields.")).ToArray());

    /// <summary>Whether this is the space of the left side it belongs to and another side, for just these fields.</summary>
    private bool IsFor(RecordSet? right, List<string> names)
        => (right is null ? IsDedupe : _right is not null && _right.TryGetTarget(out RecordSet? own) && ReferenceEquals(own, right))
            && Fields.Select(f => f.Field.Name).SequenceEqual(names, StringComparer.Ordinal);

    public int IndexOf(string field) => _index[field];

    /// <summary>Whether any row of a side has a value of a field that could be read.</summary>
    public bool HasValue(string field, bool left)
    {
        FieldSpace space = Fields[IndexOf(field)];
        CodeColumn codes = left ? space.Left : space.Right;
        for (int row = 0; row < codes.Length; row++)
        {
            if (codes[row] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The comparer of a field for some tests, worked out once for all who ask.</summary>
    public FieldComparer ComparerOf(FieldSpace field, IReadOnlyList<FieldTest> tests)
        => _comparers.GetOrAdd(
            string.Join("\u001F", tests.Select(t => FormattableString.Invariant($"{t.Test} {t.Parameter:R}")).Prepend(field.Field.Name)),
            _ => new Lazy<FieldComparer>(() => FieldComparer.For(field, tests))).Value;

    /// <summary>How two fields' values go together, counted once for all who ask.</summary>
    public Lazy<Company> CompanyOf(FieldSpace first, FieldSpace second)
        => _companies.GetOrAdd((first.Field.Name, second.Field.Name), _ => new Lazy<Company>(() => Company.Of(this, first, second)));

    /// <summary>What is counted of fields that go together in an index.</summary>
    public IEnumerable<Company> Companies => _companies.Values.Select(c => c.Value);

    /// <summary>The numbers of a part of a blocking key, worked out once for all who ask.</summary>
    public PartNumbers PartNumbersOf(KeyPart part, bool everyValue)
        => _parts.GetOrAdd(
            (string.Join("\u001F", part.Fields), part.Transform, part.Length, everyValue),
            _ => new Lazy<PartNumbers>(() => new PartNumbers(part.Fields.Select(f => Fields[IndexOf(f)]).ToArray(), part, everyValue))).Value;

    /// <summary>The order of a sort key, worked out once for all who ask.</summary>
    public SortedKeys SortedKeysOf(IReadOnlyList<KeyPart> parts)
        => _sorted.GetOrAdd(
            string.Join("\u001E", parts.Select(p => FormattableString.Invariant($"{p.Transform} {p.Length} {string.Join("\u001F", p.Fields)}"))),
            _ => new Lazy<SortedKeys>(() => SortedKeys.Build(parts, this))).Value;

    /// <summary>Every field a model speaks of, in order of first mention.</summary>
    private static List<string> FieldsOf(LinkModel model)
    {
        var names = new List<string>();
        void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name) && !names.Contains(name!))
            {
                names.Add(name!);
            }
        }

        foreach (ComparisonModel comparison in model.Comparisons)
        {
            foreach (string field in comparison.Fields)
            {
                Add(field);
            }

            foreach (FieldTest test in comparison.Levels.SelectMany(l => l.Tests))
            {
                Add(test.Field);
                Add(test.OtherField);
            }

            Add(comparison.TogetherWith);
        }

        foreach (string field in model.BlockingRules.SelectMany(r => r.Parts).SelectMany(p => p.Fields))
        {
            Add(field);
        }

        foreach (VetoRule veto in model.VetoRules)
        {
            Add(veto.Field);
        }

        foreach (GuardRule guard in model.GuardRules)
        {
            Add(guard.Forename);
            Add(guard.BirthDate);
            Add(guard.Surname);
            Add(guard.Marker);
            foreach (string field in guard.Homes.Concat(guard.Numbers).Concat(guard.Doors))
            {
                Add(field);
            }
        }

        return names;
    }
}
