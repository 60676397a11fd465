namespace VirtualSchool;

/// <summary>What a number format says about the number under it.</summary>
internal enum NumberKind : byte
{
    /// <summary>A number.</summary>
    Plain,

    /// <summary>A day, with or without a time.</summary>
    Day,

    /// <summary>A time of day or a duration.</summary>
    Time,

    /// <summary>A share: the number times a hundred.</summary>
    Percent,
}

/// <summary>How a cell's number is shown, as far as it changes what is meant.</summary>
internal readonly struct NumberFormat
{
    private NumberFormat(NumberKind kind, int digits)
    {
        Kind = kind;
        Digits = digits;
    }

    internal NumberKind Kind { get; }

    /// <summary>The least digits of a whole number, for a format of zeros only, which is how a sheet keeps leading zeros; else 0.</summary>
    internal int Digits { get; }

    /// <summary>A format that every program knows by its number (ECMA-376 Part 1, 18.8.30). Numbers 27 to 36 and 50 to 58 are days in East Asian settings.</summary>
    internal static NumberFormat OfId(int id) => id switch
    {
        9 or 10 => new(NumberKind.Percent, 0),
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => new(NumberKind.Day, 0),
        (>= 18 and <= 21) or (>= 45 and <= 47) => new(NumberKind.Time, 0),
        _ => default,
    };

    /// <summary>A format by its code, for example <c>dd/mm/yyyy</c> or <c>000000000</c> (18.8.31). Only the part for positive numbers counts.</summary>
    internal static NumberFormat OfCode(string code)
    {
        bool year = false;
        bool month = false;
        bool clock = false;
        bool percent = false;
        bool zeros = true;
        int digits = 0;
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            char c = char.ToLowerInvariant(code[i]);
            switch (c)
            {
                case '"':
                    i = End(code, i, '"');
                    zeros = false;
                    continue;
                case '[':
                    int close = End(code, i, ']');
                    clock |= close - i > 1 && IsDuration(code, i + 1, close);
                    zeros = false;
                    i = close;
                    continue;
                case '\\' or '_' or '*':
                    i++;
                    zeros = false;
                    continue;
                case 'a' when IsHalfDay(code, i, out int length):
                    i += length - 1;
                    zeros = false;
                    continue;
            }

            year |= c is 'y' or 'd';
            month |= c == 'm';
            clock |= c is 'h' or 's';
            percent |= c == '%';
            zeros &= c == '0';
            digits++;

            // The word General has an e and an r, and none of the letters above.
        }

        return year || (month && !clock) ? new(NumberKind.Day, 0)
            : clock ? new(NumberKind.Time, 0)
            : percent ? new(NumberKind.Percent, 0)
            : new(NumberKind.Plain, zeros && digits is > 1 and <= 15 ? digits : 0);
    }

    private static int End(string code, int from, char close)
    {
        int end = code.IndexOf(close, from + 1);
        return end < 0 ? code.Length : end;
    }

    // [h], [mm], [ss]: a duration; [Red], [$-809], [>5]: not.
    private static bool IsDuration(string code, int from, int to)
    {
        char first = char.ToLowerInvariant(code[from]);
        if (first is not ('h' or 'm' or 's'))
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            if (char.ToLowerInvariant(code[i]) != first)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHalfDay(string code, int at, out int length)
    {
        length = string.Compare(code, at, "am/pm", 0, 5, StringComparison.OrdinalIgnoreCase) == 0 ? 5
            : string.Compare(code, at, "a/p", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 ? 3
            : 0;
        return length > 0;
    }
}
