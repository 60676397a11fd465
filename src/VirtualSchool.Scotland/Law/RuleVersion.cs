namespace VirtualSchool.Scotland;

/// <summary>One version of a rule.</summary>
/// <param name="Rule">The rule as answers cite it.</param>
/// <param name="IsStartKnown">False where nobody recorded since when it applies: it is then taken for every day this pack knows law for.</param>
/// <param name="Note">What a reader should know about its source; null when nothing.</param>
internal sealed record RuleVersion(Rule Rule, bool IsStartKnown, string? Note);
