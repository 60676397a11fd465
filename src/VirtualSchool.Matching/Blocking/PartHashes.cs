namespace VirtualSchool.Matching;

/// <summary>The hashes that a value contributes to a blocking key, in order of writing, and the texts they are of where asked for; none when the value has no such part.</summary>
internal static class PartHashes
{
    public static void Of(ReadOnlySpan<char> exact, KeyPart part, char[] buffer, char[] second, List<ulong> hashes, List<string>? texts = null)
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
            case KeyTransform.Sound:
                Add(second.AsSpan(0, NameSound.Key(exact, folded, second)));
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
                texts?.Add(text.ToString());
            }
        }
    }
}
