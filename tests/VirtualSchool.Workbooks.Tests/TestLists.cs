using NodaTime;

namespace VirtualSchool;

/// <summary>Synthetic lists: every child here is invented.</summary>
internal static class TestLists
{
    public static readonly LocalDate AsAt = new(2026, 8, 17);
    public static readonly Instant Loaded = Instant.FromUtc(2026, 8, 17, 9, 30);

    private static readonly string[] Forenames = ["Isla", "Callum", "Mòrag", "Finlay", "Zofia", "Aisha", "Ruairidh", "Eilidh", "Noah", "Skye", "Blair", "Ewan"];
    private static readonly string[] Surnames = ["MacDonald", "Campbell", "O'Neil", "Nowak", "Khan", "Sinclair-Ross", "Drummond", "Galbraith", "Haddow", "Imrie", "Jardine", "Kerr"];

    /// <summary>A valid candidate number made from a running number: weights 3 2 7 6 5 4 3 2, modulus 11 (SC-ID-1).</summary>
    public static ScottishCandidateNumber Number(int n)
    {
        for (int body = 12_000_000 + (n * 37); ; body++)
        {
            for (int check = 0; check < 10; check++)
            {
                var result = ScottishCandidateNumber.Parse($"{body}{check}");
                if (result.HasValue)
                {
                    return result.Value!.Value;
                }
            }
        }
    }

    /// <summary>Story 1: ten children on the school list, eight on social work's, six of them the same.</summary>
    public static Register Story1(params ReadResult<Learner>[] more)
    {
        RegisterBuilder builder = new RegisterBuilder().Add(School(Enumerable.Range(0, 10))).Add(SocialWork(Enumerable.Range(4, 8)));
        foreach (ReadResult<Learner> list in more)
        {
            builder.Add(list);
        }

        return builder.Build(AsAt, cancellationToken: TestContext.Current.CancellationToken);
    }

    public static ReadResult<Learner> School(IEnumerable<int> children) =>
        List(SourceKind.Education, "SEEMiS", "pupils.csv", [.. children.Select(c => (Func<SourceRow, Learner>)(row => Pupil(row, c)))]);

    public static ReadResult<Learner> SocialWork(IEnumerable<int> children) =>
        List(SourceKind.SocialWork, "Mosaic", "children.csv", [.. children.Select(c => (Func<SourceRow, Learner>)(row => Child(row, c)))]);

    public static ReadResult<Learner> List(SourceKind kind, string name, string fileName, params Func<SourceRow, Learner>[] records)
    {
        var file = new SourceFile(new SourceId(kind, name), fileName, Loaded, new string('a', 64));
        return new ReadResult<Learner>
        {
            File = file,
            Records = [.. records.Select((make, i) => make(new SourceRow(file, i + 2)))],
            Rows = new RowCounts(records.Length),
            Encoding = "UTF-8",
            EncodingReason = "byte order mark",
            MapName = kind == SourceKind.Education ? "seemis-pupil-list" : "mosaic-scotland",
        };
    }

    public static Learner Pupil(SourceRow row, int child, string? surname = null, string? forename = null, ScottishCandidateNumber? scn = null, bool isRepaired = false) =>
        Person(row, child, surname, forename, scn ?? Number(child), isRepaired, school: true);

    public static Learner Child(SourceRow row, int child, string? surname = null, string? forename = null, ScottishCandidateNumber? scn = null, params RecordMarker[] markers) =>
        Person(row, child, surname, forename, scn ?? Number(child), isRepaired: false, school: false, markers);

    /// <summary>A row with name, date of birth and number, and nothing about care.</summary>
    public static Learner Bare(SourceRow row, int child)
    {
        Learner full = Child(row, child);
        return new Learner { Rows = full.Rows, Names = full.Names, BirthDates = full.BirthDates, Identifiers = full.Identifiers };
    }

    public static LocalDate BirthDate(int child) => new LocalDate(2012, 1, 31).PlusDays(97 * child);

    public static string Surname(int child) => Surnames[child % Surnames.Length];

    private static Learner Person(SourceRow row, int child, string? surname, string? forename, ScottishCandidateNumber scn, bool isRepaired, bool school, params RecordMarker[] markers) => new()
    {
        Rows = [row],
        Names = [new(new PersonName(forename ?? Forenames[child % Forenames.Length], surname ?? Surname(child)), row)],
        BirthDates = [new(BirthDate(child), row)],
        Identifiers =
        [
            new(Identifier.Of(scn, isRepaired), row),
            new(Identifier.Of(new LocalId(row.File.Source.Name, null, $"{(school ? "E" : "S")}{child:0000}")), row),
        ],
        Addresses = [new(new PostalAddress([$"{child + 1} Harbour Street"], $"KY{(child % 15) + 1} {child % 9}AB"), row)],
        CareFlags = school ? [new(new CareFlag(CareFlagValue.LookedAfterAtHome, AsAt), row)] : [],
        Enrolments = school ? [new(new Enrolment(schoolName: "Anstruther Academy", stage: new SchoolStage("S2"), isOnRoll: true), row)] : [],
        Episodes = school ? [] : [new(new CareEpisode(new LegalBasis("scotland", "CSO", "Compulsory supervision order", "Children's Hearings (Scotland) Act 2011 s.83"), new RecordedDates(new LocalDate(2024, 3, 4), null)), row)],
        Homes = school ? [] : [new(new Home(new HomeType("scotland", "KIN", "With friends/relatives", true, "In the community"), new RecordedDates(new LocalDate(2024, 3, 4), null)), row)],
        Markers = [.. markers.Select(m => new Fact<RecordMarker>(m, row))],
    };
}
