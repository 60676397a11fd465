using System.Globalization;

namespace VirtualSchool.Benchmarks.Populations;

/// <summary>The names, streets and postcode areas of <c>names.txt</c>, by section.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, string[]> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _called = new(StringComparer.Ordinal);
    private readonly List<string> _traditions = [];

    private NameBook()
    {
    }

    public static NameBook Load()
    {
        var book = new NameBook();
        using Stream stream = typeof(NameBook).Assembly.GetManifestResourceStream("names.txt")
            ?? throw new InvalidOperationException("The names are missing from the assembly.");
        using var reader = new StreamReader(stream);
        string section = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
            }
            else if (section == "weights")
            {
                string[] parts = line.Split(' ');
                book._traditions.AddRange(Enumerable.Repeat(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)));
            }
            else
            {
                book._sections.Add(section, line.Split(' ').Select(book.Learn).Distinct(StringComparer.Ordinal).ToArray());
            }
        }

        return book;
    }

    public string Tradition(Draw draw) => draw.Of(_traditions);

    public string Forename(Draw draw, string tradition, char sex) => draw.Ranked(_sections[tradition + (sex == 'F' ? " girls" : " boys")]);

    /// <summary>A surname; <c>*</c> at its end stands for the ending that follows the bearer's sex.</summary>
    public string Surname(Draw draw, string tradition)
    {
        // The long tail of rare surnames, which no list holds.
        if (tradition == "scottish" && draw.Chance(0.3))
        {
            return draw.Of(_sections["roots"]) + draw.Of(_sections["ends"]);
        }

        return draw.Ranked(_sections[tradition + " surnames"]);
    }

    public string Street(Draw draw) => draw.Of(_sections["streets"]) + " " + draw.Of(_sections["kinds"]);

    public string Area(Draw draw) => draw.Of(_sections["areas"]);

    /// <summary>What else a name, or a kind of street, may be written as; none for most.</summary>
    public string[] OtherForms(string name) => _called.GetValueOrDefault(name, []);

    private string Learn(string entry)
    {
        string[] forms = entry.Split('/');
        if (forms.Length > 1 && !_called.ContainsKey(forms[0]))
        {
            _called.Add(forms[0], forms[1..]);
        }

        return forms[0];
    }
}
