using System.Globalization;
using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks.Populations;

/// <summary>Writes children down as offices do: short names, other spellings, slips of the finger, swapped fields, old and missing values.</summary>
internal sealed class Scribe(Draw draw, NameBook names, Families families, PopulationSettings settings, double care)
{
    private const string Keys = "qwertyuiopasdfghjklzxcvbnm";

    public Row Write(Child child, int index, bool isSocial)
    {
        Hardship hardship = child.Hardship;
        string surname = Surname(child, isSocial, ref hardship);
        string forename = Forename(child, isSocial);
        if (Happens(0.008))
        {
            (forename, surname) = (surname, forename);
        }

        (string postcode, string address) = Home(child, isSocial, ref hardship);
        string number = isSocial && draw.Chance(settings.NoNumber) || Happens(0.01) ? string.Empty : child.Number;
        if (number.Length > 0 && Happens(0.006))
        {
            number = Digit(number);
        }

        if (number.Length == 0)
        {
            hardship |= Hardship.NoNumber;
        }

        string sex = Happens(0.012) ? string.Empty : Happens(0.006) ? (child.Sex == 'F' ? "M" : "F") : child.Sex.ToString();
        return new Row(number, forename, surname, Born(child, ref hardship), sex, postcode, address) { Child = index, Hardship = hardship };
    }

    private string Forename(Child child, bool isSocial)
    {
        string name = child.Forename;
        string[] others = names.OtherForms(name);
        if (isSocial && others.Length > 0 && Happens(0.09))
        {
            name = draw.Of(others);
        }
        else if (Happens(0.008))
        {
            name = child.MiddleName;
        }
        else if (isSocial && Happens(0.004))
        {
            name = name[..1];
        }
        else if (isSocial && Happens(0.01))
        {
            name = name + " " + child.MiddleName;
        }

        int part = name.IndexOfAny([' ', '-']);
        if (part > 0 && Happens(0.25))
        {
            name = name[..part];
        }

        return Slip(name, 0.03, 0.004);
    }

    private string Surname(Child child, bool isSocial, ref Hardship hardship)
    {
        string name = child.Surname;
        if (isSocial && Happens(0.03))
        {
            hardship |= Hardship.Renamed;
            string former = names.Surname(draw, draw.Chance(0.8) ? child.Tradition : "scottish").Replace('*', child.Sex == 'F' ? 'a' : 'i');
            return draw.Chance(0.4) ? former + RecordSet.ValueSeparator + name : draw.Chance(0.2) ? name + "-" + former : former;
        }

        int hyphen = name.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 2 && Happens(0.4))
        {
            name = draw.Below(4) switch
            {
                0 => name[..hyphen],
                1 => name[(hyphen + 1)..],
                2 => name[(hyphen + 1)..] + "-" + name[..hyphen],
                _ => name.Replace('-', ' '),
            };
        }

        if (name.StartsWith("Mac", StringComparison.Ordinal) && name.Length > 5 && Happens(0.12))
        {
            name = "Mc" + name[3..];
        }
        else if (name.StartsWith("Mc", StringComparison.Ordinal) && Happens(0.12))
        {
            name = (draw.Below(2) == 0 ? "Mac" : "Mc ") + name[2..];
        }
        else if (name.StartsWith("O'", StringComparison.Ordinal) && Happens(0.3))
        {
            name = (draw.Below(2) == 0 ? "O" : "O ") + name[2..];
        }
        else if (name.EndsWith("ska", StringComparison.Ordinal) && Happens(0.2))
        {
            name = name[..^1] + "i";
        }
        else if (name.StartsWith("Al-", StringComparison.Ordinal) && Happens(0.3))
        {
            name = draw.Below(2) == 0 ? name[3..] : "Al " + name[3..];
        }

        return Slip(name, 0.025, 0.002);
    }

    private string Born(Child child, ref Hardship hardship)
    {
        DateOnly date = child.Born;
        if (Happens(0.006))
        {
            return string.Empty;
        }

        if (Happens(0.012))
        {
            hardship |= Hardship.FirstOfJanuary;
            return string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-01-01");
        }

        string text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (date.Day <= 12 && Happens(0.02))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Day:00}-{date.Month:00}");
        }

        if (Happens(0.004))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{date.Year + (draw.Below(2) * 2) - 1:0000}{text[4..]}");
        }

        if (Happens(0.012))
        {
            // A wrong day that is still a date, or a wrong month.
            return draw.Below(3) == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{1 + draw.Below(12):00}-{Math.Min(28, date.Day):00}")
                : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{1 + draw.Below(28):00}");
        }

        return text;
    }

    private (string Postcode, string Address) Home(Child child, bool isSocial, ref Hardship hardship)
    {
        (string postcode, string address) = (child.Postcode, child.Address);
        if (isSocial && (child.Hardship & Hardship.Unit) == 0 && draw.Chance(0.2))
        {
            hardship |= Hardship.Moved;
            (string newPostcode, string newAddress) = families.Home();
            bool keepsOld = draw.Chance(0.3);
            postcode = keepsOld ? newPostcode + RecordSet.ValueSeparator + postcode : newPostcode;
            address = keepsOld ? newAddress + RecordSet.ValueSeparator + address : newAddress;
        }

        if (Happens(0.3))
        {
            foreach (string word in address.Split(' '))
            {
                foreach (string form in names.OtherForms(word))
                {
                    address = address.Replace(" " + word, " " + form, StringComparison.Ordinal);
                }
            }
        }

        address = address.Contains(RecordSet.ValueSeparator, StringComparison.Ordinal) ? address : Slip(address, 0.03, 0.02);
        postcode = postcode.Contains(RecordSet.ValueSeparator, StringComparison.Ordinal) ? postcode : Slip(postcode, 0.012, 0.02);
        return (postcode, address);
    }

    private bool Happens(double rate) => draw.Chance(Math.Min(0.9, rate * settings.Errors * care));

    private string Slip(string text, double typo, double missing)
    {
        if (Happens(missing))
        {
            return string.Empty;
        }

        if (!Happens(typo) || text.Length < 3)
        {
            return text;
        }

        int at = 1 + draw.Below(text.Length - 2);
        char key = Keys[draw.Below(Keys.Length)];
        string slipped = draw.Below(5) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, key.ToString()),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            3 => text.Insert(at, text[at].ToString()),
            _ => text[..at] + key + text[(at + 1)..],
        };
        return draw.Chance(0.1) ? Slip(slipped, 1 / (settings.Errors * care), 0) : slipped;
    }

    private string Digit(string number)
    {
        int at = draw.Below(number.Length);
        return number[..at] + (char)('0' + draw.Below(10)) + number[(at + 1)..];
    }
}
