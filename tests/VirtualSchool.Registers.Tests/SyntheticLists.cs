using NodaTime;

namespace VirtualSchool;

/// <summary>Synthetic lists, made by hand: nobody here is real. A record is a line of text; a list is read without files.</summary>
internal static class SyntheticLists
{
    public static readonly LocalDate AsAt = new(2026, 8, 17);

    private static readonly Instant Loaded = Instant.FromUtc(2026, 8, 16, 9, 30);

    /// <summary>Valid candidate numbers, each with its check digit.</summary>
    public static string Number(int n)
    {
        for (int seed = 12000000 + (n * 7); ; seed++)
        {
            string eight = seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (ScottishCandidateNumber.CheckDigitOf(eight) is { } check)
            {
                return eight + check.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }

    public static ReadResult<Learner> School(params Row[] rows) => List(SourceKind.Education, "SEEMiS", "pupils.csv", rows);

    public static ReadResult<Learner> SocialWork(params Row[] rows) => List(SourceKind.SocialWork, "Mosaic", "children.csv", rows);

    public static ReadResult<Learner> Other(params Row[] rows) => List(SourceKind.Other, "Our sheet", "sheet.csv", rows);

    public static ReadResult<Learner> List(SourceKind kind, string system, string fileName, IReadOnlyList<Row> rows, int firstRow = 2)
    {
        var source = new SourceId(kind, system);
        var file = new SourceFile(source, fileName, Loaded);
        return new ReadResult<Learner>
        {
            File = file,
            Records = [.. rows.Select((r, i) => r.ToLearner(new SourceRow(file, i + firstRow), system))],
            Issues = new IssueReport([new Issue(IssueCodes.CandidateNumberLength, new SourcePosition(fileName, firstRow))]),
            Rows = new RowCounts(rows.Count),
            Encoding = "UTF-8",
            EncodingReason = "made in memory",
            MapName = "synthetic",
            IdentifierCounts =
            [
                new IdentifierCount("scn", rows.Count(r => r.Scn is not null && !r.Repaired), 0, rows.Count(r => r.Scn is not null && r.Repaired), 0, rows.Count(r => r.Scn is null)),
            ],
        };
    }

    public static Register Join(params ReadResult<Learner>[] lists) => Join(null, lists);

    public static Register Join(RegisterOptions? options, params ReadResult<Learner>[] lists)
    {
        var builder = new RegisterBuilder();
        foreach (ReadResult<Learner> list in lists)
        {
            builder.Add(list);
        }

        return builder.Build(AsAt, options);
    }

    public static string Bytes(Register register, string name)
    {
        using var stream = new MemoryStream();
        RegisterFiles.WriteFile(register, name, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string AllBytes(Register register) => string.Concat(RegisterFiles.Names.Select(n => Bytes(register, n)));

    /// <summary>The ten pupils and eight children of story 1, of whom six are the same people written differently here and there.</summary>
    public static (Row[] School, Row[] SocialWork) StoryOne()
    {
        Row[] people =
        [
            new("1", "Isla", "MacDonald", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1)),
            new("2", "Ruairidh", "NicDhòmhnaill", "2012-11-19", "M", "IV2 3AB", "12 Castle Street", Number(2)),
            new("3", "Zofia", "Kowalczyk", "2015-07-30", "F", "EH6 5NP", "3 Mill Lane", null),
            new("4", "Anne-Marie", "O'Neil", "2011-01-23", "F", "G12 8QQ", "77 Park Avenue", Number(4)),
            new("5", "Mohammed", "Iqbal", "2013-05-05", "M", "DD1 4HN", "8 Bridge Street", Number(5)),
            new("6", "Callum", "Stewart", "2010-09-14", "M", "AB10 1XG", "21 Union Wynd", null),
            new("7", "Eilidh", "Fraser", "2016-02-11", "F", "PH1 5TL", "5 Glebe Terrace", Number(7)),
            new("8", "Finlay", "Robertson", "2009-12-01", "M", "KA7 1UG", "16 Harbour View", Number(8)),
            new("9", "Aisha", "Rahman", "2012-06-27", "F", "ML1 2TP", "9 Orchard Way", Number(9)),
            new("10", "Lewis", "Sinclair", "2014-10-08", "M", "KW15 1LR", "2 Kirk Brae", null),
            new("11", "Niamh", "Gallagher", "2013-08-16", "F", "PA1 1HN", "30 Abbey Close", Number(11)),
            new("12", "Tomasz", "Nowak", "2011-04-04", "M", "FK8 2QU", "6 Station Road", Number(12)),
        ];
        Row[] school = [.. people.Take(10).Select(p => p with { Flag = CareFlagValue.LookedAfterAway })];
        Row[] socialWork =
        [
            people[0] with { Id = "M1", Surname = "McDonald", Scn = null },
            people[1] with { Id = "M2", Surname = "Nicdhomhnaill" },
            people[2] with { Id = "M3", Address = "3 Mill Ln" },
            people[3] with { Id = "M4", Forename = "Anne Marie", Surname = "O’Neil" },
            people[4] with { Id = "M5", Postcode = "DD2 1AA", Address = "1 New Street" },
            people[5] with { Id = "M6" },
            people[10] with { Id = "M11" },
            people[11] with { Id = "M12" },
        ];
        return (school, socialWork);
    }

    /// <summary>One synthetic row.</summary>
    internal sealed record Row(
        string? Id,
        string? Forename,
        string? Surname,
        string? Born,
        string? Sex = null,
        string? Postcode = null,
        string? Address = null,
        string? Scn = null)
    {
        public CareFlagValue? Flag { get; init; }

        public bool Repaired { get; init; }

        public bool Adopted { get; init; }

        public bool Restricted { get; init; }

        public string? PreviousSurname { get; init; }

        public CareEpisode? Episode { get; init; }

        public override string ToString() => nameof(Row);

        public Learner ToLearner(SourceRow row, string system)
        {
            var identifiers = new List<Fact<Identifier>>();
            if (Id is not null)
            {
                identifiers.Add(new(Identifier.Of(new LocalId(system, null, Id)), row.At("id")));
            }

            if (Scn is not null)
            {
                identifiers.Add(new(Identifier.Of(ScottishCandidateNumber.Parse(Scn).Value!.Value, Repaired), row.At("scn")));
            }

            var names = new List<Fact<PersonName>>();
            if (Forename is not null || Surname is not null)
            {
                names.Add(new(new PersonName(Forename, Surname), row.At("name")));
            }

            if (PreviousSurname is not null)
            {
                names.Add(new(new PersonName(Forename, PreviousSurname, use: NameUse.Previous), row.At("previous surname")));
            }

            var markers = new List<Fact<RecordMarker>>();
            if (Adopted)
            {
                markers.Add(new(RecordMarker.AdoptedUnderNewName, row.At("adopted")));
            }

            if (Restricted)
            {
                markers.Add(new(RecordMarker.Restricted, row.At("restricted")));
            }

            return new Learner
            {
                Identifiers = identifiers,
                Names = names,
                BirthDates = Born is null ? [] : [new(NodaTime.Text.LocalDatePattern.Iso.Parse(Born).Value, row.At("dob"))],
                Sexes = Sex is null ? [] : [new(Sex == "F" ? VirtualSchool.Sex.Female : VirtualSchool.Sex.Male, row.At("sex"))],
                Addresses = Postcode is null && Address is null ? [] : [new(new PostalAddress(Address is null ? [] : [Address], Postcode), row.At("address"))],
                CareFlags = Flag is { } flag ? [new(new CareFlag(flag), row.At("flag"))] : [],
                Episodes = Episode is { } episode ? [new(episode, row.At("episode"))] : [],
                Markers = markers,
                Rows = [row],
            };
        }
    }
}
