using System.Globalization;

namespace VirtualSchool.Testing;

/// <summary>
/// Towns, streets, postcodes, schools and homes that do not exist. Postcode districts are ones never used (KY21 upwards, and 90
/// upwards elsewhere); school codes begin with 99, which no authority has.
/// </summary>
internal sealed class SyntheticPlaces
{
    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    private static readonly string[] TownNames =
        "Abercorran|Ardlochty|Balgarvie|Braehaven|Carnoustrie|Craigenmuir|Dalgarth|Drumellie|Dunlornie|Easter Fordie|Fallinmuir|Garvoch|Glenorrin|Inchbervie|Invercarron Bay|Kilrossie|Kirkendrum|Lochanmore|Markiemuir|Newbiggie|Oldhaugh|Pitfarron|Rosscairn|Strathlornie|Tullymet Cross|Wester Gask".Split('|');

    private static readonly string[] StreetHeads =
        "High Main Church Station Mill School Victoria King Queen Park Manse Glebe Castle Union George Bank Wellington Albert Craig Lochview Ben Glen Forest Birch Rowan Oak Elm Hazel Bruce Wallace Burns Harbour Shore Hill Braeside Muir Cairn Thistle Heather Ferry Priory Abbey Orchard Quarry Tannery Weaver Ropewalk Fisher Lade Cooper".Split(' ');

    private static readonly string[] StreetTails = "Street Road Avenue Crescent Terrace Gardens Place Drive Court Lane Wynd Brae".Split(' ');

    private static readonly string[] SchoolHeads = "Kirkton Broomhall Lochside Burnbank Hillview Woodend Seafield Northmuir Parkhead Millburn Duncarron Glenavie St_Fillan's St_Serf's St_Bride's Our_Lady's".Split(' ');

    private static readonly string[] HomeNames = "Rowan House|Larch Cottage|Seaview|The Steading|Braeside House|Ferry Cottage|Hawthorn House|Mill House|Harbour House|Glen Cottage|Burnside|Willowbank|Kestrel House|Rannoch Lodge".Split('|');

    private static readonly string[][] OtherCouncils =
    [
        ["Dundee City", "DD9"], ["Perth and Kinross", "PH9"], ["City of Edinburgh", "EH9"], ["Glasgow City", "G9"], ["Falkirk", "FK9"], ["Angus", "DD8"], ["Clackmannanshire", "FK8"], ["West Lothian", "EH8"],
    ];

    public SyntheticPlaces(SyntheticRandom random, int pupils)
    {
        int towns = Math.Max(1, Math.Min(TownNames.Length, pupils / 1000));
        int serial = 1000;
        for (int town = 0; town < towns; town++)
        {
            int primaries = Math.Max(1, Math.Min(6, pupils / towns / 500));
            string name = TownNames[town];
            for (int i = 0; i < primaries; i++)
            {
                string head = SchoolHeads[(town + (i * 5)) % SchoolHeads.Length].Replace('_', ' ');
                Primaries.Add(new School(NextSeed(ref serial), $"{head} Primary School, {name}", town));
            }

            Secondaries.Add(new School(NextSeed(ref serial), $"{name} Academy", town));
        }

        Special = new School(NextSeed(ref serial), $"Carronview School, {TownNames[0]}", 0);
        foreach (string home in HomeNames)
        {
            Place place = Draw(random, random.Next(towns));
            Homes.Add(new Place($"{home}, {place.Street}", place.Town, place.Postcode));
        }

        Towns = towns;
    }

    public int Towns { get; }

    public List<School> Primaries { get; } = [];

    public List<School> Secondaries { get; } = [];

    public School Special { get; }

    /// <summary>Homes of the authority in which several children live at one address.</summary>
    public List<Place> Homes { get; } = [];

    public static Place Draw(SyntheticRandom random, int town)
    {
        string street = random.Pick(StreetHeads) + " " + random.Pick(StreetTails);

        // A street has one postcode for every forty numbers, as real ones roughly do.
        int number = random.Between(1, 120);
        int mark = Mark(street) + (number / 40);
        string postcode = $"KY{Number(21 + town)} {Number(mark % 10)}{InwardLetters[mark / 10 % 20]}{InwardLetters[mark / 200 % 20]}";
        string flat = random.Chance(120) ? $"Flat {Number(random.Between(1, 8))}, " : string.Empty;
        return new Place($"{flat}{Number(number)} {street}", TownNames[town], postcode);
    }

    public static (string Council, Place Place) DrawElsewhere(SyntheticRandom random)
    {
        string[] council = random.Pick(OtherCouncils);
        string street = random.Pick(StreetHeads) + " " + random.Pick(StreetTails);
        int mark = Mark(street);
        string postcode = $"{council[1]}{Number(random.Next(6))} {Number(mark % 10)}{InwardLetters[mark / 10 % 20]}{InwardLetters[mark / 200 % 20]}";
        return (council[0], new Place($"{Number(random.Between(1, 90))} {street}", council[0], postcode));
    }

    private static int Mark(string street)
    {
        int mark = 17;
        foreach (char c in street)
        {
            mark = ((mark * 31) + c) % 3989;
        }

        return mark;
    }

    /// <summary>The next code that begins with 99 and fits the check digit nearly all school codes have.</summary>
    private static string NextSeed(ref int serial)
    {
        while (true)
        {
            string stem = "99" + Number(serial++);
            int sum = 0;
            for (int i = 0; i < 6; i++)
            {
                sum += (stem[i] - '0') * (7 - i);
            }

            int check = (11 - (sum % 11)) % 11;
            if (check < 10)
            {
                return stem + Number(check);
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal sealed class Place
    {
        public Place(string street, string town, string postcode) => (Street, Town, Postcode) = (street, town, postcode);

        public string Street { get; }

        public string Town { get; }

        public string Postcode { get; }
    }

    internal sealed class School
    {
        public School(string seed, string name, int town) => (Seed, Name, Town) = (seed, name, town);

        public string Seed { get; }

        public string Name { get; }

        public int Town { get; }
    }
}
