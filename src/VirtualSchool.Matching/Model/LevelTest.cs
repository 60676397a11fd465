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

    /// <summary>One value is initials of the other: J. and James; J R and James Robert. As many initials as the shorter one has must agree, from the first.</summary>
    Initial,

    /// <summary>One value is a part of the other, a double name: Smith and Smith-Jones. Two double names agree when they have the same parts.</summary>
    NamePart,

    /// <summary>The value equals the other record's value of <see cref="FieldTest.OtherField"/>, and the other way about: forename and surname in each other's place.</summary>
    Swapped,

    /// <summary>The dates are equal once day and month of one change places.</summary>
    DayMonthSwapped,

    /// <summary>The dates differ in exactly one of eight digits; numbers, postcodes and codes are of one length and differ in exactly one letter or digit.</summary>
    OneDigit,

    /// <summary>The dates share year and month.</summary>
    SameYearMonth,

    /// <summary>Same day and month, and years one apart.</summary>
    YearOffByOne,

    /// <summary>One date looks like a stand-in: 1 January of the same year, the first of the same month, or the same day and month of the year 1900.</summary>
    PlaceholderDate,

    /// <summary>The postcodes share the outward code and the digit after it (<c>EH1 1</c>).</summary>
    PostcodeSector,

    /// <summary>The postcodes share the outward code (<c>EH1</c>).</summary>
    PostcodeDistrict,

    /// <summary>The addresses share at least this part (0 to 1) of the words of the longer one, and do not begin with two different house numbers.</summary>
    TokenOverlap,

    /// <summary>The parts of two e-mail addresses before the @ sign are equal.</summary>
    EmailLocalPart,

    /// <summary>The names sound alike, see <see cref="NameSound"/>: Katherine and Catherine, Siobhan and Shevaun, MacEwan and McKeown.</summary>
    SoundsLike,

    /// <summary>Jaro similarity of at least the parameter (0 to 1), without Winkler's addition for an equal beginning.</summary>
    Jaro,

    /// <summary>At most as many letters added, left out or changed as the parameter says (0 to 64): <see cref="Similarity.Levenshtein(ReadOnlySpan{char}, ReadOnlySpan{char})"/>. Dates are compared as they are written with hyphens: 2011-03-12.</summary>
    Levenshtein,

    /// <summary>As <see cref="Levenshtein"/>, but neighbours that changed places are one change: <see cref="Similarity.DamerauLevenshtein(ReadOnlySpan{char}, ReadOnlySpan{char})"/>.</summary>
    DamerauLevenshtein,

    /// <summary>Two neighbouring letters or digits, and nothing else, are in each other's place: 2011-03-12 and 2011-03-21, Brain and Brian.</summary>
    Transposed,

    /// <summary>
    /// One number or postcode mends into the other: leading zeros lost, letters for digits (O for 0; I and L for 1; Z, S, B for 2, 5, 8),
    /// or, from seven characters, the last one missing, which is where a check digit stands.
    /// </summary>
    Repaired,

    /// <summary>The postcodes share the letters they begin with (<c>EH</c>). Where this is the last level before "different", that level is "out of the area".</summary>
    PostcodeArea,

    /// <summary>The addresses have the same numbers of house and flat, in any order: <c>Flat 3, 12 High Street</c> and <c>12/3 High St</c>. An address without a number agrees with none.</summary>
    AddressNumbers,

    /// <summary>Same day and month, and years ten apart.</summary>
    YearOffByTen,

    /// <summary>The dates are at most as many days apart as the parameter says (0 to 36,600).</summary>
    DaysApart,

    /// <summary>
    /// The value of one record equals that of the other in <see cref="FieldTest.OtherField"/>, one way about or the other: one of forename
    /// and surname stands in the other's place, and the second name is written differently, is another or is missing. <see cref="Swapped"/> asks for both.
    /// </summary>
    SwappedInPart,
}
