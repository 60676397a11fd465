using static VirtualSchool.Matching.KeyTransform;

namespace VirtualSchool.Matching;

/// <summary>The rules worth looking at for a model: its own, and those that the roles of its fields suggest, the telling ones first.</summary>
internal static class CandidateRules
{
    private const int Window = 5;

    public static List<BlockingRule> For(LinkModel model, LinkSchema schema, IEnumerable<BlockingRule> more)
    {
        var rules = new List<BlockingRule>();
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (BlockingRule rule in model.BlockingRules.Concat(more).Concat(Suggested(model, schema)))
        {
            string signature = string.Join("\u001E", rule.Parts.Select(p => $"{p.Transform} {p.Length} {string.Join("\u001F", p.Fields)}").Prepend($"{rule.Window}"));
            if (!signatures.Add(signature))
            {
                continue;
            }

            string name = rule.Name;
            for (int i = 2; !names.Add(name); i++)
            {
                name = FormattableString.Invariant($"{rule.Name} ({i})");
            }

            rules.Add(rule.Window is int window ? BlockingRule.Sorted(name, rule.Parts, window) : new BlockingRule(name, rule.Parts));
        }

        return rules;
    }

    private static IEnumerable<BlockingRule> Suggested(LinkModel model, LinkSchema schema)
    {
        // Sex tells too little to block on, and marks and valid numbers are not evidence.
        LinkField[] fields = model.Comparisons.SelectMany(c => c.Fields).Distinct(StringComparer.Ordinal)
            .Select(f => schema.Fields[schema.IndexOf(f)])
            .Where(f => f.Role is not (FieldRole.Sex or FieldRole.Marker or FieldRole.VetoNumber or FieldRole.MiddleName)).ToArray();
        KeyPart[] whole = fields.Select(f => Part(f, WholeOf(f.Role))).ToArray();
        KeyPart[] loose = fields.SelectMany(f => LooseOf(f.Role).Select(t => Part(f, t))).ToArray();

        foreach (LinkField field in fields.Where(f => f.Role is FieldRole.NationalNumber or FieldRole.Email or FieldRole.Phone or FieldRole.BirthDate or FieldRole.Postcode or FieldRole.Address))
        {
            yield return Equal(Part(field, Exact));
            if (field.Role is FieldRole.NationalNumber or FieldRole.Email or FieldRole.BirthDate)
            {
                yield return Equal(Part(field, field.Role switch { FieldRole.NationalNumber => SortedCharacters, FieldRole.Email => EmailLocalPart, _ => SwappableDate }));
            }
        }

        // One field alone is enough in short lists; in long ones these are set aside as too wide.
        foreach (KeyPart part in whole.Concat(loose.Where(p => p.Transform == KeyTransform.Phonetic)))
        {
            yield return Equal(part);
        }

        for (int a = 0; a < whole.Length; a++)
        {
            for (int b = a + 1; b < whole.Length; b++)
            {
                yield return Equal(whole[a], whole[b]);
            }
        }

        foreach (KeyPart part in whole.Where(p => RoleOf(p) is FieldRole.Forename or FieldRole.Surname or FieldRole.BirthDate or FieldRole.Postcode or FieldRole.Address))
        {
            foreach (KeyPart other in loose.Where(o => o.Fields[0] != part.Fields[0] && o.Transform is FirstLetters or KeyTransform.Phonetic or YearMonth or PostcodeSector))
            {
                yield return Equal(part, other);
            }
        }

        foreach (KeyPart part in loose.Where(p => p.Transform is KeyTransform.Phonetic or PostcodeSector or YearMonth))
        {
            foreach (KeyPart other in loose.SkipWhile(o => o != part).Where(o => o.Fields[0] != part.Fields[0] && o.Transform is KeyTransform.Phonetic or PostcodeSector or YearMonth))
            {
                yield return Equal(part, other);
            }
        }

        string[] byName = fields.Where(f => f.Role == FieldRole.Surname).Concat(fields.Where(f => f.Role == FieldRole.Forename)).Select(f => f.Name).ToArray();
        if (byName.Length > 1)
        {
            yield return Near(byName.Select(f => new KeyPart([f], Exact)));
            foreach (LinkField birth in fields.Where(f => f.Role == FieldRole.BirthDate))
            {
                yield return Near([new KeyPart([byName[0]], Exact), new KeyPart([birth.Name], Exact)]);
            }
        }

        FieldRole RoleOf(KeyPart part) => schema.Fields[schema.IndexOf(part.Fields[0])].Role;
    }

    private static KeyTransform WholeOf(FieldRole role) => role switch
    {
        FieldRole.Forename => Nickname,
        FieldRole.Surname => NameVariant,
        _ => Exact,
    };

    private static KeyTransform[] LooseOf(FieldRole role) => role switch
    {
        FieldRole.Forename or FieldRole.Surname => [FirstLetters, KeyTransform.Phonetic],
        FieldRole.BirthDate => [YearMonth],
        FieldRole.Postcode => [PostcodeSector],
        _ => [],
    };

    private static KeyPart Part(LinkField field, KeyTransform transform) => new([field.Name], transform, transform == FirstLetters ? 1 : 0);

    private static BlockingRule Equal(params KeyPart[] parts) => new(string.Join(" and ", parts.Select(KeyPartWords.Of)), parts);

    private static BlockingRule Near(IEnumerable<KeyPart> parts)
    {
        KeyPart[] list = parts.ToArray();
        return BlockingRule.Sorted("near in the order by " + string.Join(", then ", list.Select(KeyPartWords.Of)), list, Window);
    }
}
