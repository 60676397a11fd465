namespace VirtualSchool.Matching;

/// <summary>Compares dates held as yyyyMMdd. Only digits are looked at: an impossible date is still the same or not the same.</summary>
internal sealed class DateComparer : FieldComparer
{
    private readonly int[] _date;
    private readonly uint _swapped;
    private readonly uint _oneDigit;
    private readonly uint _yearMonth;
    private readonly uint _yearOff;
    private readonly uint _placeholder;

    public DateComparer(FieldSpace space, IReadOnlyList<FieldTest> tests)
        : base(space, tests)
    {
        _date = DatesOf(space);
        _swapped = BitsOf(LevelTest.DayMonthSwapped);
        _oneDigit = BitsOf(LevelTest.OneDigit);
        _yearMonth = BitsOf(LevelTest.SameYearMonth);
        _yearOff = BitsOf(LevelTest.YearOffByOne);
        _placeholder = BitsOf(LevelTest.PlaceholderDate);
    }

    public static int[] DatesOf(FieldSpace space)
    {
        var dates = new int[space.Values.Count];
        for (int id = 1; id < dates.Length; id++)
        {
            int value = 0;
            foreach (char c in space.Values[id])
            {
                value = (value * 10) + (c - '0');
            }

            dates[id] = value;
        }

        return dates;
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
        else if (restX == restY && Math.Abs(yearX - yearY) == 1)
        {
            bits |= _yearOff;
        }

        if (_oneDigit != 0)
        {
            int different = 0;
            while (different < 2 && x != y)
            {
                if (x % 10 != y % 10)
                {
                    different++;
                }

                x /= 10;
                y /= 10;
            }

            if (different == 1)
            {
                bits |= _oneDigit;
            }
        }

        return bits;
    }
}
