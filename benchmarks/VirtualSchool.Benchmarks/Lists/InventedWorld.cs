using System.Globalization;
using System.Text;
using NodaTime;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Names, postcodes and households of an invented Scotland. Common names are followed by a synthesised tail; frequencies fall
/// as those of names do (Zipf and Mandelbrot; the top surname has about 1.2 %). Every word is invented or common; nobody is meant.
/// </summary>
internal sealed class InventedWorld
{
    private const int Postcodes = 110_000;
    private const int DaysOfBirth = 365 * 14;
    private const string PostcodeLetters = "abdefghjlnpqrstuwxyz";

    private static readonly LocalDate FirstBorn = new(2008, 3, 1);
    private static readonly int[] HouseholdSizes = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5];
    private static readonly string[] Onsets = Words("b br c ch cl cr d dr f fl g gl gr h j k kn l m n p pr r s sh sk sl st str t th tr v w wh y");
    private static readonly string[] Nuclei = Words("a ai e ea ee i ie o oa oo ou u au ei");
    private static readonly string[] Codas = Words("b ck d dd g k l ll lm m n nd ng nn nt p r rd rk rn rr rt s sh ss st t th tt w x");
    private static readonly string[] SurnameEnds = ["", "", "son", "ton", "ie", "man", "ley", "well", "by", "burn", "field", "low", "ski", "ford"];
    private static readonly string[] ForenameEnds = ["", "a", "ie", "y", "lyn", "an", "en", "ia", "on", "elle"];

    private readonly List<string> _surnames;
    private readonly double[] _surnamesUpTo;
    private readonly List<string> _boys;
    private readonly double[] _boysUpTo;
    private readonly List<string> _girls;
    private readonly double[] _girlsUpTo;
    private readonly List<string> _postcodes = [];
    private int _lastNumber = 100_000_000;

    public InventedWorld(Chance chance)
    {
        Chance = chance;
        _surnames = WithTail(InventedNames.Surnames, 24_000, surnames: true);
        _surnamesUpTo = Chance.RunningTotals(_surnames.Select((_, i) => 1 / Math.Pow(i + 10, 0.98)));
        _boys = WithTail(InventedNames.Boys, 2_500, surnames: false);
        _girls = WithTail(InventedNames.Girls, 3_200, surnames: false);
        _boysUpTo = Chance.RunningTotals(_boys.Select((_, i) => 1 / Math.Pow(i + 15, 1.12)));
        _girlsUpTo = Chance.RunningTotals(_girls.Select((_, i) => 1 / Math.Pow(i + 15, 1.12)));
        MakePostcodes();
    }

    public Chance Chance { get; }

    public string Surname() => _surnames[Chance.Weighted(_surnamesUpTo)];

    public (string Postcode, string Address) Home()
    {
        string postcode = Chance.Pick(_postcodes);
        uint street = Blake2b.Of(Encoding.ASCII.GetBytes(postcode)) % (uint)InventedNames.Streets.Length;
        return (postcode, string.Create(CultureInfo.InvariantCulture, $"{1 + Chance.Below(120)} {InventedNames.Streets[street]}"));
    }

    /// <summary>Children of one household, some of them before or after school age. Twins and children with a surname of their own occur.</summary>
    public List<InventedPerson> Household()
    {
        int size = HouseholdSizes[Chance.Below(HouseholdSizes.Length)];
        string family = Surname();
        if (Chance.Comes(0.04))
        {
            family = family + "-" + Surname();
        }

        (string postcode, string address) = Home();
        var people = new List<InventedPerson>(size);
        for (int i = 0; i < size; i++)
        {
            char sex = Chance.Comes(0.512) ? 'm' : 'f';
            InventedPerson? last = people.Count > 0 ? people[^1] : null;
            bool twin = last is not null && Chance.Comes(0.022);
            (LocalDate born, SchoolAge age) = twin ? (last!.Born, last.Age) : Birth();
            string forename = Forename(sex);
            if (twin && Chance.Comes(0.30))
            {
                // Twins often share an initial.
                for (int tries = 0; tries < 25 && (forename[0] != last!.Forename[0] || forename == last.Forename); tries++)
                {
                    forename = Forename(sex);
                }
            }

            if (people.Exists(p => p.Forename == forename))
            {
                forename = Forename(sex);
            }

            string surname = Chance.Comes(0.10) ? Surname() : family;
            _lastNumber += 1 + Chance.Below(300);
            people.Add(new InventedPerson(forename, Forename(sex), surname, born, sex, postcode, address, _lastNumber % 1_000_000_000, age, twin));
        }

        return people;
    }

    private static string[] Words(string text) => text.Split(' ');

    private string Forename(char sex) => sex == 'm' ? _boys[Chance.Weighted(_boysUpTo)] : _girls[Chance.Weighted(_girlsUpTo)];

    private (LocalDate Born, SchoolAge Age) Birth()
    {
        if (Chance.Comes(0.10))
        {
            return (FirstBorn.PlusDays(DaysOfBirth + Chance.Below(365 * 4)), SchoolAge.Before);
        }

        return Chance.Comes(0.05)
            ? (FirstBorn.PlusDays(-1 - Chance.Below(365 * 4)), SchoolAge.After)
            : (FirstBorn.PlusDays(Chance.Below(DaysOfBirth)), SchoolAge.At);
    }

    private List<string> WithTail(string[] common, int more, bool surnames)
    {
        List<string> names = common.Distinct(StringComparer.Ordinal).ToList();
        var seen = new HashSet<string>(names, StringComparer.Ordinal);
        int wanted = names.Count + more;
        while (names.Count < wanted)
        {
            string name = Chance.Pick(Onsets) + Chance.Pick(Nuclei) + Chance.Pick(Codas);
            if (Chance.Comes(0.35))
            {
                name += Chance.Pick(Nuclei) + Chance.Pick(Codas);
            }

            name += Chance.Pick(surnames ? SurnameEnds : ForenameEnds);
            if (surnames && Chance.Comes(0.10))
            {
                name = Chance.Pick(["mc", "mac"]) + name;
            }

            if (name.Length is >= 3 and <= 14 && seen.Add(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private void MakePostcodes()
    {
        double[] upTo = Chance.RunningTotals(InventedNames.Areas.Select(a => (double)a.Weight));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_postcodes.Count < Postcodes)
        {
            (string letters, _, int districts) = InventedNames.Areas[Chance.Weighted(upTo)];
            string code = string.Create(
                CultureInfo.InvariantCulture,
                $"{letters}{1 + Chance.Below(districts)} {Chance.Below(10)}{Chance.Pick(PostcodeLetters)}{Chance.Pick(PostcodeLetters)}");
            if (seen.Add(code))
            {
                _postcodes.Add(code);
            }
        }
    }
}
