namespace VirtualSchool.Matching;

/// <summary>What <see cref="LinkIndex.FindWithin"/> found, and whether its cap kept anything from being looked at.</summary>
public sealed class LinkIndexAnswer
{
    internal LinkIndexAnswer(List<LinkIndexMatch> matches, int candidates, List<string> leftOut)
    {
        Matches = matches.AsReadOnly();
        Candidates = candidates;
        LeftOutRules = leftOut.AsReadOnly();
    }

    /// <summary>Links and matches for review, the most probable first. When the cap was reached a link may have a rival that nobody looked at: show it to a person.</summary>
    public IReadOnlyList<LinkIndexMatch> Matches { get; }

    /// <summary>How many records were compared; never above the cap.</summary>
    public int Candidates { get; }

    /// <summary>The names of the blocking rules left out because of the cap, in the model's order. A default date or 'unknown' that fills a column is the usual cause.</summary>
    public IReadOnlyList<string> LeftOutRules { get; }

    /// <summary>True when a rule was left out because of the cap, so that a match may have been missed.</summary>
    public bool CapReached => LeftOutRules.Count > 0;

    /// <summary>Counts, without keys or values.</summary>
    /// <returns>For example <c>2 matches of 40 compared, cap reached</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Matches.Count} matches of {Candidates} compared{(CapReached ? ", cap reached" : string.Empty)}");
}
