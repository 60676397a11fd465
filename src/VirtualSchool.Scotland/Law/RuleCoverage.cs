namespace VirtualSchool.Scotland;

/// <summary>What this pack does with a rule of the rule book.</summary>
internal enum RuleCoverage
{
    /// <summary>The rule is code: answers follow from it and name it.</summary>
    Implemented,

    /// <summary>The rule is a figure or a list that answers read, dated and replaceable.</summary>
    Parameter,

    /// <summary>The pack does not answer with it; the catalogue says why.</summary>
    OutOfScope,
}
