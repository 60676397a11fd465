namespace VirtualSchool;

/// <summary>What one record says where records of a person disagree.</summary>
public sealed class DisagreementValue
{
    internal DisagreementValue(RegisterRecord record, string value)
    {
        Record = record;
        Value = value;
    }

    /// <summary>The record that says so.</summary>
    public RegisterRecord Record { get; }

    /// <summary>The value in the record's own spelling; several joined by <c>; </c>. Personal data: for screens and exports, never for logs.</summary>
    public string Value { get; }

    /// <summary>The record's place; not the value.</summary>
    /// <returns>For example <c>SEEMiS: pupils.csv row 12</c>.</returns>
    public override string ToString() => Record.ToString();
}
