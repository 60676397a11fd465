using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// Says what the columns of an unknown file hold, by the words of their headers and then by a look at their values. The words are
/// those of school, social-work, health and test files in English; a header that says nothing is judged by its values alone.
/// </summary>
internal sealed class ColumnGuess
{
    private static readonly Dictionary<string, (string Field, FieldRole Role)> Words = Table(
        ("forename", FieldRole.Forename, "forename firstname givenname given forenames christianname first fname legalforename legalfirstname preferredforename knownas"),
        ("middle names", FieldRole.MiddleName, "middlename middlenames secondforename mname middle"),
        ("surname", FieldRole.Surname, "surname lastname familyname last lname family legalsurname secondname"),
        ("date of birth", FieldRole.BirthDate, "dob dateofbirth birthdate birthday born birthdt"),
        ("sex", FieldRole.Sex, "sex gender"),
        ("postcode", FieldRole.Postcode, "postcode postalcode zip zipcode pcode"),
        ("address", FieldRole.Address, "address addr fulladdress"),
        ("address 1", FieldRole.Address, "address1 addressline1 line1 street streetname addr1"),
        ("address 2", FieldRole.Address, "address2 addressline2 line2 addr2"),
        ("house number", FieldRole.HouseNumber, "streetnumber housenumber houseno number"),
        ("place", FieldRole.Place, "suburb city town place locality posttown village"),
        ("region", FieldRole.Code, "state region county province council authority"),
        ("e-mail", FieldRole.Email, "email emailaddress mail"),
        ("telephone", FieldRole.Phone, "phone phonenumber telephone tel mobile telephonenumber"));

    // A mark is no evidence: it keeps a pair from being joined without a look.
    private static readonly HashSet<string> AdoptedWords = new(
        "adopted adoptedundernewname adoptedunderanewname adoptionmarker adoptedmarker".Split(' '),
        StringComparer.Ordinal);

    // A national number is compared; which one it is decides whether two files hold the same kind.
    private static readonly Dictionary<string, (string Field, FieldRole Role)> Numbers = Table(
        (LearnerFields.CandidateNumber, FieldRole.NationalNumber, "scn scnnumber scnno candidatenumber scottishcandidatenumber scottishcandidateno candidateno sqanumber"),
        ("CHI number", FieldRole.NationalNumber, "chi chinumber chino"),
        ("unique pupil number", FieldRole.NationalNumber, "upn uniquepupilnumber"),
        ("NHS number", FieldRole.NationalNumber, "nhs nhsnumber nhsno"),
        ("national number", FieldRole.NationalNumber, "socsecid ssn socialsecuritynumber nino nationalinsurancenumber nationalid nationalnumber passport passportnumber uln"));

