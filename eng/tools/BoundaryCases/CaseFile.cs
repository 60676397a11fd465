using System.Text;
using NodaTime;

namespace BoundaryCases;

/// <summary>One file of cases, written as a person would write them.</summary>
internal sealed class CaseFile(string name, string set, string heading)
{
    private readonly StringBuilder text = new($"# {heading} All people are invented.\n# Written by eng/tools/BoundaryCases; do not edit. The expected answers are worked out there without the library.\n");
    private readonly HashSet<string> keys = [];

    internal string Name { get; } = name + ".yaml";

    internal string ToYaml() => text.ToString();

    /// <summary>Adds a case. Its id is the set and a key that says what it is, so that a case added later renames none.</summary>
    internal void Add(string key, string sentence, LocalDate asAt, IEnumerable<string> facts, IEnumerable<string> expect, IEnumerable<string> because, IEnumerable<string> cites, string confidence)
    {
        if (!keys.Add(key))
        {
            throw new InvalidOperationException($"{Name}: the key {key} is used twice.");
        }

        text.Append($"- id: SCO-GEN-{set}-{key}\n  name: {sentence}\n  jurisdiction: scotland\n  as_at: {Civil.Iso(asAt)}\n  facts:\n");
        foreach (string fact in facts)
        {
            text.Append($"    {fact}\n");
        }

        text.Append("  expect:\n");
        foreach (string line in expect)
        {
            text.Append($"    {line}\n");
        }

        string[] rules = [.. because.Distinct()];
        text.Append(rules.Length == 0 ? string.Empty : $"    because: [{string.Join(", ", rules)}]\n");
        text.Append($"  cites: [ {string.Join(", ", cites.Distinct().Select(c => $"\"{c}\""))} ]\n  confidence: {confidence}\n");
    }
}
