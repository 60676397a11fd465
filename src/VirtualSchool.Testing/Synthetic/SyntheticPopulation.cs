using System.Globalization;
using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>Families, schools, numbers and care histories: the truth from which both lists are written.</summary>
internal sealed class SyntheticPopulation
{
    /// <summary>
    /// The council that keeps the social-work list. A real name, so that code lists know it; nothing else about it is real.
    /// </summary>
    public const string Council = "Fife";

    private readonly SyntheticRandom random;
    private readonly SyntheticPlaces places;
    private readonly LocalDate asAt;
    private readonly int session;
    private readonly Dictionary<int, int> issued = [];
    private readonly List<List<SyntheticPerson>> households = [];

    public SyntheticPopulation(SyntheticAuthorityOptions options)
    {
        random = new SyntheticRandom(options.Seed);
        places = new SyntheticPlaces(random, options.Pupils);
        asAt = options.AsAt;
        session = asAt.Month >= 8 ? asAt.Year : asAt.Year - 1;

        for (int i = options.Children / 40; i > 0; i--)
        {
            AddAlone();
        }

        for (int i = options.Children / 40; i > 0; i--)
        {
            AddLeaver();
        }

        while (Pupils.Count < options.Pupils)
        {
            AddHousehold(options.Pupils);
        }

        DrawCare(options.Children);
        for (int i = options.Children / 14; i > 0; i--)
        {
            SyntheticPerson pupil = random.Pick(Pupils);
            if (pupil.Care is null)
            {
                pupil.PlacedBy = SyntheticPlaces.DrawElsewhere(random).Council;
            }
        }

        ChangeSurnames();
        Number();
    }

    public List<SyntheticPerson> Pupils { get; } = [];

    public List<SyntheticPerson> Children { get; } = [];

    private void AddHousehold(int limit)
    {
        SyntheticNames.Family names = SyntheticNames.DrawFamily(random);
        int town = random.Next(places.Towns);
        SyntheticPlaces.Place home = SyntheticPlaces.Draw(random, town);
        (string Boy, string Girl) surname = names.DrawSurname(random);
        int size = "111122222334"[random.Next(12)] - '0';
        var household = new List<SyntheticPerson>(size);
        LocalDate born = asAt.PlusDays(-random.Between(1, 21 * 365));
        string? reserve = null;
        for (int i = 0; i < size; i++)
        {
            bool twin = i > 0 && random.Chance(25);
            if (i > 0 && !twin)
            {
                born = born.PlusDays(random.Between(330, 1700));
                if (born >= asAt)
                {
                    break;
                }
            }

            if (i > 0 && random.Chance(80))
            {
                surname = names.DrawSurname(random);
            }

            bool girl = random.Chance(490);
            string forename = names.DrawForename(random, girl);
            while (household.Any(p => p.Forename == forename))
            {
                forename = names.DrawForename(random, girl);
            }

            var person = new SyntheticPerson(girl, forename, girl ? surname.Girl : surname.Boy, born, home, town);
            if (random.Chance(180))
            {
                person.KnownAs = SyntheticNames.EverydayForm(random, forename);
            }

            Enrol(person, limit);
            if (reserve is not null && random.Chance(500))
            {
                person.SiblingNumber = reserve;
            }

            reserve = person.CandidateNumber ?? reserve;
            household.Add(person);
        }

        households.Add(household);
    }

    private void AddAlone()
    {
        SyntheticNames.Family names = SyntheticNames.Alone;
        int town = random.Next(places.Towns);
        var born = new LocalDate(session - 17 + random.Next(3), 1, 1);
        SyntheticPlaces.Place home = random.Chance(500) ? random.Pick(places.Homes) : SyntheticPlaces.Draw(random, town);
        var person = new SyntheticPerson(false, names.DrawForename(random, false), names.DrawSurname(random).Boy, born, home, town);
        Enrol(person, int.MaxValue);
        person.Care = SyntheticCare.Draw(random, person, places, asAt, alone: true, movedIn: asAt.PlusDays(-random.Between(30, 500)), sibling: null);
        Children.Add(person);
    }

    /// <summary>A care leaver of 21 to 25, whose candidate number may begin with a nought.</summary>
    private void AddLeaver()
    {
        SyntheticNames.Family names = SyntheticNames.DrawFamily(random);
        bool girl = random.Chance(490);
        (string boy, string girls) = names.DrawSurname(random);
        int town = random.Next(places.Towns);
        LocalDate born = asAt.PlusDays(-random.Between((21 * 366) + 10, (26 * 365) - 10));
        var person = new SyntheticPerson(girl, names.DrawForename(random, girl), girl ? girls : boy, born, SyntheticPlaces.Draw(random, town), town);
        person.CandidateNumber = NewNumber(FirstSession(born) + 1);
        person.Care = SyntheticCare.Draw(random, person, places, asAt, alone: false, movedIn: null, sibling: null);
        Children.Add(person);
    }

