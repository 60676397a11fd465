using System.Globalization;

namespace VirtualSchool;

/// <summary>What became of every row below the header. The parts always add up to the rows read.</summary>
public sealed class RowCounts
{
    /// <summary>Counts rows.</summary>
    /// <param name="used">Rows that began a record.</param>
    /// <param name="merged">Rows that added to a record that an earlier row began.</param>
    /// <param name="repeated">Rows that repeat another row of the same record to the letter.</param>
    /// <param name="blank">Rows without anything in them.</param>
    /// <param name="totals">Totals, instructions and other words of a report.</param>
    /// <param name="refused">Rows that could not be used; each has an issue.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public RowCounts(int used, int merged = 0, int repeated = 0, int blank = 0, int totals = 0, int refused = 0)
    {
        Used = NotNegative(used, nameof(used));
        Merged = NotNegative(merged, nameof(merged));
        Repeated = NotNegative(repeated, nameof(repeated));
        Blank = NotNegative(blank, nameof(blank));
        Totals = NotNegative(totals, nameof(totals));
        Refused = NotNegative(refused, nameof(refused));
    }

    /// <summary>Every row below the header: the sum of all the others.</summary>
    public int Read => Used + Merged + Repeated + Blank + Totals + Refused;

    /// <summary>Rows that began a record: as many as there are records.</summary>
    public int Used { get; }

    /// <summary>Rows that added to a record that an earlier row began.</summary>
    public int Merged { get; }

    /// <summary>Rows that repeat another row of the same record to the letter.</summary>
    public int Repeated { get; }

    /// <summary>Rows without anything in them.</summary>
    public int Blank { get; }

    /// <summary>Totals, instructions and other words of a report.</summary>
    public int Totals { get; }

    /// <summary>Rows that could not be used; each has an issue.</summary>
    public int Refused { get; }

    /// <summary>Rows that stand in a record: used, merged and repeated.</summary>
    public int InRecords => Used + Merged + Repeated;

    /// <summary>The counts in words.</summary>
    /// <returns>For example <c>12 read: 10 used, 1 merged, 0 repeated, 1 blank, 0 totals, 0 refused</c>.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} read: {1} used, {2} merged, {3} repeated, {4} blank, {5} totals, {6} refused",
        Read,
        Used,
        Merged,
        Repeated,
        Blank,
        Totals,
        Refused);

    private static int NotNegative(int value, string name) => value < 0 ? throw new ArgumentOutOfRangeException(name, "A count cannot be negative.") : value;
}
