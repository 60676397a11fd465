namespace VirtualSchool.Matching;

/// <summary>A way in which two values of a field may agree. A test that is not about the field's kind of value never holds.</summary>
public enum LevelTest
{
    /// <summary>The same but for letter case, surrounding white space, and how accents are encoded. Dates, numbers and postcodes: the same once punctuation is dropped.</summary>
    Exact,

    /// <summary>The same once accents, apostrophes, hyphens, full stops and spaces are dropped: Siân and Sian, O'Neil and ONeil, Anne-Marie and Anne Marie.</summary>
    Folded,

    /// <summary>Two spellings of one surname: Mac, Mc and M' (MacDonald, McDonald), and the Polish endings -ski and -ska.</summary>
    NameVariant,

    /// <summary>Both forenames belong to one class of names and their short forms, in the table the package carries.</summary>
    Nickname,

    /// <summary>One letter or digit added, left out, changed, or swapped with its neighbour. Parameter: the shortest length, in letters and digits, at which this counts.</summary>
    OneEdit,

    /// <summary>Jaro-Winkler similarity of at least the parameter (0 to 1).</summary>
    JaroWinkler,

    /// <summary>One value is a single letter and the other begins with it.</summary>
    Initial,

    /// <summary>One value is a part of the other, a double name: Smith and Smith-Jones. Two double names agree when they have the same parts.</summary>
    NamePart,

    /// <summary>The value equals the other record's value of <see cref="FieldTest.OtherField"/>, and the other way about: forename and surname in each other's place.</summary>
    Swapped,

    /// <summary>The dates are equal once day and month of one change places.</summary>
    DayMonthSwapped,

    /// <summary>The dates differ in exactly one of eight digits.</summary>
    OneDigit,

    /// <summary>The dates share year and month.</summary>
    SameYearMonth,

    /// <summary>Same day and month, and years one apart.</summary>
    YearOffByOne,

    /// <summary>One date looks like a stand-in for an unknown day: 1 January of the same year, or the first of the same month.</summary>
    PlaceholderDate,

    /// <summary>The postcodes share the outward code and the digit after it (<c>EH1 1</c>).</summary>
    PostcodeSector,

    /// <summary>The postcodes share the outward code (<c>EH1</c>).</summary>
    PostcodeDistrict,

    /// <summary>The addresses share at least this part (0 to 1) of the words of the longer one, and do not begin with two different house numbers.</summary>
    TokenOverlap,

    /// <summary>The parts of two e-mail addresses before the @ sign are equal.</summary>
    EmailLocalPart,
}
