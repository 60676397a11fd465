namespace VirtualSchool.Matching;

/// <summary>A way to group pairs of records, to see for whom linking works less well.</summary>
public sealed class PairGrouping
{
    private const string Yes = "yes";
    private const string No = "no";

    private readonly Func<RecordSet, RecordSet, Func<int, int, string?>> _bind;

    /// <summary>Groups pairs by a rule of one's own: by school, or by anything the caller knows of a record by its key.</summary>
    /// <param name="name">What the pairs are grouped by.</param>
    /// <param name="groupOf">The group of a row of the left set and a row of the right set; null for a pair that is to be left out.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="groupOf"/> is null.</exception>
    public PairGrouping(string name, Func<RecordSet, int, RecordSet, int, string?> groupOf)
        : this(name, Given(groupOf))
    {
    }

    private PairGrouping(string name, Func<RecordSet, RecordSet, Func<int, int, string?>> bind)
    {
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("A grouping needs a name.", nameof(name)) : name;
        _bind = bind;
    }

    /// <summary>What the pairs are grouped by.</summary>
    public string Name { get; }

    /// <summary>By the value of a field with few values (sex, home type, source), upper and lower case alike: the left record's, or the right one's where that is missing.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The grouping; pairs without a value are the group <c>not known</c>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PairGrouping ByValue(string field) => ByText(field, field, v => v.ToUpperInvariant());

    /// <summary>By the first letter of a name.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The grouping; a name that does not begin with a letter is in the group <c>other</c>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PairGrouping ByFirstLetter(string field)
        => ByText($"first letter of {field}", field, v => char.IsLetter(v[0]) ? v.Substring(0, 1).ToUpperInvariant() : "other");

