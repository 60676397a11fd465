namespace VirtualSchool;

/// <summary>A person or a team with a part in a plan. No one named head is needed: a team may own an action, agree a version or sign.</summary>
public sealed class PlanContributor : PlanPart
{
    /// <summary>A short id within the plan, which the rest of it refers to, for example <c>gran</c> or <c>vs-team</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The part played.</summary>
    public PlanRole? Role { get; init; }

    /// <summary>Whether it is a team rather than one person.</summary>
    public bool? IsTeam { get; init; }

    /// <summary>The person's or team's name.</summary>
    public string? Name { get; init; }

    /// <summary>The council service, school, agency or charity the person or team acts for; null for family and friends.</summary>
    public string? Organisation { get; init; }

    /// <summary>How the person is related to the child, for example <c>grandmother</c>.</summary>
    public string? Relationship { get; init; }

    /// <summary>Telephone number or e-mail address.</summary>
    public string? Contact { get; init; }

    /// <summary>A postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Preferred language or way of communicating.</summary>
    public string? Communication { get; init; }
}
