namespace VirtualSchool.Matching;

/// <summary>
/// Records prepared for a trained model, so that one record is looked up among very many in a fraction of a millisecond. The
/// scores, rules and bands are those of <see cref="Linker.Link"/> for a list of that one record, by the same code; records can be
/// added, changed and removed, and the answers are those of an index built anew.
/// </summary>
/// <remarks>
/// <para>Safe for any number of threads: questions and edits take turns behind one lock, so each question sees every edit whole or not at all.</para>
/// <para>
/// What only a whole second list could tell is not looked at: the link threshold is the model's (that of <see cref="LinkResult.Model"/>
/// after a batch), and pairs that a rule about twins holds back are not released by how many brothers and sisters there are.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// LinkIndex index = LinkIndex.Build(model, pupils);
/// IReadOnlyList&lt;LinkIndexMatch&gt; found = index.Find(new LinkRecord("", new[] { "Isla", "Fraser", "2014-05-06" }));
/// </code>
/// </example>
public sealed class LinkIndex
{
    private readonly object _gate = new();
    private IndexStore _store;

    private LinkIndex(IndexStore store)
    {
        _store = store;
    }

    /// <summary>The model that scores.</summary>
    public LinkModel Model => _store.Model;

    /// <summary>The fields of every record.</summary>
    public LinkSchema Schema => _store.Schema;

