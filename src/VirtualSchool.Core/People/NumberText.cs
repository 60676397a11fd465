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
    /// Turns a cell into plain digits where that changes no digit: white space, hyphens, apostrophe prefix, thousands separators,
    /// a trailing ".0", full-width or other decimal digits. Letters are never taken for digits.
    /// </summary>
    internal static (Shape Shape, string Digits, bool Tidied) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (Shape.Empty, string.Empty, false);
        }

        string trimmed = text!.Trim();
        if (IsScientific(trimmed))
        {
            return (Shape.Scientific, string.Empty, false);
        }

        if (trimmed.EndsWith(".0", StringComparison.Ordinal))
        {
            trimmed = trimmed.Substring(0, trimmed.Length - 2);
        }

        var digits = new StringBuilder(trimmed.Length);
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            if (c is >= '0' and <= '9')
            {
                digits.Append(c);
            }
            else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and <= 9 and var value)
            {
                digits.Append((char)('0' + value));
            }
            else if (!IsSeparator(c, i))
            {
                return (Shape.Other, string.Empty, false);
            }
        }

        string result = digits.ToString();
        return result.Length == 0 ? (Shape.Other, string.Empty, false) : (Shape.Digits, result, !string.Equals(result, text, StringComparison.Ordinal));
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

    // A leading apostrophe is how a spreadsheet marks text; zero-width and no-break spaces come with copy and paste.
    private static bool IsSeparator(char c, int index) =>
        char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011' or '\u2013' or ',' or '\u200B' or '\uFEFF' || (c is '\'' && index == 0);

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
