using System.Text.RegularExpressions;

namespace VirtualSchool;

/// <summary>How one field is found among the headers and its cells are read.</summary>
internal sealed class FieldMap(FieldTarget target, IReadOnlyList<string> from, IReadOnlyList<Regex> regexes)
{
    private readonly HashSet<string> keys = new(from.Select(HeaderText.Key), StringComparer.Ordinal);

    internal FieldTarget Target { get; } = target;

    internal IReadOnlyList<string> From { get; } = from;

    internal IReadOnlyList<Regex> Regexes { get; } = regexes;

    internal bool IsRequired { get; init; }

    /// <summary>Only a candidate number: eight digits may get their lost zero back.</summary>
    internal bool RepairsLostZero { get; init; }

    /// <summary>Only a local number: the system it belongs to, when that is not the list's own.</summary>
    internal string? System { get; init; }

    /// <summary>This column's own date patterns; null for the map's.</summary>
    internal IReadOnlyList<DatePattern>? Dates { get; init; }

    /// <summary>Texts that mean "nothing" in this column besides the map's.</summary>
    internal IReadOnlyList<string> Nulls { get; init; } = [];

    internal ValueList? Values { get; init; }

    internal bool IsNamed(string headerKey) => keys.Contains(headerKey);

    internal bool IsMatched(string header)
    {
        foreach (Regex regex in Regexes)
        {
            try
            {
                if (regex.IsMatch(header))
                {
                    return true;
                }
            }
            catch (RegexMatchTimeoutException)
            {
                // Only where the engine backtracks (netstandard2.0): a header that takes that long is not what was meant.
            }
        }

        return false;
    }
}
