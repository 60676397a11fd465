using System.Globalization;

namespace VirtualSchool.Testing;

/// <summary>The figures a case lays on top of the law: <c>parameters</c>, by their dotted names.</summary>
internal sealed class VectorFigures
{
    // Of the figures of law, those of the fund, and what a council practises, can be laid on top; the amount of the year before is a fact of the case and no figure of law.
    private const string Previous = "cecyp.previous";
    private static readonly (string Name, string Kind)[] Known = [("cecyp.rate", "money"), ("cecyp.floor", "share")];

    // What a council's practice asks for: true or false.
    private static readonly string[] Practices =
        ["practice.education-plan", "practice.review-views", "practice.school-told", "practice.aftercare-information", "practice.transition-plan"];

    private readonly List<string> entries = [];

    private VectorFigures()
    {
    }

    /// <summary>The authority's amount of the year before; null where the case has none.</summary>
    internal decimal? PreviousAmount { get; private set; }

    /// <summary>The figures as parameters of an overlay, in JSON; empty where nothing is laid on top.</summary>
    internal IReadOnlyList<string> Parameters => entries;

    internal static VectorFigures Read(VectorNode? node)
    {
        var figures = new VectorFigures();
        if (node is null || node.IsNull)
        {
            return figures;
        }

        foreach (KeyValuePair<string, VectorNode> field in VectorAnswers.Flatten(node, "parameters"))
        {
            if (Array.IndexOf(Practices, field.Key) >= 0)
            {
                string word = field.Value.YesOrNo("parameters." + field.Key) ? "true" : "false";
                figures.entries.Add($$"""{"name":"{{field.Key}}","kind":"flag","history":[{"from":"2015-04-01","to":null,"value":{{word}},"citation":"the worked case","confidence":"M"}]}""");
                continue;
            }

            decimal value = field.Value.Decimal("parameters." + field.Key);
            if (field.Key == Previous)
            {
                figures.PreviousAmount = value;
                continue;
            }

            (string name, string kind) = Array.Find(Known, k => k.Name == field.Key);
            if (name is null)
            {
                throw new VectorFault(field.Value, "parameters", $"the name '{field.Key}' is not in the vocabulary");
            }

            // From the first day of the fund.
            string number = value.ToString(CultureInfo.InvariantCulture);
            figures.entries.Add($$"""{"name":"{{name}}","kind":"{{kind}}","history":[{"from":"2018-04-01","to":null,"value":{{number}},"citation":"the worked case","confidence":"M"}]}""");
        }

        return figures;
    }
}
