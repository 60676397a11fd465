using System.Buffers;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace VirtualSchool.Matching;

/// <summary>
/// The unrestricted distance of Damerau and Levenshtein after Zhao and Sahni: a useful transposition has its two characters next
/// to each other in one of the texts, so one saved cell for each row and one for each column are all that must be remembered.
/// Short texts are worked out along diagonals, sixteen cells at a time; the cells of a diagonal do not need one another.
/// </summary>
internal static class DamerauDistance
{
    private const int OnStack = 128;

    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (NumberedTexts.AreNeededFor(a) || NumberedTexts.AreNeededFor(b))
        {
            if (a.SequenceEqual(b))
            {
                return 0;
            }

            using var texts = new NumberedTexts(a, b);
            return OfUnits(texts.A, texts.B, most);
        }

        return OfUnits(a, b, most);
    }

    private static int OfUnits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        EditDistance.Trim(ref a, ref b);
        if (b.Length - a.Length > most)
        {
            return most + 1;
        }

        if (a.Length == 0)
        {
            return b.Length;
        }

#if NET
        int distance = a.Length <= MostRows && b.Length <= MostColumns && Vector128.IsHardwareAccelerated ? Diagonals(a, b) : Rows(a, b);
#else
        int distance = Rows(a, b);
#endif
        return distance > most ? most + 1 : distance;
    }

    private static int Rows(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int width = b.Length + 2;
        int[]? rented = width * 4 > OnStack * 4 ? ArrayPool<int>.Shared.Rent(width * 4) : null;
        Span<int> cells = rented is null ? stackalloc int[OnStack * 4] : rented;

        // Rows are kept with one cell to the left of column 0.
        Span<int> row = cells.Slice(0, width);
        Span<int> above = cells.Slice(width, width);
        Span<int> saved = cells.Slice(width * 2, width);
        Span<int> lastRow = cells.Slice(width * 3, width);
        int never = a.Length + b.Length + 2;
        above.Fill(never);
        saved.Fill(never);
        lastRow.Fill(-never);
        row[0] = never;
        for (int j = 1; j < width; j++)
        {
            row[j] = j - 1;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            Span<int> swap = row;
            row = above;
            above = swap;

            // The row that is overwritten is the one two above: its cell to the left is needed a moment longer.
            int twoAboveLeft = row[1];
            row[1] = i;
            int savedInRow = never;
            int lastColumn = -never;
            for (int j = 1; j <= b.Length; j++)
            {
                int cell = Math.Min(row[j], above[j + 1]) + 1;
                if (a[i - 1] == b[j - 1])
                {
                    cell = Math.Min(cell, above[j]);
                    saved[j] = above[j - 1];
                    savedInRow = twoAboveLeft;
                    lastRow[j] = i;
                    lastColumn = j;
                }
                else
                {
                    cell = Math.Min(cell, above[j] + 1);
                    if (j - lastColumn == 1)
                    {
                        cell = Math.Min(cell, saved[j] + i - lastRow[j]);
                    }
                    else if (i - lastRow[j] == 1)
                    {
                        cell = Math.Min(cell, savedInRow + j - lastColumn);
                    }
                }

                twoAboveLeft = row[j + 1];
                row[j + 1] = cell;
            }
        }

        int distance = row[b.Length + 1];
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return distance;
    }

#if NET
    private const int Lanes = 16;
    private const int MostRows = Lanes - 1;
    private const int MostColumns = 96;

    // No text reaches this far with halves of surrogate pairs in it, so these equal no character and not each other.
    private const char BesideA = '\uD800';
    private const char BesideB = '\uDC00';

    /// <summary>Lane r of the vectors of diagonal d is the cell of row r and column d − r. 255 stands for no cell, and additions stop there.</summary>
    private static int Diagonals(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> rows = stackalloc char[Lanes];
        rows.Fill(BesideA);
        a.CopyTo(rows.Slice(1));
        Vector128<short> rowsLow = Vector128.Create(MemoryMarshal.Cast<char, short>(rows));
        Vector128<short> rowsHigh = Vector128.Create(MemoryMarshal.Cast<char, short>(rows.Slice(8)));

        // The columns in reverse, so that the characters of a diagonal stand in the order of its rows.
        Span<char> columns = stackalloc char[Lanes + MostRows + MostColumns];
        columns = columns.Slice(0, a.Length + b.Length + Lanes);
        columns.Fill(BesideB);
        for (int j = 0; j < b.Length; j++)
        {
            columns[a.Length + b.Length - 1 - j] = b[j];
        }

        ReadOnlySpan<short> reversed = MemoryMarshal.Cast<char, short>(columns);
        Vector128<byte> one = Vector128<byte>.One;
        Vector128<byte> none = Vector128<byte>.AllBitsSet;
        Vector128<byte> cells = Vector128.WithElement(none, 0, (byte)0);
        Vector128<byte> upperLeft = none;
        Vector128<byte> upperLeftBefore = none;
        Vector128<byte> savedInColumn = none;
        Vector128<byte> savedInRow = none;
        Vector128<byte> unequalBefore = none;
        for (int d = 1; d <= a.Length + b.Length; d++)
        {
            ReadOnlySpan<short> facing = reversed.Slice(a.Length + b.Length - d, Lanes);
            Vector128<byte> equal = Vector128.NarrowWithSaturation(
                Vector128.Equals(rowsLow, Vector128.Create(facing)),
                Vector128.Equals(rowsHigh, Vector128.Create(facing.Slice(8)))).AsByte();

            Vector128<byte> above = Down(cells);
            Vector128<byte> next = Vector128.AddSaturate(Vector128.Min(above, cells), one);
            next = Vector128.Min(next, Vector128.AddSaturate(upperLeft, Vector128.AndNot(one, equal)));

            // Saved cells grow by one with every row or column that the transposition has to bridge.
            savedInColumn = Vector128.AddSaturate(Down(savedInColumn), one);
            savedInRow = Vector128.AddSaturate(savedInRow, one);
            next = Vector128.Min(next, savedInColumn | unequalBefore);
            next = Vector128.Min(next, savedInRow | Down(unequalBefore));

            savedInColumn = Vector128.ConditionalSelect(equal, upperLeftBefore, savedInColumn);
            savedInRow = Vector128.ConditionalSelect(equal, Down(upperLeftBefore), savedInRow);
            unequalBefore = ~equal;
            upperLeftBefore = upperLeft;
            upperLeft = above;
            cells = next;
        }

        return cells.GetElement(a.Length);
    }

    /// <summary>The vector with each row's cell moved to the row below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Down(Vector128<byte> cells)
        => Vector128.Shuffle(cells, Vector128.Create((byte)0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)) | Vector128.WithElement(Vector128<byte>.Zero, 0, byte.MaxValue);
#endif
}
