using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VirtualSchool;

/// <summary>
/// A node of the because-tree: an answer, the sentence it answers, the rule and provision behind it, the rows the facts were read
/// from, and the nodes it follows from. It is built by <see cref="Because"/> only, so a tree cannot say something else than was
/// worked out. It holds sources and dates of legal events, never a name, a number or a date of birth.
/// </summary>
public sealed class Trace
{
    private static readonly Trace BareYes = new(Determination.Yes, null, string.Empty, [], [], []);
    private static readonly Trace BareNo = new(Determination.No, null, string.Empty, [], [], []);
    private static readonly Trace BareQuestion = new(Determination.NeedsDecision, null, string.Empty, [], [], []);
    private static readonly ConcurrentDictionary<string, Trace> BareUnknowns = new(StringComparer.Ordinal);

    internal Trace(Determination outcome, Rule? rule, string sentence, IReadOnlyList<SourceRow> sources, IReadOnlyList<Trace> because, IReadOnlyList<string> missing)
    {
        Outcome = outcome;
        Rule = rule;
        Sentence = sentence;
        Sources = sources;
        Because = because;
        Missing = missing;
    }

    /// <summary>The answer at this node.</summary>
    public Determination Outcome { get; }

    /// <summary>The rule behind it; null for a bare fact.</summary>
    public Rule? Rule { get; }

    /// <summary>What is answered, in plain words: for example <c>Looked after on 15 January 2026</c>; empty where reasons were not kept.</summary>
    public string Sentence { get; }

    /// <summary>The rows the facts of this node were read from, in order.</summary>
    public IReadOnlyList<SourceRow> Sources { get; }

    /// <summary>The nodes this one follows from, in order.</summary>
    public IReadOnlyList<Trace> Because { get; }

    /// <summary>
    /// The facts that would settle this node, as paths (<c>episodes</c>, <c>born</c>); empty unless the outcome is
    /// <see cref="Determination.Unknown"/>.
    /// </summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The provisions of the whole tree, top first, each once.</summary>
    public IReadOnlyList<Citation> Citations => [.. Nodes().Where(n => n.Rule is not null).Select(n => n.Rule!.Citation).Distinct()];

