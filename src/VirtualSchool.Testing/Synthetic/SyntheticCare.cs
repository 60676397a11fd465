using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>
/// A care history that the law allows: compulsory supervision orders of at most a year, continued one after another (Children's
/// Hearings (Scotland) Act 2011 s.83(7)); interim orders of at most 22 days (s.86(3)); nothing after the 18th birthday; a
/// permanence order until it (Adoption and Children (Scotland) Act 2007 s.80).
/// </summary>
internal sealed class SyntheticCare
{
    private Pattern pattern;

    private SyntheticCare(SyntheticPlaces.Place home) => Home = home;

    private enum Pattern
    {
        AtHome,
        Kinship,
        Foster,
        Residential,
        Adoption,
        Alone,
    }

    public string ClientId { get; set; } = string.Empty;

    /// <summary>Legal reasons in order of time, in the words social work uses.</summary>
    public List<Period> Reasons { get; } = [];

    public List<Period> Homes { get; } = [];

    /// <summary>Where the child lives now, or last lived while looked after.</summary>
    public SyntheticPlaces.Place Home { get; private set; }

    /// <summary>The council where the child lives, when not this one.</summary>
    public string? LivesIn { get; private set; }

    public bool IsOpen => Reasons[Reasons.Count - 1].LastDay is null;

    public bool IsAway => Homes[Homes.Count - 1].What != "At home with parents";

    public static SyntheticCare Draw(SyntheticRandom random, SyntheticPerson person, SyntheticPlaces places, LocalDate asAt, bool alone, LocalDate? movedIn, SyntheticCare? sibling)
    {
        var care = new SyntheticCare(person.FamilyHome);
        LocalDate eighteenth = AgeReckoning.Scotland.DateAttains(person.Born, 18);
        int ageInDays = DaysBetween(person.Born, asAt < eighteenth ? asAt : eighteenth.PlusDays(-1));
        Pattern pattern = alone ? Pattern.Alone : DrawPattern(random, ageInDays / 365);
        bool together = sibling is not null && !alone && random.Chance(650);

        LocalDate start = movedIn ?? person.Born.PlusDays(DrawStart(random, ageInDays));
        LocalDate? lastDay = eighteenth <= asAt ? eighteenth.PlusDays(-1 - (random.Chance(600) ? 0 : random.Next(400)))
            : random.Chance(90) ? asAt.PlusDays(-1 - random.Next(500))
            : null;
        if (lastDay <= start.PlusDays(30))
        {
            lastDay = eighteenth <= asAt ? eighteenth.PlusDays(-1) : null;
        }

        if (together && sibling!.IsOpen && lastDay is null)
        {
            // Brothers and sisters who came into care on the same day live in the same home.
            LocalDate joint = sibling.Reasons[0].Start;
            if (joint > person.Born)
            {
                start = joint;
            }

            pattern = sibling.pattern is Pattern.Residential or Pattern.Adoption ? Pattern.Foster : sibling.pattern;
        }

        care.pattern = pattern;
        care.AddReasons(random, start, lastDay, asAt);
        care.AddHomes(random, start, lastDay, asAt);
        if (together && sibling!.pattern == pattern && care.IsAway)
        {
            care.Home = sibling.Home;
            care.LivesIn = sibling.LivesIn;
        }
        else
        {
            care.ChooseHome(random, person, places);
        }

        return care;
    }

    private static Pattern DrawPattern(SyntheticRandom random, int age)
    {
        int draw = random.Next(1000);
        return age < 7 && draw < 60 ? Pattern.Adoption
            : age >= 10 && draw < 190 ? Pattern.Residential
            : draw < 420 ? Pattern.AtHome
            : draw < 730 ? Pattern.Kinship
            : Pattern.Foster;
    }

    /// <summary>Days after birth. Recent starts are likelier than early ones.</summary>
    private static int DrawStart(SyntheticRandom random, int ageInDays)
    {
        int room = Math.Max(1, ageInDays - 20);
        return Math.Max(random.Next(room), random.Next(room));
    }

