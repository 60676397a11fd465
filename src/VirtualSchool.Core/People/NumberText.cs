using System.Globalization;
using System.Text;

namespace VirtualSchool;

/// <summary>What all number parsers share: tidying a cell without guessing a single digit.</summary>
internal static class NumberText
{
    internal enum Shape
    {
        Empty,
        Digits,
        Scientific,
        Other,
    }

    /// <summary>
    /// Turns a cell into plain digits where that changes no digit: white space, hyphens between digits, a leading apostrophe,
    /// thousands separators in their places, a trailing ".0" or ",0", full-width or other decimal digits. Letters are never taken
    /// for digits, a minus sign never for a hyphen, and a decimal comma never for a thousands separator.
    /// </summary>
    internal static (Shape Shape, string Digits, bool Tidied) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (Shape.Empty, string.Empty, false);
        }

        if (IsDigits(text!))
        {
            return (Shape.Digits, text!, false);
        }

        string plain = Plain(text!);
        if (plain.Length == 0)
        {
            return (Shape.Other, string.Empty, false);
        }

        if (IsScientific(plain))
        {
            return (Shape.Scientific, string.Empty, false);
        }

        if (plain.EndsWith(".0", StringComparison.Ordinal) || plain.EndsWith(",0", StringComparison.Ordinal))
        {
            plain = plain.Substring(0, plain.Length - 2);
        }

        string? digits = WithoutThousands(plain, ',') ?? WithoutThousands(plain, '.') ?? WithoutHyphens(plain);
        return digits is null ? (Shape.Other, string.Empty, false) : (Shape.Digits, digits, !string.Equals(digits, text, StringComparison.Ordinal));
    }

    // Nearly every cell: nothing to tidy, nothing to build.
    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a number is one digit repeated, as people type to get past a required cell (SC-READ-16).</summary>
    internal static bool IsOneDigitRepeated(string digits)
    {
        for (int i = 1; i < digits.Length; i++)
        {
            if (digits[i] != digits[0])
            {
                return false;
            }
        }

        return digits.Length > 1;
    }

    /// <summary>The sum of digit times weight over as many digits as there are weights.</summary>
    internal static int WeightedSum(string digits, ReadOnlySpan<int> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum;
    }

    // Without white space and characters that show nothing (they come with copy and paste), and with one kind of digit and hyphen.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }

            // A leading apostrophe is how a spreadsheet marks text.
            if (c == '\'' && plain.Length == 0)
            {
                continue;
            }

            plain.Append(char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c is '\u2010' or '\u2011' or '\u2013' ? '-' : c);
        }

        return plain.ToString();
    }

    // Groups of three after a first of one to three: anything else is a decimal sign or a slip, and not ours to guess.
    private static string? WithoutThousands(string text, char separator)
    {
        string[] groups = text.Split(separator);
        return groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && groups.All(AreDigits)
            ? string.Concat(groups)
            : null;
    }

    private static string? WithoutHyphens(string text)
    {
        string[] groups = text.Split('-');
        return groups.All(g => g.Length > 0 && AreDigits(g)) ? string.Concat(groups) : null;
    }

    private static bool AreDigits(string text) => text.All(c => c is >= '0' and <= '9');

    private static bool IsScientific(string text)
    {
        int e = text.IndexOfAny(['e', 'E']);
        if (e < 1 || e == text.Length - 1)
        {
            return false;
        }

        bool mantissa = text.Take(e).All(c => c is (>= '0' and <= '9') or '.' or ',');
        bool exponent = text.Skip(e + 1).All(c => c is (>= '0' and <= '9') or '+' or '-');
        return mantissa && exponent;
    }
}