    private static readonly HashSet<string> IdWords = new(
        "id recid recordid uniqueid rowid personid pupilid studentid clientid childid caseid key ref reference".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> TruthWords = new(
        "cluster clusterid truth trueid entity entityid group groupid trueperson truepersonid truthid".Split(' '),
        StringComparer.Ordinal);

    private ColumnGuess(string header, string field, FieldRole role, DateShape dates, bool isId, bool isTruth)
    {
        Header = header;
        Field = field;
        Role = role;
        Dates = dates;
        IsId = isId;
        IsTruth = isTruth;
    }

    public string Header { get; }

    /// <summary>The field; empty when the column is not compared.</summary>
    public string Field { get; }

    public FieldRole Role { get; }

    /// <summary>How its dates are written, for a date column.</summary>
    public DateShape Dates { get; }

    public bool IsId { get; }

    public bool IsTruth { get; }

    public bool IsCompared => Field.Length > 0;

    /// <summary>Judges every column from its header and the first rows.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="truthColumn">The column of the true person; null to find it by its header.</param>
    /// <param name="strict">
    /// Whether a column is what its header says even where its values are of no use: ids that repeat, dates that are empty or no dates. The
    /// list is then refused for it; otherwise rows go by their numbers, and the dates are passed over.
    /// </param>
    public static ColumnGuess[] Of(IReadOnlyList<string> headers, IReadOnlyList<string[]> sample, string? truthColumn, bool strict = false)
    {
        string[] keys = [.. headers.Select(Key)];
        int truth = truthColumn is null ? -1 : Array.IndexOf(keys, Key(truthColumn));
        int id = IdColumn(keys, sample, truth);
        if (id < 0 && strict)
        {
            id = RepeatedIdColumn(keys, sample, truth);
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var guesses = new ColumnGuess[keys.Length];
        for (int c = 0; c < keys.Length; c++)
        {
            string[] values = [.. sample.Select(r => r[c].Trim()).Where(v => v.Length > 0)];
            bool isTruth = c == truth || (truth < 0 && TruthWords.Contains(keys[c]));
            bool isId = c == id || (!isTruth && IdWords.Contains(keys[c]));
            (string field, FieldRole role) = isTruth || isId ? (string.Empty, FieldRole.Text) : FieldOf(keys[c], values);
            DateShape dates = role == FieldRole.BirthDate ? DateShape.Of(values) : DateShape.None;
            if (field.Length > 0 && (!taken.Add(field) || (role == FieldRole.BirthDate && dates == DateShape.None && !strict)))
            {
                field = string.Empty;
            }

            guesses[c] = new ColumnGuess(headers[c], field, role, dates, c == id, isTruth);
        }

        return guesses;
    }

    /// <summary>A header without case, spaces and signs.</summary>
    public static string Key(string header) => new([.. header.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static (string Field, FieldRole Role) FieldOf(string key, string[] values)
    {
        if (AdoptedWords.Contains(key))
        {
            return (LearnerFields.Adopted, FieldRole.Marker);
        }

        if (Words.TryGetValue(key, out (string Field, FieldRole Role) known) || Numbers.TryGetValue(key, out known))
        {
            return known;
        }

        // Headers of a list about children often say whose name it is: "pupil forename", "child_dob".
        foreach (string whose in new[] { "pupil", "child", "student", "client", "person", "legal" })
        {
            if (key.StartsWith(whose, StringComparison.Ordinal)
                && (Words.TryGetValue(key.Substring(whose.Length), out known) || Numbers.TryGetValue(key.Substring(whose.Length), out known)))
            {
                return known;
            }
        }

        return values.Length < 3 ? (string.Empty, FieldRole.Text)
            : Share(values, v => v.IndexOf('@') > 0 && v.LastIndexOf('.') > v.IndexOf('@')) > 0.9 ? ("e-mail", FieldRole.Email)
            : Share(values, LooksLikePostcode) > 0.9 ? ("postcode", FieldRole.Postcode)
            : values.All(v => v.Length <= 6 && v.ToUpperInvariant() is "M" or "F" or "MALE" or "FEMALE" or "U" or "X") ? ("sex", FieldRole.Sex)
            : (string.Empty, FieldRole.Text);
    }

    private static int IdColumn(string[] keys, IReadOnlyList<string[]> sample, int truth)
    {
        bool[] unique = [.. keys.Select((_, c) => sample.Count > 0 && sample.Select(r => r[c]).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Count() == sample.Count)];
        int named = Array.FindIndex(keys, 0, k => IdWords.Contains(k));
        if (named >= 0 && named != truth && unique[named])
        {
            return named;
        }

        int suffixed = Array.FindIndex(keys, k => k.EndsWith("id", StringComparison.Ordinal) && !Numbers.ContainsKey(k) && !Words.ContainsKey(k) && !TruthWords.Contains(k));
        return suffixed >= 0 && suffixed != truth && unique[suffixed] ? suffixed
            : keys.Length > 0 && truth != 0 && unique[0] && !Words.ContainsKey(keys[0]) && !Numbers.ContainsKey(keys[0]) ? 0
            : -1;
    }

    private static int RepeatedIdColumn(string[] keys, IReadOnlyList<string[]> sample, int truth)
    {
        int named = Array.FindIndex(keys, IdWords.Contains);
        string[] ids = named < 0 || named == truth ? [] : [.. sample.Select(r => r[named].Trim()).Where(v => v.Length > 0)];
        return ids.Distinct(StringComparer.Ordinal).Count() < ids.Length ? named : -1;
    }

    private static double Share(string[] values, Func<string, bool> holds) => (double)values.Count(holds) / values.Length;

    // The British form: one or two letters, a digit, perhaps one more sign, then a digit and two letters.
    private static bool LooksLikePostcode(string value)
    {
        string code = new([.. value.Where(c => c != ' ')]);
        return code.Length is >= 5 and <= 7
            && char.IsLetter(code[0]) && char.IsDigit(code[code.Length - 3]) && char.IsLetter(code[code.Length - 2]) && char.IsLetter(code[code.Length - 1])
            && code.Take(code.Length - 3).Any(char.IsDigit);
    }

    private static Dictionary<string, (string Field, FieldRole Role)> Table(params (string Field, FieldRole Role, string Words)[] rows)
    {
        var table = new Dictionary<string, (string, FieldRole)>(StringComparer.Ordinal);
        foreach ((string field, FieldRole role, string words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                table.Add(word, (field, role));
            }
        }

        return table;
    }
}
