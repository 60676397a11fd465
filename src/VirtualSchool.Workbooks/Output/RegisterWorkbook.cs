namespace VirtualSchool;

/// <summary>
/// Writes a register as an Excel workbook (.xlsx, ECMA-376) that a virtual school works in: Start here, Register, To check,
/// Disagreements, Issues, Lists and files, Notes and method, Codes.
/// <para>
/// Each sheet has its title in A1 and one real table with a marked header row; there are no merged cells, hidden sheets, formulas,
/// macros or outside links, and nothing is told by colour alone (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
/// Regulations 2018). Candidate numbers are text, dates are dates. A cell whose text could start a formula keeps its text and is marked with
/// the quote prefix.
/// </para>
/// <para>
/// Of a child or a question that is restricted the key and the counts are there; names, numbers, dates, schools and homes are not.
/// </para>
/// </summary>
public static class RegisterWorkbook
{
    /// <summary>Writes the workbook. The same register gives the same bytes on the same runtime.</summary>
    /// <param name="register">The register.</param>
    /// <param name="output">Where to write; stays open. It gets its first byte only when the whole workbook is made.</param>
    /// <param name="options">Title and contact; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="output"/> cannot be written to, or the title is blank.</exception>
    public static void Write(Register register, Stream output, WorkbookOptions? options = null) =>
        Write(register, output, options, SheetLimit.OfFormat);

    internal static void Write(Register register, Stream output, WorkbookOptions? options, SheetLimit limit)
    {
        if (register is null)
        {
            throw new ArgumentNullException(nameof(register));
        }

        if (output is null)
        {
            throw new ArgumentNullException(nameof(output));
        }

        if (!output.CanWrite)
        {
            throw new ArgumentException("The stream cannot be written to.", nameof(output));
        }

        options ??= WorkbookOptions.Default;
        if (options.Title is not null && string.IsNullOrWhiteSpace(options.Title))
        {
            throw new ArgumentException("A title cannot be blank.", nameof(options));
        }

        XlsxPackage.Write(
            options.Title ?? "Our children",
            [
                StartSheet.Of(register, options),
                RegisterSheet.Of(register, limit),
                ToCheckSheet.Of(register, limit),
                DisagreementsSheet.Of(register, limit),
                IssuesSheet.Of(register, limit),
                ListsSheet.Of(register, limit),
                NotesSheet.Of(register),
                CodesSheet.Of(register),
            ],
            output);
    }
}
