using System.Globalization;
using System.Text;

namespace VirtualSchool;

/// <summary>Writes rows of RFC 4180 text: UTF-8, line feeds, cells safe for spreadsheets.</summary>
internal sealed class CsvText : IDisposable
{
    private readonly StreamWriter writer;
    private bool started;

    public CsvText(Stream stream) => writer = new StreamWriter(stream, new UTF8Encoding(false), 65536, leaveOpen: true) { NewLine = "\n" };

    public CsvText Cell(string? text) => Raw(SafeCell.Protect(text ?? string.Empty));

    /// <summary>A whole number; no apostrophe, since a number starts no formula.</summary>
    public CsvText Cell(int? number) => Raw(number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>A score with three decimals.</summary>
    public CsvText Cell(double number) => Raw(number.ToString("0.000", CultureInfo.InvariantCulture));

    public CsvText Cell(bool yes) => Raw(yes ? "yes" : "no");

    public void EndRow()
    {
        writer.WriteLine();
        started = false;
    }

    public void Dispose() => writer.Dispose();

    private CsvText Raw(string cell)
    {
        if (started)
        {
            writer.Write(',');
        }

        started = true;
        bool quote = cell.Length > 0
            && (cell.IndexOfAny([',', '"', '\r', '\n', ';', '\t', '|']) >= 0 || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1]));
        if (quote)
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\""));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }

        return this;
    }
}
