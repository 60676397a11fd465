using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Benchmarks;

/// <summary>Writes invented people down, with the slips of a clean office (a school's list) or a hurried one (social work). The rates are an assumption.</summary>
internal sealed class RecordKeeper(InventedWorld world)
{
    public const string Header = "scn,first_name,surname,dob,gender,postcode,address";

    private const string TypedLetters = "abcdefghijklmnoprstuwy";
    private static readonly string[] KeyboardRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly Chance _chance = world.Chance;
    private bool _hurried;

    /// <summary>The fields of <see cref="Header"/>.</summary>
    public string Write(InventedPerson person, bool hurried)
    {
        _hurried = hurried;
        string forename = Forename(person);
        string surname = Surname(person.Surname);
        string born = BirthDate(person.Born);
        (string postcode, string address) = Home(person);
        string sex = person.Sex.ToString();
        if (Comes(0.002, 0.005))
        {
            sex = sex == "m" ? "f" : "m";
        }

        if (Comes(0.002, 0.03))
        {
            sex = string.Empty;
        }

        string number = person.Number.ToString("000000000", CultureInfo.InvariantCulture);
        if (Comes(0.04, 0.55))
        {
            number = string.Empty;
        }
        else if (Comes(0.001, 0.012))
        {
            number = OtherDigit(number);
        }

        if (Comes(0.001, 0.010))
        {
            (forename, surname) = (surname, forename);
        }

        if (Comes(0.0005, 0.004))
        {
            forename = string.Empty;
        }

        return string.Join(',', number, forename, surname, born, sex, postcode, address);
    }

    private static bool IsDate(string text) => LocalDatePattern.Iso.Parse(text).Success;

    private bool Comes(double clean, double hurried) => _chance.Comes(_hurried ? hurried : clean);

    private string Forename(InventedPerson person)
    {
        string name = person.Forename;
        if (Comes(0.012, 0.09) && InventedNames.Nicknames.TryGetValue(name, out string[]? others))
        {
            name = _chance.Pick(others);
        }

        if (Comes(0.004, 0.02))
        {
            name = person.Middle;
        }

        return Comes(0.008, 0.045) ? Mistyped(name) : name;
    }

    private string Surname(string name)
    {
        if (Comes(0.002, 0.07))
        {
            // Adoption, kinship, the mother's name.
            name = world.Surname();
        }
        else if (name.Contains('-', StringComparison.Ordinal) && Comes(0.05, 0.35))
        {
            name = _chance.Comes(0.7) ? name.Split('-')[_chance.Below(2)] : name.Replace('-', ' ');
        }
        else if (Comes(0.002, 0.03))
        {
            name = _chance.Comes(0.5) ? name + "-" + world.Surname() : world.Surname() + "-" + name;
        }

        if (name.StartsWith("mac", StringComparison.Ordinal))
        {
            name = Comes(0.02, 0.10) ? "mc" + name[3..] : name;
        }
        else if (name.StartsWith("mc", StringComparison.Ordinal) && Comes(0.02, 0.10))
        {
            name = "mac" + name[2..];
        }

        if (name.Contains('\'', StringComparison.Ordinal) && Comes(0.10, 0.35))
        {
            name = name.Replace("'", _chance.Comes(0.6) ? string.Empty : " ", StringComparison.Ordinal);
        }

        return Comes(0.008, 0.04) ? Mistyped(name) : name;
    }

    private string BirthDate(LocalDate born)
    {
        string right = LocalDatePattern.Iso.Format(born);
        if (Comes(0.001, 0.012) && born.Day <= 12)
        {
            return Date(born.Year, born.Day, born.Month);
        }

        if (Comes(0.001, 0.014))
        {
            for (int tries = 0; tries < 20; tries++)
            {
                string wrong = OtherDigit(right);
                if (IsDate(wrong))
                {
                    return wrong;
                }
            }

            return right;
        }

        if (Comes(0.0005, 0.008))
        {
            return Date(born.Year + (_chance.Comes(0.5) ? 1 : -1), born.Month, Math.Min(born.Day, 28));
        }

        if (Comes(0.0, 0.008))
        {
            return Date(born.Year, _chance.Comes(0.5) ? 1 : born.Month, 1);
        }

        return Comes(0.0, 0.015) ? string.Empty : right;

        static string Date(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    private (string Postcode, string Address) Home(InventedPerson person)
    {
        (string postcode, string address) = (person.Postcode, person.Address);
        if (Comes(0.03, 0.45))
        {
            // Moved, or a home away from home.
            (postcode, address) = world.Home();
        }

        if (Comes(0.004, 0.02))
        {
            postcode = Mistyped(postcode);
        }

        if (Comes(0.01, 0.05))
        {
            postcode = string.Empty;
        }

        if (Comes(0.006, 0.05))
        {
            address = Mistyped(address);
        }

        if (Comes(0.01, 0.08))
        {
            address = string.Empty;
        }

        return (postcode, address);
    }

    private string Mistyped(string text)
    {
        if (text.Length < 2)
        {
            return text;
        }

        int kind = _chance.Below(4);
        int at = _chance.Below(text.Length);
        switch (kind)
        {
            case 0:
                return text.Remove(at, 1);
            case 1:
                char more = _chance.Comes(0.5) ? text[at] : _chance.Pick(TypedLetters);
                return text[..at] + more + text[at..];
            case 2:
                at = _chance.Below(text.Length - 1);
                return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
            default:
                return text[..at] + Neighbour(text[at]) + text[(at + 1)..];
        }
    }

    private char Neighbour(char letter)
    {
        foreach (string row in KeyboardRows)
        {
            int at = row.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0)
            {
                return row[Math.Clamp(at + (_chance.Comes(0.5) ? 1 : -1), 0, row.Length - 1)];
            }
        }

        return letter;
    }

    private string OtherDigit(string text)
    {
        int at = _chance.Below(text.Length);
        while (!char.IsAsciiDigit(text[at]))
        {
            at = _chance.Below(text.Length);
        }

        int digit = (text[at] - '0' + 1 + _chance.Below(9)) % 10;
        return text[..at] + (char)('0' + digit) + text[(at + 1)..];
    }
}
