using NodaTime;

namespace VirtualSchool.Testing;

/// <summary>How large a <see cref="SyntheticAuthority"/> is and on which day it stands. The same options give the same bytes.</summary>
public sealed class SyntheticAuthorityOptions
{
    /// <summary>Start of the random sequence; another seed gives other people of the same kind.</summary>
    public ulong Seed { get; init; } = 20260817;

    /// <summary>Children on the school roll; 1,000 to 1,000,000. The list has a few rows more: some children are on the roll of two schools.</summary>
    public int Pupils { get; init; } = 60_000;

    /// <summary>Children and young people on the social-work list; 20 to a twentieth of <see cref="Pupils"/>.</summary>
    public int Children { get; init; } = 900;

    /// <summary>The day both lists speak of.</summary>
    public LocalDate AsAt { get; init; } = new(2026, 8, 17);
}
