namespace VirtualSchool;

/// <summary>Where cells are: <c>C14</c> is column 2 from 0, row 14 from 1 (ST_CellRef, ECMA-376 Part 1, 18.18.7).</summary>
internal static class CellAddress
{
    internal const int MostRows = 1_048_576;
    internal const int MostColumns = 16_384;

    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column from 0.</param>
    internal static string Letters(int column)
    {
        string letters = string.Empty;
        for (int n = column + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads an address.</summary>
    /// <returns>False when it is none, or lies beyond the last cell that a sheet has.</returns>
    internal static bool TryRead(string text, out int column, out int row)
    {
        column = 0;
        row = 0;
        int at = 0;
        while (at < text.Length && at < 4 && text[at] is >= 'A' and <= 'Z')
        {
            column = (column * 26) + text[at++] - 'A' + 1;
        }

        int letters = at;
        while (at < text.Length && at - letters < 8 && text[at] is >= '0' and <= '9')
        {
            row = (row * 10) + text[at++] - '0';
        }

        column--;
        return letters > 0 && at == text.Length && row is > 0 and <= MostRows && column < MostColumns;
    }
}
