namespace VirtualSchool;

/// <summary>Counts the outcomes of one column of identifiers.</summary>
internal sealed class IdentifierTally(string field)
{
    private readonly int[] counts = new int[(int)IdentifierOutcome.Missing + 1];

    internal void Add(IdentifierOutcome outcome) => counts[(int)outcome]++;

    internal IdentifierCount ToCount() => new(
        field,
        counts[(int)IdentifierOutcome.Valid],
        counts[(int)IdentifierOutcome.Cleaned],
        counts[(int)IdentifierOutcome.Repaired],
        counts[(int)IdentifierOutcome.Invalid],
        counts[(int)IdentifierOutcome.Missing]);
}