    /// <summary>By the letters a name is written in: <c>plain</c> (A to Z), <c>Latin with accents</c>, or <c>other script</c>.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The grouping.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PairGrouping ByScript(string field) => ByText($"script of {field}", field, v =>
        v.Any(c => c >= '\u0250' && !(c >= '\u02B0' && c <= '\u036F') && !(c >= '\u1E00' && c <= '\u1EFF') && !(c >= '\u2000' && c <= '\u206F')) ? "other script"
        : v.Any(c => c >= '\u00C0' && c < '\u2000') ? "Latin with accents" : "plain");

    /// <summary>By whether a field, such as a national number, is missing on either side.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The grouping: <c>yes</c> for missing.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PairGrouping Missing(string field) => new($"no {Checked(field)}", (left, right) =>
    {
        (Func<int, string?> l, Func<int, string?> r) = Fields(left, right, field);
        return (i, j) => l(i) is null || r(j) is null ? Yes : No;
    });

    /// <summary>By whether a birth date, on either side, looks like a stand-in: 1 January of any year, or any day of 1900.</summary>
    /// <param name="field">The birth date field.</param>
    /// <returns>The grouping: <c>yes</c> for a stand-in.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PairGrouping PlaceholderBirthDate(string field) => new($"stand-in for {Checked(field)}", (left, right) =>
    {
        (Func<int, string?> l, Func<int, string?> r) = Fields(left, right, field);
        return (i, j) => IsStandIn(l(i)) || IsStandIn(r(j)) ? Yes : No;
    });

    /// <summary>By whether the two records have different surnames, upper and lower case alike: children who were renamed, and slips of the pen.</summary>
    /// <param name="surname">The surname field.</param>
    /// <returns>The grouping: <c>yes</c> for different; pairs of which a surname is missing are left out.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PairGrouping Renamed(string surname) => new($"different {Checked(surname)}", (left, right) =>
    {
        (Func<int, string?> l, Func<int, string?> r) = Fields(left, right, surname);
        return (i, j) => l(i) is not { } a || r(j) is not { } b ? null : string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? No : Yes;
    });

    /// <summary>By whether either list has another record of the same birth date and surname with another forename: twins.</summary>
    /// <param name="forename">The forename field.</param>
    /// <param name="surname">The surname field.</param>
    /// <param name="birthDate">The birth date field.</param>
    /// <returns>The grouping: <c>yes</c> for twins.</returns>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public static PairGrouping Twins(string forename, string surname, string birthDate)
    {
        Checked(forename);
        Checked(surname);
        Checked(birthDate);
        return new("twins", (left, right) =>
        {
            Func<int, bool> l = HasTwin(left, forename, surname, birthDate);
            Func<int, bool> r = ReferenceEquals(left, right) ? l : HasTwin(right, forename, surname, birthDate);
            return (i, j) => l(i) || r(j) ? Yes : No;
        });
    }

    /// <summary>By whether an address, on either side, is one that many records of its list share: residential units.</summary>
    /// <param name="address">The address field.</param>
    /// <param name="least">How many records make it such.</param>
    /// <returns>The grouping: <c>yes</c> for a shared address.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is less than 2.</exception>
    public static PairGrouping SharedAddress(string address, int least = 6)
    {
        if (least < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(least), "An address is shared by two records at least.");
        }

        return new($"{Checked(address)} shared by {least.ToString(System.Globalization.CultureInfo.InvariantCulture)} or more", (left, right) =>
        {
            Func<int, bool> l = Crowded(left, address, least);
            Func<int, bool> r = ReferenceEquals(left, right) ? l : Crowded(right, address, least);
            return (i, j) => l(i) || r(j) ? Yes : No;
        });
    }

    /// <summary>The groupings that the roles of a schema's fields allow.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>By sex, first letter and script of the surname, stand-in birth dates, different surnames, twins, shared addresses, and missing numbers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    public static IReadOnlyList<PairGrouping> DefaultsFor(LinkSchema schema)
    {
        if (schema is null)
        {
            throw new ArgumentNullException(nameof(schema));
        }

        string? forename = First(FieldRole.Forename);
        string? surname = First(FieldRole.Surname);
        string? born = First(FieldRole.BirthDate);
        var list = new List<PairGrouping>();
        list.AddRange(schema.WithRole(FieldRole.Sex).Select(f => ByValue(f.Name)));
        if (surname is not null)
        {
            list.AddRange([ByFirstLetter(surname), ByScript(surname), Renamed(surname)]);
        }

        if (born is not null)
        {
            list.Add(PlaceholderBirthDate(born));
        }

        if (forename is not null && surname is not null && born is not null)
        {
            list.Add(Twins(forename, surname, born));
        }

        list.AddRange(schema.WithRole(FieldRole.Address).Take(1).Select(f => SharedAddress(f.Name)));
        list.AddRange(schema.WithRole(FieldRole.NationalNumber).Select(f => Missing(f.Name)));
        return list.AsReadOnly();

        string? First(FieldRole role) => schema.WithRole(role).Select(f => f.Name).FirstOrDefault();
    }

    internal Func<int, int, string?> Bind(RecordSet left, RecordSet right) => _bind(left, right);

    private static Func<RecordSet, RecordSet, Func<int, int, string?>> Given(Func<RecordSet, int, RecordSet, int, string?> groupOf)
    {
        if (groupOf is null)
        {
            throw new ArgumentNullException(nameof(groupOf));
        }

        return (left, right) => (i, j) => groupOf(left, i, right, j);
    }

    private static PairGrouping ByText(string name, string field, Func<string, string> groupOf)
    {
        Checked(field);
        return new(name, (left, right) =>
        {
            (Func<int, string?> l, Func<int, string?> r) = Fields(left, right, field);
            return (i, j) => (l(i) ?? r(j)) is { } value ? groupOf(First(value)) : "not known";
        });
    }

    private static string Checked(string field) => string.IsNullOrWhiteSpace(field) ? throw new ArgumentException("A grouping needs a field.", nameof(field)) : field;

    private static (Func<int, string?> Left, Func<int, string?> Right) Fields(RecordSet left, RecordSet right, string field) => (Values(left, field), Values(right, field));

    private static Func<int, string?> Values(RecordSet records, string field)
    {
        int at = records.Schema.IndexOf(field);
        return at < 0 ? throw new ArgumentException($"The records have no field '{field}' to group by.", nameof(field)) : row => records.ValueOf(row, at);
    }

    private static string First(string value) => value.Split(RecordSet.ValueSeparator)[0];

    private static bool IsStandIn(string? date)
    {
        if (date is null)
        {
            return false;
        }

        string first = First(date);
        return first.EndsWith("-01-01", StringComparison.Ordinal) || first.StartsWith("01/01/", StringComparison.Ordinal)
            || first.StartsWith("1900", StringComparison.Ordinal) || first.EndsWith("/1900", StringComparison.Ordinal)
            || (first.Length == 8 && first.EndsWith("0101", StringComparison.Ordinal));
    }

    private static Func<int, bool> HasTwin(RecordSet records, string forename, string surname, string birthDate)
    {
        (Func<int, string?> given, Func<int, string?> family, Func<int, string?> born) = (Values(records, forename), Values(records, surname), Values(records, birthDate));
        var forenames = new Dictionary<(string, string), string>();
        var twins = new HashSet<(string, string)>();
        for (int row = 0; row < records.Count; row++)
        {
            if (Key(row) is { } key && given(row) is { } name)
            {
                if (!forenames.TryGetValue(key, out string? other))
                {
                    forenames.Add(key, name);
                }
                else if (!string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
                {
                    twins.Add(key);
                }
            }
        }

        return row => Key(row) is { } key && twins.Contains(key);

        (string, string)? Key(int row) => family(row) is { } f && born(row) is { } b ? (f.ToUpperInvariant(), b) : null;
    }

    private static Func<int, bool> Crowded(RecordSet records, string address, int least)
    {
        Func<int, string?> values = Values(records, address);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int row = 0; row < records.Count; row++)
        {
            if (values(row) is { } value)
            {
                counts.TryGetValue(value, out int n);
                counts[value] = n + 1;
            }
        }

        return row => values(row) is { } value && counts[value] >= least;
    }
}
