using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Deadlines of a case, counted by the calendar of their instrument with the case's closed days.</summary>
internal sealed partial class VectorAnswers
{
    private readonly Dictionary<string, Decision<Deadline>> deadlines = new(StringComparer.Ordinal);

    private bool LacksCorrespondingDate => pack.DeadlineKinds.Any(kind => Due(kind).Value.LacksCorrespondingDate);

    private void CompareDeadlines(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "deadlines"))
        {
            string path = "deadlines." + field.Key;
            if (Due(field.Value, field.Key) is not { } decision)
            {
                NotYet(path);
                continue;
            }

            Text(
                path,
                field.Value.Text == "as-soon-as-practicable" ? field.Value.Text : DateOrUnknown(field.Value, path),
                decision.Outcome == Determination.Unknown ? "Unknown" : Iso(decision.Value.Due));
        }
    }

    /// <summary>The decision about a deadline; null for a name of the vocabulary that the pack does not answer yet.</summary>
    private Decision<Deadline>? Due(VectorNode node, string name) =>
        pack.DeadlineKinds.FirstOrDefault(k => k.Code == name) is { } kind ? Due(kind)
        : VectorVocabulary.Deadline.Contains(name) ? null
        : throw new VectorFault(node, "deadlines", $"the name '{name}' is not in the vocabulary");

    private Decision<Deadline> Due(DeadlineKind kind)
    {
        if (!deadlines.TryGetValue(kind.Code, out Decision<Deadline>? decision))
        {
            decision = child.DeadlineOn(kind.Code, vector.AsAt, ScotlandCalendars.Find(kind.Calendar)?.WithClosed(vector.Calendar.Closed));
            deadlines[kind.Code] = decision;
            ruleIds.UnionWith(decision.Trace.RuleIds);
        }

        return decision;
    }
}
