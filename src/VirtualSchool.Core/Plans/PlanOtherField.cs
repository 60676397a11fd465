using System.Text.Json;

namespace VirtualSchool;

/// <summary>A field of a plan file that this version does not know: another program's, or a later version's.</summary>
public sealed class PlanOtherField
{
    /// <summary>Creates a field to be carried.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">Its value as JSON.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not one JSON value, or is nested too deeply for a plan.</exception>
    public PlanOtherField(string name, string json)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Json = json ?? throw new ArgumentNullException(nameof(json));
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = PlanFile.MaximumDepth });
        }
        catch (JsonException)
        {
            // The reader's own message may quote the text.
            throw new ArgumentException("The value is not JSON, or is nested too deeply.", nameof(json));
        }
    }

    private PlanOtherField(JsonProperty property)
    {
        Name = property.Name;
        Json = property.Value.GetRawText();
    }

    /// <summary>Its name in the file.</summary>
    public string Name { get; }

    /// <summary>Its value as it stands in the file.</summary>
    public string Json { get; }

    // What a reader has parsed need not be parsed again.
    internal static PlanOtherField Of(JsonProperty property) => new(property);
}
