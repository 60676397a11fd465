using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VirtualSchool.Matching;

/// <summary>Reads and writes models, by hand: no reflection, a fixed order of members, and an error that names the place.</summary>
internal static class LinkModelJson
{
    private const string Format = "VirtualSchool.LinkModel/1";

    public static string Write(LinkModel model)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("name", model.Name);
            json.WriteString("version", model.Version);
            WriteNumber(json, "priorProbability", model.PriorProbability);
            WriteNumber(json, "linkThreshold", model.LinkThreshold);
            WriteNumber(json, "reviewThreshold", model.ReviewThreshold);
            WriteComparisons(json, model);
            WriteBlocking(json, model);
            WriteRules(json, model);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n");
    }

    public static LinkModel Read(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new LinkModelException($"The link model is not valid JSON (line {e.LineNumber + 1}).", e);
        }

        using (document)
        {
            var root = new Node(document.RootElement, "model");
            root.Only("format", "name", "version", "priorProbability", "linkThreshold", "reviewThreshold", "comparisons", "blockingRules", "vetoRules", "guardRules");
            if (root.Text("format") != Format)
            {
                throw new LinkModelException($"model.format: this package reads '{Format}' only.");
            }

            return Build(root, () => new LinkModel(
                root.Text("name"),
                root.Text("version"),
                root.List("comparisons", ReadComparison),
                root.List("blockingRules", ReadBlocking),
                root.List("vetoRules", ReadVeto),
                root.List("guardRules", ReadGuard),
                root.Number("priorProbability"),
                root.Number("linkThreshold"),
                root.Number("reviewThreshold")));
        }
    }

    private static void WriteComparisons(Utf8JsonWriter json, LinkModel model)
    {
        json.WriteStartArray("comparisons");
        foreach (ComparisonModel comparison in model.Comparisons)
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Name);
            WriteTexts(json, "fields", comparison.Fields);
            json.WriteBoolean("termFrequencyAdjusted", comparison.TermFrequencyAdjusted);
            if (comparison.TogetherWith is not null)
            {
                json.WriteString("togetherWith", comparison.TogetherWith);
            }

            json.WriteStartArray("levels");
            foreach (ComparisonLevel level in comparison.Levels)
            {
                json.WriteStartObject();
                json.WriteString("label", level.Label);
                json.WriteStartArray("tests");
                foreach (FieldTest test in level.Tests)
                {
                    json.WriteStartObject();
                    json.WriteString("field", test.Field);
                    json.WriteString("test", test.Test.ToString());
                    if (test.Parameter != 0)
                    {
                        WriteNumber(json, "parameter", test.Parameter);
                    }

                    if (test.OtherField is not null)
                    {
                        json.WriteString("otherField", test.OtherField);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                WriteNumber(json, "m", level.M);
                WriteNumber(json, "u", level.U);
                if (level.IsFixed)
                {
                    json.WriteBoolean("fixed", true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBlocking(Utf8JsonWriter json, LinkModel model)
    {
        json.WriteStartArray("blockingRules");
        foreach (BlockingRule rule in model.BlockingRules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            if (rule.Window is int window)
            {
                json.WriteNumber("window", window);
            }

            if (rule.PairBudget is long budget)
            {
                json.WriteNumber("pairBudget", budget);
            }

            json.WriteStartArray("parts");
            foreach (KeyPart part in rule.Parts)
            {
                json.WriteStartObject();
                WriteTexts(json, "fields", part.Fields);
                json.WriteString("transform", part.Transform.ToString());
                if (part.Length > 0)
                {
                    json.WriteNumber("length", part.Length);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, LinkModel model)
    {
        json.WriteStartArray("vetoRules");
        foreach (VetoRule rule in model.VetoRules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteString("field", rule.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("guardRules");
        foreach (GuardRule rule in model.GuardRules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteString("kind", rule.Kind.ToString());
            json.WriteString("forename", rule.Forename);
            json.WriteString("birthDate", rule.BirthDate);
            json.WriteString("surname", rule.Surname);
            WriteTexts(json, "homes", rule.Homes);
            WriteTexts(json, "numbers", rule.Numbers);
            WriteTexts(json, "doors", rule.Doors);
            if (rule.Marker is not null)
            {
                json.WriteString("marker", rule.Marker);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    // Seventeen significant digits bring every double back; .NET Framework's own shortest form may not.
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
        {
            text = value.ToString("G17", CultureInfo.InvariantCulture);
        }

        json.WritePropertyName(name);
        json.WriteRawValue(text);
    }

    private static ComparisonModel ReadComparison(Node node)
    {
        node.Only("name", "fields", "termFrequencyAdjusted", "togetherWith", "levels");
        return Build(node, () => new ComparisonModel(
            node.Text("name"),
            node.Texts("fields"),
            node.List("levels", ReadLevel),
            node.Flag("termFrequencyAdjusted"),
            node.Has("togetherWith") ? node.Text("togetherWith") : null));
    }

    private static ComparisonLevel ReadLevel(Node node)
    {
        node.Only("label", "tests", "m", "u", "fixed");
        return Build(node, () => new ComparisonLevel(
            node.Text("label"), node.List("tests", ReadTest), node.Number("m"), node.Number("u"), node.Has("fixed") && node.Flag("fixed")));
    }

    private static FieldTest ReadTest(Node node)
    {
        node.Only("field", "test", "parameter", "otherField");
        return Build(node, () => new FieldTest(
            node.Text("field"),
            node.Choice<LevelTest>("test"),
            node.Has("parameter") ? node.Number("parameter") : 0,
            node.Has("otherField") ? node.Text("otherField") : null));
    }

    private static BlockingRule ReadBlocking(Node node)
    {
        node.Only("name", "window", "parts", "pairBudget");
        long? budget = node.Has("pairBudget") ? node.Whole("pairBudget") : null;
        return Build(node, () => node.Has("window")
            ? BlockingRule.Sorted(node.Text("name"), node.List("parts", ReadPart), (int)Math.Min(int.MaxValue, node.Whole("window")), budget)
            : new BlockingRule(node.Text("name"), node.List("parts", ReadPart), budget));
    }

    private static KeyPart ReadPart(Node node)
    {
        node.Only("fields", "transform", "length");
        return Build(node, () => new KeyPart(node.Texts("fields"), node.Choice<KeyTransform>("transform"), node.Has("length") ? (int)node.Whole("length") : 0));
    }

    private static VetoRule ReadVeto(Node node)
    {
        node.Only("name", "field");
        return Build(node, () => new VetoRule(node.Text("name"), node.Text("field")));
    }

    private static GuardRule ReadGuard(Node node)
    {
        node.Only("name", "kind", "forename", "birthDate", "surname", "homes", "numbers", "doors", "marker");
        return Build(node, () => new GuardRule(
            node.Text("name"),
            node.Choice<GuardKind>("kind"),
            node.Text("forename"),
            node.Text("birthDate"),
            node.Text("surname"),
            node.Texts("homes"),
            node.Texts("numbers"),
            node.Texts("doors"),
            node.Has("marker") ? node.Text("marker") : null));
    }

    private static T Build<T>(Node node, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            string message = e.Message;
            int line = message.IndexOfAny(['\r', '\n']);
            int tail = message.IndexOf(" (Parameter", StringComparison.Ordinal);
            int end = line >= 0 ? line : tail >= 0 ? tail : message.Length;
            throw new LinkModelException($"{node.Path}: {message.Substring(0, end)}", e);
        }
    }

    /// <summary>A JSON object with the path that leads to it.</summary>
    private readonly struct Node
    {
        private readonly JsonElement _element;

        public Node(JsonElement element, string path)
        {
            Path = path;
            _element = element;
            if (element.ValueKind != JsonValueKind.Object)
            {
                throw new LinkModelException($"{path}: an object is expected here.");
            }
        }

        public string Path { get; }

        public void Only(params string[] names)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty property in _element.EnumerateObject())
            {
                if (Array.IndexOf(names, property.Name) < 0)
                {
                    throw new LinkModelException($"{Path}.{property.Name}: no such member is known; it may be misspelt, or belong to a later version.");
                }

                if (!seen.Add(property.Name))
                {
                    throw new LinkModelException($"{Path}.{property.Name}: the member appears twice.");
                }
            }
        }

        public bool Has(string name) => _element.TryGetProperty(name, out _);

        public string Text(string name)
        {
            JsonElement e = Get(name);
            return e.ValueKind == JsonValueKind.String ? e.GetString()! : throw new LinkModelException($"{Path}.{name}: a text is expected here.");
        }

        public double Number(string name)
        {
            JsonElement e = Get(name);
            return e.ValueKind == JsonValueKind.Number && e.TryGetDouble(out double value)
                ? value
                : throw new LinkModelException($"{Path}.{name}: a number is expected here.");
        }

        public long Whole(string name)
        {
            JsonElement e = Get(name);
            return e.ValueKind == JsonValueKind.Number && e.TryGetInt64(out long value) && value >= 0 && (name != "length" || value <= 16)
                ? value
                : throw new LinkModelException($"{Path}.{name}: a whole number in range is expected here.");
        }

        public bool Flag(string name)
        {
            JsonElement e = Get(name);
            return e.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => throw new LinkModelException($"{Path}.{name}: true or false is expected here."),
            };
        }

        public T Choice<T>(string name)
            where T : struct, Enum
        {
            string text = Text(name);
            return text.Length > 0 && char.IsLetter(text[0]) && Enum.TryParse(text, out T value) && text.IndexOf(',') < 0
                ? value
                : throw new LinkModelException($"{Path}.{name}: this is not a known {typeof(T).Name}.");
        }

        public List<string> Texts(string name)
        {
            var list = new List<string>();
            foreach (JsonElement e in Items(name))
            {
                list.Add(e.ValueKind == JsonValueKind.String ? e.GetString()! : throw new LinkModelException($"{Path}.{name}[{list.Count}]: a text is expected here."));
            }

            return list;
        }

        public List<T> List<T>(string name, Func<Node, T> read)
        {
            var list = new List<T>();
            foreach (JsonElement e in Items(name))
            {
                list.Add(read(new Node(e, $"{Path}.{name}[{list.Count}]")));
            }

            return list;
        }

        private JsonElement.ArrayEnumerator Items(string name)
        {
            JsonElement e = Get(name);
            return e.ValueKind == JsonValueKind.Array ? e.EnumerateArray() : throw new LinkModelException($"{Path}.{name}: a list is expected here.");
        }

        private JsonElement Get(string name)
            => _element.TryGetProperty(name, out JsonElement e) ? e : throw new LinkModelException($"{Path}.{name}: the member is missing.");
    }
}
