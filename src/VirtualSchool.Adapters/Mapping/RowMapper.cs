using NodaTime;

namespace VirtualSchool;

/// <summary>Turns the current row of a table into facts. Not for more than one thread: it keeps its scratch lists between rows.</summary>
internal sealed partial class RowMapper
{
    private readonly ExportMap map;
    private readonly DelimitedTable table;
    private readonly ReadOptions options;
    private readonly SourceFile file;
    private readonly IssueLog log;
    private readonly TextPool pool = new();
    private readonly int[] columns = new int[FieldTargets.Count];
    private readonly FieldMap?[] fields = new FieldMap?[FieldTargets.Count];
    private readonly DateColumn?[] dates = new DateColumn?[FieldTargets.Count];
    private readonly HashSet<string>[] nulls = new HashSet<string>[FieldTargets.Count];
    private readonly ulong[] nullLengths = new ulong[FieldTargets.Count];
    private readonly IdentifierTally?[] tallies = new IdentifierTally?[FieldTargets.Count];
    private readonly IdentifierOutcome[] outcomes = new IdentifierOutcome[FieldTargets.Count];
    private readonly List<IdentifierTally> tallyOrder = [];
    private readonly Dictionary<string, ValueEntry?>?[] knownCodes = new Dictionary<string, ValueEntry?>?[FieldTargets.Count];
    private readonly (string? Text, ValueEntry? Entry)[] lastCodes = new (string? Text, ValueEntry? Entry)[FieldTargets.Count];
    private readonly FieldTarget[] key;
    private readonly int[] carried;
    private readonly string[] headers;

    private readonly List<Fact<Identifier>> identifiers = [];
    private readonly List<Fact<PersonName>> names = [];
    private readonly List<Fact<CareFlag>> flags = [];
    private readonly List<Fact<RecordMarker>> markers = [];
    private readonly List<Fact<UnmappedValue>> unmapped = [];
    private readonly List<string> lines = [];
    private readonly Dictionary<ValueEntry, LegalBasis> bases = [];
    private readonly Dictionary<ValueEntry, HomeType> homes = [];
    private int rowNumber;
    private SourceRow row;
    private LocalDate? recordedOn;
    private bool hasIdentity;

    internal RowMapper(ExportMap map, HeaderMatch match, DelimitedTable table, ReadOptions options, SourceFile file)
    {
        this.map = map;
        this.table = table;
        this.options = options;
        this.file = file;
        log = table.Log;
        headers = new string[table.Headers.Count];
        row = new SourceRow(file, 1);
        key = [.. map.Key];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = -1;
            nulls[i] = [];
        }

        for (int i = 0; i < map.Fields.Count; i++)
        {
            FieldMap field = map.Fields[i];
            int target = (int)field.Target;
            fields[target] = field;
            columns[target] = match.ColumnOf(i);
            if (columns[target] < 0)
            {
                continue;
            }

            nulls[target] = new HashSet<string>(map.Nulls.Concat(field.Nulls), StringComparer.OrdinalIgnoreCase);
            foreach (string word in nulls[target])
            {
                nullLengths[target] |= 1UL << Math.Min(word.Length, 63);
            }

            if (field.Target.IsDate())
            {
                dates[target] = new DateColumn(map, field, table.Headers[columns[target]], nulls[target]);
            }

            if (field.Target is FieldTarget.Scn or FieldTarget.Chi or FieldTarget.Upn or FieldTarget.Uprn or FieldTarget.SeedCode)
            {
                tallyOrder.Add(tallies[target] = new IdentifierTally(field.Target.Name()));
            }
        }

        // A blank header still has cells to carry: it goes by its place.
        for (int i = 0; i < headers.Length; i++)
        {
            headers[i] = table.Headers[i].Length > 0 ? table.Headers[i] : HeaderText.OfPlace(i);
        }

