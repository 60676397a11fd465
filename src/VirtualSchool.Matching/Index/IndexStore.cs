namespace VirtualSchool.Matching;

/// <summary>The records of an index, prepared for one model, and everything to find and score those that a record may be. For one thread at a time.</summary>
internal sealed class IndexStore
{
    // A bin of removed rows this full is emptied by building anew.
    private const int LeastRemoved = 10_000;

    private readonly LinkModel _model;
    private readonly int[] _schemaOf;
    private readonly LinkSpace _space;
    private readonly IndexKeys _keys;
    private readonly IndexKeys _rivalKeys;
    private readonly Postings _postings = new();
    private readonly Postings _rivals = new();
    private readonly TextPool[] _raw;
    private readonly int[] _asked;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = new();
    private readonly List<string?> _keyOf = [];
    private readonly PairBatch _batch;
    private readonly List<int> _candidates = [];
    private readonly List<ScoredPair> _kept = [];
    private readonly double _least;
    private readonly Company[] _companies;
    private PairScorer _scorer = null!;
    private RivalCheck?[] _rivalChecks = [];

    // By row: the numbers of its values as written, and the codes of its prepared fields.
    private int[] _written = [];
    private int[] _table = [];
    private int[] _marks = [];
    private int _mark;
    private int _removed;

    public IndexStore(LinkModel model, LinkSchema schema)
    {
        if (model.BlockingRules.FirstOrDefault(r => r.Window is not null) is { } sorted)
        {
            throw new LinkModelException($"The blocking rule '{sorted.Name}' sorts records, and an index looks up equal keys only. Build the index with a model without it.");
        }

        _model = model;
        Schema = schema;
        _space = LinkSpace.Open(model, schema);
        _schemaOf = _space.Fields.Select(f => schema.IndexOf(f.Field.Name)).ToArray();
        _raw = schema.Fields.Select(_ => new TextPool()).ToArray();
        _asked = new int[_space.Fields.Length];
        _least = Odds.WeightOf(model.ReviewThreshold);
        _batch = new PairBatch(model.Comparisons.Count);
        _keys = new IndexKeys(_space, model.BlockingRules);
        MakeRoom(1024);
        _companies = _space.Companies.ToArray();
        _rivalKeys = new IndexKeys(_space, _scorer.Guards.Where(g => g.Rule.Kind == GuardKind.PossibleTwin).Select(g => RivalCheck.RuleOf(g.Rule)).ToArray());
    }

    public LinkSchema Schema { get; }

    public LinkModel Model => _model;

    public int Count => _rows.Count;

    /// <summary>True when so many rows were removed that building anew saves memory.</summary>
    public bool IsWorn => _removed > Math.Max(LeastRemoved, _rows.Count);

    public IEnumerable<string> Keys => _rows.Keys;

    public bool Contains(string key) => _rows.ContainsKey(key);

    /// <summary>A record's values as written, one a field of the schema.</summary>
    public string?[] ValuesOf(string key)
    {
        int at = _rows[key] * _raw.Length;
        var values = new string?[_raw.Length];
        for (int f = 0; f < values.Length; f++)
        {
            int id = _written[at + f];
            values[f] = id == 0 ? null : _raw[f][id].ToString();
        }

        return values;
    }

    public void Add(string key, IReadOnlyList<string?> values)
    {
        int row = _free.Count > 0 ? _free.Pop() : _keyOf.Count;
        if (row == _keyOf.Count)
        {
            _keyOf.Add(null);
            MakeRoom(row + 1);
        }

        _keyOf[row] = key;
        _rows.Add(key, row);
        for (int f = 0; f < _raw.Length; f++)
        {
            _written[(row * _raw.Length) + f] = values[f] is { } text ? _raw[f].Add(text.AsSpan()) : 0;
        }

        int width = _space.Fields.Length;
        for (int f = 0; f < width; f++)
        {
            int code = values[_schemaOf[f]] is { } text ? _space.Fields[f].CodeOf(text.AsSpan()) : 0;
            _table[(row * width) + f] = code;
            _space.Fields[f].Count(code, 1);
        }

        foreach (Company company in _companies)
        {
            company.Count(row, 1);
        }

        ForEachKey(row, (postings, k) => postings.Add(k, row));
    }

    /// <summary>Prepares what was added since the last call. To be called before anything is asked.</summary>
    public void Settle()
    {
        foreach (FieldSpace field in _space.Fields)
        {
            field.Settle();
        }
    }

    public void Remove(string key)
    {
        int row = _rows[key];
        ForEachKey(row, (postings, k) => postings.Remove(k, row));
        foreach (Company company in _companies)
        {
            company.Count(row, -1);
        }

        int width = _space.Fields.Length;
        for (int f = 0; f < width; f++)
        {
            _space.Fields[f].Count(_table[(row * width) + f], -1);
            _table[(row * width) + f] = 0;
        }

        _rows.Remove(key);
        _keyOf[row] = null;
        _free.Push(row);
        _removed++;
    }

