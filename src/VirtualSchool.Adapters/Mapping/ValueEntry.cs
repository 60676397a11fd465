namespace VirtualSchool;

/// <summary>One code of a code list with the texts that mean it.</summary>
internal sealed class ValueEntry(string code, IReadOnlyList<string> match)
{
    internal string Code { get; } = code;

    internal IReadOnlyList<string> Match { get; } = match;

    internal string? Label { get; init; }

    internal string? Citation { get; init; }

    /// <summary>For homes: away from home or not; null when not said.</summary>
    internal bool? Away { get; init; }

    /// <summary>For homes: the group it is published under.</summary>
    internal string? Group { get; init; }

    /// <summary>For legal bases: the home that the text itself names ("CSO at home").</summary>
    internal string? Home { get; init; }

    /// <summary>The text is an old one, read as its successor.</summary>
    internal bool IsLegacy { get; init; }
}
