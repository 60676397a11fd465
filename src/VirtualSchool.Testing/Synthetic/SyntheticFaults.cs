using System.Globalization;
using System.Text;
using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>How people write the same child down differently. Rates are assumptions (in a thousand).</summary>
internal static class SyntheticFaults
{
    private const string Apostrophe = "'";

    public static string Forename(SyntheticRandom random, SyntheticPerson child)
    {
        string name = child.KnownAs is { } everyday && random.Chance(300) ? everyday : child.Forename;
        if (random.Chance(30))
        {
            name = Letter(random, name);
        }

        return random.Chance(350) ? WithoutMarks(name) : name;
    }

    public static string Surname(SyntheticRandom random, string name)
    {
        int hyphen = name.IndexOf('-');
        if (hyphen > 0 && !name.Contains("an-t") && random.Chance(350))
        {
            name = random.Chance(400) ? name.Replace('-', ' ') : random.Chance(500) ? name[..hyphen] : name[(hyphen + 1)..];
        }

        if (name.StartsWith("Mac", StringComparison.Ordinal) && random.Chance(120))
        {
            name = "Mc" + name[3..];
        }
        else if (name.StartsWith("Mc", StringComparison.Ordinal) && random.Chance(120))
        {
            name = "Mac" + name[2..];
        }

        if (name.Contains(Apostrophe) && random.Chance(400))
        {
            name = name.Replace(Apostrophe, random.Chance(500) ? string.Empty : "\u2019");
        }

        if (random.Chance(25))
        {
            name = Letter(random, name);
        }

        if (random.Chance(350))
        {
            name = WithoutMarks(name);
        }

        return random.Chance(30) ? name.ToUpperInvariant() : name;
    }

    /// <summary>One wrong, lost, doubled or swapped letter; never the first.</summary>
    public static string Letter(SyntheticRandom random, string name)
    {
        if (name.Length < 4)
        {
            return name;
        }

        int at = random.Between(1, name.Length - 2);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + "aeiourstn"[random.Next(9)] + name[(at + 1)..],
        };
    }

    /// <summary>Day and month swapped where that is a date, else one digit of the day or the year wrong.</summary>
    public static LocalDate Birth(SyntheticRandom random, LocalDate born)
    {
        if (born.Day <= 12 && born.Day != born.Month && random.Chance(600))
        {
            return new LocalDate(born.Year, born.Day, born.Month);
        }

        return random.Chance(500)
            ? born.PlusDays(born.Day <= 18 ? 10 : -10)
            : new LocalDate(born.Year - 1, born.Month, Math.Min(born.Day, 28));
    }

    /// <summary>The number as social work has it: often missing, at times mistyped, a sibling's, or without its leading zero.</summary>
    public static string CandidateNumber(SyntheticRandom random, SyntheticPerson child)
    {
        int draw = random.Next(1000);
        if (child.CandidateNumber is not { } number || draw < 380)
        {
            return string.Empty;
        }

        if (child.SiblingNumber is { } sibling && draw < 395)
        {
            return sibling;
        }

        if (draw < 415)
        {
            int at = random.Between(2, 7);
            int digit = (number[at] - '0' + random.Between(1, 9)) % 10;
            return number[..at] + digit.ToString(CultureInfo.InvariantCulture) + number[(at + 1)..];
        }

        return draw < 440 ? number.Insert(6, " ").Insert(3, " ")
            : number[0] == '0' && draw < 800 ? number[1..]
            : number;
    }

    /// <summary>What is left when a system cannot hold accents.</summary>
    private static string WithoutMarks(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in CanonicalText.Decompose(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c switch { 'ł' => 'l', 'Ł' => 'L', _ => c });
            }
        }

        return plain.ToString();
    }
}
