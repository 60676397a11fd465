namespace VirtualSchool;

/// <summary>How many lines a text takes in a column.</summary>
internal static class WrappedText
{
    /// <param name="text">The text.</param>
    /// <param name="columnWidth">The column's width in digits, as spreadsheets measure it. Letters are a little narrower.</param>
    public static int Lines(string text, int columnWidth)
    {
        int width = columnWidth + (columnWidth / 9);
        int lines = 1, used = 0;
        for (int i = 0; i < text.Length;)
        {
            if (text[i] == '\n')
            {
                lines++;
                used = 0;
                i++;
                continue;
            }

            int end = i;
            while (end < text.Length && text[end] is not ' ' and not '\n')
            {
                end++;
            }

            // A word goes to the next line when it does not fit, and over several lines when it fits on none.
            int word = end - i;
            if (used > 0 && used + word > width)
            {
                lines++;
                used = 0;
            }

            lines += Math.Max(0, word - 1) / Math.Max(1, width);
            used += (word > width ? word % width : word) + 1;
            i = end < text.Length && text[end] == ' ' ? end + 1 : end;
        }

        return lines;
    }
}
