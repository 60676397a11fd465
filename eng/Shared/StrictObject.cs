using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// One object of a file of law, policy or configuration (JSON with comments). A field that is not expected, stands twice, is
/// missing or has another shape is refused with its place named. Messages quote field names of such files only, never a child's data.
/// </summary>
internal readonly struct StrictObject
{
    private const int MaximumDepth = 8;
    private const int MaximumLength = 1_000_000;

    private readonly string file;
    private readonly JsonElement element;

    private StrictObject(string file, string place, JsonElement element, string[] fields)
    {
        this.file = file;
        this.element = element;
        Place = place;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("it is not an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (Array.IndexOf(fields, property.Name) < 0 || !seen.Add(property.Name))
            {
                throw Fault($"field '{Shown(property.Name)}' is not known or stands twice");
            }
        }
    }

    /// <summary>Where the object stands, for example <c>history entry 2</c>.</summary>
    internal string Place { get; }

    /// <summary>Reads a whole file. What is read from it must be taken before the call returns, in <paramref name="read"/>.</summary>
    internal static T ReadFile<T>(string file, string json, string[] fields, Func<StrictObject, T> read, int maximumLength = MaximumLength)
    {
        if (json.Length > maximumLength)
        {
            throw new RuleConfigurationException(file, "the top", $"it is longer than {Number(maximumLength)} characters");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth });
        }
        catch (JsonException e)
        {
            throw new RuleConfigurationException(file, $"line {Number((e.LineNumber ?? 0) + 1)}", "it is not readable JSON");
        }

        using (document)
        {
            return read(new StrictObject(file, "the top", document.RootElement, fields));
        }
    }

    /// <summary>The names of the fields that are there, in the order of the file.</summary>
    internal IReadOnlyList<string> Fields => [.. element.EnumerateObject().Select(p => p.Name)];

    internal bool Has(string field) => element.TryGetProperty(field, out _);

    internal bool IsNull(string field) => Value(field).ValueKind == JsonValueKind.Null;

    internal JsonElement Value(string field) => element.TryGetProperty(field, out JsonElement value) ? value : throw Fault($"field '{field}' is missing");

    internal string Text(string field)
    {
        JsonElement value = Value(field);
        return value.ValueKind == JsonValueKind.String && IsText(value.GetString())
            ? value.GetString()!
            : throw Fault($"field '{field}' is not a text");
    }

    /// <summary>A text, or null where the field is not there: a field that is there must hold one.</summary>
    internal string? TextIfAny(string field) => Has(field) ? Text(field) : null;

    internal int Whole(string field)
    {
        JsonElement value = Value(field);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw Fault($"field '{field}' is not a whole number");
    }

    internal bool Flag(string field) => Value(field).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault($"field '{field}' is neither true nor false"),
    };

    internal LocalDate Date(string field) => DateOrNull(field) ?? throw Fault($"field '{field}' is missing");

    /// <summary>A date, or null where the file says null; the field itself must be there.</summary>
    internal LocalDate? DateOrNull(string field)
    {
        JsonElement value = Value(field);
        return value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true } parsed ? parsed.Value
            : throw Fault($"field '{field}' is not a date");
    }

    /// <summary>The fields <c>from</c> and <c>to</c> (last day, or null while it applies).</summary>
    internal EffectiveInterval Dates()
    {
        LocalDate from = Date("from");
        LocalDate? to = DateOrNull("to");
        return to < from ? throw Fault("it ends before it starts") : EffectiveInterval.FromInclusive(from, to);
    }

    internal Confidence Sureness() => Text("confidence") switch
    {
        "V" => Confidence.Verified,
        "H" => Confidence.High,
        "M" => Confidence.Medium,
        "L" => Confidence.Low,
        _ => throw Fault("field 'confidence' is none of V, H, M, L"),
    };

    internal StrictObject Child(string field, params string[] fields) => new(file, Below(field), Value(field), fields);

    /// <summary>The objects of a list; <paramref name="entry"/> names one of them in messages.</summary>
    internal IReadOnlyList<StrictObject> Children(string field, string entry, params string[] fields)
    {
        var children = new List<StrictObject>();
        foreach (JsonElement child in List(field).EnumerateArray())
        {
            children.Add(new StrictObject(file, Below($"{entry} {Number(children.Count + 1)}"), child, fields));
        }

        return children;
    }

    internal IReadOnlyList<string> Texts(string field)
    {
        StrictObject self = this;
        return [.. List(field).EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String && IsText(e.GetString())
            ? e.GetString()!
            : throw self.Fault($"field '{field}' holds something that is not a text"))];
    }

    internal RuleConfigurationException Fault(string problem) => new(file, Place, problem);

    // One line: texts end up in traces, tables and messages.
    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && !text!.Any(char.IsControl);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // A name that nobody expected may be anything, also very long.
    private static string Shown(string name) => name.Length <= 40 ? name : name.Remove(40) + "...";

    private string Below(string part) => Place == "the top" ? part : $"{Place}, {part}";

    private JsonElement List(string field)
    {
        JsonElement value = Value(field);
        return value.ValueKind == JsonValueKind.Array ? value : throw Fault($"field '{field}' is not a list");
    }
}
