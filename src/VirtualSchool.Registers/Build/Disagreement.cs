namespace VirtualSchool;

/// <summary>A field on which the records of one person differ. Every value is kept; none is chosen.</summary>
public sealed class Disagreement
{
    internal Disagreement(string field, IReadOnlyList<DisagreementValue> values)
    {
        Field = field;
        Values = values;
    }

    /// <summary>
    /// The field: <c>forename</c>, <c>surname</c>, <c>date of birth</c>, <c>sex</c>, <c>candidate number</c>, <c>postcode</c> or
    /// <c>care status</c>.
    /// </summary>
    public string Field { get; }

    /// <summary>What each record says, in the order of the person's records.</summary>
    public IReadOnlyList<DisagreementValue> Values { get; }

    /// <summary>The field and how many values; no value.</summary>
    /// <returns>For example <c>Disagreement on surname (2 values)</c>.</returns>
    public override string ToString() =>
        $"Disagreement on {Field} ({Values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} values)";
}