    /// <summary>Stage by date of birth (1980 Act s.32; a child born in January or February is in the year above).</summary>
    private void Enrol(SyntheticPerson person, int limit)
    {
        int stage = session - FirstSession(person.Born) + 1;
        if (random.Chance(person.Born.Month <= 2 ? 200 : person.Born.Month >= 8 ? 60 : 2))
        {
            stage--;
        }

        if (stage < 1)
        {
            return;
        }

        person.CandidateNumber = random.Chance(5) ? null : NewNumber(session - stage + 2);
        bool left = stage > 13 || (stage == 12 && random.Chance(120)) || (stage == 13 && random.Chance(400));
        if (left || Pupils.Count >= limit || random.Chance(15))
        {
            return;
        }

        bool primary = stage <= 7;
        person.School = random.Chance(8) ? places.Special : SchoolFor(primary, person.Town);
        person.Stage = ReferenceEquals(person.School, places.Special) ? "SP"
            : primary ? "P" + Text(stage) : "S" + Text(stage - 7);
        person.RegistrationClass = Text(primary ? stage : stage - 7) + "ABCDEF"[random.Next(primary ? 3 : 6)] + (primary ? string.Empty : Text(random.Between(1, 3)));
        person.Admitted = new LocalDate(primary ? session - stage + 1 : session - (stage - 8), 8, 15);
        person.StudentId = string.Empty;
        if (random.Chance(1))
        {
            person.SecondSchool = places.Special;
        }

        Pupils.Add(person);
    }

    private SyntheticPlaces.School SchoolFor(bool primary, int town)
    {
        List<SyntheticPlaces.School> schools = primary ? places.Primaries : places.Secondaries;
        int offset = random.Next(schools.Count);
        if (random.Chance(40))
        {
            return schools[offset];
        }

        for (int i = 0; ; i++)
        {
            SyntheticPlaces.School school = schools[(offset + i) % schools.Count];
            if (school.Town == town)
            {
                return school;
            }
        }
    }

    private void DrawCare(int wanted)
    {
        var taken = new bool[households.Count];
        while (Children.Count < wanted)
        {
            int index = random.Next(households.Count);
            if (taken[index])
            {
                continue;
            }

            taken[index] = true;
            SyntheticCare? sibling = null;
            foreach (SyntheticPerson person in households[index])
            {
                // Young enough for an order, old enough to have one, and not every brother and sister.
                if (Children.Count < wanted
                    && AgeReckoning.Scotland.DateAttains(person.Born, 19) > asAt
                    && person.Born.PlusDays(60) < asAt
                    && (sibling is null || random.Chance(700)))
                {
                    person.Care = SyntheticCare.Draw(random, person, places, asAt, alone: false, movedIn: null, sibling);
                    sibling ??= person.Care;
                    if (person.Care.LivesIn is not null && random.Chance(700))
                    {
                        Leave(person);
                    }

                    Children.Add(person);
                }
            }
        }
    }

    /// <summary>A child who lives in another council mostly goes to school there, and is on this roll no more.</summary>
    private void Leave(SyntheticPerson person)
    {
        if (person.StudentId is null)
        {
            return;
        }

        // Another child moves in, so that the roll keeps its size.
        int at = Pupils.IndexOf(person);
        bool girl = random.Chance(490);
        SyntheticNames.Family names = SyntheticNames.DrawFamily(random);
        (string boy, string girls) = names.DrawSurname(random);
        Pupils[at] = new SyntheticPerson(girl, names.DrawForename(random, girl), girl ? girls : boy, person.Born.PlusDays(random.Between(-20, 20)), SyntheticPlaces.Draw(random, person.Town), person.Town)
        {
            CandidateNumber = NewNumber(session),
            School = person.School,
            Stage = person.Stage,
            RegistrationClass = person.RegistrationClass,
            Admitted = person.Admitted,
            StudentId = string.Empty,
        };
        person.StudentId = null;
        person.School = null;
    }

    private void ChangeSurnames()
    {
        foreach (SyntheticPerson child in Children)
        {
            if (random.Chance(90))
            {
                child.PreviousSurname = child.Surname;
                child.Surname = SyntheticNames.ScotsSurname(random);
            }
        }
    }

    /// <summary>Numbers of the two systems, in an order that says nothing of the other list.</summary>
    private void Number()
    {
        Shuffle(Children);
        int client = 410_000;
        foreach (SyntheticPerson child in Children)
        {
            client += random.Between(1, 60);
            child.Care!.ClientId = "P" + Text(client);
        }

        Shuffle(Pupils);
        int student = 20_000;
        foreach (SyntheticPerson pupil in Pupils)
        {
            student += random.Between(1, 3);
            pupil.StudentId = Text(student);
        }
    }

    private void Shuffle(List<SyntheticPerson> people)
    {
        for (int i = people.Count - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (people[i], people[other]) = (people[other], people[i]);
        }
    }

    /// <summary>The calendar year in which the child's P1 begins.</summary>
    private static int FirstSession(LocalDate born) => born.Month <= 2 ? born.Year + 4 : born.Year + 5;

    /// <summary>A candidate number no one else has: the year of issue, six digits, the check digit.</summary>
    private string NewNumber(int year)
    {
        issued.TryGetValue(year, out int serial);
        while (true)
        {
            // 387,421 and a million have no common factor: the sequence repeats only after a million numbers.
            serial++;
            string stem = Padded(year % 100, "00") + Padded((int)(serial * 387_421L % 1_000_000), "000000");
            if (ScottishCandidateNumber.CheckDigitOf(stem) is { } check)
            {
                issued[year] = serial;
                return stem + Text(check);
            }
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
