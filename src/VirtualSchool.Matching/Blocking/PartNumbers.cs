namespace VirtualSchool.Matching;

/// <summary>
/// What each value of some fields contributes to a blocking key, as small numbers shared by these fields. A part that no record
/// of the indexed side has gets no number: no pair can come of it, and most rows of a long list end there.
/// </summary>
internal sealed class PartNumbers
{
    private readonly FieldSpace[] _fields;

    // By field and value: a number, 0 for none, or, below 0, the place of several numbers.
    private readonly int[][] _of;
    private readonly List<int[]> _several = [];

    /// <summary>Works out the numbers of all values.</summary>
    /// <param name="fields">The fields, of which any may bring a number.</param>
    /// <param name="part">What is taken from a value.</param>
    /// <param name="everyValue">True to number values that only the streamed side has as well.</param>
    public PartNumbers(FieldSpace[] fields, KeyPart part, bool everyValue)
    {
        _fields = fields;
        var numbers = new KeyTable();
        _of = fields.Select(f => new int[f.Values.Count]).ToArray();
        var buffers = (new char[256], new char[256]);
        for (int f = 0; f < fields.Length; f++)
        {
            Number(f, part, 1, fields[f].IndexedValues, numbers, add: true, ref buffers);
        }

        for (int f = 0; f < fields.Length; f++)
        {
            Number(f, part, fields[f].IndexedValues, fields[f].Values.Count, numbers, everyValue, ref buffers);
        }
    }

    /// <summary>Fills a list with the different numbers of a row's values, and returns how many there are; stops when it is full.</summary>
    public int Fill(bool left, int row, int[] list)
    {
        if (_fields.Length == 1)
        {
            int code = (left ? _fields[0].Left : _fields[0].Right)[row];
            if (code >= 0)
            {
                int number = _of[0][code];
                if (number >= 0)
                {
                    list[0] = number;
                    return number == 0 ? 0 : 1;
                }
            }
        }

        int count = 0;
        for (int f = 0; f < _fields.Length; f++)
        {
            int code = (left ? _fields[f].Left : _fields[f].Right)[row];
            if (code >= 0)
            {
                Add(_of[f][code], list, ref count);
            }
            else
            {
                foreach (int value in _fields[f].Several(code))
                {
                    Add(_of[f][value], list, ref count);
                }
            }
        }

        return count;
    }

    /// <summary>For each of a stretch of rows, its first two numbers, 0 for none; -1 for a row that has more of them.</summary>
    public void FillTwo(bool left, int from, int rows, int[] first, int[] second)
    {
        if (_fields.Length == 1)
        {
            FillTwo(left ? _fields[0].Left : _fields[0].Right, _of[0], from, rows, first, second);
            return;
        }

        var list = new int[3];
        for (int i = 0; i < rows; i++)
        {
            list[0] = list[1] = 0;
            int n = Fill(left, from + i, list);
            first[i] = n > 2 ? -1 : list[0];
            second[i] = list[1];
        }
    }

    private void FillTwo(CodeColumn codes, int[] of, int from, int rows, int[] first, int[] second)
    {
        for (int i = 0; i < rows; i++)
        {
            int code = codes[from + i];
            int number = code >= 0 ? of[code] : -1;
            first[i] = number;
            second[i] = 0;
            if (number < 0 && code >= 0 && _several[-number - 1] is [int one, int two])
            {
                first[i] = one;
                second[i] = two;
            }
            else if (number < 0)
            {
                first[i] = -1;
            }
        }
    }

    private static void AddOnce(int number, int[] list, ref int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (list[i] == number)
            {
                return;
            }
        }

        if (count < list.Length)
        {
            list[count++] = number;
        }
    }

    private void Add(int number, int[] list, ref int count)
    {
        if (number > 0)
        {
            AddOnce(number, list, ref count);
        }
        else if (number < 0)
        {
            foreach (int one in _several[-number - 1])
            {
                AddOnce(one, list, ref count);
            }
        }
    }

    private void Number(int field, KeyPart part, int from, int to, KeyTable numbers, bool add, ref (char[] First, char[] Second) buffers)
    {
        TextPool values = _fields[field].Values;
        var hashes = new List<ulong>();
        var found = new List<int>();
        for (int id = from; id < to; id++)
        {
            ReadOnlySpan<char> exact = values[id];
            if (buffers.First.Length < (exact.Length * 2) + 16)
            {
                buffers = (new char[(exact.Length * 2) + 16], new char[(exact.Length * 2) + 16]);
            }

            hashes.Clear();
            found.Clear();
            PartHashes.Of(exact, part, buffers.First, buffers.Second, hashes);
            foreach (ulong hash in hashes)
            {
                int number = add ? numbers.Add(hash) : numbers.MayHave(hash) ? numbers.Find(hash) : 0;
                if (number != 0 && !found.Contains(number))
                {
                    found.Add(number);
                }
            }

            if (found.Count > 1)
            {
                _several.Add(found.ToArray());
                _of[field][id] = -_several.Count;
            }
            else if (found.Count == 1)
            {
                _of[field][id] = found[0];
            }
        }
    }
}
