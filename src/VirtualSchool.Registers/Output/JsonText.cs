using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VirtualSchool;

/// <summary>One way of writing JSON for every file: indented, line feeds, names readable, numbers as stated.</summary>
internal static class JsonText
{
    // The files are opened by people and programs, never put into a web page, so that letters need no escapes.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, Action<Utf8JsonWriter> body)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a text, or nothing when there is none: an absent name means not recorded.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Object(this Utf8JsonWriter json, string name, Action body)
    {
        json.WriteStartObject(name);
        body();
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> body)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            body(item);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects; left out when empty.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> body)
    {
        if (items.Count > 0)
        {
            json.Array(name, items, item =>
            {
                json.WriteStartObject();
                body(item);
                json.WriteEndObject();
            });
        }
    }

    public static void Count(this Utf8JsonWriter json, string name, GapCount count) => json.Object(name, () =>
    {
        json.WriteNumber("count", count.Count);
        if (count.Percent is { } percent)
        {
            json.WritePropertyName("percent");
            json.WriteRawValue(percent.ToString("0.0", CultureInfo.InvariantCulture));
        }
    });

    /// <summary>A score with three decimals, so that the last bits of a processor do not show.</summary>
    public static void Score(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("0.000", CultureInfo.InvariantCulture));
    }
}