    /// <summary>How many records there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _store.Count;
            }
        }
    }

    /// <summary>Prepares records for questions, in about ten seconds for a whole national roll.</summary>
    /// <param name="model">The model, trained or not. Its thresholds decide the bands.</param>
    /// <param name="records">The records; each key only once. The set itself is not kept.</param>
    /// <param name="cancellation">Stops the work, within a second.</param>
    /// <returns>An index over a copy of the records.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two records have one key.</exception>
    /// <exception cref="LinkModelException">The model speaks of a field that the records do not have, or has a sorted blocking rule.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static LinkIndex Build(LinkModel model, RecordSet records, CancellationToken cancellation = default)
    {
        if (model is null)
        {
            throw new ArgumentNullException(nameof(model));
        }

        if (records is null)
        {
            throw new ArgumentNullException(nameof(records));
        }

        var store = new IndexStore(model, records.Schema);
        var values = new string?[records.Schema.Fields.Count];
        for (int row = 0; row < records.Count; row++)
        {
            if ((row & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            string key = records.KeyOf(row);
            if (store.Contains(key))
            {
                throw new ArgumentException(FormattableString.Invariant($"The record at position {row} (from 0) has the key of an earlier one. Give each record a key of its own."), nameof(records));
            }

            for (int f = 0; f < values.Length; f++)
            {
                values[f] = records.ValueOf(row, f);
            }

            store.Add(key, values);
        }

        store.Settle();
        return new LinkIndex(store);
    }

    /// <summary>Reads an index written by <see cref="Save"/>.</summary>
    /// <param name="stream">Where to read from, up to its end.</param>
    /// <returns>An index that gives the same answers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LinkIndexException">What is there is no index, of another version, damaged or cut short. Nothing of it is used.</exception>
    public static LinkIndex Load(Stream stream) => new(IndexFile.Read(stream ?? throw new ArgumentNullException(nameof(stream))));

    /// <summary>
    /// Writes the model and the records with their values: personal data, to be kept as such. The bytes depend on nothing else, so
    /// not on the order of edits; a SHA-256 at their end tells damage.
    /// </summary>
    /// <param name="stream">Where to write; left open. Write to a new file and rename it when done, so that no half of one is ever found.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Save(Stream stream)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        lock (_gate)
        {
            IndexFile.Write(_store, stream);
        }
    }

    /// <summary>Whether the index has a record of this key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when it has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool Contains(string key)
    {
        lock (_gate)
        {
            return _store.Contains(key ?? throw new ArgumentNullException(nameof(key)));
        }
    }

    /// <summary>The records of the index that one may be.</summary>
    /// <param name="record">The record asked about. Its key is not looked at, and it does not become part of the index.</param>
    /// <returns>
    /// Links and matches for review, the most probable first, equals by key. At most one is a link; of two that are about as
    /// probable neither is. Empty when nothing reaches the model's review threshold.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">It has not one value for each field of the schema.</exception>
    public IReadOnlyList<LinkIndexMatch> Find(LinkRecord record)
    {
        IReadOnlyList<string?> values = ValuesOf(record);
        lock (_gate)
        {
            return _store.Find(values, long.MaxValue, []).AsReadOnly();
        }
    }

    /// <summary>The records of the index that one may be, compared with no more records than a cap: for a host that must answer in time whatever stands in the index.</summary>
    /// <param name="record">The record asked about. Its key is not looked at, and it does not become part of the index.</param>
    /// <param name="candidateCap">
    /// The most records to compare with. A blocking rule that would bring more, with those of the rules before it, is left out as a whole: the
    /// answer depends on the records and not on the order in which they were added. Records of two rules count for both.
    /// </param>
    /// <returns>Matches as of <see cref="Find"/>, how many records were compared, and the rules left out: where there are any, a match may have been missed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">It has not one value for each field of the schema.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cap is not positive.</exception>
    public LinkIndexAnswer FindWithin(LinkRecord record, int candidateCap)
    {
        IReadOnlyList<string?> values = ValuesOf(record);
        if (candidateCap < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(candidateCap), "The cap must be positive.");
        }

        lock (_gate)
        {
            var leftOut = new List<string>();
            List<LinkIndexMatch> matches = _store.Find(values, candidateCap, leftOut);
            return new LinkIndexAnswer(matches, _store.CandidateCount, leftOut);
        }
    }

    /// <summary>Adds a record.</summary>
    /// <param name="record">A record whose key the index does not have.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">It has not one value for each field of the schema, or the index has a record of its key.</exception>
    public void Add(LinkRecord record)
    {
        IReadOnlyList<string?> values = ValuesOf(record);
        lock (_gate)
        {
            if (_store.Contains(record.Key))
            {
                throw new ArgumentException("The index has a record of this key. Change it, or remove it first.", nameof(record));
            }

            _store.Add(record.Key, values);
            _store.Settle();
        }
    }

    /// <summary>Puts a record in the place of the one with the same key.</summary>
    /// <param name="record">A record whose key the index has.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">It has not one value for each field of the schema, or the index has no record of its key.</exception>
    public void Change(LinkRecord record)
    {
        IReadOnlyList<string?> values = ValuesOf(record);
        lock (_gate)
        {
            if (!_store.Contains(record.Key))
            {
                throw new ArgumentException("The index has no record of this key. Add it.", nameof(record));
            }

            _store.Remove(record.Key);
            _store.Add(record.Key, values);
            Renew();
        }
    }

    /// <summary>Removes a record.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>False when the index had no such record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool Remove(string key)
    {
        lock (_gate)
        {
            if (!_store.Contains(key ?? throw new ArgumentNullException(nameof(key))))
            {
                return false;
            }

            _store.Remove(key);
            Renew();
            return true;
        }
    }

    /// <summary>A description without values.</summary>
    /// <returns>For example <c>LinkIndex of 12 records, 5 fields</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"LinkIndex of {Count} records, {Schema.Fields.Count} fields");

    private IReadOnlyList<string?> ValuesOf(LinkRecord record)
    {
        IReadOnlyList<string?> values = (record ?? throw new ArgumentNullException(nameof(record))).Values;
        return values.Count == Schema.Fields.Count
            ? values
            : throw new ArgumentException(FormattableString.Invariant($"The record has {values.Count} values; the schema has {Schema.Fields.Count} fields."), nameof(record));
    }

    /// <summary>Settles the store, or, when very many records were removed, puts a fresh one in its place, so that memory does not grow for ever.</summary>
    private void Renew()
    {
        if (_store.IsWorn)
        {
            var fresh = new IndexStore(_store.Model, _store.Schema);
            foreach (string key in _store.Keys)
            {
                fresh.Add(key, _store.ValuesOf(key));
            }

            _store = fresh;
        }

        _store.Settle();
    }
}