    /// <summary>The numbers of the rules of the whole tree, top first, each once.</summary>
    public IReadOnlyList<string> RuleIds => [.. Nodes().Where(n => n.Rule is not null).Select(n => n.Rule!.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>The nodes of <see cref="Because"/> that this node's outcome came from; the others only stand beside them.</summary>
    internal IReadOnlyList<Trace> Carriers { get; init; } = [];

    /// <summary>
    /// What decided, for a reason in one line: from here down along the nodes that carried the outcome to the provision that was
    /// applied to recorded facts, or to the fact itself where no provision stands on the way. Of alternatives it is the first that holds, of conditions the first
    /// that fails; where several had to hold, or to fail, together it is each of them. For an Unknown it is what is not known, and
    /// for a NeedsDecision the question.
    /// </summary>
    /// <returns>At least one node, in the order of the tree; each node with an outcome of its own, which an opposite may have
    /// turned round. The node itself where reasons were not kept.</returns>
    public IReadOnlyList<Trace> Deciding()
    {
        var deciding = new List<Trace>();
        AddDeciding(deciding, isTop: true);
        return deciding;
    }

    /// <summary>The tree as indented lines: answer, sentence, rule and provision; then the rows the facts came from.</summary>
    /// <returns>Lines parted and ended by a line feed.</returns>
    public string ToText()
    {
        var text = new StringBuilder();
        WriteText(text, 0);
        return text.ToString();
    }

    /// <summary>The tree as a nested Markdown list.</summary>
    /// <returns>Lines parted and ended by a line feed.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        WriteMarkdown(text, 0);
        return text.ToString();
    }

    /// <summary>
    /// The tree as JSON: <c>outcome</c>, <c>sentence</c>, <c>rule</c>, <c>citation</c>, <c>confidence</c>, <c>address</c>,
    /// <c>sources</c> (source, file, row, column), <c>missing</c>, <c>because</c>. Parts that are empty are left out.
    /// </summary>
    /// <returns>One line.</returns>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteJson(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>The answer and the rule's number only.</summary>
    /// <returns>For example <c>Trace Yes SC-LAC-1</c>.</returns>
    public override string ToString() => Rule is null ? $"Trace {Outcome}" : $"Trace {Outcome} {Rule.Id}";

    /// <summary>An outcome without reasons; for Unknown see <see cref="BareUnknown(string)"/>.</summary>
    internal static Trace Bare(Determination outcome) => outcome switch
    {
        Determination.Yes => BareYes,
        Determination.No => BareNo,
        Determination.NeedsDecision => BareQuestion,
        _ => BareUnknown([]),
    };

    /// <summary>An Unknown without reasons that names one missing fact. Few facts exist, so each is made once.</summary>
    internal static Trace BareUnknown(string fact) =>
        BareUnknowns.TryGetValue(fact, out Trace? known) ? known : BareUnknowns.GetOrAdd(fact, BareUnknown([fact]));

    /// <summary>An Unknown without reasons that names several missing facts.</summary>
    internal static Trace BareUnknown(IReadOnlyList<string> facts) => new(Determination.Unknown, null, string.Empty, [], [], facts);

    internal Trace With(IReadOnlyList<Trace> notes) => new(Outcome, Rule, Sentence, Sources, [.. Because, .. notes], Missing) { Carriers = Carriers };

    /// <summary>Whether a rule stands at this node or below it, among what carried the outcome.</summary>
    private bool RestsOnRule => Rule is not null || Carriers.Any(c => c.RestsOnRule);

    /// <summary>This node and all below it, top first.</summary>
    internal IEnumerable<Trace> Nodes()
    {
        yield return this;
        foreach (Trace child in Because)
        {
            foreach (Trace node in child.Nodes())
            {
                yield return node;
            }
        }
    }

    private void AddDeciding(List<Trace> deciding, bool isTop)
    {
        if (Carriers.Count > 0 && !(AppliesToFacts(isTop) && Outcome is Determination.Yes or Determination.No))
        {
            foreach (Trace carrier in Carriers)
            {
                carrier.AddDeciding(deciding, isTop: false);
            }
        }
        else if (!deciding.Exists(d => d.Outcome == Outcome && d.Sentence == Sentence && d.Rule == Rule))
        {
            deciding.Add(this);
        }
    }

    // A provision that begins with a recorded fact is applied to it, whatever rules help to read the fact; so is one without
    // another below. What is not known, and a question, stands at the leaf and seldom has a provision of its own.
    private bool AppliesToFacts(bool isTop) =>
        Rule is not null && (!Carriers.Any(c => c.RestsOnRule) || (!isTop && Because[0] is { Rule: null, Because.Count: 0, Outcome: Determination.Yes or Determination.No }));

    private void WriteText(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(Word(Outcome)).Append(": ").Append(Sentence);
        if (Rule is not null)
        {
            text.Append(" [").Append(Rule.Id).Append(", ").Append(Rule.Citation.Text).Append(']');
        }

        text.Append('\n');
        foreach (SourceRow source in Sources)
        {
            text.Append(' ', (depth * 2) + 2).Append("read from ").Append(source).Append('\n');
        }

        foreach (Trace child in Because)
        {
            child.WriteText(text, depth + 1);
        }
    }

    private void WriteMarkdown(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append("- **").Append(Word(Outcome)).Append("** ").Append(Sentence);
        if (Rule is not null)
        {
            text.Append(" (`").Append(Rule.Id).Append("`, ");
            text.Append(Rule.Citation.Address is { } address ? $"[{Rule.Citation.Text}]({address})" : Rule.Citation.Text).Append(')');
        }

        text.Append('\n');
        foreach (SourceRow source in Sources)
        {
            text.Append(' ', (depth * 2) + 2).Append("- read from ").Append(source).Append('\n');
        }

        foreach (Trace child in Because)
        {
            child.WriteMarkdown(text, depth + 1);
        }
    }

    private void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("outcome", Outcome.ToString());
        writer.WriteString("sentence", Sentence);
        if (Rule is not null)
        {
            writer.WriteString("rule", Rule.Id);
            writer.WriteString("citation", Rule.Citation.Text);
            writer.WriteString("confidence", Rule.Citation.Confidence.ToString());
            if (Rule.Citation.Address is { } address)
            {
                writer.WriteString("address", address);
            }
        }

        if (Sources.Count > 0)
        {
            writer.WriteStartArray("sources");
            foreach (SourceRow source in Sources)
            {
                writer.WriteStartObject();
                writer.WriteString("source", source.File.Source.Name);
                writer.WriteString("file", source.File.FileName);
                writer.WriteNumber("row", source.Row);
                if (source.Column is not null)
                {
                    writer.WriteString("column", source.Column);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (Missing.Count > 0)
        {
            writer.WriteStartArray("missing");
            foreach (string fact in Missing)
            {
                writer.WriteStringValue(fact);
            }

            writer.WriteEndArray();
        }

        if (Because.Count > 0)
        {
            writer.WriteStartArray("because");
            foreach (Trace child in Because)
            {
                child.WriteJson(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static string Word(Determination outcome) => outcome switch
    {
        Determination.Yes => "Yes",
        Determination.No => "No",
        Determination.NeedsDecision => "Needs a decision",
        _ => "Unknown",
    };
}
