using System.Globalization;
using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>
/// An invented Scottish council with two lists that do not agree: the school roll and the social-work list of children looked
/// after, and the truth of who is who. For demonstrations, tests and load trials. Nobody in it exists: names are drawn from word
/// lists, towns, streets, schools, postcodes and numbers are made up. It has what makes real lists hard: brothers and sisters,
/// twins, Mac and Mc, apostrophes, hyphens, Gaelic, Polish, South Asian and Arabic names, known-as names, changed surnames, missing,
/// mistyped and shortened candidate numbers, swapped days and months, children living in another council, children of other
/// councils living here, homes where several children share an address, young people who came alone and have 1 January as their
/// birthday, several rows for one child, and a school marker that is missing, stale or wrong.
/// </summary>
/// <remarks>
/// The same options give the same bytes on every framework, machine and culture. Orders follow the law (see the rules of the
/// Scottish pack), save that about one continuation in a hundred was never keyed. The frequencies are this project's assumptions,
/// not measurements of a council.
/// </remarks>
/// <example><code>
/// var authority = SyntheticAuthority.Create();
/// using var file = new StreamWriter("school.csv");
/// authority.WriteSchoolList(file);
/// </code></example>
public sealed class SyntheticAuthority
{
    // Every fourth pupil's household has care histories drawn at most once: the share of children must stay small.
    private const int SmallestShare = 20;

    private readonly LocalDate asAt;
    private readonly List<SyntheticPerson> pupils;
    private readonly List<SyntheticPerson> children;
    private readonly ulong seed;

    private SyntheticAuthority(ulong seed, LocalDate asAt, List<SyntheticPerson> pupils, List<SyntheticPerson> children)
    {
        this.seed = seed;
        this.asAt = asAt;
        this.pupils = pupils;
        this.children = children;
        PairCount = children.Count(c => c.StudentId is not null);
    }

    /// <summary>The day both lists speak of.</summary>
    public LocalDate AsAt => asAt;

    /// <summary>Children on the school roll, each counted once.</summary>
    public int PupilCount => pupils.Count;

    /// <summary>Children and young people on the social-work list, each counted once.</summary>
    public int ChildCount => children.Count;

    /// <summary>How many are on both lists.</summary>
    public int PairCount { get; }

    /// <summary>Invents an authority. 60,000 pupils and 900 children take well under a second.</summary>
    /// <param name="options">Size, day and seed; null for the ones the demonstration uses.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is outside its range.</exception>
    public static SyntheticAuthority Create(SyntheticAuthorityOptions? options = null)
    {
        options ??= new SyntheticAuthorityOptions();
        if (options.Pupils is < 1_000 or > 1_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Pupils must be between 1,000 and 1,000,000.");
        }

        if (options.Children < SmallestShare || options.Children > options.Pupils / SmallestShare)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Children must be between 20 and a twentieth of Pupils.");
        }

