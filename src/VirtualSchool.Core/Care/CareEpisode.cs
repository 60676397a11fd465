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

    /// <summary>The basis only: with dates it would tell a child's story.</summary>
    /// <returns>For example <c>CareEpisode CSO</c>.</returns>
    public override string ToString() => $"CareEpisode {Basis.Code}";
}
