using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace VirtualSchool.Testing;

/// <summary>Reads case files. YAML is read event by event: no type is ever built from what a file says, and no alias is followed.</summary>
internal static class VectorText
{
    private const int DeepestNesting = 32;

    internal static VectorNode ReadYaml(string text)
    {
        try
        {
            using var reader = new StringReader(text);
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return VectorNode.List(0, []);
            }

            parser.Consume<DocumentStart>();
            VectorNode top = ReadYaml(parser, 0);
            parser.Consume<DocumentEnd>();
            return parser.TryConsume<StreamEnd>(out _) ? top : throw new VectorFault("the file holds more than one document");
        }
        catch (YamlException e)
        {
            throw new VectorFault($"line {e.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}: it is not readable YAML");
        }
    }

    internal static VectorNode ReadJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting });
            return ReadJson(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new VectorFault($"line {((e.LineNumber ?? 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}: it is not readable JSON");
        }
    }

    private static VectorNode ReadYaml(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new VectorFault($"line {parser.Current!.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}: it is nested too deeply");
        }

        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
        {
            throw new VectorFault($"line {parser.Current.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}: anchors and aliases are not used in case files");
        }

        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            bool isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return VectorNode.Scalar(scalar.Start.Line, isNull ? null : scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out SequenceStart? sequence))
        {
            var items = new List<VectorNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadYaml(parser, depth + 1));
            }

            return VectorNode.List(sequence.Start.Line, items);
        }

        MappingStart mapping = parser.Consume<MappingStart>();
        var fields = new List<KeyValuePair<string, VectorNode>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            VectorNode key = ReadYaml(parser, depth + 1);
            Add(fields, key, key.Text, ReadYaml(parser, depth + 1));
        }

        return VectorNode.Map(mapping.Start.Line, fields);
    }

    private static VectorNode ReadJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return VectorNode.List(0, [.. element.EnumerateArray().Select(ReadJson)]);
            case JsonValueKind.Object:
                var fields = new List<KeyValuePair<string, VectorNode>>();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    VectorNode value = ReadJson(property.Value);
                    Add(fields, value, property.Name, value);
                }

                return VectorNode.Map(0, fields);
            case JsonValueKind.Null:
                return VectorNode.Scalar(0, null);
            case JsonValueKind.String:
                return VectorNode.Scalar(0, element.GetString());
            default:
                return VectorNode.Scalar(0, element.GetRawText());
        }
    }

    private static void Add(List<KeyValuePair<string, VectorNode>> fields, VectorNode place, string? name, VectorNode value)
    {
        if (name is null || fields.Exists(f => f.Key == name))
        {
            throw new VectorFault(place, name ?? "a field", "the field has no name, or stands twice");
        }

        fields.Add(new KeyValuePair<string, VectorNode>(name, value));
    }
}
