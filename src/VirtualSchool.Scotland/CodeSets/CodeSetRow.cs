using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Scotland;

/// <summary>One entry of an embedded file. A field that is not expected, or absent, is an error that names its place.</summary>
internal sealed class CodeSetRow
{
    private readonly string file;
    private readonly string place;
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);

    private CodeSetRow(string file, int number, JsonElement element, string[] allowed)
    {
        this.file = file;
        place = "entry " + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("is not an object");
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (Array.IndexOf(allowed, property.Name) < 0)
            {
                throw Fault($"field '{property.Name}' is not known");
            }

            if (fields.ContainsKey(property.Name))
            {
                throw Fault($"field '{property.Name}' stands twice");
            }

            fields.Add(property.Name, property.Value.Clone());
        }
    }

    /// <summary>Reads all entries of an embedded file (JSON with comments).</summary>
    internal static IReadOnlyList<CodeSetRow> Read(string file, params string[] allowed)
    {
        using Stream stream = typeof(CodeSetRow).Assembly.GetManifestResourceStream(file)
            ?? throw new CodeSetException(file, "the package", "the file is not embedded");
        return Read(file, stream, allowed);
    }

    internal static IReadOnlyList<CodeSetRow> Read(string file, Stream stream, params string[] allowed)
    {
        using JsonDocument document = Parse(file, stream);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new CodeSetException(file, "the top", "is not a list");
        }

        var rows = new List<CodeSetRow>();
        foreach (JsonElement element in document.RootElement.EnumerateArray())
        {
            rows.Add(new CodeSetRow(file, rows.Count + 1, element, allowed));
        }

        return rows;
    }

    internal string Text(string field) => OptionalText(field) ?? throw Fault($"field '{field}' is missing");

    internal string? OptionalText(string field)
    {
        if (!fields.TryGetValue(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : throw Fault($"field '{field}' is not a text");
        return string.IsNullOrWhiteSpace(text) ? throw Fault($"field '{field}' is blank") : text;
    }

    internal bool Flag(string field) => fields.TryGetValue(field, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw Fault($"field '{field}' is not true or false");

    internal LocalDate? OptionalDate(string field) => OptionalText(field) is not { } text ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value
        : throw Fault($"field '{field}' is not a date");

    /// <summary>A day of the year, as 12-25.</summary>
    internal AnnualDate DayOfYear(string field, string text) => AnnualDatePattern.Iso.Parse(text) is { Success: true } parsed
        ? parsed.Value
        : throw Fault($"field '{field}' holds no day of the year");

    /// <summary>A small whole number, with or without a sign, written as a text.</summary>
    internal int WholeNumber(string field) => int.TryParse(Text(field), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number)
        ? number
        : throw Fault($"field '{field}' is not a whole number");

    internal IReadOnlyList<string> Texts(string field)
    {
        if (!fields.TryGetValue(field, out JsonElement value) || value.ValueKind != JsonValueKind.Array)
        {
            throw Fault($"field '{field}' is not a list");
        }

        return [.. value.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String && e.GetString() is { Length: > 0 } text ? text : throw Fault($"field '{field}' holds something that is not a text"))];
    }

    internal IEnumerable<KeyValuePair<string, string>> Pairs(string field)
    {
        if (!fields.TryGetValue(field, out JsonElement value) || value.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"field '{field}' is not an object");
        }

        return [.. value.EnumerateObject().Select(p => new KeyValuePair<string, string>(p.Name, p.Value.GetString() ?? throw Fault($"field '{field}' holds a null")))];
    }

    internal Confidence Confidence() => Text("confidence") switch
    {
        "V" => VirtualSchool.Confidence.Verified,
        "H" => VirtualSchool.Confidence.High,
        "M" => VirtualSchool.Confidence.Medium,
        "L" => VirtualSchool.Confidence.Low,
        "unknown" => VirtualSchool.Confidence.Unknown,
        _ => throw Fault("field 'confidence' is none of V, H, M, L, unknown"),
    };

    internal CodeSetException Fault(string problem) => new(file, place, problem);

    private static JsonDocument Parse(string file, Stream stream)
    {
        try
        {
            return JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 });
        }
        catch (JsonException e)
        {
            throw new CodeSetException(file, $"line {(e.LineNumber ?? 0) + 1}", "is not readable JSON");
        }
    }
}
