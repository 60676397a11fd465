namespace VirtualSchool.Testing;

/// <summary>Obligations of a case: how each stands, by when it is due, and which records settle it.</summary>
internal sealed partial class VectorAnswers
{
    private readonly Dictionary<string, Decision<Obligation>> obligations = new(StringComparer.Ordinal);

    private void CompareObligations(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "obligations"))
        {
            string path = "obligations." + field.Key;
            Text(path, OneOf(field.Value, path, VectorVocabulary.ObligationState), VectorVocabulary.ObligationState[(int)Owed(field.Value, field.Key).Value.State]);
        }
    }

    private void CompareObligationDays(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "obligation_days"))
        {
            string path = "obligation_days." + field.Key;
            Text(path, Iso(field.Value.OptionalDate(path)), Iso(Owed(field.Value, field.Key).Value.Due));
        }
    }

    private void CompareObligationRecords(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "obligation_records"))
        {
            string path = "obligation_records." + field.Key;
            Set(path, field.Value, [.. Owed(field.Value, field.Key).Value.Evidence.Select(e => e.Record)], node => node.Word(path));
        }
    }

    /// <summary>The decision about an obligation.</summary>
    private Decision<Obligation> Owed(VectorNode node, string name)
    {
        if (!obligations.TryGetValue(name, out Decision<Obligation>? decision))
        {
            if (!pack.ObligationKinds.Any(k => k.Code == name))
            {
                throw new VectorFault(node, "obligations", $"the name '{name}' is not in the vocabulary");
            }

            decision = child.ObligationOn(name, vector.AsAt, vector.Calendar.Council);
            obligations[name] = decision;
            ruleIds.UnionWith(decision.Trace.RuleIds);
        }

        return decision;
    }
}
