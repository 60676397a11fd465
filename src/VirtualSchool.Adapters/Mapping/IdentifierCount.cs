using System.Globalization;

namespace VirtualSchool;

/// <summary>What came of one column of identifiers. The parts add up to the rows that stand in a record (<see cref="RowCounts.InRecords"/>).</summary>
public sealed class IdentifierCount
{
    /// <summary>Counts the cells of one column.</summary>
    /// <param name="field">The field as maps name it, for example <c>scn</c>.</param>
    /// <param name="valid">Valid as they stood.</param>
    /// <param name="cleaned">Valid after a clean-up that changed no digit.</param>
    /// <param name="repaired">Valid after a lost zero was put back.</param>
    /// <param name="invalid">Not valid; not used, the text kept.</param>
    /// <param name="missing">Empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public IdentifierCount(string field, int valid, int cleaned, int repaired, int invalid, int missing)
    {
        Field = field ?? throw new ArgumentNullException(nameof(field));
        Valid = valid;
        Cleaned = cleaned;
        Repaired = repaired;
        Invalid = invalid;
        Missing = missing;
    }

    /// <summary>The field as maps name it: <c>scn</c>, <c>chi</c>, <c>upn</c>, <c>uprn</c>, <c>seedCode</c>.</summary>
    public string Field { get; }

    /// <summary>Cells valid as they stood.</summary>
    public int Valid { get; }

    /// <summary>Cells valid after a clean-up that changed no digit.</summary>
    public int Cleaned { get; }

    /// <summary>Cells valid after a lost zero was put back.</summary>
    public int Repaired { get; }

    /// <summary>Cells that are not valid; the number is not used, the text is kept.</summary>
    public int Invalid { get; }

    /// <summary>Empty cells.</summary>
    public int Missing { get; }

    /// <summary>The sum of all outcomes.</summary>
    public int Total => Valid + Cleaned + Repaired + Invalid + Missing;

    /// <summary>The counts in words.</summary>
    /// <returns>For example <c>scn: 7 valid, 2 cleaned, 1 repaired, 3 invalid, 1 missing</c>.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1} valid, {2} cleaned, {3} repaired, {4} invalid, {5} missing",
        Field,
        Valid,
        Cleaned,
        Repaired,
        Invalid,
        Missing);
}
