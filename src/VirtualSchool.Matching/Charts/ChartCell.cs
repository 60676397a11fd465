using System.Globalization;

namespace VirtualSchool.Matching;

/// <summary>A text or a number in a chart's data.</summary>
internal readonly struct ChartCell
{
    private ChartCell(string? text, double number)
    {
        Text = text;
        Number = number;
    }

    /// <summary>The text; null for a number.</summary>
    public string? Text { get; }

    public double Number { get; }

    public static implicit operator ChartCell(string text) => new(text, 0);

    public static implicit operator ChartCell(double number) => new(null, number);

    /// <summary>The cell as CSV. A text that a spreadsheet would run is put behind an apostrophe.</summary>
    public string ToCsv()
    {
        if (Text is null)
        {
            return Written(Number);
        }

        string safe = Text.Length > 0 && Text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + Text : Text;
        return safe.IndexOfAny([',', '"', '\n', '\r']) < 0 ? safe : "\"" + safe.Replace("\"", "\"\"") + "\"";
    }

    /// <summary>Enough digits to draw and compare by, the same on every framework.</summary>
    public static string Written(double number)
        => (number == 0 || Math.Abs(number) >= 1e-3 ? Math.Round(number, 6) : number).ToString(Math.Abs(number) < 1e-3 && number != 0 ? "0.#####E+0" : "0.######", CultureInfo.InvariantCulture);
}
