using NodaTime;

namespace VirtualSchool;

/// <summary>The child or young person a plan is for, as the plan states it. Everything here is personal data.</summary>
public sealed class PlanChild : PlanPart
{
    /// <summary>The reference by which the host knows the child, the same in every version: a register's key or a local number.</summary>
    public string? Reference { get; init; }

    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>What the child likes to be called; the printed page uses it.</summary>
    public string? KnownAs { get; init; }

    /// <summary>The day the child was born, to tell children of one name apart on paper; null where the reference is enough.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Gender, in the child's words where possible.</summary>
    public string? Gender { get; init; }

    /// <summary>Preferred language or way of communicating.</summary>
    public string? Communication { get; init; }

    /// <summary>Where the child lives.</summary>
    public string? Address { get; init; }

    /// <summary>A telephone number.</summary>
    public string? Telephone { get; init; }

    /// <summary>What kind of home it is, in plain words, for example <c>with my gran</c>.</summary>
    public string? Home { get; init; }

    /// <summary>Whether the authority has placed the child, or considers placing, with a kinship or foster carer or in a residential home; null when the plan does not say.</summary>
    public bool? LivesAway { get; init; }

    /// <summary>The school attended now.</summary>
    public string? School { get; init; }

    /// <summary>The day the child entered that school.</summary>
    public LocalDate? SchoolEntered { get; init; }

    /// <summary>The stage, for example <c>P7</c>.</summary>
    public string? Stage { get; init; }
}
