namespace VirtualSchool;

/// <summary>Rows that report tools put under or into a list and that are no child: totals, counts, "printed on".</summary>
internal static class TotalRow
{
    private static readonly string[] Whole = ["total", "totals", "grand total", "sub total", "subtotal", "overall", "end of report", "required", "optional", "mandatory"];
    private static readonly string[] Beginnings =
        ["total ", "total:", "total=", "grand total", "sub total", "subtotal", "count:", "count of", "number of ", "printed ", "printed:", "end of report", "report run", "report date", "run date", "records:", "page "];

    /// <summary>Whether the first filled cell of a row says that the row is no child.</summary>
    internal static bool Says(ReadOnlySpan<char> firstFilled)
    {
        ReadOnlySpan<char> text = firstFilled.TrimStart(" \t*".AsSpan()).TrimEnd();
        if (text.IsEmpty || "TtGgSsOoEeRrMmCcNnPp".IndexOf(text[0]) < 0)
        {
            return false;
        }

        foreach (string word in Whole)
        {
            if (text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (string word in Beginnings)
        {
            if (text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