    private void AddReasons(SyntheticRandom random, LocalDate start, LocalDate? lastDay, LocalDate asAt)
    {
        LocalDate end = lastDay ?? asAt;
        LocalDate next = start;
        if (pattern == Pattern.Alone || (pattern is Pattern.Kinship or Pattern.Foster && random.Chance(250)))
        {
            Reasons.Add(new Period("Section 25", start, lastDay));
            return;
        }

        if (pattern is Pattern.Foster or Pattern.Adoption or Pattern.Residential && random.Chance(400))
        {
            next = Step(Reasons, "Section 25", next, random.Between(30, 250), end, lastDay);
        }
        else if (random.Chance(350))
        {
            next = Step(Reasons, "ICSO", next, random.Between(12, 22), end, lastDay);
        }

        string order = pattern == Pattern.AtHome ? "CSO at home" : "CSO away from home";
        bool permanence = pattern == Pattern.Adoption || (pattern == Pattern.Foster && random.Chance(350));
        int continued = 0;
        while (next <= end)
        {
            if (permanence && continued >= (pattern == Pattern.Adoption ? 1 : 2))
            {
                Reasons.Add(new Period("Permanence order", next, lastDay));
                return;
            }

            int days = random.Between(320, 364);

            // Two in a hundred continuations were never keyed: the order on the list has run out.
            if (lastDay is null && next.PlusDays(days) < end && random.Chance(12))
            {
                Reasons.Add(new Period(order, next, null));
                return;
            }

            next = Step(Reasons, order, next, days, end, lastDay);
            continued++;
        }
    }

    private void AddHomes(SyntheticRandom random, LocalDate start, LocalDate? lastDay, LocalDate asAt)
    {
        LocalDate end = lastDay ?? asAt;
        LocalDate next = start;
        switch (pattern)
        {
            case Pattern.AtHome:
                Homes.Add(new Period("At home with parents", start, lastDay));
                return;
            case Pattern.Kinship:
                if (random.Chance(200))
                {
                    next = Step(Homes, "Foster carers provided by LA", next, random.Between(20, 200), end, lastDay);
                }

                Last(Homes, "With friends/relatives", next, end, lastDay);
                return;
            case Pattern.Residential:
                if (random.Chance(600))
                {
                    next = Step(Homes, random.Chance(700) ? "Foster carers provided by LA" : "Foster carers purchased by LA", next, random.Between(60, 700), end, lastDay);
                }

                int draw = random.Next(100);
                Last(Homes, draw < 50 ? "Local authority home" : draw < 65 ? "Voluntary home" : draw < 90 ? "Residential school" : draw < 94 ? "Secure accommodation" : "Other residential", next, end, lastDay);
                return;
            case Pattern.Adoption:
                next = Step(Homes, "Foster carers provided by LA", next, random.Between(200, 500), end, lastDay);
                Last(Homes, "With prospective adopters", next, end, lastDay);
                return;
            case Pattern.Alone:
                Homes.Add(new Period(random.Chance(500) ? "Local authority home" : "Foster carers purchased by LA", start, lastDay));
                return;
            default:
                for (int moves = random.Next(3); moves > 0; moves--)
                {
                    next = Step(Homes, random.Chance(600) ? "Foster carers provided by LA" : "Foster carers purchased by LA", next, random.Between(40, 500), end, lastDay);
                }

                Last(Homes, random.Chance(600) ? "Foster carers provided by LA" : "Foster carers purchased by LA", next, end, lastDay);
                return;
        }
    }

    private void ChooseHome(SyntheticRandom random, SyntheticPerson person, SyntheticPlaces places)
    {
        string type = Homes[Homes.Count - 1].What;
        if (type == "At home with parents")
        {
            return;
        }

        if (type == "Local authority home")
        {
            Home = random.Pick(places.Homes);
        }
        else if (random.Chance(140))
        {
            (LivesIn, Home) = SyntheticPlaces.DrawElsewhere(random);
        }
        else
        {
            Home = SyntheticPlaces.Draw(random, random.Chance(500) ? person.Town : random.Next(places.Towns));
        }
    }

    private static LocalDate Step(List<Period> periods, string what, LocalDate from, int days, LocalDate end, LocalDate? lastDay)
    {
        if (from > end)
        {
            return from;
        }

        LocalDate until = from.PlusDays(days - 1);
        periods.Add(new Period(what, from, until >= end ? lastDay : until));
        return until >= end ? end.PlusDays(1) : until.PlusDays(1);
    }

    private static void Last(List<Period> periods, string what, LocalDate from, LocalDate end, LocalDate? lastDay)
    {
        if (from <= end)
        {
            periods.Add(new Period(what, from, lastDay));
        }
    }

    private static int DaysBetween(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);

    internal sealed class Period
    {
        public Period(string what, LocalDate start, LocalDate? lastDay) => (What, Start, LastDay) = (what, start, lastDay);

        public string What { get; }

        public LocalDate Start { get; }

        public LocalDate? LastDay { get; }

        public bool Meets(Period other) => !(LastDay < other.Start) && !(other.LastDay < Start);
    }
}
