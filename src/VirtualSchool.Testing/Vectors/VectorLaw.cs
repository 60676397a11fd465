using NodaTime;
using NodaTime.Text;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>The law a case is asked under: the pack as it is, or with days of commencement, a day of knowledge and figures laid on top.</summary>
internal static class VectorLaw
{
    /// <summary>The pack that answers a case.</summary>
    /// <param name="law">The case's <c>law</c>; null where it has none.</param>
    /// <param name="figures">The case's <c>parameters</c>.</param>
    internal static RulePack PackOf(VectorNode? law, VectorFigures figures)
    {
        bool isGiven = law is { IsNull: false };
        if (!isGiven && figures.Parameters.Count == 0)
        {
            return ScotlandPack.Current;
        }

        var fields = new List<string> { "\"name\":\"worked-case\"" };
        if (figures.Parameters.Count > 0)
        {
            fields.Add($"\"parameters\":[{string.Join(",", figures.Parameters)}]");
        }

        if (isGiven)
        {
            int before = fields.Count;
            law!.MustHoldOnly("law", VectorVocabulary.Law);
            if (law.Child("as_known")?.OptionalDate("law.as_known") is { } known)
            {
                fields.Add($"\"asKnown\":\"{Iso(known)}\"");
            }

            if (law.Child("commence") is { IsNull: false } commence)
            {
                if (!commence.IsMap)
                {
                    throw new VectorFault(commence, "law.commence", "fields are needed");
                }

                IEnumerable<string> days = commence.Fields.Select(f =>
                    $"{{\"provision\":\"{Provision(f)}\",\"on\":\"{Iso(f.Value.Date("law.commence"))}\",\"citation\":\"the worked case\"}}");
                fields.Add($"\"commence\":[{string.Join(",", days)}]");
            }

            if (fields.Count == before)
            {
                throw new VectorFault(law, "law", "no day of commencement and no day of knowledge is given");
            }
        }

        try
        {
            return ScotlandPack.With(LawOverlay.Read("law of the case", $"{{{string.Join(",", fields)}}}"));
        }
        catch (RuleConfigurationException e) when (isGiven)
        {
            throw new VectorFault(law!, "law", e.Message);
        }
    }

    // A provision for which no rule waits would change nothing, in silence.
    private static string Provision(KeyValuePair<string, VectorNode> field) =>
        ScotlandPack.Current.Rules.Any(r => r.CommencedBy == field.Key || r.RepealedBy == field.Key)
            ? field.Key
            : throw new VectorFault(field.Value, "law.commence", $"the name '{field.Key}' is not in the vocabulary");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