    /// <summary>The records that one may be, the most probable first, as <see cref="Linker.Link"/> would find them for a list of this one.</summary>
    /// <param name="values">The values of the record asked about, one a field of the schema.</param>
    /// <param name="cap">The most candidates.</param>
    /// <param name="leftOut">Where the names of the rules go that were left out because of the cap.</param>
    public List<LinkIndexMatch> Find(IReadOnlyList<string?> values, long cap, List<string> leftOut)
    {
        FieldSpace[] fields = _space.Fields;
        var marks = new FieldMark[fields.Length];
        for (int f = 0; f < fields.Length; f++)
        {
            marks[f] = fields[f].Mark();
        }

        try
        {
            for (int f = 0; f < fields.Length; f++)
            {
                _asked[f] = values[_schemaOf[f]] is { } text ? fields[f].CodeOf(text.AsSpan()) : 0;

                // As in a batch, how common a value is counts the record itself.
                fields[f].Count(_asked[f], 1);
                fields[f].Settle();
            }

            Collect(cap, leftOut);
            return Answer(Score());
        }
        finally
        {
            for (int f = 0; f < fields.Length; f++)
            {
                fields[f].Count(_asked[f], -1);
                fields[f].TakeBack(marks[f]);
                _asked[f] = 0;
            }
        }
    }

    /// <summary>How many records the last question was compared with.</summary>
    public int CandidateCount => _candidates.Count;

    private ScoredPair[] Score()
    {
        _batch.Clear();
        _kept.Clear();
        foreach (int row in _candidates)
        {
            _batch.Add(row, 0);
            if (_batch.IsFull)
            {
                Linker.Keep(_scorer, _least, _batch, _kept);
            }
        }

        Linker.Keep(_scorer, _least, _batch, _kept);
        ScoredPair[] pairs = _kept.ToArray();
        for (int g = 0, rule = 0; g < _rivalChecks.Length; g++)
        {
            RivalCheck.CheckNames(_scorer, _scorer.Guards[g], pairs);
            if (_rivalChecks[g] is { } check)
            {
                FindRivals(_scorer.Guards[g], check, rule++, pairs);
            }
        }

        return pairs;
    }

    /// <summary>
    /// Fills the list of rows to compare with. A rule that brings more than its budget is left out, as in a batch; so is one that would
    /// exceed the cap, as a whole, so that the answer does not depend on which of its rows come first.
    /// </summary>
    private void Collect(long cap, List<string> leftOut)
    {
        _candidates.Clear();
        _mark++;
        _keys.Fill(false, 0);
        for (int rule = 0; rule < _keys.Keys.Length; rule++)
        {
            List<ulong> keys = _keys.Keys[rule];
            long rows = keys.Sum(k => (long)_postings.CountOf(k));
            if (rows > (_model.BlockingRules[rule].PairBudget ?? long.MaxValue))
            {
                continue;
            }

            if (_candidates.Count + rows > cap)
            {
                leftOut.Add(_model.BlockingRules[rule].Name);
            }
            else
            {
                foreach (ulong key in keys)
                {
                    _postings.Collect(key, _marks, _mark, _candidates);
                }
            }
        }
    }

    private void FindRivals(CompiledGuard guard, RivalCheck check, int rule, ScoredPair[] pairs)
    {
        for (int i = 0; i < pairs.Length; i++)
        {
            if (guard.NeedsRivalCheck(pairs[i].Pattern))
            {
                _rivalKeys.Fill(false, 0);
                ulong[] asked = _rivalKeys.Keys[rule].ToArray();
                _rivalKeys.Fill(true, pairs[i].Left);
                IEnumerable<int> rows = asked.Union(_rivalKeys.Keys[rule]).SelectMany(_rivals.RowsOf);
                pairs[i].Guards |= check.HasRivalAmong(pairs[i], rows) ? MatchGuards.PossibleTwin : MatchGuards.None;
            }
        }
    }

    /// <summary>Settles between the records found, which are numbered by their keys, so that no answer depends on the order of edits.</summary>
    private List<LinkIndexMatch> Answer(ScoredPair[] scored)
    {
        string[] keys = scored.Select(p => _keyOf[p.Left]!).ToArray();
        Array.Sort(keys, scored, StringComparer.Ordinal);
        for (int i = 0; i < scored.Length; i++)
        {
            ScoredPair p = scored[i];
            scored[i] = new ScoredPair(i, 0, p.Weight, p.Pattern, p.Guards, p.Shown);
        }

        double link = Odds.WeightOf(_model.LinkThreshold);
        MatchPair[] pairs = Resolver.Resolve(scored, Cardinality.OneToOne, ref link, 0, default);
        return pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.Left).Select(p => new LinkIndexMatch(keys[p.Left], p)).ToList();
    }

    private void ForEachKey(int row, Action<Postings, ulong> act)
    {
        _keys.Fill(true, row);
        foreach (List<ulong> keys in _keys.Keys)
        {
            foreach (ulong key in keys)
            {
                act(_postings, key);
            }
        }

        _rivalKeys.Fill(true, row);
        foreach (List<ulong> keys in _rivalKeys.Keys)
        {
            foreach (ulong key in keys)
            {
                act(_rivals, key);
            }
        }
    }

    private void MakeRoom(int rows)
    {
        int width = _space.Fields.Length;
        if (rows <= _marks.Length)
        {
            return;
        }

        Room.For(ref _marks, rows);
        Array.Resize(ref _written, _marks.Length * _raw.Length);
        Array.Resize(ref _table, _marks.Length * width);
        for (int f = 0; f < width; f++)
        {
            _space.Fields[f].Bind(new CodeColumn(_table, width, f), new CodeColumn(_asked, width, f));
        }

        // The scorer holds on to the columns; comparers stay with the space.
        _scorer = new PairScorer(_model, _space, 1, default);
        _rivalChecks = _scorer.Guards.Select(g => g.Rule.Kind == GuardKind.PossibleTwin ? new RivalCheck(_scorer, g, 1) : null).ToArray();
    }
}
