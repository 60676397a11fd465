namespace VirtualSchool;

/// <summary>One list of a register: everything read from one source system, in one file or several.</summary>
public sealed class RegisterList
{
    internal RegisterList(SourceId source, IReadOnlyList<ReadResult<Learner>> files, IReadOnlyList<Learner> records, bool isWholeRoll)
    {
        Source = source;
        Files = files;
        RecordCount = records.Count;
        UsableCandidateNumbers = new GapCount(
            records.Count(r => r.Identifiers.Any(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber)), records.Count);
        IsWholeRoll = isWholeRoll;
        CandidateNumbers = Sum(files);
    }

    /// <summary>The source system.</summary>
    public SourceId Source { get; }

    /// <summary>The source system's name, which heads the list's column.</summary>
    public string Name => Source.Name;

    /// <summary>What was read from each of its files, by file name: encoding, map, rows and issues.</summary>
    public IReadOnlyList<ReadResult<Learner>> Files { get; }

    /// <summary>How many records the list holds after rows of the same local id were put together.</summary>
    public int RecordCount { get; }

    /// <summary>True for a school list on which only a record's own marker, or a join, makes a child care experienced.</summary>
    public bool IsWholeRoll { get; }

    /// <summary>How many rows of the list's records have a candidate number, and of what quality. A file without the column counts as missing.</summary>
    public IdentifierCount CandidateNumbers { get; }

    /// <summary>
    /// Records with a candidate number that can be used (valid, cleaned or repaired) on any of their rows, of all records: a child
    /// with five rows counts once. <see cref="CandidateNumbers"/> counts rows.
    /// </summary>
    public GapCount UsableCandidateNumbers { get; }

    /// <summary>The name.</summary>
    /// <returns>The source's name.</returns>
    public override string ToString() => Name;

    private static IdentifierCount Sum(IReadOnlyList<ReadResult<Learner>> files)
    {
        const string Field = "scn";
        int valid = 0, cleaned = 0, repaired = 0, invalid = 0, missing = 0;
        foreach (ReadResult<Learner> file in files)
        {
            IdentifierCount count = file.IdentifierCounts.FirstOrDefault(c => c.Field == Field) ?? new IdentifierCount(Field, 0, 0, 0, 0, file.Rows.InRecords);
            valid += count.Valid;
            cleaned += count.Cleaned;
            repaired += count.Repaired;
            invalid += count.Invalid;
            missing += count.Missing;
        }

        return new IdentifierCount(Field, valid, cleaned, repaired, invalid, missing);
    }
}
