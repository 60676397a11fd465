namespace VirtualSchool.Benchmarks.Populations;

/// <summary>A child as he or she is, before anyone writes it down.</summary>
internal sealed class Child
{
    public required int Family { get; init; }

    public required string Tradition { get; init; }

    public required string Forename { get; init; }

    public required string MiddleName { get; init; }

    public required string Surname { get; init; }

    public required char Sex { get; init; }

    public required DateOnly Born { get; init; }

    public required string Number { get; init; }

    public required string Postcode { get; init; }

    public required string Address { get; init; }

    public Hardship Hardship { get; set; }
}

/// <summary>A child as a list has him or her: number, forename, surname, birth date, sex, postcode, address.</summary>
internal sealed class Row(params string[] values)
{
    public string[] Values { get; } = values;

    public int Child { get; init; }

    public Hardship Hardship { get; init; }
}
