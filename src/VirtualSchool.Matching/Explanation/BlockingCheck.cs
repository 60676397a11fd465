namespace VirtualSchool.Matching;

/// <summary>Whether a blocking rule brings two records together.</summary>
public sealed class BlockingCheck
{
    internal BlockingCheck(string rule, bool leftOut, int parts, string[] missing)
    {
        Rule = rule;
        LeftOut = leftOut;
        Parts = parts;
        Missing = Array.AsReadOnly(missing);
    }

    /// <summary>The rule's name.</summary>
    public string Rule { get; }

    /// <summary>True when the job left the rule out, because it would have brought more pairs than its budget. Known only where the job's result was given.</summary>
    public bool LeftOut { get; }

    /// <summary>How many parts the rule's key has.</summary>
    public int Parts { get; }

    /// <summary>The parts on which the two records do not agree, in words: <c>the year and month of birth_date differ</c>. Never values.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Whether the records agree on every part.</summary>
    public bool Meets => Missing.Count == 0;

    /// <summary>The rule and whether it holds.</summary>
    /// <returns>For example <c>birth date and initial: 1 of 2 parts agree</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rule}: {Parts - Missing.Count} of {Parts} parts agree");
}
