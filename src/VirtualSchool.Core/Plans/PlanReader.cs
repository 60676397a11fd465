using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>One object of a plan file. What cannot be read becomes a finding with its place, and reading goes on; what is not asked for is kept.</summary>
internal sealed class PlanReader
{
    private const int MostItems = 500;
    private const int LongestText = 20_000;

    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly List<JsonProperty> inOrder = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly PlanFindings findings;
    private readonly string path;

    internal PlanReader(JsonElement element, string path, PlanFindings findings)
    {
        this.path = path;
        this.findings = findings;
        if (element.ValueKind != JsonValueKind.Object)
        {
            findings.Add(IssueCodes.PlanFieldShape, path, "it is not an object");
            return;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (fields.ContainsKey(property.Name))
            {
                // The name itself may be anything, also a child's.
                findings.Add(IssueCodes.PlanFieldRepeated, path);
                continue;
            }

            fields.Add(property.Name, property.Value);
            inOrder.Add(property);
        }
    }

    internal string Place(string name) => PlanPath.Field(path, name);

    internal string? Text(string name)
    {
        JsonElement value = Take(name);
        if (IsNothing(value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? Text(value, Place(name)) : Wrong<string>(name, "it is not a text");
    }

    internal string NeededText(string name)
    {
        string? text = Text(name);
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text!;
        }

        findings.Add(IssueCodes.PlanFieldMissing, Place(name));
        return string.Empty;
    }

    internal IReadOnlyList<string> Texts(string name) => Items(name, (value, place) =>
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return Text(value, place);
        }

        findings.Add(IssueCodes.PlanFieldShape, place, "it is not a text");
        return string.Empty;
    });

    internal LocalDate? Day(string name)
    {
        JsonElement value = Take(name);
        return IsNothing(value) ? null
            : value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true, Value: { Year: >= 1900 and <= 2199 } day } ? day
            : WrongValue<LocalDate>(name, "it is not a date such as 2026-08-17");
    }

    internal LocalDate NeededDay(string name)
    {
        LocalDate? day = Day(name);
        if (day is null && IsNothing(Take(name)))
        {
            findings.Add(IssueCodes.PlanFieldMissing, Place(name));
        }

        return day ?? default;
    }

    internal bool? Flag(string name)
    {
        JsonElement value = Take(name);
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            _ => WrongValue<bool>(name, "it is neither true nor false"),
        };
    }

    internal int Whole(string name)
    {
        JsonElement value = Take(name);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number))
        {
            return number;
        }

        findings.Add(IsNothing(value) ? IssueCodes.PlanFieldMissing : IssueCodes.PlanFieldShape, Place(name));
        return 0;
    }

    internal T? Code<T>(string name, string[] codes, Func<int, T> of)
        where T : struct
    {
        JsonElement value = Take(name);
        return IsNothing(value) ? null : Code(value, Place(name), codes) is { } index ? of(index) : null;
    }

    internal IReadOnlyList<T> Codes<T>(string name, string[] codes, Func<int, T> of) =>
        [.. Items(name, (value, place) => Code(value, place, codes)).OfType<int>().Select(of)];

    internal T? Part<T>(string name, Func<PlanReader, T> read)
        where T : class
    {
        JsonElement value = Take(name);
        return IsNothing(value) ? null : read(new PlanReader(value, Place(name), findings));
    }

    internal IReadOnlyList<T> Parts<T>(string name, Func<PlanReader, T> read) => Items(name, (value, place) => read(new PlanReader(value, place, findings)));

    /// <summary>Everything that was not asked for, to be carried. Called last.</summary>
    internal IReadOnlyList<PlanOtherField> Rest()
    {
        PlanOtherField[] rest = [.. inOrder.Where(p => !taken.Contains(p.Name)).Select(PlanOtherField.Of)];
        if (rest.Length > 0)
        {
            findings.Add(IssueCodes.PlanFieldUnknown, path, rest.Length.ToString(CultureInfo.InvariantCulture) + (rest.Length == 1 ? " field" : " fields"));
        }

        return rest;
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private JsonElement Take(string name)
    {
        taken.Add(name);
        return fields.TryGetValue(name, out JsonElement value) ? value : default;
    }

    private string Text(JsonElement value, string place)
    {
        string text = value.GetString()!;
        if (text.Length > LongestText)
        {
            findings.Add(IssueCodes.PlanFileTooLarge, place, $"a text is longer than {LongestText.ToString(CultureInfo.InvariantCulture)} characters");
        }

        if (text.Any(PlanText.IsHidden))
        {
            findings.Add(IssueCodes.PlanTextHidden, place);
        }

        return text;
    }

    private int? Code(JsonElement value, string place, string[] codes)
    {
        int index = value.ValueKind == JsonValueKind.String ? Array.FindIndex(codes, c => value.ValueEquals(c)) : -1;
        if (index >= 0)
        {
            return index;
        }

        findings.Add(IssueCodes.PlanCodeUnknown, place, "it is none of " + string.Join(", ", codes));
        return null;
    }

    private List<T> Items<T>(string name, Func<JsonElement, string, T> read)
    {
        JsonElement value = Take(name);
        if (IsNothing(value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            findings.Add(IssueCodes.PlanFieldShape, Place(name), "it is not a list");
            return [];
        }

        if (value.GetArrayLength() > MostItems)
        {
            findings.Add(IssueCodes.PlanFileTooLarge, Place(name), $"the list has more than {MostItems.ToString(CultureInfo.InvariantCulture)} entries");
            return [];
        }

        var items = new List<T>(value.GetArrayLength());
        foreach (JsonElement item in value.EnumerateArray())
        {
            items.Add(read(item, PlanPath.Item(Place(name), items.Count)));
        }

        return items;
    }

    private T? Wrong<T>(string name, string detail)
        where T : class
    {
        findings.Add(IssueCodes.PlanFieldShape, Place(name), detail);
        return null;
    }

    private T? WrongValue<T>(string name, string detail)
        where T : struct
    {
        findings.Add(IssueCodes.PlanFieldShape, Place(name), detail);
        return null;
    }
}
