using NodaTime;

namespace VirtualSchool;

/// <summary>A stretch of time on one legal basis, as one source recorded it.</summary>
public sealed class CareEpisode
{
    /// <summary>Creates an episode.</summary>
    /// <param name="basis">The legal basis.</param>
    /// <param name="dates">The recorded start and last day.</param>
    /// <param name="authority">The responsible authority's code as its jurisdiction writes it (<c>FIF</c>), or null when not recorded.</param>
    /// <param name="reference">The source's own number for the episode, or null. A later record with the same reference supersedes an earlier one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    public CareEpisode(LegalBasis basis, RecordedDates dates, string? authority = null, string? reference = null)
    {
        Basis = basis ?? throw new ArgumentNullException(nameof(basis));
        Dates = dates;
        Authority = authority;
        Reference = reference;
    }

    /// <summary>The legal basis.</summary>
    public LegalBasis Basis { get; }

    /// <summary>Start and last day as recorded.</summary>
    public RecordedDates Dates { get; }

    /// <summary>The responsible authority's code; null when not recorded.</summary>
    public string? Authority { get; }

    /// <summary>The source's own number for the episode; null when it has none.</summary>
    public string? Reference { get; }

    /// <summary>
    /// How it ended, where the source records a day of decision or removal; null when it records a last day (see
    /// <see cref="Dates"/>) or nothing. It outranks the last day.
    /// </summary>
    public EpisodeEnding? Ending { get; init; }

    /// <summary>
    /// The decisions that the order goes on. Null when the source does not record such decisions; empty when it does and there
    /// was none: then the order ran out by law.
    /// </summary>
    public IReadOnlyList<OrderContinuation>? Continuations { get; init; }

    /// <summary>Whether the place of safety is provided by an authority (SC-LAC-5); null when not recorded or not a question.</summary>
    public bool? IsPlaceOfSafetyByAuthority { get; init; }

    /// <summary>The clock times of the stay, where hours matter (1995 Act s.25, SC-ORD-1); null where only days are recorded.</summary>
    public CivilStay? Stay { get; init; }

    /// <summary>The nation whose law made the order or the status: <c>england</c>, <c>wales</c>, <c>northern-ireland</c>; null for Scotland or where not recorded.</summary>
    public string? Nation { get; init; }

    /// <summary>For an order from elsewhere in the United Kingdom, which kind it is, for example <c>care-order</c>; null where not recorded.</summary>
    public string? OrderKind { get; init; }

    /// <summary>For an order from elsewhere in the United Kingdom, how it came to have effect here; null where nothing is recorded about that.</summary>
    public OrderConversion? Conversion { get; init; }

    /// <summary>The provision the status rests on where the basis leaves it open, for example <c>s.25(3)</c>; null where not recorded.</summary>
    public string? Provision { get; init; }

    /// <summary>Measures inside the order, such as <c>secure-authorisation</c> (SC-ORD-5): they make no status of their own.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The basis only: with dates it would tell a child's story.</summary>
    /// <returns>For example <c>CareEpisode CSO</c>.</returns>
    public override string ToString() => $"CareEpisode {Basis.Code}";
}
