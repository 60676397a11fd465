using System.Globalization;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Writes lists of invented pupils and social-work records with known truth. The same arguments give the same bytes.
/// <code>
/// generate link DIRECTORY [pupils=700000] [sw=60000] [seed=20261123]
/// generate dedupe DIRECTORY [records=1000000] [seed=20261123]
/// </code>
/// <c>link</c> writes edu.csv, sw.csv, truth.csv (one-to-one) and twins.csv (keys of pupils who have a twin); <c>dedupe</c> writes people.csv with the truth in column cluster.
/// </summary>
internal static class GenerateCommand
{
    public const uint UsualSeed = 20261123;

    public static int Run(string[] args)
    {
        if (args.Length < 2 || args[0] is not ("link" or "dedupe"))
        {
            Console.Error.WriteLine("generate link|dedupe DIRECTORY [pupils=N] [sw=N] [records=N] [seed=N]");
            return 2;
        }

        uint seed = (uint)Setting("seed", (int)UsualSeed);
        if (args[0] == "link")
        {
            Link(args[1], Setting("pupils", 700_000), Setting("sw", 60_000), seed);
        }
        else
        {
            Dedupe(args[1], Setting("records", 1_000_000), seed);
        }

        return 0;

        int Setting(string name, int usual) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } given
            ? int.Parse(given[(name.Length + 1)..], CultureInfo.InvariantCulture)
            : usual;
    }

    public static void Link(string directory, int pupils, int records, uint seed)
    {
        Directory.CreateDirectory(directory);
        var world = new InventedWorld(new Chance(seed));
        var keeper = new RecordKeeper(world);
        var households = new List<List<InventedPerson>>();
        for (int atSchool = 0; atSchool < pupils;)
        {
            List<InventedPerson> household = world.Household();
            households.Add(household);
            atSchool += household.Count(p => p.Age == SchoolAge.At);
        }

        using (StreamWriter school = Open(directory, "edu.csv", "edu_id," + RecordKeeper.Header))
        {
            int next = 0;
            foreach (InventedPerson pupil in households.SelectMany(h => h).Where(p => p.Age == SchoolAge.At).Take(pupils))
            {
                pupil.SchoolKey = Key('E', next++);
                school.Write($"{pupil.SchoolKey},{keeper.Write(pupil, hurried: false)}\n");
            }
        }

        using (StreamWriter twins = Open(directory, "twins.csv", "edu_id"))
        {
            foreach (InventedPerson pupil in households.SelectMany(Twins).Where(p => p.SchoolKey is not null))
            {
                twins.Write(pupil.SchoolKey + "\n");
            }
        }

        using StreamWriter social = Open(directory, "sw.csv", "sw_id," + RecordKeeper.Header);
        using StreamWriter truth = Open(directory, "truth.csv", "sw_id,edu_id");
        var used = new HashSet<int>();
        int written = 0;
        while (written < records)
        {
            List<InventedPerson> household;
            if (world.Chance.Comes(0.10))
            {
                // A family without a record in any school here.
                household = world.Household();
            }
            else
            {
                int at = world.Chance.Below(households.Count);
                if (!used.Add(at))
                {
                    continue;
                }

                household = households[at];
            }

            foreach (InventedPerson person in household)
            {
                if (written >= records)
                {
                    break;
                }

                // A brother or sister is not always care experienced too.
                if (household.Count > 1 && !world.Chance.Comes(0.75))
                {
                    continue;
                }

                string key = "S" + written.ToString("000000", CultureInfo.InvariantCulture);
                written++;
                social.Write($"{key},{keeper.Write(person, hurried: true)}\n");
                if (person.SchoolKey is not null)
                {
                    truth.Write($"{key},{person.SchoolKey}\n");
                }
            }
        }
    }

    public static void Dedupe(string directory, int records, uint seed)
    {
        Directory.CreateDirectory(directory);
        var world = new InventedWorld(new Chance(seed));
        var keeper = new RecordKeeper(world);
        using StreamWriter people = Open(directory, "people.csv", "unique_id,cluster," + RecordKeeper.Header);
        int written = 0;
        int clusters = 0;
        while (written < records)
        {
            foreach (InventedPerson person in world.Household())
            {
                int times = 1;
                if (world.Chance.Comes(0.22))
                {
                    times += 1 + (world.Chance.Below(3) == 0 ? 1 : 0) + (world.Chance.Below(12) == 0 ? 1 : 0);
                }

                for (int i = 0; i < times && written < records; i++)
                {
                    people.Write($"{Key('R', written++)},{Key('C', clusters)},{keeper.Write(person, hurried: i > 0)}\n");
                }

                clusters++;
            }
        }
    }

    private static IEnumerable<InventedPerson> Twins(List<InventedPerson> household)
        => household.Where((p, i) => p.IsTwin || (i + 1 < household.Count && household[i + 1].IsTwin));

    private static string Key(char list, int number) => list + number.ToString("0000000", CultureInfo.InvariantCulture);

    private static StreamWriter Open(string directory, string name, string header)
    {
        var writer = new StreamWriter(Path.Combine(directory, name), append: false, new System.Text.UTF8Encoding(false), 1 << 16);
        writer.Write(header + "\n");
        return writer;
    }
}
