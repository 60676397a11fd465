namespace VirtualSchool.Matching;

/// <summary>
/// What a field holds, which decides how its values are normalised, compared and blocked on.
/// The engine knows these kinds of value and nothing about the people or things they describe.
/// </summary>
public enum FieldRole
{
    /// <summary>A given name, as written.</summary>
    Forename,

    /// <summary>A second or later given name.</summary>
    MiddleName,

    /// <summary>A family name, as written.</summary>
    Surname,

    /// <summary>A date of birth: <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c> or <c>dd/MM/yyyy</c>. Anything else counts as missing, and so do dates that stand for none, such as 1 January 1900.</summary>
    BirthDate,

    /// <summary>
    /// Sex or gender as recorded: a letter, a word (male, girl, non-binary) or a number of ISO/IEC 5218 (1, 2). Not known, not stated
    /// and not applicable count as missing; of other words the first letter is compared.
    /// </summary>
    Sex,

    /// <summary>An identity number that is compared and scored.</summary>
    NationalNumber,

    /// <summary>
    /// An identity number known to be valid. It is not scored: two different ones on a pair forbid a link.
    /// The caller puts only validated numbers here.
    /// </summary>
    VetoNumber,

    /// <summary>A postcode; case and spaces do not matter.</summary>
    Postcode,

    /// <summary>A postal address, or a line of one.</summary>
    Address,

    /// <summary>The name of a town, suburb or area.</summary>
    Place,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A short code from a list.</summary>
    Code,

    /// <summary>Any other text.</summary>
    Text,

    /// <summary>
    /// A mark that, when present, calls for care: for example that the person was adopted under a new name. It is not scored.
    /// </summary>
    Marker,

    /// <summary>The number of a house or flat, where it has a column of its own. Two different ones are two homes, whatever street and postcode say.</summary>
    HouseNumber,
}
