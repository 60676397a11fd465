namespace VirtualSchool.Matching;

/// <summary>What training can be expected to learn wrongly, seen from the model alone.</summary>
internal static class ModelWarnings
{
    /// <summary>The warnings of a model. They name comparisons, rules and fields.</summary>
    public static IEnumerable<string> Of(LinkModel model, LinkSpace space)
    {
        ComparisonModel? postcode = model.Comparisons.FirstOrDefault(c => Has(c, FieldRole.Postcode));
        ComparisonModel? address = model.Comparisons.FirstOrDefault(c => Has(c, FieldRole.Address));
        if (postcode is null || address is null || model.Comparisons.Any(c => Has(c, FieldRole.Postcode) && Has(c, FieldRole.Address)))
        {
            yield break;
        }

        foreach (BlockingRule rule in model.BlockingRules.Where(r => r.Parts.SelectMany(p => p.Fields).All(IsHome)))
        {
            // People of one home agree on both, and the pairs of such a rule are mostly theirs.
            yield return $"{postcode.Name} and {address.Name} are compared apart, and the blocking rule '{rule.Name}' brings together whoever shares a home: "
                + "training may take brothers and sisters for matches. Compare the two as one, as the default model does, or add a name or a birth date to the rule.";
        }

        bool Has(ComparisonModel comparison, FieldRole role) => comparison.Fields.Any(f => RoleOf(f) == role);

        bool IsHome(string field) => RoleOf(field) is FieldRole.Postcode or FieldRole.Address or FieldRole.HouseNumber or FieldRole.Place;

        FieldRole RoleOf(string field) => space.Fields[space.IndexOf(field)].Field.Role;
    }
}
