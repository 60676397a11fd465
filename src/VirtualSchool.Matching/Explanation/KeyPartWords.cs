namespace VirtualSchool.Matching;

/// <summary>Parts of blocking keys in words.</summary>
internal static class KeyPartWords
{
    public static string Of(KeyPart part)
    {
        string fields = string.Join(" or ", part.Fields);
        return part.Transform switch
        {
            KeyTransform.FirstLetters when part.Length == 1 => $"the first letter of {fields}",
            KeyTransform.FirstLetters => FormattableString.Invariant($"the first {part.Length} letters of {fields}"),
            KeyTransform.Phonetic or KeyTransform.Sound => $"the sound of {fields}",
            KeyTransform.Nickname => $"{fields}, short forms being equal",
            KeyTransform.NameVariant => $"{fields}, spellings of a name being equal",
            KeyTransform.Year => $"the year of {fields}",
            KeyTransform.YearMonth => $"the year and month of {fields}",
            KeyTransform.SwappableDate => $"{fields}, day and month in either order",
            KeyTransform.PostcodeSector => $"the sector of {fields}",
            KeyTransform.SortedCharacters => $"the letters of {fields} in any order",
            KeyTransform.EmailLocalPart => $"{fields} before the @ sign",
            _ => fields,
        };
    }
}
