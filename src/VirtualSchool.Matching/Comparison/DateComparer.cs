namespace VirtualSchool.Matching;

/// <summary>Compares dates held as yyyyMMdd. Only digits are looked at: an impossible date is still the same or not the same.</summary>
internal sealed class DateComparer : FieldComparer
{
    // Written by systems that must have a date of birth and know only the birthday.
    private const int UnknownYear = 1900;

    private readonly uint _swapped;
    private readonly uint _oneDigit;
    private readonly uint _yearMonth;
    private readonly uint _yearOff;
    private readonly uint _placeholder;
    private readonly uint _yearOffByTen;
    private readonly uint _transposed;
    private readonly (uint Bit, int Days)[] _apart;
    private readonly (uint Bit, int Most, bool Swaps)[] _distances;
    private int[] _date = [];

    public DateComparer(FieldSpace space, IReadOnlyList<FieldTest> tests)
        : base(space, tests)
    {
        _swapped = BitsOf(LevelTest.DayMonthSwapped);
        _oneDigit = BitsOf(LevelTest.OneDigit);
        _yearMonth = BitsOf(LevelTest.SameYearMonth);
        _yearOff = BitsOf(LevelTest.YearOffByOne);
        _placeholder = BitsOf(LevelTest.PlaceholderDate);
        _yearOffByTen = BitsOf(LevelTest.YearOffByTen);
        _transposed = BitsOf(LevelTest.Transposed);
        space.Follow(Prepare);
        _apart = tests.Select((t, i) => (t, i)).Where(p => p.t.Test == LevelTest.DaysApart).Select(p => (1u << p.i, (int)p.t.Parameter)).ToArray();
        _distances = tests.Select((t, i) => (t, i)).Where(p => p.t.Test is LevelTest.Levenshtein or LevelTest.DamerauLevenshtein)
            .Select(p => (1u << p.i, (int)p.t.Parameter, p.t.Test == LevelTest.DamerauLevenshtein)).ToArray();
    }

    protected override uint CompareDifferent(int a, int b, uint wanted)
    {
        int x = _date[a];
        int y = _date[b];
        int yearX = x / 10000;
        int yearY = y / 10000;
        int restX = x - (yearX * 10000);
        int restY = y - (yearY * 10000);
        uint bits = 0;
        if (yearX == yearY)
        {
            int monthX = restX / 100;
            int monthY = restY / 100;
            int dayX = restX % 100;
            int dayY = restY % 100;
            if (monthX == dayY && dayX == monthY)
            {
                bits |= _swapped;
            }

            if (monthX == monthY)
            {
                bits |= _yearMonth;
                if (dayX == 1 || dayY == 1)
                {
                    bits |= _placeholder;
                }
            }

            if (restX == 101 || restY == 101)
            {
                bits |= _placeholder;
            }
        }
        else if (restX == restY)
        {
            int years = Math.Abs(yearX - yearY);
            bits |= years == 1 ? _yearOff : years == 10 ? _yearOffByTen : 0;
            if (yearX == UnknownYear || yearY == UnknownYear)
            {
                bits |= _placeholder;
            }
        }

        foreach ((uint bit, int days) in _apart)
        {
            if (Math.Abs(DayNumber(yearX, restX) - DayNumber(yearY, restY)) <= days)
            {
                bits |= bit;
            }
        }

        if (_distances.Length > 0)
        {
            bits |= CompareTexts(x, y);
        }

        return (_oneDigit | _transposed) != 0 ? bits | CompareDigits(x, y) : bits;
    }

    private void Prepare(int from)
    {
        Room.For(ref _date, Space.Values.Count);
        for (int id = from; id < Space.Values.Count; id++)
        {
            int value = 0;
            foreach (char c in Space.Values[id])
            {
                value = (value * 10) + (c - '0');
            }

            _date[id] = value;
        }
    }

    private uint CompareTexts(int x, int y)
    {
        Span<char> a = stackalloc char[10];
        Span<char> b = stackalloc char[10];
        Write(x, a);
        Write(y, b);
        uint bits = 0;
        foreach ((uint bit, int most, bool swaps) in _distances)
        {
            int distance = swaps ? Similarity.DamerauLevenshtein(a, b, most) : Similarity.Levenshtein(a, b, most);
            bits |= distance <= most ? bit : 0;
        }

        return bits;
    }

    /// <summary>A date as year, month and day with hyphens.</summary>
    private static void Write(int date, Span<char> to)
    {
        for (int i = 9; i >= 0; i--)
        {
            if (i is 4 or 7)
            {
                to[i] = '-';
                continue;
            }

            to[i] = (char)('0' + (date % 10));
            date /= 10;
        }
    }

    private uint CompareDigits(int x, int y)
    {
        int different = 0;
        int at = 0;
        int digitX = 0;
        int digitY = 0;
        bool swapped = false;
        for (int i = 0; different <= 2 && x != y; i++, x /= 10, y /= 10)
        {
            if (x % 10 != y % 10)
            {
                different++;
                swapped = different == 2 && at == i - 1 && digitX == y % 10 && digitY == x % 10;
                at = i;
                digitX = x % 10;
                digitY = y % 10;
            }
        }

        return different == 1 ? _oneDigit : different == 2 && swapped ? _transposed : 0;
    }

    /// <summary>Days of the civil calendar counted from one fixed day; a day or month that does not exist is counted as if it ran on.</summary>
    private static int DayNumber(int year, int rest)
    {
        // Years are reckoned from March, so that the leap day is the last of its year.
        int month = rest / 100;
        int from = month > 2 ? year : year - 1;
        int fromMarch = month > 2 ? month - 3 : month + 9;
        return (from * 365) + (from / 4) - (from / 100) + (from / 400) + (((fromMarch * 153) + 2) / 5) + (rest % 100);
    }
}
