using NodaTime;

namespace VirtualSchool;

/// <summary>Turns the current row of a table into facts. Not for more than one thread: it keeps its scratch lists between rows.</summary>
internal sealed class RowMapper
{
    private static readonly FieldTarget[] AddressLines =
    [
        FieldTarget.AddressLine1, FieldTarget.AddressLine2, FieldTarget.AddressLine3,
        FieldTarget.AddressLine4, FieldTarget.AddressLine5, FieldTarget.AddressLine6,
    ];

    private static readonly FieldTarget[] CareDetails =
    [
        FieldTarget.LegalStart, FieldTarget.LegalEnd, FieldTarget.PlacementStart, FieldTarget.PlacementEnd, FieldTarget.EpisodeStart,
        FieldTarget.EpisodeEnd, FieldTarget.EpisodeReference, FieldTarget.HomeReference, FieldTarget.HomeAuthority,
    ];

    private static readonly FieldTarget[] FlagTargets = [FieldTarget.LookedAfter, FieldTarget.CareExperienced];

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
            headers[i] = table.Headers[i].Length > 0 ? table.Headers[i] : "(column " + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";
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

    /// <summary>Counts the last row's identifiers; called for rows that come to stand in a record.</summary>
    internal void CountIdentifiers()
    {
        for (int t = 0; t < tallies.Length; t++)
        {
            tallies[t]?.Add(outcomes[t]);
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

        string text = IsPlain(cell) ? pool.Get(cell) : HeaderText.Clean(cell);
        return text.Length == 0 || nulls[(int)target].Contains(text) ? null : text;
    }

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
        LocalDate? date = column.Read(cell, rowNumber, log);
        if (date is null && Text(target) is { } text)
        {
            Carry(target, text);
        }

        return date;
    }

    private void Carry(FieldTarget target, string text) => Carry(columns[(int)target], text);

    private void Carry(int column, string text) => unmapped.Add(new Fact<UnmappedValue>(new UnmappedValue(headers[column], text), row.At(headers[column]), recordedOn));

    private string? ReadKey()
    {
        string? whole = null;
        foreach (FieldTarget part in key)
        {
            if (Text(part) is not { } text)
            {
                return null;
            }

            whole = whole is null ? text : whole + "\u001F" + text;
        }

        return whole;
    }

    private void ReadIdentifiers(LocalDate? born)
    {
        Local(FieldTarget.PersonId);
        Local(FieldTarget.StudentId);
        if (Has(FieldTarget.Scn) && Raw(FieldTarget.Scn) is var scn)
        {
            IdentifierResult<ScottishCandidateNumber> result = ScottishCandidateNumber.Parse(scn);
            if (result.Outcome == IdentifierOutcome.Repaired && !fields[(int)FieldTarget.Scn]!.RepairsLostZero)
            {
                result = IdentifierResult<ScottishCandidateNumber>.Invalid(IssueCodes.CandidateNumberLength, "eight digits, and the map does not allow a repair");
            }

            Note(FieldTarget.Scn, result.Outcome, result.Code, result.Detail, scn);
            if (result.Value is { } number)
            {
                if (number.IsPlaceholder && result.Code?.Equals(IssueCodes.PlaceholderNumber) != true)
                {
                    log.Add(IssueCodes.PlaceholderNumber, rowNumber, Header(FieldTarget.Scn));
                }
                else if (born is { } b && options.AsOf is { } asOf && !number.IsIssueYearPlausible(b.Year, asOf.Year))
                {
                    log.Add(IssueCodes.CandidateNumberYear, rowNumber, Header(FieldTarget.Scn));
                }

                identifiers.Add(At(Identifier.Of(number, result.Outcome == IdentifierOutcome.Repaired), FieldTarget.Scn));
            }
        }

        if (Has(FieldTarget.Chi) && Raw(FieldTarget.Chi) is var chi)
        {
            IdentifierResult<ChiNumber> result = ChiNumber.Parse(chi);
            Note(FieldTarget.Chi, result.Outcome, result.Code, result.Detail, chi);
            if (result.Value is { } number)
            {
                if (born is { } b && !number.AgreesWith(b))
                {
                    log.Add(IssueCodes.ChiBirthDate, rowNumber, Header(FieldTarget.Chi));
                }

                identifiers.Add(At(Identifier.Of(number, result.Outcome == IdentifierOutcome.Repaired), FieldTarget.Chi));
            }
        }

        if (Has(FieldTarget.Upn) && Raw(FieldTarget.Upn) is var upn)
        {
            IdentifierResult<Upn> result = Upn.Parse(upn);
            Note(FieldTarget.Upn, result.Outcome, result.Code, result.Detail, upn);
            if (result.Value is { } number)
            {
                identifiers.Add(At(Identifier.Of(number), FieldTarget.Upn));
            }
        }
    }

