namespace VirtualSchool.Scotland;

/// <summary>One number of the rule book: its versions over time, and what this pack does with it.</summary>
internal sealed class RuleEntry
{
    internal required string Id { get; init; }

    /// <summary>The family's name and title, as in the file.</summary>
    internal required (string Name, string Title) Family { get; init; }

    internal required RuleCoverage Coverage { get; init; }

    /// <summary>Why it is out of scope, or, for a parameter, what is left to data; null otherwise.</summary>
    internal required string? Why { get; init; }

    /// <summary>The package that implements it, where that is not this pack's rules; null otherwise.</summary>
    internal required string? Where { get; init; }

    /// <summary>The names of the parameters it reads.</summary>
    internal required IReadOnlyList<string> Parameters { get; init; }

    internal required IReadOnlyList<RuleVersion> Versions { get; init; }
}
