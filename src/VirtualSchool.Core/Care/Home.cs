using NodaTime;

namespace VirtualSchool;

/// <summary>A stretch of time a child lived somewhere ("placement" in statistics), as one source recorded it.</summary>
public sealed class Home
{
    /// <summary>Creates a home.</summary>
    /// <param name="type">The kind of home.</param>
    /// <param name="dates">The recorded start and last day.</param>
    /// <param name="authorityArea">The code of the council area the home lies in, or null when not recorded.</param>
    /// <param name="reference">The source's own number for it, or null. A later record with the same reference supersedes an earlier one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public Home(HomeType type, RecordedDates dates, string? authorityArea = null, string? reference = null)
    {
        Type = type ?? throw new ArgumentNullException(nameof(type));
        Dates = dates;
        AuthorityArea = authorityArea;
        Reference = reference;
    }

    /// <summary>The kind of home.</summary>
    public HomeType Type { get; }

    /// <summary>Start and last day as recorded.</summary>
    public RecordedDates Dates { get; }

    /// <summary>The council area the home lies in; null when not recorded.</summary>
    public string? AuthorityArea { get; }

    /// <summary>The source's own number for it; null when it has none.</summary>
    public string? Reference { get; }

    /// <summary>The source's own reference for the carer; null when it has none. It may be a person's: it is compared and never shown.</summary>
    public string? Carer { get; init; }

    /// <summary>The planned series of short-term placements it belongs to (SSI 2009/210 reg.14); null when it is no part of one, or that is not recorded.</summary>
    public string? Series { get; init; }

    /// <summary>The regulation the placement was made under where that matters, for example <c>reg36</c> for an emergency; null when not recorded.</summary>
    public string? Regulation { get; init; }

    /// <summary>Whether the carer was approved for the child; null when not recorded.</summary>
    public bool? IsApproved { get; init; }

    /// <summary>The day of decision or removal that ended it: touched and not counted, and it outranks a last day. Null when a last day or nothing is recorded.</summary>
    public LocalDate? EndedOn { get; init; }

    /// <summary>Whether it is known to have ended on a day nobody recorded: then it counts on its first day, and nobody can say for how long after.</summary>
    public bool EndedOnUnknownDay { get; init; }

    /// <summary>The type only: with dates it would tell a child's story.</summary>
    /// <returns>For example <c>Home KIN</c>.</returns>
    public override string ToString() => $"Home {Type.Code}";
}
