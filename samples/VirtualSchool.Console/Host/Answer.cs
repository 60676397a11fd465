using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace VirtualSchool.Shell.Host;

/// <summary>Results as JSON: indented, line feeds, names with their accents.</summary>
internal static class Answer
{
    // Lists may be long: they are handed on as they grow.
    private const int Much = 1 << 16;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes one JSON object and a line feed to standard output.</summary>
    public static void Json(Session session, Action<Utf8JsonWriter> body)
    {
        var stream = session.Terminal.OutBytes();
        Json(stream, body);
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    public static void Json(Stream stream, Action<Utf8JsonWriter> body)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        body(json);
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> each)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            each(item);
            if (json.BytesPending > Much)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> each) =>
        json.Array(name, items, item =>
        {
            json.WriteStartObject();
            each(item);
            json.WriteEndObject();
        });

    public static void Object(this Utf8JsonWriter json, string name, Action body)
    {
        json.WriteStartObject(name);
        body();
        json.WriteEndObject();
    }

    /// <summary>A text, or null where there is none.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>What every finding says: its code, how grave it is, what is wrong and what to do. Where it lies is the caller's to add.</summary>
    public static void Finding(this Utf8JsonWriter json, Issue issue)
    {
        json.WriteString("code", issue.Code.Code);
        json.WriteString("severity", issue.Severity.ToString());
        json.WriteString("message", issue.Message);
        json.WriteString("remedy", issue.Code.Remedy);
    }

    /// <summary>A whole number, or null where there is none.</summary>
    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Where something was read: list, file, row and column.</summary>
    public static void Source(this Utf8JsonWriter json, SourceRow source)
    {
        json.WriteString("source", source.File.Source.Name);
        json.WriteString("file", source.File.FileName);
        json.WriteNumber("row", source.Row);
        json.Text("column", source.Column);
    }

    /// <summary>A stretch of days by its first and its last day, which is null while it goes on.</summary>
    public static void Window(this Utf8JsonWriter json, EffectiveInterval window)
    {
        json.WriteString("from", Texts.Iso(window.Start));
        json.Text("to", Texts.Iso(window.LastDay));
    }

    /// <summary>Which day was asked about, known when, and by which law.</summary>
    public static void Head(this Utf8JsonWriter json, Question question)
    {
        json.WriteString("asAt", Texts.Iso(question.AsAt));
        json.Text("knownAt", Texts.Iso(question.KnownAt));
        json.Pack(question.Rules.Pack);
    }

    /// <summary>The version of the rules and how far the law was looked at.</summary>
    public static void Pack(this Utf8JsonWriter json, RulePack pack)
    {
        json.WriteString("rules", pack.Version);
        json.WriteString("lawSeenUpTo", Texts.Iso(pack.LawSeenUpTo));
    }

    /// <summary>The provision, how sure it is, and where it can be read.</summary>
    public static void Citation(this Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("citation", citation.Text);
        json.WriteString("confidence", citation.Confidence.ToString());
        json.Text("address", citation.Address);
    }

    /// <summary>A measure to six decimals: enough to compare, and the same text everywhere.</summary>
    public static void Measure(this Utf8JsonWriter json, string name, double value) =>
        json.WriteNumber(name, Math.Round((decimal)value, 6, MidpointRounding.AwayFromZero));
}
