namespace VirtualSchool.Matching;

/// <summary>The hashes that each value of a field contributes to a blocking key, worked out once per distinct value. 0 is none.</summary>
internal sealed class PartHashes
{
    private readonly FieldSpace _space;
    private readonly ulong[] _first;
    private readonly Dictionary<int, ulong[]> _more = [];

    public PartHashes(FieldSpace space, KeyPart part)
    {
        _space = space;
        _first = new ulong[space.Values.Count];
        var buffer = new char[256];
        var second = new char[256];
        var hashes = new List<ulong>();
        for (int id = 1; id < _first.Length; id++)
        {
            ReadOnlySpan<char> exact = space.Values[id];
            if (buffer.Length < (exact.Length * 2) + 16)
            {
                buffer = new char[(exact.Length * 2) + 16];
                second = new char[(exact.Length * 2) + 16];
            }

            hashes.Clear();
            Hash(exact, part, buffer, second, hashes);
            if (hashes.Count > 0)
            {
                _first[id] = hashes[0];
                if (hashes.Count > 1)
                {
                    _more.Add(id, hashes.Skip(1).ToArray());
                }
            }
        }
    }

    /// <summary>Adds the hashes of a row's code to a list, each once; stops when the list is full.</summary>
    public void AddTo(int code, ulong[] list, ref int count)
    {
        if (code > 0)
        {
            Add(code, list, ref count);
        }
        else if (code < 0)
        {
            foreach (int value in _space.Several(code))
            {
                Add(value, list, ref count);
            }
        }
    }

    private static void Hash(ReadOnlySpan<char> exact, KeyPart part, char[] buffer, char[] second, List<ulong> hashes)
    {
        ReadOnlySpan<char> folded = buffer.AsSpan(0, TextForms.Folded(exact, buffer));
        if (folded.IsEmpty)
        {
            return;
        }

        switch (part.Transform)
        {
            case KeyTransform.Exact:
                Add(folded);
                break;
            case KeyTransform.FirstLetters when folded.Length >= part.Length:
                Add(folded.Slice(0, part.Length));
                break;
            case KeyTransform.Phonetic:
                Add(second.AsSpan(0, Phonetic.Key(folded, second)));
                break;
            case KeyTransform.Nickname:
                Add(folded);
                foreach (int c in NameClasses.Of(folded))
                {
                    hashes.Add(StableHash.Combine(0x5DEECE66DUL, (ulong)c));
                }

                break;
            case KeyTransform.NameVariant:
                Add(second.AsSpan(0, TextForms.SurnameVariant(exact, folded, second)));
                List<string> parts = NameParts.Of(exact);
                if (parts.Count > 1)
                {
                    foreach (string name in parts)
                    {
                        ReadOnlySpan<char> text = name.AsSpan();
                        Add(second.AsSpan(0, TextForms.SurnameVariant(text, text, second)));
                    }
                }

                break;
            case KeyTransform.Year when folded.Length == 8:
                Add(folded.Slice(0, 4));
                break;
            case KeyTransform.YearMonth when folded.Length == 8:
                Add(folded.Slice(0, 6));
                break;
            case KeyTransform.SwappableDate when folded.Length == 8:
                // Only dates of which both readings exist.
                ReadOnlySpan<char> month = folded.Slice(4, 2);
                ReadOnlySpan<char> day = folded.Slice(6, 2);
                if (day.CompareTo("12".AsSpan(), StringComparison.Ordinal) <= 0)
                {
                    folded.Slice(0, 4).CopyTo(second);
                    bool ordered = month.CompareTo(day, StringComparison.Ordinal) <= 0;
                    (ordered ? month : day).CopyTo(second.AsSpan(4));
                    (ordered ? day : month).CopyTo(second.AsSpan(6));
                    Add(second.AsSpan(0, 8));
                }

                break;
            case KeyTransform.PostcodeSector:
                int sector = Postcodes.Lengths(folded).Sector;
                if (sector > 0)
                {
                    Add(folded.Slice(0, sector));
                }

                break;
            case KeyTransform.SortedCharacters:
                char[] sorted = folded.ToArray();
                Array.Sort(sorted);
                Add(sorted);
                break;
            case KeyTransform.EmailLocalPart:
                int at = exact.IndexOf('@');
                if (at > 0)
                {
                    Add(exact.Slice(0, at));
                }

                break;
            default:
                break;
        }

        void Add(ReadOnlySpan<char> text)
        {
            if (!text.IsEmpty)
            {
                hashes.Add(StableHash.Of(text));
            }
        }
    }

    private static void AddOnce(ulong hash, ulong[] list, ref int count)
    {
        if (count < list.Length && Array.IndexOf(list, hash, 0, count) < 0)
        {
            list[count++] = hash;
        }
    }

    private void Add(int value, ulong[] list, ref int count)
    {
        ulong hash = _first[value];
        if (hash == 0)
        {
            return;
        }

        AddOnce(hash, list, ref count);
        if (_more.Count > 0 && _more.TryGetValue(value, out ulong[]? more))
        {
            foreach (ulong next in more)
            {
                AddOnce(next, list, ref count);
            }
        }
    }
}
