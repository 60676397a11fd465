using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Deadlines of a case, counted by the calendar of their instrument with the case's closed days.</summary>
internal sealed partial class VectorAnswers
{
    private const string SoonAsPracticable = "as-soon-as-practicable";
    private const string NoDaySet = "no-day-set";

    private readonly Dictionary<string, Decision<Deadline>> deadlines = new(StringComparer.Ordinal);

    private bool LacksCorrespondingDate => pack.DeadlineKinds.Any(kind => Due(kind).Value.LacksCorrespondingDate);

    private void CompareDeadlines(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "deadlines"))
        {
            string path = "deadlines." + field.Key;
            Decision<Deadline> decision = Due(field.Value, field.Key);
            Text(
                path,
                field.Value.Text is SoonAsPracticable or NoDaySet ? field.Value.Text : DateOrUnknown(field.Value, path),
                decision.Outcome == Determination.Unknown ? "Unknown" : decision.Value.State switch
                {
                    DeadlineState.AsSoonAsPracticable => SoonAsPracticable,
                    DeadlineState.NoDaySet => NoDaySet,
                    _ => Iso(decision.Value.Due),
                });
        }
    }

    // Of a deadline that recurs, what is asked is the turn that the latest event met.
    private void CompareMet(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "met"))
        {
            string path = "met." + field.Key;
            Deadline due = Due(field.Value, field.Key).Value;
            DeadlineState state = due.State is DeadlineState.Met or DeadlineState.MetLate
                ? due.State
                : due.History.LastOrDefault(h => h.MetOn is not null)?.State ?? due.State;
            Text(path, OneOf(field.Value, path, "in-time", "late"), state switch
            {
                DeadlineState.Met => "in-time",
                DeadlineState.MetLate => "late",
                _ => null,
            });
        }
    }

    /// <summary>The decision about a deadline.</summary>
    private Decision<Deadline> Due(VectorNode node, string name) =>
        pack.DeadlineKinds.FirstOrDefault(k => k.Code == name) is { } kind ? Due(kind)
        : throw new VectorFault(node, "deadlines", $"the name '{name}' is not in the vocabulary");

    private Decision<Deadline> Due(DeadlineKind kind)
    {
        if (!deadlines.TryGetValue(kind.Code, out Decision<Deadline>? decision))
        {
            decision = child.DeadlineOn(kind.Code, vector.AsAt, ScotlandCalendars.Find(kind.Calendar)?.WithClosed(vector.Calendar.Closed) ?? vector.Calendar.Council);
            deadlines[kind.Code] = decision;
            ruleIds.UnionWith(decision.Trace.RuleIds);
        }

        return decision;
    }
}