    /// <summary>The identifier cell as it stands, so that spaces around it count as tidied; null when it is a word for "nothing".</summary>
    private string? Raw(FieldTarget target)
    {
        ReadOnlySpan<char> cell = table.GetSpan(columns[(int)target]);
        return Text(target) is not { } text ? null : text.Length == cell.Length ? text : cell.ToString();
    }

    private void Note(FieldTarget target, IdentifierOutcome outcome, IssueCode? code, string? detail, string? text)
    {
        outcomes[(int)target] = outcome;
        hasIdentity |= outcome != IdentifierOutcome.Missing && target is not (FieldTarget.Uprn or FieldTarget.SeedCode);
        if (code is not null)
        {
            log.Add(code, rowNumber, Header(target), detail);
        }

        if (outcome == IdentifierOutcome.Invalid && text is not null)
        {
            Carry(target, text);
        }
    }

    private void Local(FieldTarget target)
    {
        if (Text(target) is { } id)
        {
            hasIdentity = true;
            identifiers.Add(At(Identifier.Of(new LocalId(fields[(int)target]!.System ?? file.Source.Name, options.Authority, id)), target));
        }
    }

    private void ReadNames()
    {
        string? forename = NamePart(FieldTarget.Forename);
        string? surname = NamePart(FieldTarget.Surname);
        string? middle = NamePart(FieldTarget.MiddleNames);
        if ((forename is not null || surname is not null) && NameText.IsPlaceholder(forename, surname))
        {
            log.Add(IssueCodes.NamePlaceholder, rowNumber, Header(Has(FieldTarget.Surname) ? FieldTarget.Surname : FieldTarget.Forename));
            CarryName(FieldTarget.Forename, ref forename);
            CarryName(FieldTarget.Surname, ref surname);
        }

        Name(forename, surname, middle, NameUse.Legal);
        string? knownAs = NamePart(FieldTarget.KnownAs);
        string? preferred = NamePart(FieldTarget.PreferredSurname);
        if ((knownAs is not null && knownAs != forename) || (preferred is not null && preferred != surname))
        {
            Name(knownAs ?? forename, preferred ?? surname, null, NameUse.KnownAs);
        }

        string? earlierForename = NamePart(FieldTarget.PreviousForename);
        string? earlierSurname = NamePart(FieldTarget.PreviousSurname);
        if ((earlierForename is not null && earlierForename != forename) || (earlierSurname is not null && earlierSurname != surname))
        {
            Name(earlierForename ?? forename, earlierSurname ?? surname, null, NameUse.Previous);
        }
    }

    private void CarryName(FieldTarget target, ref string? part)
    {
        if (part is not null)
        {
            Carry(target, part);
            part = null;
        }
    }

    private void Name(string? forename, string? surname, string? middle, NameUse use)
    {
        if (forename is not null || surname is not null || middle is not null)
        {
            hasIdentity = true;
            names.Add(Of(new PersonName(forename, surname, middle, use)));
        }
    }

    /// <summary>A part of a name with its spelling kept to the letter.</summary>
    private string? NamePart(FieldTarget target)
    {
        int column = columns[(int)target];
        if (column < 0)
        {
            return null;
        }

        ReadOnlySpan<char> cell = table.GetSpan(column).Trim();
        if (cell.IsEmpty || HeaderText.IsBlank(cell))
        {
            return null;
        }

        string part = pool.Get(cell);
        if (NameText.IsNothing(part))
        {
            return null;
        }

        if (NameText.IsPlaceholder(part))
        {
            log.Add(IssueCodes.NamePlaceholder, rowNumber, headers[column]);
            Carry(column, part);
            return null;
        }

        if (!IsPlain(cell) && NameText.HasInvisible(part))
        {
            log.Add(IssueCodes.NameHasControlCharacters, rowNumber, headers[column]);
        }

        return part;
    }

