namespace VirtualSchool;

/// <summary>An amount that applies from one age to another.</summary>
public sealed class AgeBand
{
    /// <summary>Creates a band.</summary>
    /// <param name="fromAge">The age, in completed years, from which it applies.</param>
    /// <param name="beforeAge">The age at whose attainment it stops; null when it has no upper end.</param>
    /// <param name="amount">The amount, in the parameter's unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ages are negative or no age lies between them.</exception>
    public AgeBand(int fromAge, int? beforeAge, decimal amount)
    {
        if (fromAge < 0 || beforeAge <= fromAge)
        {
            throw new ArgumentOutOfRangeException(nameof(fromAge), "A band holds at least one age, zero or more.");
        }

        FromAge = fromAge;
        BeforeAge = beforeAge;
        Amount = amount;
    }

    /// <summary>The age, in completed years, from which it applies.</summary>
    public int FromAge { get; }

    /// <summary>The age at whose attainment it stops; null when it has no upper end.</summary>
    public int? BeforeAge { get; }

    /// <summary>The amount, in the parameter's unit.</summary>
    public decimal Amount { get; }

    /// <summary>Whether an age lies in the band.</summary>
    /// <param name="age">Completed years.</param>
    /// <returns>True from <see cref="FromAge"/>, included, to <see cref="BeforeAge"/>, not included.</returns>
    public bool Holds(int age) => age >= FromAge && !(age >= BeforeAge);
}
