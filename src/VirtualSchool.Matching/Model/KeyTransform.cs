namespace VirtualSchool.Matching;

/// <summary>How a value becomes a part of a blocking key. A value with nothing to give (too short, not a date) makes no key.</summary>
public enum KeyTransform
{
    /// <summary>The whole value, as <see cref="LevelTest.Folded"/> sees it.</summary>
    Exact,

    /// <summary>The first letters, as many as <see cref="KeyPart.Length"/> says.</summary>
    FirstLetters,

    /// <summary>A key by sound: the first sound and up to three classes of consonants.</summary>
    Phonetic,

    /// <summary>A class of forenames with their short forms, or the name itself when it is in no class.</summary>
    Nickname,

    /// <summary>A surname with the spellings of Mac and Polish endings brought together, and each part of a double name.</summary>
    NameVariant,

    /// <summary>The year of a date.</summary>
    Year,

    /// <summary>Year and month of a date.</summary>
    YearMonth,

    /// <summary>Day and month of a date, the smaller first, with the year: the same when day and month changed places.</summary>
    SwappableDate,

    /// <summary>Outward code and the digit after it.</summary>
    PostcodeSector,

    /// <summary>The letters and digits in alphabetical order: the same when two of them changed places.</summary>
    SortedCharacters,

    /// <summary>The part of an e-mail address before the @ sign.</summary>
    EmailLocalPart,

    /// <summary>A name by its sound in the spellings of Scotland, see <see cref="NameSound"/>: finer than <see cref="Phonetic"/> and aware of Gaelic.</summary>
    Sound,
}