    /// <summary>The code a cell stands for. An unknown one is reported and its text carried; a blank one is silent.</summary>
    private ValueEntry? Code(FieldTarget target)
    {
        if (Text(target) is not { } text)
        {
            return null;
        }

        ValueEntry? entry = Lookup(target, text);
        if (entry is null)
        {
            log.Add(IssueCodes.CodeUnknown, rowNumber, Header(target));
            Carry(target, text);
        }
        else if (entry.IsLegacy)
        {
            log.Add(IssueCodes.CodeLegacy, rowNumber, Header(target));
        }

        return entry;
    }

    /// <summary>A column has few different codes: the last one read is nearly always the next.</summary>
    private ValueEntry? Lookup(FieldTarget target, string text)
    {
        ref (string? Text, ValueEntry? Entry) last = ref lastCodes[(int)target];
        if (!string.Equals(last.Text, text, StringComparison.Ordinal))
        {
            Dictionary<string, ValueEntry?> known = knownCodes[(int)target] ??= new(StringComparer.Ordinal);
            if (!known.TryGetValue(text, out ValueEntry? entry))
            {
                entry = fields[(int)target]!.Values!.Find(text);
                if (known.Count < 4096)
                {
                    known.Add(text, entry);
                }
            }

            last = (text, entry);
        }

        return last.Entry;
    }

    /// <summary>A code where the map lists them, else the text; an unknown code is reported and stays as it is.</summary>
    private string? CodeOrText(FieldTarget target)
    {
        if (Text(target) is not { } text || fields[(int)target]!.Values is null)
        {
            return Text(target);
        }

        if (Lookup(target, text) is { } entry)
        {
            return entry.Code;
        }

        log.Add(IssueCodes.CodeUnknown, rowNumber, Header(target));
        return text;
    }

    private Fact<Sex>? ReadSex() => Code(FieldTarget.Sex) is not { } entry ? null : At(
        entry.Code switch { "F" => Sex.Female, "M" => Sex.Male, "O" => Sex.Other, _ => Sex.NotStated },
        FieldTarget.Sex);

    private Fact<PostalAddress>? ReadAddress()
    {
        lines.Clear();
        foreach (FieldTarget line in AddressLines)
        {
            if (Text(line) is { } text)
            {
                lines.Add(text);
            }
        }

        string? postcode = Text(FieldTarget.Postcode);
        Uprn? uprn = null;
        if (Has(FieldTarget.Uprn) && Raw(FieldTarget.Uprn) is var text2)
        {
            IdentifierResult<Uprn> result = Uprn.Parse(text2);
            Note(FieldTarget.Uprn, result.Outcome, result.Code, result.Detail, text2);
            uprn = result.Value;
        }

        return lines.Count == 0 && postcode is null && uprn is null ? null : Of(new PostalAddress(lines, postcode, uprn));
    }

    private void ReadFlags()
    {
        string? authority = null;
        bool asked = false;
        foreach (FieldTarget target in FlagTargets)
        {
            if (Code(target) is not { } entry)
            {
                continue;
            }

            if (!asked)
            {
                authority = CodeOrText(FieldTarget.ResponsibleAuthority);
                asked = true;
            }

            CareFlagValue value = entry.Code switch
            {
                "01" => CareFlagValue.LookedAfterAtHome,
                "02" => CareFlagValue.LookedAfterAway,
                "CE" => CareFlagValue.CareExperienced,
                "Y" => target == FieldTarget.CareExperienced ? CareFlagValue.CareExperienced : CareFlagValue.LookedAfter,
                _ => CareFlagValue.No,
            };
            flags.Add(At(new CareFlag(value, options.AsOf, authority), target));
        }

        if (!asked && Text(FieldTarget.ResponsibleAuthority) is { } alone)
        {
            // An authority without a flag says that somebody thought of care; it is not made into a flag.
            Carry(FieldTarget.ResponsibleAuthority, alone);
        }
    }

