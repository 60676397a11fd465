namespace VirtualSchool;

/// <summary>
/// How the dates of one column are written, decided from the column and not row by row: a column where any date can only be day-first is
/// day-first. Turns a cell into <c>yyyy-MM-dd</c> without a string.
/// </summary>
internal readonly struct DateShape : IEquatable<DateShape>
{
    public static readonly DateShape None = new('\0');
    private static readonly DateShape YearFirst = new('y');
    private static readonly DateShape DayFirst = new('d');
    private static readonly DateShape MonthFirst = new('m');

    private readonly char order;

    private DateShape(char order) => this.order = order;

    /// <summary>The shape that fits most values and at least half; year-first, then day-first (the custom here), then month-first.</summary>
    public static DateShape Of(IReadOnlyList<string> values)
    {
        DateShape best = None;
        int most = values.Count / 2;
        Span<char> iso = stackalloc char[10];
        foreach (DateShape shape in new[] { YearFirst, DayFirst, MonthFirst })
        {
            int fit = 0;
            foreach (string value in values)
            {
                fit += shape.TryFormat(value.AsSpan(), iso) ? 1 : 0;
            }

            if (fit > most)
            {
                best = shape;
                most = fit;
            }
        }

        return best;
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="text">The cell; a time after the date is passed over.</param>
    /// <param name="iso">Ten characters.</param>
    /// <returns>False when the text is no date of this shape.</returns>
    public bool TryFormat(ReadOnlySpan<char> text, Span<char> iso)
    {
        text = text.Trim();
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        int count = 0, at = 0;
        while (count < 3 && at < text.Length)
        {
            int start = at, number = 0;
            while (at < text.Length && text[at] is >= '0' and <= '9' && at - start < 8)
            {
                number = (number * 10) + text[at++] - '0';
            }

            if (at == start)
            {
                return false;
            }

            parts[count] = number;
            lengths[count++] = at - start;
            if (count < 3 && at < text.Length)
            {
                if (text[at] is not ('-' or '/' or '.' or ' '))
                {
                    return false;
                }

                at++;
            }
        }

        if (at < text.Length && text[at] is not ('T' or ' '))
        {
            return false;
        }

        if (count == 1 && lengths[0] == 8)
        {
            int packed = parts[0];
            (parts[0], parts[1], parts[2]) = order == 'y' ? (packed / 10000, packed / 100 % 100, packed % 100) : (packed / 1000000, packed / 10000 % 100, packed % 10000);
            (lengths[0], lengths[2]) = order == 'y' ? (4, 2) : (2, 4);
            count = 3;
        }

        if (count != 3)
        {
            return false;
        }

        (int year, int month, int day, int yearLength) = order switch
        {
            'y' => (parts[0], parts[1], parts[2], lengths[0]),
            'd' => (parts[2], parts[1], parts[0], lengths[2]),
            'm' => (parts[2], parts[0], parts[1], lengths[2]),
            _ => (0, 0, 0, 0),
        };
        if (yearLength != 4 || year < 1902 || month is < 1 or > 12 || day < 1 || day > NodaTime.CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        Put(iso, 0, year / 100);
        Put(iso, 2, year % 100);
        iso[4] = '-';
        Put(iso, 5, month);
        iso[7] = '-';
        Put(iso, 8, day);
        return true;
    }

    public bool Equals(DateShape other) => order == other.order;

    public override bool Equals(object? obj) => obj is DateShape other && Equals(other);

    public override int GetHashCode() => order;

    public static bool operator ==(DateShape left, DateShape right) => left.Equals(right);

    public static bool operator !=(DateShape left, DateShape right) => !left.Equals(right);

    private static void Put(Span<char> iso, int at, int two)
    {
        iso[at] = (char)('0' + (two / 10));
        iso[at + 1] = (char)('0' + (two % 10));
    }
}
