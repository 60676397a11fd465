using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>Care experience and entitlements of a case.</summary>
internal sealed partial class VectorAnswers
{
    private readonly Dictionary<string, Decision<CareExperience>> experiences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Decision<Entitlement>> entitlements = new(StringComparer.Ordinal);

    private void CompareCareExperience(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "care_experienced"))
        {
            Outcome("care_experienced." + field.Key, field.Value, Experience(field.Value, field.Key).Outcome);
        }
    }

    private void CompareEntitlements(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "entitlements"))
        {
            Outcome("entitlements." + field.Key, field.Value, Entitlement(field.Value, field.Key).Outcome);
        }
    }

    // The window the day is in; where the day is in none, the last that began by then, else the next.
    private void CompareWindows(VectorNode expected)
    {
        if (!expected.IsMap)
        {
            throw new VectorFault(expected, "windows", "fields are needed");
        }

        foreach (KeyValuePair<string, VectorNode> field in expected.Fields)
        {
            IReadOnlyList<EffectiveInterval> windows = Entitlement(field.Value, field.Key).Value.Windows;
            EffectiveInterval? window = windows.Count == 0 ? null
                : windows.Any(w => w.Start <= vector.AsAt) ? windows.Last(w => w.Start <= vector.AsAt)
                : windows[0];
            if (field.Value.IsNull)
            {
                Report(window is null, $"windows.{field.Key}: expected none");
                continue;
            }

            field.Value.MustHoldOnly("windows", VectorVocabulary.Window);
            foreach (KeyValuePair<string, VectorNode> end in field.Value.Fields)
            {
                Text($"windows.{field.Key}.{end.Key}", DateOrUnknown(end.Value, "windows"), Iso(end.Key == "from" ? window?.Start : window?.LastDay));
            }
        }
    }

    private Decision<CareExperience> Experience(VectorNode node, string code)
    {
        if (!experiences.TryGetValue(code, out Decision<CareExperience>? decision))
        {
            decision = pack.CareExperienceDefinitions.Any(d => d.Code == code)
                ? child.CareExperienceOn(code, vector.AsAt)
                : throw new VectorFault(node, "care_experienced", $"the name '{code}' is not in the vocabulary");
            experiences[code] = decision;
            ruleIds.UnionWith(decision.Trace.RuleIds);
        }

        return decision;
    }

    private Decision<Entitlement> Entitlement(VectorNode node, string code)
    {
        if (!entitlements.TryGetValue(code, out Decision<Entitlement>? decision))
        {
            decision = pack.EntitlementSchemes.Any(s => s.Code == code)
                ? child.EntitlementOn(code, vector.AsAt)
                : throw new VectorFault(node, "entitlements", $"the name '{code}' is not in the vocabulary");
            entitlements[code] = decision;
            ruleIds.UnionWith(decision.Trace.RuleIds);
        }

        return decision;
    }

    private static string? After(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) ? path.Remove(0, prefix.Length) : null;
}