    private (Fact<CareEpisode>? Episode, Fact<Home>? Home) ReadCare()
    {
        if (!Has(FieldTarget.LegalReason) && !Has(FieldTarget.PlacementType))
        {
            Keep(CareDetails);
            return default;
        }

        RecordedDates shared = Dates(FieldTarget.EpisodeStart, FieldTarget.EpisodeEnd);
        RecordedDates legal = Has(FieldTarget.LegalStart) || Has(FieldTarget.LegalEnd) ? Dates(FieldTarget.LegalStart, FieldTarget.LegalEnd) : shared;
        RecordedDates lived = Has(FieldTarget.PlacementStart) || Has(FieldTarget.PlacementEnd) ? Dates(FieldTarget.PlacementStart, FieldTarget.PlacementEnd) : shared;
        ValueEntry? basis = Code(FieldTarget.LegalReason);
        ValueEntry? type = Code(FieldTarget.PlacementType);
        Fact<CareEpisode>? episode = null;
        if (basis is not null)
        {
            string? authority = CodeOrText(FieldTarget.Authority) ?? CodeOrText(FieldTarget.ResponsibleAuthority) ?? options.Authority;
            episode = Of(new CareEpisode(BasisOf(basis), legal, authority, Text(FieldTarget.EpisodeReference)));
        }
        else
        {
            Keep([FieldTarget.LegalStart, FieldTarget.LegalEnd, FieldTarget.EpisodeReference]);
        }

        Fact<Home>? home = null;
        if (type is not null)
        {
            home = Of(new Home(HomeOf(type), lived, CodeOrText(FieldTarget.HomeAuthority), Text(FieldTarget.HomeReference)));
        }
        else
        {
            Keep([FieldTarget.PlacementStart, FieldTarget.PlacementEnd, FieldTarget.HomeReference, FieldTarget.HomeAuthority]);

            // "CSO at home" names the home itself; a list with a column for homes is believed there instead.
            if (basis?.Home is { } code && !Has(FieldTarget.PlacementType) && MapJson.HomeOf(map, code) is { } named)
            {
                home = Of(new Home(HomeOf(named), legal));
            }
        }

        if (basis is null && type is null)
        {
            Keep([FieldTarget.EpisodeStart, FieldTarget.EpisodeEnd]);
        }

        return (episode, home);
    }

    /// <summary>Details of something whose code is missing or unknown: carried as text, since there is no fact to hold them.</summary>
    private void Keep(ReadOnlySpan<FieldTarget> targets)
    {
        foreach (FieldTarget target in targets)
        {
            if (Text(target) is { } text && !unmapped.Exists(u => u.Value.Column == Header(target)))
            {
                Carry(target, text);
            }
        }
    }

    private RecordedDates Dates(FieldTarget startField, FieldTarget endField)
    {
        LocalDate? start = Date(startField);
        LocalDate? end = Date(endField);
        if (end is { } last && !map.EndIsInclusive && last != start)
        {
            // The end is the day the next one starts. What began and ended on one day keeps that day.
            end = last.PlusDays(-1);
        }

        return new RecordedDates(start, end);
    }

    private LegalBasis BasisOf(ValueEntry entry)
    {
        if (!bases.TryGetValue(entry, out LegalBasis? basis))
        {
            bases[entry] = basis = new LegalBasis(map.Jurisdiction, entry.Code, entry.Label!, entry.Citation!);
        }

        return basis;
    }

    private HomeType HomeOf(ValueEntry entry)
    {
        if (!homes.TryGetValue(entry, out HomeType? home))
        {
            homes[entry] = home = new HomeType(map.Jurisdiction, entry.Code, entry.Label!, entry.Away!.Value, entry.Group!);
        }

        return home;
    }

    private Fact<Enrolment>? ReadEnrolment()
    {
        SeedCode? seed = null;
        if (Has(FieldTarget.SeedCode) && Raw(FieldTarget.SeedCode) is var text)
        {
            IdentifierResult<SeedCode> result = SeedCode.Parse(text);
            Note(FieldTarget.SeedCode, result.Outcome, result.Code, result.Detail, text);
            seed = result.Value;
        }

        string? name = Text(FieldTarget.SchoolName);
        string? stageText = Has(FieldTarget.Stage) ? CodeOrText(FieldTarget.Stage) : null;
        string? classText = Text(FieldTarget.RegistrationClass);
        LocalDate? admitted = Date(FieldTarget.AdmissionDate);
        LocalDate? left = Date(FieldTarget.LeavingDate);
        bool? onRoll = Code(FieldTarget.OnRoll) is { } status ? status.Code == "Y" : null;
        if (seed is null && name is null && stageText is null && classText is null && admitted is null && left is null && onRoll is null)
        {
            return null;
        }

        string? authority = map.SourceKind == SourceKind.Education ? CodeOrText(FieldTarget.Authority) ?? options.Authority : null;
        SchoolStage? stage = stageText is null ? null : new SchoolStage(stageText);
        return Of(new Enrolment(seed, name, authority, stage, classText, new RecordedDates(admitted, left), onRoll));
    }

    private void ReadMarker(FieldTarget target, RecordMarker marker)
    {
        if (Code(target) is { Code: "Y" })
        {
            markers.Add(At(marker, target));
        }
    }
}
