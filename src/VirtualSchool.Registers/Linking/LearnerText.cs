using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>What of a learner's facts may be compared, as text, and the text that anchors a record.</summary>
internal static class LearnerText
{
    private const char Separator = '\u001F';

    // Words that stand in a postcode or address cell in place of a home. A shared non-address says nothing about two children.
    private static readonly string[] NoHome =
        ["no fixed", "nfa", "not known", "unknown", "none", "withheld", "confidential", "restricted", "homeless", "n/a", "tbc"];

    /// <summary>True for one digit repeated, such as 000000000: never a reason to join (SC-READ-16).</summary>
    public static bool IsPlaceholderNumber(string number) => number.Length == 0 || number.All(c => c == number[0]);

    /// <summary>
    /// A postcode as it may be compared; null for pseudo codes. ZZ99 is the NHS's "no fixed abode, abroad or not known", NF1 and
    /// NK1 the Scottish census's; a code without letter and digit is no postcode.
    /// </summary>
    public static string? Postcode(string? postcode)
    {
        if (postcode is null)
        {
            return null;
        }

        string code = new([.. postcode.Where(c => !char.IsWhiteSpace(c))]);
        code = code.ToUpperInvariant();
        bool real = code.Length is >= 2 and <= 8 && code[0] is >= 'A' and <= 'Z' && code.Any(c => c is >= '0' and <= '9');
        return !real || code.StartsWith("ZZ", StringComparison.Ordinal) || code.StartsWith("NF1", StringComparison.Ordinal)
            || code.StartsWith("NK1", StringComparison.Ordinal) || code.StartsWith("XX", StringComparison.Ordinal)
            ? null
            : code;
    }

    /// <summary>Address lines as one text; null when they say that there is no home.</summary>
    public static string? Address(PostalAddress address)
    {
        string text = string.Join(", ", address.Lines);
        return text.Length == 0 || NoHome.Any(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? null : text;
    }

    /// <summary>A date of birth as it may be compared; null for the placeholders of old systems and for days after <paramref name="asAt"/>.</summary>
    public static string? BirthDate(LocalDate date, LocalDate? asAt = null) =>
        date.Year <= 1901 || date > asAt ? null : LocalDatePattern.Iso.Format(date);

    /// <summary>
    /// Text that tells one record of a list from another whatever the order of rows: the first local id, else the content that
    /// is compared. Two rows that are equal in all of it are the same child twice, or cannot be told apart.
    /// </summary>
    public static string Anchor(SourceId source, Learner learner)
    {
        LocalId? local = null;
        foreach (Fact<Identifier> identifier in learner.Identifiers)
        {
            if (identifier.Value.Local is { } candidate && (local is null || IsBefore(source, candidate, local)))
            {
                local = candidate;
            }
        }

        return local is not null
            ? string.Join("\u001F", "id", local.System.ToUpperInvariant(), local.Authority?.ToUpperInvariant(), local.Id)
            : string.Join("\u001F", "row", source.Name.ToUpperInvariant(), Content(learner));
    }

    /// <summary>
    /// Everything that identifies the child of a record as one text, each kind in a fixed order: two records with the same
    /// text are the same to every rule of this package.
    /// </summary>
    public static string Content(Learner learner)
    {
        var text = new StringBuilder();
        Add(learner.Identifiers.Select(f => $"{f.Value.Kind}:{f.Value.Local?.System}:{f.Value.Local?.Authority}:{f.Value.Value}:{f.Value.IsRepaired}"));
        Add(learner.Names.Select(f => $"{f.Value.Use}:{f.Value.Forename}:{f.Value.MiddleNames}:{f.Value.Surname}"));
        Add(learner.BirthDates.Select(f => LocalDatePattern.Iso.Format(f.Value)));
        Add(learner.Sexes.Select(f => f.Value.ToString()));
        Add(learner.Addresses.Select(f => $"{string.Join(",", f.Value.Lines)}:{f.Value.Postcode}:{f.Value.Uprn?.Value}"));
        Add(learner.Markers.Select(f => f.Value.ToString()));
        return text.ToString();

        void Add(IEnumerable<string> values)
        {
            foreach (string value in values.Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal))
            {
                text.Append(value).Append(Separator);
            }

            text.Append('\n');
        }
    }

    // The list's own system comes first; then a fixed order.
    private static bool IsBefore(SourceId source, LocalId left, LocalId right)
    {
        int own = IsOwn(right).CompareTo(IsOwn(left));
        int order = own != 0 ? own
            : StringComparer.OrdinalIgnoreCase.Compare(left.System, right.System) is not 0 and int system ? system
            : StringComparer.OrdinalIgnoreCase.Compare(left.Authority, right.Authority) is not 0 and int authority ? authority
            : string.CompareOrdinal(left.Id, right.Id);
        return order < 0;

        bool IsOwn(LocalId id) => string.Equals(id.System, source.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes.</summary>
    public static byte[] Digest(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }

    /// <summary>A short code made of a digest: five bits a letter, in Crockford's alphabet, which has no I, L, O or U.</summary>
    public static string Code(byte[] digest, int letters)
    {
        const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var code = new char[letters];
        for (int i = 0; i < letters; i++)
        {
            int bit = i * 5;
            int pair = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            code[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(code);
    }

    /// <summary>A whole number as invariant text.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
