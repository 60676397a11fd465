using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks.Populations;

/// <summary>
/// A school roll and a social work list of invented children with known truth: families, twins, residential units, double and
/// non-British names, new surnames, unknown birthdays, moved homes, missing numbers. The same settings give the same rows.
/// </summary>
internal sealed class Population
{
    private Population(Row[] school, Row[] social)
    {
        School = school;
        Social = social;
    }

    /// <summary>The fields of both lists, in the order of <see cref="Row.Values"/>, and then those that the rows do not have: named as the register names them.</summary>
    public static LinkSchema Schema { get; } = new(
    [
        new LinkField("candidate number", FieldRole.NationalNumber),
        new LinkField("forename", FieldRole.Forename),
        new LinkField("surname", FieldRole.Surname),
        new LinkField("date of birth", FieldRole.BirthDate),
        new LinkField("sex", FieldRole.Sex),
        new LinkField("postcode", FieldRole.Postcode),
        new LinkField("address", FieldRole.Address),
        new LinkField("valid candidate number", FieldRole.VetoNumber),
        new LinkField("middle names", FieldRole.MiddleName),
        new LinkField("adopted", FieldRole.Marker),
    ]);

    /// <summary>One row a child, in the order of the children's numbers.</summary>
    public Row[] School { get; }

    /// <summary>Some children once, some twice, and some who are not on the roll (<see cref="Row.Child"/> of -1).</summary>
    public Row[] Social { get; }

    public static Population Make(PopulationSettings settings)
    {
        var draw = new Draw(settings.Seed);
        NameBook names = NameBook.Load();
        var families = new Families(draw, names, settings);
        int strangers = (int)(settings.Social * settings.Strangers);
        List<Child> children = families.Make(settings.Children + strangers);

        // Some families are new to the roll, so that brothers, sisters and twins of strangers may be on it or not.
        var social = new List<Row>();
        var clerk = new Scribe(draw, names, families, settings, 0.3);
        var worker = new Scribe(draw, names, families, settings, 1);
        var order = Enumerable.Range(0, children.Count).ToArray();
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = draw.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        var absent = new HashSet<int>(order.Take(strangers));
        Row[] school = Enumerable.Range(0, children.Count).Where(i => !absent.Contains(i)).Select(i => clerk.Write(children[i], i, false)).ToArray();
        foreach (int i in order.Take(strangers))
        {
            Row row = worker.Write(children[i], i, true);
            social.Add(new Row(row.Values) { Child = -1, Hardship = row.Hardship });
        }

        // Half of those known to social work come with their whole family; children in units all do.
        ILookup<int, int> byFamily = Enumerable.Range(0, children.Count).ToLookup(i => children[i].Family);
        var known = new HashSet<int>(absent);
        var queue = new Queue<int>(Enumerable.Range(0, children.Count).Where(i => (children[i].Hardship & Hardship.Unit) != 0).Concat(order.Skip(strangers)));
        while (social.Count < settings.Social && queue.Count > 0)
        {
            int i = queue.Dequeue();
            foreach (int child in draw.Below(2) == 0 ? byFamily[children[i].Family] : [i])
            {
                if (known.Add(child))
                {
                    social.Add(worker.Write(children[child], child, true));
                    if (draw.Chance(settings.Twice))
                    {
                        social.Add(worker.Write(children[child], child, true));
                    }
                }
            }
        }

        Row[] shuffled = social.ToArray();
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int j = draw.Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return new Population(school, shuffled);
    }

    public static RecordSet Records(Row[] rows, string prefix)
    {
        var builder = new RecordSetBuilder(Schema);
        for (int i = 0; i < rows.Length; i++)
        {
            builder.Begin(string.Create(CultureInfo.InvariantCulture, $"{prefix}{i:000000}"));
            for (int f = 0; f < rows[i].Values.Length; f++)
            {
                builder.Set(f, rows[i].Values[f]);
            }

            if (HasCheckDigit(rows[i].Values[0]))
            {
                builder.Set(7, rows[i].Values[0]);
            }

            builder.End();
        }

        return builder.Build();
    }

    /// <summary>The true pairs: social work row, school row, and what is hard about them.</summary>
    public Dictionary<(int Social, int School), Hardship> Truth()
    {
        var rowOf = new Dictionary<int, int>();
        for (int i = 0; i < School.Length; i++)
        {
            rowOf.Add(School[i].Child, i);
        }

        var truth = new Dictionary<(int Social, int School), Hardship>();
        for (int i = 0; i < Social.Length; i++)
        {
            if (Social[i].Child >= 0)
            {
                int school = rowOf[Social[i].Child];
                truth.Add((i, school), Social[i].Hardship | School[school].Hardship);
            }
        }

        return truth;
    }

    private static bool HasCheckDigit(string number)
        => number.Length == 9 && number.Select((c, i) => (c - '0') * (i == 8 ? 1 : 9 - i)).Sum() % 11 == 0;
}
