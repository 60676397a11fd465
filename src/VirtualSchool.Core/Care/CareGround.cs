namespace VirtualSchool;

/// <summary>One ground that makes a child looked after on a day: its limb, its basis, the authority that answers for it and the row it was read from.</summary>
public sealed class CareGround
{
    /// <summary>Creates a ground.</summary>
    /// <param name="limb">The limb of the definition.</param>
    /// <param name="basis">The legal basis.</param>
    /// <param name="authority">The responsible authority as recorded, or null when not recorded.</param>
    /// <param name="source">The row it was read from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limb"/>, <paramref name="basis"/> or <paramref name="source"/> is null.</exception>
    public CareGround(string limb, LegalBasis basis, string? authority, SourceRow source)
    {
        Limb = limb ?? throw new ArgumentNullException(nameof(limb));
        Basis = basis ?? throw new ArgumentNullException(nameof(basis));
        Authority = authority;
        Source = source ?? throw new ArgumentNullException(nameof(source));
    }

    /// <summary>The limb of the definition: in Scotland a letter of the 1995 Act s.17(6).</summary>
    public string Limb { get; }

    /// <summary>The legal basis.</summary>
    public LegalBasis Basis { get; }

    /// <summary>
    /// The responsible authority: in Scotland the provider (section 25), the implementation authority (supervision orders and orders
    /// from elsewhere in the United Kingdom) or the applicant (permanence orders), SC-RLA-1. Null when not recorded.
    /// </summary>
    public string? Authority { get; }

    /// <summary>The row it was read from.</summary>
    public SourceRow Source { get; }

    /// <summary>The basis only.</summary>
    /// <returns>For example <c>CareGround CSO</c>.</returns>
    public override string ToString() => $"CareGround {Basis.Code}";
}
