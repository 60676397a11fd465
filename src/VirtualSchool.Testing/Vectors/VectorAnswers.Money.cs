using System.Globalization;
using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>Amounts of money and the fund's allocation of a case.</summary>
internal sealed partial class VectorAnswers
{
    private const string NotKnown = "Unknown";
    private const string Rate = "cecyp.rate";

    /// <summary>The amounts that follow from an entitlement.</summary>
    private static readonly (string Name, string Scheme)[] Amounts =
    [
        ("sra.weekly", "sra"), ("saas.bursary", "saas-bursary"), ("saas.summer-accommodation", "saas-accommodation-grant"),
    ];

    private void CompareAmounts(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "amounts"))
        {
            string? wanted = field.Value.IsNull ? null : field.Value.Text == NotKnown ? NotKnown : Pounds(field.Value.Decimal("amounts"));
            Text("amounts." + field.Key, wanted, field.Key == Rate ? RateOfTheFund() : Amount(field.Value, field.Key));
        }
    }

    private void CompareFund(VectorNode expected)
    {
        expected.MustHoldOnly("fund", VectorVocabulary.Fund);
        string authority = VectorCase.Required(expected, "authority").Word("fund.authority");
        LocalDate reference = VectorCase.Required(expected, "reference_date").Date("fund.reference_date");
        IReadOnlyList<Learner> people = vector.People.Count > 0 ? vector.People : [vector.Learner];
        CecypAllocation allocation = CecypFund.AllocationOf(RuleBook.Of(pack), people, authority, reference, vector.AsAt, vector.Figures.PreviousAmount, vector.KnownAt);
        ruleIds.UnionWith(allocation.Trace.RuleIds);
        bool asked = false;
        foreach (KeyValuePair<string, VectorNode> field in expected.Fields.Where(f => f.Key is not ("authority" or "reference_date")))
        {
            asked = true;
            string path = "fund." + field.Key;
            switch (field.Key)
            {
                case "count": Text(path, Number(field.Value.Number(path)), Number(allocation.Count)); break;
                case "not_settled": Text(path, Number(field.Value.Number(path)), Number(allocation.NotSettled)); break;
                case "amount": Text(path, PoundsOrUnknown(field.Value, path), Pounds(allocation.Amount)); break;
                default: Text(path, PoundsOrUnknown(field.Value, path), Pounds(allocation.FlooredAmount)); break;
            }
        }

        if (!asked)
        {
            throw new VectorFault(expected, "fund", "nothing is expected");
        }
    }

    private IReadOnlyList<string> AmountMissing(VectorNode node, string name) =>
        name == Rate ? (RateOfTheFund() == NotKnown ? ["law"] : [])
        : Entitlement(node, SchemeOf(node, name)) is { Outcome: Determination.Yes, Value.Amount: null } ? ["law"]
        : Entitlement(node, SchemeOf(node, name)).Missing;

    // Nobody is owed what the law of the day does not give; of what it gives the amount may still not be known.
    private string? Amount(VectorNode node, string name)
    {
        Decision<Entitlement> decision = Entitlement(node, SchemeOf(node, name));
        return decision.Outcome == Determination.No ? null : Pounds(decision.Value.Amount);
    }

    private string RateOfTheFund()
    {
        ParameterValue<decimal> rate = CecypFund.RateOn(RuleBook.Of(pack), vector.AsAt);
        ruleIds.Add(rate.IsKnown ? "SC-CEF-1" : "SC-CEF-4");
        return Pounds(rate.IsKnown ? rate.Value : null);
    }

    private static string SchemeOf(VectorNode node, string name) => Array.Find(Amounts, a => a.Name == name).Scheme
        ?? throw new VectorFault(node, "amounts", $"the name '{name}' is not in the vocabulary");

    private static string PoundsOrUnknown(VectorNode node, string path) => node.Text == NotKnown ? NotKnown : Pounds(node.Decimal(path));

    private static string Pounds(decimal? amount) => amount is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : NotKnown;
}
