using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// Reads a parameter from JSON (comments allowed): <c>name</c>, <c>meaning</c>, <c>history</c> with <c>from</c>, <c>to</c> (last
/// day; null while it applies), <c>value</c>, <c>citation</c>, <c>address</c>, <c>confidence</c> (V, H, M, L), and <c>checked</c>
/// with <c>on</c> and <c>against</c>. Anything else, or anything missing, is refused with its place named.
/// </summary>
public static class ParameterFile
{
    private static readonly string[] TopFields = ["name", "meaning", "history", "checked"];
    private static readonly string[] EntryFields = ["from", "to", "value", "citation", "address", "confidence"];
    private static readonly string[] CheckedFields = ["on", "against"];

    /// <summary>Reads a parameter whose values are lengths in words of ISO 8601: <c>P1Y</c>, <c>P22D</c>, <c>P6M</c>, <c>P2W</c>.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="json">The file's text.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">The file is not fit to be used; the message names the place.</exception>
    public static Parameter<PeriodLength> ReadLength(string file, string json) => Read(file, json, Length);

    /// <summary>Reads a parameter whose values are whole numbers.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="json">The file's text.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">The file is not fit to be used; the message names the place.</exception>
    public static Parameter<int> ReadNumber(string file, string json) => Read(file, json, Number);

    private static Parameter<T> Read<T>(string file, string json, Func<JsonElement, (bool Success, T Value)> read)
    {
        if (file is null)
        {
            throw new ArgumentNullException(nameof(file));
        }

        using JsonDocument document = Parse(file, json ?? throw new ArgumentNullException(nameof(json)));
        JsonElement top = document.RootElement;
        Expect(file, "the top", top, TopFields);
        string name = Text(file, "the top", top, "name");
        Text(file, "the top", top, "meaning");
        Expect(file, "checked", Field(file, "the top", top, "checked"), CheckedFields);
        Text(file, "checked", top.GetProperty("checked"), "on");
        Text(file, "checked", top.GetProperty("checked"), "against");
        JsonElement history = Field(file, "the top", top, "history");
        if (history.ValueKind != JsonValueKind.Array)
        {
            throw new RuleConfigurationException(file, "history", "it is not a list");
        }

        var values = new List<ParameterValue<T>>();
        foreach (JsonElement entry in history.EnumerateArray())
        {
            values.Add(ReadEntry(file, $"history entry {(values.Count + 1).ToString(CultureInfo.InvariantCulture)}", entry, read));
        }

        try
        {
            return new Parameter<T>(name, values);
        }
        catch (ArgumentException)
        {
            throw new RuleConfigurationException(file, "the top", "field 'name' is not lower-case words parted by dots");
        }
    }

    private static ParameterValue<T> ReadEntry<T>(string file, string place, JsonElement entry, Func<JsonElement, (bool Success, T Value)> read)
    {
        Expect(file, place, entry, EntryFields);
        LocalDate from = Date(file, place, entry, "from") ?? throw new RuleConfigurationException(file, place, "field 'from' is missing");
        LocalDate? to = Date(file, place, entry, "to");
        if (to < from)
        {
            throw new RuleConfigurationException(file, place, "it ends before it starts");
        }

        (bool success, T value) = read(Field(file, place, entry, "value"));
        if (!success)
        {
            throw new RuleConfigurationException(file, place, "field 'value' cannot be read");
        }

        Confidence confidence = Text(file, place, entry, "confidence") switch
        {
            "V" => Confidence.Verified,
            "H" => Confidence.High,
            "M" => Confidence.Medium,
            "L" => Confidence.Low,
            _ => throw new RuleConfigurationException(file, place, "field 'confidence' is none of V, H, M, L"),
        };
        string? address = entry.TryGetProperty("address", out _) ? Text(file, place, entry, "address") : null;
        return new ParameterValue<T>(value, EffectiveInterval.FromInclusive(from, to), new Citation(Text(file, place, entry, "citation"), confidence, address));
    }

    private static JsonDocument Parse(string file, string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 });
        }
        catch (JsonException e)
        {
            throw new RuleConfigurationException(file, $"line {((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)}", "it is not readable JSON");
        }
    }

    private static void Expect(string file, string place, JsonElement element, string[] fields)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new RuleConfigurationException(file, place, "it is not an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            // The name is quoted: it is configuration, written by a developer.
            if (Array.IndexOf(fields, property.Name) < 0 || !seen.Add(property.Name))
            {
                throw new RuleConfigurationException(file, place, $"field '{property.Name}' is not known or stands twice");
            }
        }
    }

    private static JsonElement Field(string file, string place, JsonElement element, string field) =>
        element.TryGetProperty(field, out JsonElement value) ? value : throw new RuleConfigurationException(file, place, $"field '{field}' is missing");

    private static string Text(string file, string place, JsonElement element, string field)
    {
        JsonElement value = Field(file, place, element, field);
        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new RuleConfigurationException(file, place, $"field '{field}' is not a text");
    }

    private static LocalDate? Date(string file, string place, JsonElement element, string field)
    {
        JsonElement value = Field(file, place, element, field);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true } parsed
            ? parsed.Value
            : throw new RuleConfigurationException(file, place, $"field '{field}' is not a date");
    }

    private static (bool Success, int Value) Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int value) ? (true, value) : (false, 0);

    private static (bool Success, PeriodLength Value) Length(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String || element.GetString() is not { Length: > 2 and < 7 } text || text[0] != 'P')
        {
            return (false, default);
        }

        int count = 0;
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return (false, default);
            }

            count = (count * 10) + text[i] - '0';
        }

        return (count, text[text.Length - 1]) switch
        {
            (0, _) => (false, default),
            (_, 'D') => (true, PeriodLength.Days(count)),
            (_, 'W') => (true, PeriodLength.Weeks(count)),
            (_, 'M') => (true, PeriodLength.Months(count)),
            (_, 'Y') => (true, PeriodLength.Years(count)),
            _ => (false, default),
        };
    }
}
