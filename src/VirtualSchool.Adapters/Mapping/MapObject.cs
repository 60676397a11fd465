using System.Globalization;
using System.Text.Json;

namespace VirtualSchool;

/// <summary>One object of a map file whose every member must be asked for: what nobody asks for is a mistake in the map.</summary>
internal sealed class MapObject
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    internal MapObject(JsonElement element, string place)
    {
        Place = place;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ExportMapException(place, "an object is needed here");
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (members.ContainsKey(member.Name))
            {
                throw new ExportMapException(At(member.Name), "the field stands here twice");
            }

            members.Add(member.Name, member.Value);
        }
    }

    internal string Place { get; }

    internal string At(string name) => Place.Length == 0 ? name : $"{Place}.{name}";

    internal bool Has(string name) => members.ContainsKey(name);

    internal string? Text(string name)
    {
        if (!Ask(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw new ExportMapException(At(name), "a text is needed here");
    }

    internal string Required(string name) => Text(name) ?? throw new ExportMapException(At(name), "the field is missing");

    internal bool? Flag(string name) =>
        !Ask(name, out JsonElement value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw new ExportMapException(At(name), "true or false is needed here");

    internal int? Number(string name, int least, int most) =>
        !Ask(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least && number <= most ? number
        : throw new ExportMapException(At(name), string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1} is needed here", least, most));

    /// <summary>A list of texts; empty when the field is missing.</summary>
    internal IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        int index = 0;
        foreach (JsonElement item in Items(name))
        {
            texts.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new ExportMapException(Item(name, index), "a text is needed here"));
            index++;
        }

        return texts;
    }

    internal IEnumerable<JsonElement> Items(string name)
    {
        if (!Ask(name, out JsonElement value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new ExportMapException(At(name), "a list is needed here");
    }

    internal string Item(string name, int index) => string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", At(name), index);

    internal bool IsText(string name) => members.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String;

    internal MapObject? Object(string name) => Ask(name, out JsonElement value) ? new MapObject(value, At(name)) : null;

    /// <summary>Refuses what nobody asked for.</summary>
    internal void Finish()
    {
        foreach (string name in members.Keys.OrderBy(n => n, StringComparer.Ordinal))
        {
            if (!asked.Contains(name))
            {
                throw new ExportMapException(At(name), "no map has such a field");
            }
        }
    }

    private bool Ask(string name, out JsonElement value)
    {
        asked.Add(name);
        return members.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null;
    }
}