        var population = new SyntheticPopulation(options);
        return new SyntheticAuthority(options.Seed, options.AsAt, population.Pupils, population.Children);
    }

    /// <summary>
    /// Writes the school roll as CSV with the headers a SEEMiS report has: one row for each child and school, days as dd/MM/yyyy,
    /// the looked-after marker as 01 (at home), 02 (away from home), 99 (not looked after) or blank.
    /// </summary>
    /// <param name="writer">Where to write; its encoding must hold all of Unicode (UTF-8).</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteSchoolList(TextWriter writer)
    {
        ThrowIfNull(writer);
        var random = new SyntheticRandom(seed ^ 0x5C4001);
        var row = new SyntheticRow(writer);
        row.Write("SCN", "Student ID", "Surname", "Forename", "Known As", "DOB", "Gender", "Stage", "Reg Class", "SEED Code", "School Name", "Address Line 1", "Address Line 2", "Post Code", "Looked After", "Looked After By", "Admission Date");
        foreach (SyntheticPerson pupil in pupils)
        {
            (string mark, string by) = SchoolMarker(random, pupil);
            SyntheticPlaces.Place home = pupil.Care is { } care && (care.LivesIn is null ? random.Chance(700) : random.Chance(300)) ? care.Home : pupil.FamilyHome;
            string surname = pupil.PreviousSurname is { } previous && random.Chance(550) ? previous : pupil.Surname;
            string number = pupil.CandidateNumber is { } scn && !random.Chance(6) ? scn : string.Empty;
            string born = Day(random.Chance(1) ? SyntheticFaults.Birth(random, pupil.Born) : pupil.Born);
            string forename = random.Chance(4) ? SyntheticFaults.Letter(random, pupil.Forename) : pupil.Forename;
            string knownAs = pupil.KnownAs ?? string.Empty;
            string sex = pupil.Girl ? "F" : "M";
            row.Write(number, pupil.StudentId!, surname, forename, knownAs, born, sex, pupil.Stage!, pupil.RegistrationClass!, pupil.School!.Seed, pupil.School.Name, home.Street, home.Town, home.Postcode, mark, by, Day(pupil.Admitted!.Value));
            if (pupil.SecondSchool is { } second)
            {
                row.Write(number, pupil.StudentId!, surname, forename, knownAs, born, sex, pupil.Stage!, string.Empty, second.Seed, second.Name, home.Street, home.Town, home.Postcode, mark, by, Day(pupil.Admitted.Value));
            }
        }
    }

    /// <summary>
    /// Writes the social-work list as CSV with everyday headers: one row for each legal reason and home that meet in time, so
    /// that a child has several, days as dd/MM/yyyy, last days included, open ends blank.
    /// </summary>
    /// <param name="writer">Where to write; its encoding must hold all of Unicode (UTF-8).</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteSocialWorkList(TextWriter writer)
    {
        ThrowIfNull(writer);
        var random = new SyntheticRandom(seed ^ 0x50C1A1);
        var row = new SyntheticRow(writer);
        row.Write("Client ID", "Surname", "Forename", "Known As", "Previous Surname", "DOB", "Gender", "SCN", "Address", "Postcode", "Legal Reason", "Legal Start", "Legal End", "Placement Type", "Placement Start", "Placement End", "Placing Authority");
        foreach (SyntheticPerson child in children)
        {
            SyntheticCare care = child.Care!;
            string forename = SyntheticFaults.Forename(random, child);
            string knownAs = child.KnownAs is { } everyday && everyday != forename && random.Chance(300) ? everyday : string.Empty;
            bool earlier = child.PreviousSurname is not null && random.Chance(350);
            string surname = SyntheticFaults.Surname(random, earlier ? child.PreviousSurname! : child.Surname);
            string previous = !earlier && child.PreviousSurname is { } old && random.Chance(450) ? old : string.Empty;
            string born = Day(random.Chance(25) ? SyntheticFaults.Birth(random, child.Born) : child.Born);
            string sex = random.Chance(10) ? string.Empty : child.Girl ? "Female" : "Male";
            string number = SyntheticFaults.CandidateNumber(random, child);
            SyntheticPlaces.Place home = random.Chance(850) ? care.Home : child.FamilyHome;
            string postcode = random.Chance(40) ? string.Empty : random.Chance(100) ? home.Postcode.Replace(" ", string.Empty) : home.Postcode;
            foreach (SyntheticCare.Period reason in care.Reasons)
            {
                foreach (SyntheticCare.Period lived in care.Homes)
                {
                    if (reason.Meets(lived))
                    {
                        row.Write(care.ClientId, surname, forename, knownAs, previous, born, sex, number, $"{home.Street}, {home.Town}", postcode, reason.What, Day(reason.Start), Day(reason.LastDay), lived.What, Day(lived.Start), Day(lived.LastDay), SyntheticPopulation.Council);
                    }
                }
            }
        }
    }

    /// <summary>Writes who is who as CSV: the columns <c>Client ID</c> and <c>Student ID</c>, one row for each child on both lists.</summary>
    /// <param name="writer">Where to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTruth(TextWriter writer)
    {
        ThrowIfNull(writer);
        var row = new SyntheticRow(writer);
        row.Write("Client ID", "Student ID");
        foreach (SyntheticPerson child in children)
        {
            if (child.StudentId is { } id)
            {
                row.Write(child.Care!.ClientId, id);
            }
        }
    }

    /// <summary>The size only.</summary>
    /// <returns>For example <c>SyntheticAuthority (60000 pupils, 900 children)</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "SyntheticAuthority ({0} pupils, {1} children)", PupilCount, ChildCount);

    /// <summary>What the school list says; often right, at times missing, stale or wrong.</summary>
    private static (string Mark, string By) SchoolMarker(SyntheticRandom random, SyntheticPerson pupil)
    {
        if (pupil.PlacedBy is { } council)
        {
            return ("02", council);
        }

        int draw = random.Next(1000);
        if (pupil.Care is not { } care)
        {
            return draw < 1 ? (random.Chance(500) ? "01" : "02", SyntheticPopulation.Council) : (draw < 30 ? string.Empty : "99", string.Empty);
        }

        string right = care.IsAway ? "02" : "01";
        if (!care.IsOpen)
        {
            return draw < 350 ? (right, SyntheticPopulation.Council) : ("99", string.Empty);
        }

        return draw < 860 ? (right, SyntheticPopulation.Council)
            : draw < 900 ? (right == "01" ? "02" : "01", SyntheticPopulation.Council)
            : draw < 960 ? ("99", string.Empty)
            : (string.Empty, string.Empty);
    }

    private static string Day(LocalDate? day) => day is { } date ? Day(date) : string.Empty;

    private static string Day(LocalDate day) => string.Format(CultureInfo.InvariantCulture, "{0:00}/{1:00}/{2:0000}", day.Day, day.Month, day.Year);

    private static void ThrowIfNull(TextWriter writer)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }
    }
}