        carried = [.. Enumerable.Range(0, headers.Length).Where(c => match.Fields[c] < 0)];
    }

    /// <summary>What the last row's key is; null when it has none.</summary>
    internal string? Key { get; private set; }

    internal IEnumerable<IdentifierCount> Counts => tallyOrder.Select(t => t.ToCount());

    /// <summary>The columns whose cells are carried.</summary>
    internal IReadOnlyList<string> UnmappedColumns => [.. carried.Select(c => headers[c])];

    /// <summary>Whether the file has every column of the key.</summary>
    internal bool HasKeyColumns => map.Key.All(Has);

    internal bool MustMeasureDates => dates.Any(d => d is { HasBothOrders: true });

    internal void MeasureDates(DelimitedTable again)
    {
        while (again.Read())
        {
            for (int t = 0; t < dates.Length; t++)
            {
                if (dates[t] is { HasBothOrders: true } column)
                {
                    column.Measure(again.GetSpan(columns[t]));
                }
            }
        }

        foreach (DateColumn? column in dates)
        {
            if (column is { HasBothOrders: true })
            {
                column.Decide();
            }
        }
    }

    internal void Finish()
    {
        foreach (DateColumn? column in dates)
        {
            column?.Finish(log);
        }
    }

    /// <summary>Maps the current row.</summary>
    /// <returns>Null when nothing in it says whose row it is.</returns>
    internal Learner? Map()
    {
        rowNumber = table.RowNumber;
        row = new SourceRow(file, rowNumber);
        identifiers.Clear();
        names.Clear();
        flags.Clear();
        markers.Clear();
        unmapped.Clear();
        hasIdentity = false;
        recordedOn = Date(FieldTarget.RecordedOn);
        Key = ReadKey();

        Fact<LocalDate>? birth = Date(FieldTarget.Dob) is { } born ? At(born, FieldTarget.Dob) : null;
        ReadIdentifiers(birth?.Value);
        ReadNames();
        if (!hasIdentity)
        {
            return null;
        }

        Fact<Sex>? sex = ReadSex();
        Fact<PostalAddress>? address = ReadAddress();
        ReadFlags();
        (Fact<CareEpisode>? episode, Fact<Home>? home) = ReadCare();
        Fact<Enrolment>? enrolment = ReadEnrolment();
        ReadMarker(FieldTarget.AdoptedMarker, RecordMarker.AdoptedUnderNewName);
        ReadMarker(FieldTarget.RestrictedMarker, RecordMarker.Restricted);
        foreach (int column in carried)
        {
            ReadOnlySpan<char> cell = table.GetSpan(column);
            if (!HeaderText.IsBlank(cell))
            {
                Carry(column, pool.Get(cell));
            }
        }

        return new Learner
        {
            Identifiers = Frozen(identifiers),
            Names = Frozen(names),
            BirthDates = One(birth),
            Sexes = One(sex),
            Addresses = One(address),
            Episodes = One(episode),
            Homes = One(home),
            CareFlags = Frozen(flags),
            Enrolments = One(enrolment),
            Markers = Frozen(markers),
            Unmapped = Frozen(unmapped),
            Rows = [row],
        };
    }

    private static IReadOnlyList<Fact<T>> One<T>(Fact<T>? fact)
        where T : notnull => fact is null ? [] : [fact];

    private static IReadOnlyList<Fact<T>> Frozen<T>(List<Fact<T>> facts)
        where T : notnull => facts.Count switch { 0 => [], 1 => [facts[0]], _ => [.. facts] };

    private Fact<T> Of<T>(T value)
        where T : notnull => new(value, row, recordedOn);

    private Fact<T> At<T>(T value, FieldTarget target)
        where T : notnull => new(value, row.At(Header(target)), recordedOn);

    private bool Has(FieldTarget target) => columns[(int)target] >= 0;

    private string Header(FieldTarget target) => headers[columns[(int)target]];

    /// <summary>The cell's text cleaned; null when blank or a word for "nothing".</summary>
    private string? Text(FieldTarget target)
    {
        int column = columns[(int)target];
        if (column < 0)
        {
            return null;
        }

        ReadOnlySpan<char> cell = table.GetSpan(column).Trim();
        if (cell.IsEmpty)
        {
            return null;
        }

        // Numbers of people hardly come twice: there is nothing to share.
        string text = !IsPlain(cell) ? HeaderText.Clean(cell) : IsNumberOfAPerson(target) ? cell.ToString() : pool.Get(cell);
        return text.Length == 0 || (MayBeNull(target, text) && nulls[(int)target].Contains(text)) ? null : text;
    }

    /// <summary>Whether a word for "nothing" has this length: most cells need not be looked up.</summary>
    private bool MayBeNull(FieldTarget target, string text) => (nullLengths[(int)target] & (1UL << Math.Min(text.Length, 63))) != 0;

    private static bool IsNumberOfAPerson(FieldTarget target) =>
        target is FieldTarget.PersonId or FieldTarget.StudentId or FieldTarget.Scn or FieldTarget.Chi or FieldTarget.Upn;

    private static bool IsPlain(ReadOnlySpan<char> cell)
    {
        foreach (char c in cell)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private LocalDate? Date(FieldTarget target)
    {
        DateColumn? column = dates[(int)target];
        if (column is null)
        {
            return null;
        }

        ReadOnlySpan<char> cell = table.GetSpan(columns[(int)target]);
        CellDay kind = table.Day(columns[(int)target], out LocalDate day);
        LocalDate? date = DateColumn.Knows(kind, day)
            ? column.Take(kind, day, cell, rowNumber, log)
            : column.Read(cell, rowNumber, log, mayBeSerial: kind == CellDay.None);
        if (date is null && Text(target) is { } text)
        {
            Carry(target, text);
        }

        return date;
    }

    private void Carry(FieldTarget target, string text) => Carry(columns[(int)target], text);

    private void Carry(int column, string text) => unmapped.Add(new Fact<UnmappedValue>(new UnmappedValue(headers[column], text), row.At(headers[column]), recordedOn));
}
