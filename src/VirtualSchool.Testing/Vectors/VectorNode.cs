using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool.Testing;

/// <summary>A part of a case file: a text, a list or a set of fields, with its line.</summary>
internal sealed class VectorNode
{
    private enum Shape
    {
        Scalar,
        Items,
        Map,
    }

    private readonly Shape shape;
    private readonly string? text;
    private readonly List<VectorNode> items;
    private readonly List<KeyValuePair<string, VectorNode>> fields;

    private VectorNode(Shape shape, long line, string? text, List<VectorNode> items, List<KeyValuePair<string, VectorNode>> fields)
    {
        this.shape = shape;
        this.text = text;
        this.items = items;
        this.fields = fields;
        Place = line > 0 ? $"line {line.ToString(CultureInfo.InvariantCulture)}" : "the file";
    }

    /// <summary>The line in words.</summary>
    internal string Place { get; }

    internal bool IsNull => shape == Shape.Scalar && text is null;

    internal bool IsList => shape == Shape.Items;

    internal bool IsMap => shape == Shape.Map;

    /// <summary>The text of a scalar; null for a null or another shape.</summary>
    internal string? Text => text;

    internal IReadOnlyList<VectorNode> Items => items;

    internal IReadOnlyList<KeyValuePair<string, VectorNode>> Fields => fields;

    internal static VectorNode Scalar(long line, string? text) => new(Shape.Scalar, line, text, [], []);

    internal static VectorNode List(long line, List<VectorNode> items) => new(Shape.Items, line, null, items, []);

    internal static VectorNode Map(long line, List<KeyValuePair<string, VectorNode>> fields) => new(Shape.Map, line, null, [], fields);

    internal VectorNode? Child(string field) => fields.Where(f => f.Key == field).Select(f => f.Value).FirstOrDefault();

    internal void MustBeList(string name)
    {
        if (!IsList)
        {
            throw new VectorFault(this, name, "a list is needed");
        }
    }

    /// <summary>Refuses anything but fields with names of the vocabulary.</summary>
    internal void MustHoldOnly(string name, IReadOnlyCollection<string> vocabulary)
    {
        if (!IsMap)
        {
            throw new VectorFault(this, name, "fields are needed");
        }

        foreach (KeyValuePair<string, VectorNode> field in fields)
        {
            if (!vocabulary.Contains(field.Key))
            {
                throw new VectorFault(field.Value, name, $"the name '{field.Key}' is not in the vocabulary");
            }
        }
    }

    internal LocalDate Date(string name) => LocalDatePattern.Iso.Parse(text ?? string.Empty) is { Success: true } parsed
        ? parsed.Value
        : throw new VectorFault(this, name, "a date (2026-01-15) is needed");

    internal LocalDate? OptionalDate(string name) => IsNull ? null : Date(name);

    internal int Number(string name) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new VectorFault(this, name, "a whole number is needed");

    internal decimal Decimal(string name) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        ? number
        : throw new VectorFault(this, name, "a number is needed");

    internal string Word(string name) => string.IsNullOrEmpty(text) ? throw new VectorFault(this, name, "a text is needed") : text!;

    internal bool YesOrNo(string name) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new VectorFault(this, name, "true or false is needed"),
    };

    internal IReadOnlyList<VectorNode> ListOf(string name)
    {
        MustBeList(name);
        return items;
    }
}
