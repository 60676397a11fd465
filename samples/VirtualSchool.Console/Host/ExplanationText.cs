using System.Globalization;
using System.Text.Json;
using VirtualSchool.Matching;

namespace VirtualSchool.Shell.Host;

/// <summary>Why a pair scores as it does: sentences, then each field with its weight, then the sum.</summary>
internal static class ExplanationText
{
    /// <summary>Without values: for screens anyone may see.</summary>
    public static void Write(TextWriter output, MatchExplanation why, string indent = "") => Write(output, why, indent, values: false);

    /// <summary>With both values of each field: personal data, asked for by name.</summary>
    public static void WriteWithValues(TextWriter output, MatchExplanation why) => Write(output, why, string.Empty, values: true);

    private static void Write(TextWriter output, MatchExplanation why, string indent, bool values)
    {
        foreach (var sentence in why.Sentences)
        {
            output.WriteLine(indent + sentence);
        }

        WriteTable(output, why, indent, values);
        output.WriteLine($"{indent}Probability {Texts.Fixed(why.Probability, "0.0000")}: {Band(why.Band)}");
    }

    /// <summary>The weights alone, without sentences and values.</summary>
    public static void WriteWeights(TextWriter output, MatchExplanation why) => WriteTable(output, why, string.Empty, values: false);

    private static void WriteTable(TextWriter output, MatchExplanation why, string indent, bool values)
    {
        var table = new StringWriter { NewLine = "\n" };
        var columns = new Columns(["Weight", "Field", "How it agrees", .. values ? ["Left", "Right"] : Array.Empty<string>()]);

        // Rounded so that whoever adds the lines up gets the score that is shown.
        var weights = why.RoundedWeights(3);
        Row(weights[0], "start", "two records taken at random", null, null);
        foreach (var (field, weight) in why.Contributions.Zip(weights.Skip(1)))
        {
            Row(weight, field.Comparison, field.LevelLabel, field.LeftValue, field.RightValue);
        }

        Row(weights.Sum(), "score", "sum of the weights", null, null);
        columns.Write(table);
        foreach (var line in table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine(indent + line);
        }

        void Row(decimal weight, string field, string agreement, string? left, string? right) =>
            columns.Add([weight.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture), field, agreement, .. values ? [Value(left), Value(right)] : Array.Empty<string>()]);
    }

    public static void Write(Utf8JsonWriter json, MatchExplanation why, bool values = true)
    {
        json.WriteString("band", BandCode(why.Band));
        json.Measure("score", why.Score);
        json.Measure("probability", why.Probability);
        json.Measure("start", why.PriorWeight);
        json.Array("guards", Guards(why.Guards), json.WriteStringValue);
        json.Array("sentences", why.Sentences, json.WriteStringValue);
        json.Objects("fields", why.Contributions, field =>
        {
            json.WriteString("field", field.Comparison);
            json.Text("left", values ? field.LeftValue : null);
            json.Text("right", values ? field.RightValue : null);
            json.WriteString("agreement", field.LevelLabel);
            json.Measure("weight", field.Weight);
            json.Measure("frequencyWeight", field.TermFrequencyWeight);
        });
    }

    public static string BandCode(MatchBand band) => band switch
    {
        MatchBand.Link => "link",
        MatchBand.Review => "review",
        _ => "non-link",
    };

    public static IEnumerable<string> Guards(MatchGuards guards) =>
        Enum.GetValues<MatchGuards>().Where(g => g != MatchGuards.None && guards.HasFlag(g)).Select(g => g.ToString());

    /// <summary>Several values of one field, such as a known-as name, side by side.</summary>
    private static string Value(string? value) => (value ?? string.Empty).Replace(RecordSet.ValueSeparator, '/');

    private static string Band(MatchBand band) => band switch
    {
        MatchBand.Link => "linked.",
        MatchBand.Review => "a person decides.",
        _ => "not linked.",
    };
}
