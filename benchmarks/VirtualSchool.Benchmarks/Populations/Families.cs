using System.Globalization;

namespace VirtualSchool.Benchmarks.Populations;

/// <summary>Makes the children: families of one to four at one address, twins, residential units.</summary>
internal sealed class Families(Draw draw, NameBook names, PopulationSettings settings)
{
    private readonly List<Child> _children = [];
    private int _number = 13_310_000;
    private int _family;

    public List<Child> Make(int count)
    {
        while (_children.Count < count * settings.InUnits)
        {
            Unit();
        }

        while (_children.Count < count)
        {
            Family();
        }

        return _children.GetRange(0, count);
    }

    public (string Postcode, string Address) Home()
    {
        string street = names.Street(draw);
        string postcode = string.Create(
            CultureInfo.InvariantCulture,
            $"{names.Area(draw)}{1 + draw.Below(24)} {1 + draw.Below(9)}{Letter()}{Letter()}");
        string door = draw.Below(5) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Flat {1 + draw.Below(3)}/{1 + draw.Below(2)}, {1 + draw.Below(80)} ")
            : string.Create(CultureInfo.InvariantCulture, $"{1 + draw.Below(120)} ");
        return (postcode, door + street);
    }

    private void Unit()
    {
        (string postcode, string address) = Home();
        address = draw.Of(["Rowan House", "Harbour View", "The Bothy", "Lomond Unit", "Cairn Lodge"]) + ", " + address;
        int size = 5 + draw.Below(8);
        for (int i = 0; i < size; i++)
        {
            string tradition = names.Tradition(draw);
            Add(_family++, tradition, Surname(tradition), Birth(), postcode, address, Hardship.Unit, new HashSet<string>(StringComparer.Ordinal));
        }
    }

    private void Family()
    {
        string tradition = names.Tradition(draw);
        string surname = Surname(tradition);
        (string postcode, string address) = Home();
        int children = draw.Below(10) switch { < 4 => 1, < 8 => 2, < 9 => 3, _ => 4 };
        int first = _children.Count;
        var called = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < children; i++)
        {
            string own = i > 0 && draw.Chance(0.12) ? Surname(tradition) : surname;
            DateOnly born = Birth();
            bool twins = draw.Chance(0.016);
            bool placeholder = draw.Chance(tradition is "arabic" or "african" ? 0.06 : 0.0015);
            born = placeholder ? new DateOnly(born.Year, 1, 1) : born;
            int births = twins ? draw.Chance(0.02) ? 3 : 2 : 1;
            for (int b = 0; b < births; b++)
            {
                Add(_family, tradition, own, born, postcode, address, (twins ? Hardship.Twin : 0) | (placeholder ? Hardship.FirstOfJanuary : 0), called);
            }
        }

        if (_children.Count - first > 1)
        {
            foreach (Child child in _children.Skip(first))
            {
                child.Hardship |= Hardship.Family;
            }
        }

        _family++;
    }

    private void Add(int family, string tradition, string surname, DateOnly born, string postcode, string address, Hardship hardship, HashSet<string> called)
    {
        char sex = draw.Below(2) == 0 ? 'F' : 'M';
        string forename = names.Forename(draw, tradition, sex);
        while (!called.Add(forename))
        {
            forename = names.Forename(draw, tradition, sex);
        }

        string surnameOf = surname.EndsWith('*') ? surname[..^1] + (sex == 'F' ? 'a' : 'i') : surname;
        if (surnameOf.Contains('-', StringComparison.Ordinal) && !surnameOf.StartsWith("Al-", StringComparison.Ordinal) && !surnameOf.StartsWith("El-", StringComparison.Ordinal))
        {
            hardship |= Hardship.DoubleName;
        }

        if (tradition is not ("scottish" or "irish"))
        {
            hardship |= Hardship.OtherTradition;
        }

        _children.Add(new Child
        {
            Family = family,
            Tradition = tradition,
            Forename = draw.Chance(0.03) ? forename + (draw.Below(2) == 0 ? "-" : " ") + names.Forename(draw, tradition, sex) : forename,
            MiddleName = names.Forename(draw, tradition, sex),
            Surname = surnameOf,
            Sex = sex,
            Born = born,
            Number = NextNumber(),
            Postcode = postcode,
            Address = address,
            Hardship = hardship,
        });
    }

    /// <summary>Nine digits given out in sequence; the last is a check digit (weights 9 to 2, modulus 11), so that no two differ in one digit.</summary>
    private string NextNumber()
    {
        while (true)
        {
            _number += 1 + draw.Below(9);
            string digits = _number.ToString("00000000", CultureInfo.InvariantCulture);
            int sum = digits.Select((c, i) => (c - '0') * (9 - i)).Sum() % 11;
            if (sum != 1)
            {
                return digits + (char)('0' + ((11 - sum) % 11));
            }
        }
    }

    private string Surname(string tradition)
    {
        string name = names.Surname(draw, tradition);
        return draw.Chance(tradition is "scottish" or "irish" ? 0.08 : 0.04) && !name.EndsWith('*')
            ? name + "-" + names.Surname(draw, "scottish")
            : name;
    }

    private DateOnly Birth() => new DateOnly(2008, 3, 1).AddDays(draw.Below(14 * 365));

    private char Letter() => "ABDEFGHJLNPQRSTUWXYZ"[draw.Below(20)];
}
