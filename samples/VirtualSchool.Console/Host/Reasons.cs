using System.Text.Json;

namespace VirtualSchool.Shell.Host;

/// <summary>Why, in one line: what decided, with its provision.</summary>
internal static class Reasons
{
    private const int MostInALine = 3;

    /// <summary>
    /// The deciding sentences of a tree on one line. A No is marked as in the tree: the sentence may be what was asked. So is a Yes under a No,
    /// which is what stood against it.
    /// </summary>
    public static string Line(Trace trace)
    {
        var deciding = trace.Deciding();
        var more = deciding.Count > MostInALine ? $"; and {Columns.Number(deciding.Count - MostInALine)} more" : string.Empty;
        return string.Join("; ", deciding.Take(MostInALine).Select(n => Sentence(n, marksYes: trace.Outcome == Determination.No))) + more;
    }

    public static void Write(Utf8JsonWriter json, string name, Trace trace) => json.Objects(name, trace.Deciding(), node =>
    {
        json.WriteString("outcome", node.Outcome.ToString());
        json.WriteString("sentence", node.Sentence);
        json.Text("fact", Fact(node));
        json.Text("rule", node.Rule?.Id);
        json.Text("citation", node.Rule?.Citation.Text);
    });

    private static string Sentence(Trace node, bool marksYes)
    {
        var sentence = node.Outcome switch
        {
            Determination.No => $"No: {node.Sentence}",
            Determination.Yes when marksYes => $"Yes: {node.Sentence}",
            _ => node.Sentence,
        };
        var fact = Fact(node) is { } words ? $" ({words})" : string.Empty;
        return node.Rule is { } rule ? $"{sentence}{fact} [{rule.Id}, {rule.Citation.Text}]" : sentence + fact;
    }

    /// <summary>The first recorded fact of the same outcome under a provision, in words.</summary>
    private static string? Fact(Trace node)
    {
        foreach (var reason in node.Because.Where(b => b.Outcome == node.Outcome))
        {
            if ((reason is { Rule: null, Because.Count: 0 } ? reason.Sentence : Fact(reason)) is { } words)
            {
                return words;
            }
        }

        return null;
    }
}
