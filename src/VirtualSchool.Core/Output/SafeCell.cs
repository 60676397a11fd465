namespace VirtualSchool;

/// <summary>
/// Keeps a spreadsheet from running a cell of a CSV file as a formula (CWE-1236): text that could start one gets an apostrophe in
/// front. Reversible: text that itself starts with an apostrophe before such a start gets another one.
/// </summary>
public static class SafeCell
{
    /// <summary>The text as it may stand in a CSV file that a spreadsheet opens.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, with one apostrophe in front where it is needed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Protect(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return NeedsApostrophe(text) ? "'" + text : text;
    }

    /// <summary>The text that <see cref="Protect"/> was given. For files this library wrote: another file's apostrophe is its own.</summary>
    /// <param name="cell">The cell as it stands in the file.</param>
    /// <returns>The original text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    public static string Restore(string cell)
    {
        if (cell is null)
        {
            throw new ArgumentNullException(nameof(cell));
        }

        return cell.Length > 1 && cell[0] == '\'' && NeedsApostrophe(cell.Substring(1)) ? cell.Substring(1) : cell;
    }

    // Apostrophes and white space before the sign do not disarm it in every spreadsheet, and would make Restore ambiguous.
    private static bool NeedsApostrophe(string text)
    {
        int i = 0;
        while (i < text.Length && (text[i] == '\'' || char.IsWhiteSpace(text[i]) || text[i] is '\uFEFF' or '\u200B'))
        {
            if (text[i] is '\t' or '\r' or '\n')
            {
                return true;
            }

            i++;
        }

        return i < text.Length && text[i] is '=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
